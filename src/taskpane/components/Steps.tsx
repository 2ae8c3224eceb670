import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { View } from '../state/paneState';
import { common } from '../strings/common';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    margin: 0,
    padding: '0 8px',
    listStyleType: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: { flexGrow: 1, flexBasis: 0 },
  button: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '6px',
    width: '100%',
    minHeight: '44px',
    padding: '0 4px',
    border: 'none',
    borderBottom: '2px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
    ':disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      backgroundColor: 'transparent',
      cursor: 'default',
    },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  number: {
    display: 'inline-grid',
    placeItems: 'center',
    width: '18px',
    height: '18px',
    borderRadius: '50%',
    border: '1px solid currentColor',
    fontSize: '11px',
    lineHeight: 1,
  },
});

const ORDER: readonly View[] = ['import', 'preview', 'list'];

/** 1 导入 2 预览 3 清单; a step that has nothing to show yet cannot be chosen and says why. */
export function Steps(props: {
  readonly view: View;
  readonly open: Readonly<Record<View, boolean>>;
  readonly onShow: (view: View) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <nav aria-label={common.steps.label}>
      <ol className={styles.list}>
        {ORDER.map((view, i) => (
          <li key={view} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.button, view === props.view && styles.current)}
              aria-current={view === props.view ? 'step' : undefined}
              disabled={!props.open[view]}
              title={!props.open[view] && view !== 'import' ? common.stepLocked[view] : undefined}
              onClick={() => props.onShow(view)}
            >
              <span className={styles.number} aria-hidden="true">
                {i + 1}
              </span>
              {common.steps[view]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

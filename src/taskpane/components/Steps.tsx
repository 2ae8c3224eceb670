import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { STEP_OF, type Step, type View } from '../state/paneState';
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

const ORDER: readonly Step[] = ['import', 'preview', 'list'];

/** 1 导入 2 预览 3 清单; a step that has nothing to show yet cannot be chosen and says why. */
export function Steps(props: {
  readonly view: View;
  readonly open: Readonly<Record<Step, boolean>>;
  readonly onShow: (step: Step) => void;
}): JSX.Element {
  const styles = useStyles();
  const current = STEP_OF[props.view];
  return (
    <nav aria-label={common.steps.label}>
      <ol className={styles.list}>
        {ORDER.map((step, i) => (
          <li key={step} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.button, step === current && styles.current)}
              aria-current={step === current ? 'step' : undefined}
              disabled={!props.open[step]}
              title={!props.open[step] && step !== 'import' ? common.stepLocked[step] : undefined}
              onClick={() => props.onShow(step)}
            >
              <span className={styles.number} aria-hidden="true">
                {i + 1}
              </span>
              {common.steps[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

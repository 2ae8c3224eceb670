import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import { Icon } from '../components/icons';
import { Question } from '../components/Question';
import { expiryOf } from '../storage/keptDraft';
import { common } from '../strings/common';
import { workbench as words } from '../strings/workbench';
import type { Session } from './useSession';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '44px',
    padding: '0 8px 0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    order: -2,
    margin: '0 auto 0 0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    whiteSpace: 'nowrap',
  },
  keep: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '32px',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
  },
  box: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  state: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    '@media (max-width: 879px)': { flexBasis: '100%', paddingBottom: '6px' },
    '@media (min-width: 880px)': { order: -1, marginRight: '8px' },
  },
});

/** The product's name, and what stays on this computer: 本机暂存 and 清除本机数据, always in view. */
export function TopBar({
  session,
  marked,
}: {
  readonly session: Session;
  readonly marked: boolean;
}): JSX.Element {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const stateId = useId();
  const { keptAt } = session;
  const storage = words.storage;
  const state = marked
    ? storage.keepMarked
    : keptAt === null
      ? storage.keepOff
      : storage.keepOn(new Date(expiryOf(keptAt)).toLocaleDateString('zh-CN'));
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        <Icon name="emblem" />
        {common.product}
      </h1>

      <label className={styles.keep} title={storage.keepHint}>
        <input
          type="checkbox"
          className={styles.box}
          checked={keptAt !== null}
          disabled={marked}
          aria-describedby={stateId}
          onChange={(event) => void session.setKept(event.currentTarget.checked)}
        />
        {storage.keep}
      </label>
      <Button size="small" appearance="subtle" icon={<Icon name="trash" />} onClick={() => setAsking(true)}>
        {storage.clear}
      </Button>
      <p id={stateId} className={styles.state}>
        {state}
      </p>
      {asking ? (
        <Question
          title={storage.clearTitle}
          text={storage.clearText}
          confirm={storage.clearConfirm}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void session.clear();
          }}
        />
      ) : null}
    </header>
  );
}

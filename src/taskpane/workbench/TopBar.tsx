import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
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
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '44px',
    padding: '0 8px 0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    margin: '0 auto 0 0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    whiteSpace: 'nowrap',
  },
  state: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 879px)': { display: 'none' },
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
      <span className={styles.state}>{state}</span>
      <Checkbox
        label={storage.keep}
        title={`${storage.keepHint}${state}`}
        checked={keptAt !== null}
        disabled={marked}
        onChange={(_, data) => void session.setKept(data.checked === true)}
      />
      <Button size="small" appearance="subtle" icon={<Icon name="trash" />} onClick={() => setAsking(true)}>
        {storage.clear}
      </Button>
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

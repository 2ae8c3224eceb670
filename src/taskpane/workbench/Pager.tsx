import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { workbench as words } from '../strings/workbench';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 第 1–100 行，共 240 行, with the ways to turn; nothing where one page holds all. */
export function Pager(props: {
  readonly page: number;
  readonly pageRows: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const { page, pageRows, total } = props;
  if (total <= pageRows) return null;
  const last = Math.ceil(total / pageRows) - 1;
  return (
    <div className={styles.root}>
      <Button size="small" disabled={page === 0} onClick={() => props.onPage(page - 1)}>
        {words.previousPage}
      </Button>
      <span>{words.page(page * pageRows + 1, Math.min(total, (page + 1) * pageRows), total)}</span>
      <Button size="small" disabled={page === last} onClick={() => props.onPage(page + 1)}>
        {words.nextPage}
      </Button>
    </div>
  );
}

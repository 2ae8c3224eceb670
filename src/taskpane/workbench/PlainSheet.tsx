import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { CellValue } from '../../core/list/item';
import { workbench as words } from '../strings/workbench';
import { showCell } from './cellText';
import { Pager } from './Pager';

const useStyles = makeStyles({
  note: {
    margin: 0,
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  cell: {
    padding: '4px 8px',
    minWidth: '64px',
    maxWidth: '460px',
    verticalAlign: 'top',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

const PAGE = 100;

/** Another sheet of the workbook, to read. */
export function PlainSheet(props: {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}): JSX.Element {
  const styles = useStyles();
  const [page, setPage] = useState(0);
  const from = page * PAGE;
  return (
    <>
      <p className={styles.note}>{words.readOnly}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={props.name}>
        <table className={styles.table}>
          <tbody>
            {props.rows.slice(from, from + PAGE).map((row, i) => (
              <tr key={from + i}>
                {row.map((value, column) => (
                  <td key={column} className={styles.cell}>
                    {showCell(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} pageRows={PAGE} total={props.rows.length} onPage={setPage} />
    </>
  );
}

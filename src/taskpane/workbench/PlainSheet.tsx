import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { CellValue } from '../../core/list/item';
import { PAGE_HEADER_ROW } from '../../core/sheet/planPage';
import { workbench as words } from '../strings/workbench';
import { showCell } from './cellText';
import { Pager } from './Pager';

const useStyles = makeStyles({
  head: { padding: '12px 16px 8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  cell: {
    padding: '6px 10px',
    minWidth: '48px',
    maxWidth: '480px',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: 'inherit',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  header: {
    position: 'sticky',
    top: 0,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const PAGE = 100;

/** Another sheet of the workbook, to read: headline, note, header and rows, as all our sheets are laid out. */
export function PlainSheet(props: {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}): JSX.Element {
  const styles = useStyles();
  const [page, setPage] = useState(0);
  const above = props.rows.slice(0, PAGE_HEADER_ROW).map((row) => showCell(row[0]));
  const header = props.rows[PAGE_HEADER_ROW] ?? [];
  const body = props.rows.slice(PAGE_HEADER_ROW + 1);
  const columns = Array.from({
    length: Math.max(header.length, ...body.slice(0, PAGE).map((row) => row.length)),
  });
  const from = page * PAGE;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{above[0] || props.name}</h2>
        {above[1] ? <p className={styles.note}>{above[1]}</p> : null}
        <p className={styles.note}>{words.readOnly}</p>
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={props.name}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((_, column) => (
                <th key={column} scope="col" className={mergeClasses(styles.cell, styles.header)}>
                  {showCell(header[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.slice(from, from + PAGE).map((row, i) => (
              <tr key={from + i}>
                {columns.map((_, column) => (
                  <td key={column} className={styles.cell}>
                    {showCell(row[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} pageRows={PAGE} total={body.length} onPage={setPage} />
    </>
  );
}

import { mergeClasses } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { CellValue } from '../../core/list/item';
import { workbench as words } from '../strings/workbench';
import { showCell } from './cellText';
import { headerRowOf } from './headerRowOf';
import { Pager } from './Pager';
import { useSheetStyles } from './sheetStyles';

const PAGE = 100;

/** Another sheet of the workbook, to read: headline, note, header and rows, as all our sheets are laid out. */
export function PlainSheet(props: {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}): JSX.Element {
  const styles = useSheetStyles();
  const [page, setPage] = useState(0);
  const headerRow = headerRowOf(props.rows);
  const above = props.rows.slice(0, headerRow).map((row) => showCell(row[0]));
  const header = props.rows[headerRow] ?? [];
  const body = props.rows.slice(headerRow + 1);
  const columns = Array.from({
    length: Math.max(header.length, ...body.slice(0, PAGE).map((row) => row.length)),
  });
  const from = page * PAGE;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{above[0] || props.name}</h2>
        {above.slice(1).map((line, i) =>
          line === '' ? null : (
            <p key={i} className={styles.note}>
              {line}
            </p>
          ),
        )}
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

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { AdoptedList } from '../../../core/list/adoptList';
import { COLUMNS } from '../../../core/list/columns';
import { previewing } from '../../strings/previewing';
import { showCell } from '../../workbench/cellText';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '6px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  cell: {
    padding: '6px 8px',
    minWidth: '72px',
    maxWidth: '180px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
});

/** Rows that show how a list will look. */
const ROWS = 3;

/** The first rows of an adopted list, as they will be written. */
export function SampleRows({ adopted }: { readonly adopted: AdoptedList }): JSX.Element {
  const styles = useStyles();
  const titleId = useId();
  const rows = adopted.items.slice(0, ROWS);
  const columns = COLUMNS.filter(({ key }) => rows.some(({ cells }) => cells[key] !== undefined));
  return (
    <div className={styles.root}>
      <h3 id={titleId} className={styles.title}>
        {previewing.mapping.sample(rows.length)}
      </h3>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={titleId}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[...columns.map(({ header }) => header), ...adopted.extraHeaders].map((header) => (
                <th key={header} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells, extra }) => (
              <tr key={id}>
                {columns.map(({ key }) => (
                  <td key={key} className={styles.cell}>
                    {showCell(cells[key])}
                  </td>
                ))}
                {adopted.extraHeaders.map((name) => (
                  <td key={name} className={styles.cell}>
                    {showCell(Object.hasOwn(extra, name) ? extra[name] : undefined)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

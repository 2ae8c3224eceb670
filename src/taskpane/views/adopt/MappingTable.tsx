import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { ADOPTABLE, withColumn, type ColumnMapping } from '../../../core/list/columnMapping';
import { columnHeader } from '../../../core/list/columns';
import type { ColumnKey } from '../../../core/list/item';
import type { SourceList } from '../../../core/list/sourceList';
import { previewing } from '../../strings/previewing';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    padding: '4px 8px 4px 0',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  theirs: {
    padding: '6px 8px 6px 0',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  sample: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  ours: {
    padding: '6px 0',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  select: { width: '100%', minWidth: 0 },
  told: {
    margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

const OWN = 'own';

/** Each column of a list made elsewhere beside what it is taken for, to be corrected. */
export function MappingTable(props: {
  readonly list: SourceList;
  readonly mapping: ColumnMapping;
  readonly disabled: boolean;
  readonly onMap: (mapping: ColumnMapping) => void;
}): JSX.Element {
  const styles = useStyles();
  const { list, mapping } = props;
  const words = previewing.mapping;
  const [told, setTold] = useState('');

  function take(column: number, key: ColumnKey | null): void {
    const freed = key === null ? -1 : mapping.findIndex((each, at) => each === key && at !== column);
    setTold(freed < 0 ? '' : words.freed(nameOf(list, freed)));
    props.onMap(withColumn(mapping, column, key));
  }

  return (
    <div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {words.theirs}
            </th>
            <th scope="col" className={styles.head}>
              {words.ours}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.headers.map((_, column) => (
            <tr key={column}>
              <th scope="row" className={styles.theirs}>
                {nameOf(list, column)}
                <span className={styles.sample}>{sampleOf(list, column)}</span>
              </th>
              <td className={styles.ours}>
                <Select
                  size="small"
                  className={styles.select}
                  aria-label={words.label(nameOf(list, column))}
                  disabled={props.disabled}
                  value={mapping[column] ?? OWN}
                  onChange={(_event, data) =>
                    take(column, data.value === OWN ? null : (data.value as ColumnKey))
                  }
                >
                  <option value={OWN}>{words.own}</option>
                  {ADOPTABLE.map((key) => (
                    <option key={key} value={key}>
                      {columnHeader(key)}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className={styles.told}>
        {told}
      </p>
    </div>
  );
}

const nameOf = ({ headers }: SourceList, column: number): string =>
  headers[column]?.replace(/\s+/gu, ' ').trim() || previewing.mapping.unnamed(column + 1);

/** The first words that stand in a column. */
const sampleOf = ({ rows }: SourceList, column: number): string =>
  rows
    .map((row) => row[column] ?? '')
    .find((text) => text !== '')
    ?.slice(0, 60) ?? '';

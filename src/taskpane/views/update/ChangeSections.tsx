import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { UpdatePreview } from '../../../app/updateList';
import type { StatementSection } from '../../../core/report/reconciliation';
import { Changed } from '../../components/Changed';
import { Disclosure } from '../../components/Disclosure';
import { MoreList } from '../../components/MoreList';
import { updatedRows, type UpdatedRow } from '../../state/updateRows';
import { listing } from '../../strings/listing';
import { updating } from '../../strings/updating';

const useStyles = makeStyles({
  root: { display: 'grid' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '10px' },
  item: { display: 'grid', rowGap: '4px', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  place: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  words: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** Sections with up to so many rows stand open. */
const FEW = 5;
const PAGE = 50;

/** Every change that an update makes, by what becomes of the rows; conflicts are asked about elsewhere. */
export function ChangeSections({ preview }: { readonly preview: UpdatePreview }): JSX.Element {
  const styles = useStyles();
  const { sections } = preview.statement;
  const updated = updatedRows(preview);
  const added = sections.filter(({ code }) => code === 'added');
  const others = sections.filter(({ code }) => code !== 'added' && code !== 'conflict');
  return (
    <div className={styles.root}>
      {added.map((section) => (
        <NamedRows key={section.code} section={section} />
      ))}
      {updated.length > 0 ? (
        <Disclosure
          title={listing.check.group(updating.sections.updated, updated.length)}
          startsOpen={updated.length <= FEW}
        >
          <MoreList
            items={updated}
            pageSize={PAGE}
            className={styles.list}
            render={(row) => <Updated key={row.id} row={row} />}
          />
        </Disclosure>
      ) : null}
      {others.map((section) => (
        <NamedRows key={section.code} section={section} />
      ))}
    </div>
  );
}

function NamedRows({ section }: { readonly section: StatementSection }): JSX.Element {
  const styles = useStyles();
  const { heading, rows } = section;
  return (
    <Disclosure title={listing.check.group(heading, rows.length)} startsOpen={rows.length <= FEW}>
      <MoreList
        items={rows}
        pageSize={PAGE}
        className={styles.list}
        render={({ id, text }) => (
          <li key={id} className={styles.item}>
            <p className={styles.words}>{text}</p>
          </li>
        )}
      />
    </Disclosure>
  );
}

function Updated({ row }: { readonly row: UpdatedRow }): JSX.Element {
  const styles = useStyles();
  const words = updating.sections;
  return (
    <li className={styles.item}>
      {row.cells.map(({ column, header, before, after }) => (
        <div key={column} className={styles.item}>
          <span className={styles.place}>{updating.conflicts.place(row.sequence, header)}</span>
          <Changed
            lines={[
              { name: words.before, text: before, against: after, isNew: false },
              { name: words.after, text: after, against: before, isNew: true },
            ]}
          />
        </div>
      ))}
    </li>
  );
}

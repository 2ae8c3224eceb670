import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import type { EvidenceMatch } from '../../../core/list/evidence';
import type { RectificationItem } from '../../../core/list/item';
import { cellText } from '../../../core/list/rows';
import { FileButton } from '../../components/FileButton';
import { useListStyles } from '../../components/listStyles';
import { Note } from '../../components/Note';
import { Section } from '../../components/Section';
import { evidence as words, matchWords } from '../../strings/evidence';
import type { UseCases } from '../../useCases';

const useStyles = makeStyles({
  recorded: {
    margin: 0,
    maxHeight: '126px',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** What was compared, and with which words of the row: it says nothing once they are others. */
interface Compared {
  readonly text: string;
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

/** 佐证材料 of the selected row: name and digest of files recorded, and files held against what is recorded. */
export function EvidenceTools(props: {
  readonly list: OpenedList;
  readonly item: RectificationItem;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly useCases: Pick<UseCases, 'recordEvidence' | 'matchEvidence'>;
}): JSX.Element {
  const styles = useStyles();
  const lists = useListStyles();
  const { list, item, busy, useCases } = props;
  const [compared, setCompared] = useState<Compared | null>(null);
  const text = cellText(item.cells.evidence);
  const noColumn = list.columns.evidence === null ? words.noColumn : null;
  const refusal = props.refusal ?? noColumn;
  const compare = async (files: readonly File[]): Promise<void> => {
    setCompared(null);
    const matches = (await useCases.matchEvidence(item.id, files)) || [];
    if (matches.length > 0) setCompared(comparedOf(text, files, matches));
  };
  return (
    <Section title={words.title} hint={refusal ?? words.hint}>
      {noColumn ? null : (
        // a cell of many files is scrolled, also by keys
        <p className={styles.recorded} tabIndex={0} aria-label={words.title}>
          {text === '' ? words.empty : text}
        </p>
      )}
      <div className={lists.row}>
        <FileButton
          size="small"
          multiple
          label={words.choose}
          purpose={words.choose}
          testId="evidence-files"
          refusal={refusal}
          busy={busy}
          onFiles={(files) => void useCases.recordEvidence(item.id, files)}
        />
        <FileButton
          size="small"
          multiple
          icon="check"
          label={words.check}
          purpose={words.check}
          testId="evidence-check"
          refusal={noColumn}
          busy={busy}
          onFiles={(files) => void compare(files)}
        />
      </div>
      {compared && compared.text === text ? (
        <Note
          tone={compared.isGood ? 'good' : 'open'}
          heading="h4"
          title={words.matched}
          lines={compared.lines}
        />
      ) : null}
    </Section>
  );
}

const comparedOf = (text: string, files: readonly File[], matches: readonly EvidenceMatch[]): Compared => ({
  text,
  lines: matches.map((match, index) => matchWords(files[index]!.name, match)),
  isGood: matches.every(({ kind }) => kind === 'unchanged'),
});

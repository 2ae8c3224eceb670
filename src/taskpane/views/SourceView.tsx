import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState, type Dispatch, type JSX } from 'react';
import { rowAtCell, traceSentence } from '../../app/traceSource';
import type { CellPlace } from '../../workbook/port';
import { Note } from '../components/Note';
import { ViewFrame } from '../components/ViewFrame';
import { documentName } from '../state/documentName';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import { documentsOnce } from '../state/sourceOf';
import { living } from '../strings/living';
import type { UseCases } from '../useCases';
import { SourceText } from './source/SourceText';

const useStyles = makeStyles({
  hint: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

/** 反馈原文: the whole of a document, from which each sentence leads to its rows. */
export default function SourceView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const { state, useCases } = props;
  const { list, selection } = state;
  const documents = list ? documentsOnce(list) : [];
  const currentId = list && selection ? rowAtCell(list, selection) : null;
  const traced = list && currentId !== null ? traceSentence(list, documents, currentId) : null;
  const [chosen, setChosen] = useState<string | null>(null);
  const goTo = useCallback((place: CellPlace) => void useCases.goTo(place), [useCases]);
  const document =
    documents.find(({ memory }) => memory.id === chosen) ?? traced?.document ?? documents[0] ?? null;
  const words = living.source;
  const isEdited =
    document !== null && list?.workbook.companions[document.memory.sheets.source] !== undefined;
  return (
    <ViewFrame title={words.title} lead={document ? words.lead : words.none} takesFocus>
      {documents.length > 1 && document ? (
        <Field label={words.document} size="small">
          <Select value={document.memory.id} onChange={(_, data) => setChosen(data.value)}>
            {documents.map(({ memory }, index) => (
              <option key={memory.id} value={memory.id}>
                {documentName(memory, index)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {!document || !list ? <p className={styles.hint}>{words.noneTodo}</p> : null}
      {document?.text === null ? (
        <Note
          tone="open"
          title={living.trace.why[isEdited ? 'source-edited' : 'source-deleted']}
          lines={[]}
        />
      ) : null}
      {document && document.text !== null && list ? (
        <SourceText
          key={document.memory.id}
          list={list}
          document={document}
          label={words.label(documentName(document.memory, documents.indexOf(document)))}
          currentId={currentId}
          focusAt={traced?.document === document ? (traced.paragraphs[0]?.range[0] ?? null) : null}
          onGoTo={goTo}
        />
      ) : null}
    </ViewFrame>
  );
}

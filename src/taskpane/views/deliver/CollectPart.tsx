import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import { refusalWords, type CollectSection } from '../../../core/report/collectStatement';
import { Changed } from '../../components/Changed';
import { Disclosure } from '../../components/Disclosure';
import { GuardedButton } from '../../components/GuardedButton';
import { useListStyles } from '../../components/listStyles';
import { MoreList } from '../../components/MoreList';
import { Note } from '../../components/Note';
import { Section } from '../../components/Section';
import { askedQuestions, takenCells, type TakenCell } from '../../state/collectRows';
import type { Delivery, PendingCollect } from '../../state/delivery';
import type { PaneState } from '../../state/paneState';
import { refusalOf } from '../../state/refusal';
import { delivering } from '../../strings/delivering';
import type { UseCases } from '../../useCases';
import { FilePicker } from './FilePicker';
import { QuestionList } from './QuestionList';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  place: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

const words = delivering.collect;

/** 汇总填报: files that came back, what is asked, what will be written, and the account; written only when a person says so. */
export function CollectPart(props: {
  readonly state: PaneState;
  readonly list: OpenedList;
  readonly onChange: (change: Partial<Delivery>) => void;
  readonly useCases: UseCases;
}): JSX.Element {
  const { state, list, onChange, useCases } = props;
  const { collect } = state.delivery;
  return (
    <Section title={words.title}>
      <FilePicker
        label={collect ? words.chooseAgain : words.choose}
        refusal={refusalOf(list)}
        busy={state.busy !== null}
        onFiles={(files) => void useCases.readReturns(files)}
      />
      {collect ? (
        <Pending pending={collect} state={state} list={list} onChange={onChange} useCases={useCases} />
      ) : null}
    </Section>
  );
}

function Pending(props: {
  readonly pending: PendingCollect;
  readonly state: PaneState;
  readonly list: OpenedList;
  readonly onChange: (change: Partial<Delivery>) => void;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const lists = useListStyles();
  const { pending, state, list, onChange } = props;
  const { preview, decisions } = pending;
  const { refused, statement } = preview;
  const asked = useMemo(() => askedQuestions(preview, list), [preview, list]);
  const taken = useMemo(() => takenCells(preview, list), [preview, list]);
  const kinds = new Set<string>(asked.map(({ kind }) => kind));
  const further = statement.sections.filter(({ code }) => code !== 'refused' && !kinds.has(code));
  const open = asked.filter(({ key }) => decisions[key] === undefined).length;
  return (
    <>
      {state.delivery.isAnew ? <Note tone="open" heading="h4" title={words.changed} lines={[]} /> : null}
      {preview.edit === null ? (
        <p className={styles.title}>{words.none}</p>
      ) : (
        <>
          <h4 className={styles.title}>{words.statement}</h4>
          <Lines lines={statement.sentences.map((sentence) => sentence.trim())} />
        </>
      )}
      {refused.length > 0 ? (
        <Note
          tone="open"
          heading="h4"
          title={words.refused(refused.length)}
          lines={refused.map((each) => `${each.file}：${refusalWords(each)}`)}
        />
      ) : null}
      {preview.edit === null ? null : (
        <>
          <QuestionList
            preview={preview}
            asked={asked}
            decisions={decisions}
            onDecide={(next) => onChange({ collect: { ...pending, decisions: next } })}
          />
          <Disclosure title={taken.length === 0 ? words.nothing : words.taken(taken.length)}>
            <MoreList
              items={taken}
              pageSize={30}
              className={lists.lines}
              render={(cell) => <Taken key={cell.key} cell={cell} />}
            />
          </Disclosure>
          {further.map((section) => (
            <FurtherSection key={section.code} section={section} />
          ))}
        </>
      )}
      <div className={lists.row}>
        {preview.edit === null ? null : (
          <GuardedButton
            appearance="primary"
            reason={refusalOf(list)}
            busy={state.busy !== null}
            onPress={() => void props.useCases.collectReturns()}
          >
            {open === 0 ? words.run : words.runOpen(open)}
          </GuardedButton>
        )}
        <Button onClick={() => onChange({ collect: null })}>{words.discard}</Button>
      </div>
    </>
  );
}

function Taken({ cell }: { readonly cell: TakenCell }): JSX.Element {
  const styles = useStyles();
  const { sequence, header, unit, before, after } = cell;
  return (
    <li>
      <span className={styles.place}>{words.change(sequence, header, unit)}</span>
      <Changed
        lines={[
          ...(before === '' ? [] : [{ name: words.before, text: before, against: after, isNew: false }]),
          { name: words.after, text: after, against: before, isNew: true },
        ]}
      />
    </li>
  );
}

const FurtherSection = ({ section }: { readonly section: CollectSection }): JSX.Element => (
  <Disclosure title={`${section.heading}（${section.lines.length}）`}>
    <Lines lines={section.lines} />
  </Disclosure>
);

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const lists = useListStyles();
  return (
    <MoreList
      items={lines}
      className={lists.lines}
      render={(line, index) => <li key={`${index}/${line}`}>{line}</li>}
    />
  );
}

import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import type { ReviewComment } from '../../../core/checks/documentFacts';
import { ADOPTIONS } from '../../../core/sheet/planComments';
import { Panel } from '../../components/Panel';
import { common } from '../../strings/common';
import { submitting } from '../../strings/submitting';

interface FormProps {
  readonly busy: boolean;
  readonly onSave: (words: Partial<ReviewComment>) => void;
  readonly onCancel: () => void;
}

const words = submitting.comments;

/** 采纳情况 and 修改后 of a comment. */
export function AnswerForm({
  comment,
  ...form
}: FormProps & { readonly comment: ReviewComment }): JSX.Element {
  const [adoption, setAdoption] = useState(comment.adoption);
  const [revised, setRevised] = useState(comment.revised);
  const known: readonly string[] = ADOPTIONS;
  return (
    <Form {...form} title={words.answer} result={adoption === '' ? null : { adoption, revised }}>
      <Field label={words.adoptionLabel} size="small">
        <Select size="small" value={adoption} onChange={(_, data) => setAdoption(data.value)}>
          <option value="">{words.choose}</option>
          {[
            ...known,
            ...(known.includes(comment.adoption) || comment.adoption === '' ? [] : [comment.adoption]),
          ].map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.revisedLabel} size="small">
        <Textarea size="small" value={revised} onChange={(_, data) => setRevised(data.value)} />
      </Field>
    </Form>
  );
}

/** A comment that came back on paper or by word. */
export function NoteForm(form: FormProps): JSX.Element {
  const [reviewer, setReviewer] = useState('');
  const [entry, setEntry] = useState('');
  const [opinion, setOpinion] = useState('');
  return (
    <Form {...form} title={words.note} result={opinion.trim() === '' ? null : { reviewer, entry, opinion }}>
      <Field label={words.noteFields.reviewer} size="small">
        <Input size="small" value={reviewer} onChange={(_, data) => setReviewer(data.value)} />
      </Field>
      <Field label={words.noteFields.entry} size="small">
        <Input size="small" value={entry} onChange={(_, data) => setEntry(data.value)} />
      </Field>
      <Field label={words.noteFields.opinion} size="small">
        <Textarea size="small" value={opinion} onChange={(_, data) => setOpinion(data.value)} />
      </Field>
    </Form>
  );
}

function Form(
  props: FormProps & {
    readonly title: string;
    /** Null as long as something is missing. */
    readonly result: Partial<ReviewComment> | null;
    readonly children: ReactNode;
  },
): JSX.Element {
  const { result } = props;
  return (
    <Panel
      title={props.title}
      onCancel={props.onCancel}
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            disabled={props.busy || result === null}
            onClick={() => result && props.onSave(result)}
          >
            {words.save}
          </Button>
          <Button size="small" onClick={props.onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    >
      {props.children}
    </Panel>
  );
}

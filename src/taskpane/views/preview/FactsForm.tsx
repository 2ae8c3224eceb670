import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { DOCUMENT_KINDS, documentKindLabel } from '../../../core/findings/documentKinds';
import type { DocumentKind, InspectionFeedback } from '../../../core/findings/finding';
import { Disclosure } from '../../components/Disclosure';
import type { FactKey, Facts } from '../../state/paneState';
import { previewing } from '../../strings/previewing';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px' },
  periods: {
    margin: 0,
    paddingLeft: '20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    display: 'grid',
    rowGap: '4px',
  },
  label: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

function inspectedLabel(kind: DocumentKind): string {
  const labels = previewing.facts.inspectedOrg;
  return kind === 'inspection' || kind === 'environment' || kind === 'audit' ? labels[kind] : labels.other;
}

/** The recognized kind and facts of the document, each to be corrected by hand. */
export function FactsForm(props: {
  readonly feedback: InspectionFeedback;
  readonly facts: Facts;
  readonly onFacts: (facts: Facts) => void;
  /** Null where the kind cannot be told otherwise. */
  readonly onKind: ((kind: DocumentKind) => void) | null;
}): JSX.Element {
  const styles = useStyles();
  const { feedback, onKind } = props;
  const words = previewing.facts;
  const facts: Facts = { ...feedback, ...props.facts };
  const texts: readonly { readonly key: FactKey; readonly label: string; readonly type: 'text' | 'date' }[] =
    [
      { key: 'title', label: words.documentTitle, type: 'text' },
      { key: 'sourceOrg', label: words.sourceOrg, type: 'text' },
      { key: 'inspectedOrg', label: inspectedLabel(feedback.kind), type: 'text' },
      { key: 'feedbackDate', label: words.feedbackDate, type: 'date' },
    ];
  return (
    <Disclosure title={onKind ? `${words.title}：${documentKindLabel(feedback.kind)}` : words.title}>
      <div className={styles.form}>
        {onKind ? (
          <Field label={words.kind} size="small" hint={words.kindChanged}>
            <Select
              size="small"
              value={feedback.kind}
              onChange={(_, data) => onKind(data.value as DocumentKind)}
            >
              {DOCUMENT_KINDS.map(({ kind, label }) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        {texts.map(({ key, label, type }) => (
          <Field key={key} label={label} size="small">
            <Input
              size="small"
              type={type}
              placeholder={words.empty}
              value={facts[key] ?? ''}
              onChange={(_, data) => props.onFacts({ [key]: data.value === '' ? null : data.value })}
            />
          </Field>
        ))}
      </div>
      {feedback.periods.length > 0 ? (
        <>
          <p className={styles.label}>{words.periods}</p>
          <ul className={styles.periods}>
            {feedback.periods.map((period) => (
              <li key={period.spans.join()}>{period.sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Disclosure>
  );
}

import { Checkbox, Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ListSettings } from '../../../core/list/settings';
import { LAYOUT_WORDS, layoutOf, type PlanLayout } from '../../../core/report/submission/submissionForms';
import { Disclosure } from '../../components/Disclosure';
import type { SubmissionChoice } from '../../state/paneState';
import { submitting as words } from '../../strings/submitting';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px' },
  choices: { flexWrap: 'wrap', marginLeft: '-8px' },
  box: { marginLeft: '-8px' },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** What is handed in, as which 稿, and how it looks. */
export function SubmitForm(props: {
  readonly choice: SubmissionChoice;
  readonly settings: ListSettings;
  readonly onChoose: (choice: Partial<SubmissionChoice>) => void;
}): JSX.Element {
  const styles = useStyles();
  const { choice, settings, onChoose } = props;
  const { wishes } = choice;
  const kind = choice.isDraft ? 'draft' : 'final';
  const wish = (change: SubmissionChoice['wishes']): void => onChoose({ wishes: { ...wishes, ...change } });
  return (
    <div className={styles.root}>
      <Field label={words.form.label}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={choice.form}
          onChange={(_, data) => onChoose({ form: data.value as SubmissionChoice['form'], reasons: {} })}
        >
          {(['plan', 'progress'] as const).map((form) => (
            <Radio key={form} value={form} label={words.form.choices[form]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.kind.label} hint={words.kindHints[kind]}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={kind}
          onChange={(_, data) => onChoose({ isDraft: data.value === 'draft' })}
        >
          {(['final', 'draft'] as const).map((each) => (
            <Radio key={each} value={each} label={words.kind.choices[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Disclosure title={words.options.title}>
        {choice.form === 'plan' ? (
          <Field label={words.options.layout}>
            <RadioGroup
              value={layoutOf(wishes.planLayout ?? settings.planLayout)}
              onChange={(_, data) => wish({ planLayout: LAYOUT_WORDS[data.value as PlanLayout] })}
            >
              {(['three', 'one'] as const).map((layout) => (
                <Radio key={layout} value={layout} label={words.options.layouts[layout]} />
              ))}
            </RadioGroup>
          </Field>
        ) : null}
        <Checkbox
          className={styles.box}
          checked={choice.isMerged}
          label={words.options.merge}
          onChange={(_, data) => onChoose({ isMerged: data.checked === true })}
        />
        <Field label={words.options.countersign} size="small">
          <Input
            size="small"
            value={wishes.countersign ?? settings.countersign}
            onChange={(_, data) => wish({ countersign: data.value })}
          />
        </Field>
        <Field label={words.options.mark} size="small">
          <Input
            size="small"
            value={wishes.mark ?? settings.mark}
            onChange={(_, data) => wish({ mark: data.value })}
          />
        </Field>
        <p className={styles.hint}>{words.options.hint}</p>
      </Disclosure>
    </div>
  );
}

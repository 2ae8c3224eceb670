import { Button, Radio, RadioGroup, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { REPORT_FORMS, type ReportForm } from '../../../core/report/written/reportForms';
import { removalKey } from '../../../core/report/written/confirmRemovals';
import type { ReportPlan } from '../../../core/report/written/reportPlan';
import { Disclosure } from '../../components/Disclosure';
import { Icon } from '../../components/icons';
import { useListStyles } from '../../components/listStyles';
import { MoreList } from '../../components/MoreList';
import { Note } from '../../components/Note';
import type { Delivery } from '../../state/delivery';
import type { PaneState } from '../../state/paneState';
import { reporting as words } from '../../strings/reporting';
import type { UseCases } from '../../useCases';
import { RemovalList } from './RemovalList';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '10px' },
  choices: { marginLeft: '-8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One of the four reports: what a person still has to write, what may have to go, and the file. */
export function WrittenPart(props: {
  readonly state: PaneState;
  readonly onChange: (change: Partial<Delivery>) => void;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const lists = useListStyles();
  const { state, onChange, useCases } = props;
  const { form, report, kept, isAnew } = state.delivery;
  const busy = state.busy !== null;
  const confirmed = report?.removals.filter((each) => !kept.includes(removalKey(each))).length ?? 0;
  return (
    <div className={styles.root}>
      <Field label={words.form.label}>
        <RadioGroup
          className={styles.choices}
          value={form}
          onChange={(_, data) => onChange({ form: data.value as ReportForm, report: null, kept: [] })}
        >
          {REPORT_FORMS.map((row) => (
            <Radio key={row.form} value={row.form} label={words.form.choices[row.form]} />
          ))}
        </RadioGroup>
      </Field>
      {report && isAnew ? <Note tone="open" heading="h3" title={words.changed} lines={[]} /> : null}
      {report ? (
        <>
          <h3 className={styles.title}>{report.title}</h3>
          <Missing report={report} />
          {form === 'publicNotice' ? (
            <RemovalList removals={report.removals} kept={kept} onKeep={(next) => onChange({ kept: next })} />
          ) : null}
        </>
      ) : null}
      <div className={lists.row}>
        {report ? (
          <Button
            appearance="primary"
            icon={<Icon name="save" />}
            disabled={busy}
            onClick={() => void useCases.saveReport()}
          >
            {report.removals.length > 0 ? words.runConfirmed(confirmed) : words.run}
          </Button>
        ) : null}
        <Button
          {...(report ? {} : { appearance: 'primary' as const })}
          disabled={busy}
          onClick={() => void useCases.previewReport()}
        >
          {report ? words.again : words.preview}
        </Button>
      </div>
    </div>
  );
}

function Missing({ report: { missing } }: { readonly report: ReportPlan }): JSX.Element {
  const styles = useStyles();
  const lists = useListStyles();
  if (missing.length === 0) return <span>{words.complete}</span>;
  return (
    <Disclosure title={words.missing(missing.length)} startsOpen={missing.length <= 8}>
      <MoreList
        items={missing}
        pageSize={30}
        className={lists.list}
        render={({ section, what }, index) => (
          <li key={index}>
            <span className={styles.small}>{section}</span>
            <br />
            {what}
          </li>
        )}
      />
    </Disclosure>
  );
}

import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ReportCheck } from '../../../app/checkReport';
import { FileButton } from '../../components/FileButton';
import { useListStyles } from '../../components/listStyles';
import { MoreList } from '../../components/MoreList';
import { Note } from '../../components/Note';
import { Section } from '../../components/Section';
import type { PaneState } from '../../state/paneState';
import { reportOutcome } from '../../state/reportOutcome';
import { reporting } from '../../strings/reporting';
import type { UseCases } from '../../useCases';

const useStyles = makeStyles({
  button: { justifySelf: 'start' },
});

const words = reporting.checking;

/** 核对改过的报告: a file of this device, what it says otherwise than the list, and what was compared. */
export function CheckPart(props: { readonly state: PaneState; readonly useCases: UseCases }): JSX.Element {
  const styles = useStyles();
  const { state, useCases } = props;
  const { checkedReport } = state.delivery;
  return (
    <Section title={words.title} hint={words.hint}>
      <FileButton
        size="small"
        className={styles.button}
        label={checkedReport ? words.again : words.choose}
        purpose={words.choose}
        testId="edited-report"
        accept={words.accept}
        refusal={null}
        busy={state.busy !== null}
        onFiles={([file]) => void (file && useCases.checkReport(file))}
      />
      {checkedReport ? (
        <Outcome
          fileName={checkedReport.fileName}
          result={checkedReport.result}
          isBehind={checkedReport.list !== state.list}
        />
      ) : null}
    </Section>
  );
}

function Outcome(props: {
  readonly fileName: string;
  readonly result: ReportCheck;
  readonly isBehind: boolean;
}): JSX.Element {
  const lists = useListStyles();
  const { fileName, result, isBehind } = props;
  const { isGood, title, lines } = reportOutcome(fileName, result, isBehind);
  return (
    <>
      <Note tone={isGood ? 'good' : 'open'} heading="h4" title={title} lines={lines} />
      {result.issues.length > 0 ? (
        <MoreList
          items={result.issues}
          pageSize={30}
          className={lists.list}
          render={({ message, sentence, howToMend }, index) => (
            <li key={index}>
              {message}
              {sentence === undefined ? null : (
                <span className={lists.small}>{words.sentence(sentence)}</span>
              )}
              <span className={lists.small}>{howToMend}</span>
            </li>
          )}
        />
      ) : null}
    </>
  );
}

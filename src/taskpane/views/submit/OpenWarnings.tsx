import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { IssueGroup, KeyedIssue } from '../../state/issueGroups';
import { submitting as words } from '../../strings/submitting';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '12px' },
  item: { display: 'grid', rowGap: '4px' },
  look: { justifySelf: 'start', marginLeft: '-8px', color: tokens.colorBrandForeground1 },
});

/** Warnings by rule, each with the reason for which it may stand. */
export function OpenWarnings(props: {
  readonly groups: readonly IssueGroup[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly onReason: (code: string, reason: string) => void;
  readonly onLook: (issue: KeyedIssue) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.groups.map(({ id, title, issues }) => (
        <li key={id} className={styles.item}>
          <Field label={words.warning(title, issues.length)} size="small">
            <Input
              size="small"
              placeholder={words.reason}
              value={props.reasons[id] ?? ''}
              onChange={(_, data) => props.onReason(id, data.value)}
            />
          </Field>
          <Button
            size="small"
            appearance="transparent"
            className={styles.look}
            aria-label={`${words.look}：${title}`}
            onClick={() => props.onLook(issues[0]!)}
          >
            {words.look}
          </Button>
        </li>
      ))}
    </ul>
  );
}

import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import { GuardedButton } from '../../components/GuardedButton';
import { Icon } from '../../components/icons';
import { ReasonPanel } from '../../components/ReasonPanel';
import { Section } from '../../components/Section';
import { living } from '../../strings/living';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 新增措施行 and 删除这一行 for the selected row. */
export function RowTools(props: {
  readonly sequence: string;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly deleting: boolean;
  readonly onDeleting: (open: boolean) => void;
  readonly onAdd: () => void;
  readonly onDelete: (reason: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const words = living.row;
  const tools = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(props.deleting);
  useEffect(() => {
    // The form took the focus; where it was closed, the focus goes back to what opened it.
    if (wasOpen.current && !props.deleting && document.activeElement === document.body)
      tools.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    wasOpen.current = props.deleting;
  }, [props.deleting]);
  return (
    <Section title={words.tools} hint={props.refusal ?? words.toolsHint}>
      <div ref={tools} className={styles.row}>
        <GuardedButton
          size="small"
          icon={<Icon name="plus" />}
          reason={props.refusal}
          busy={props.busy}
          onPress={props.onAdd}
        >
          {words.add}
        </GuardedButton>
        <GuardedButton
          size="small"
          icon={<Icon name="trash" />}
          reason={props.refusal}
          busy={props.busy}
          onPress={() => props.onDeleting(true)}
        >
          {words.remove}
        </GuardedButton>
      </div>
      {props.deleting && props.refusal === null ? (
        <ReasonPanel
          title={words.deletion.title(props.sequence)}
          words={words.deletion}
          onConfirm={props.onDelete}
          onCancel={() => props.onDeleting(false)}
        />
      ) : null}
    </Section>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type JSX } from 'react';
import type { ReturnedBytes } from '../../../app/readReturned';
import { GuardedButton } from '../../components/GuardedButton';
import { Icon } from '../../components/icons';
import { delivering } from '../../strings/delivering';

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  dropping: {
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  hint: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  hidden: { display: 'none' },
});

/** Many files at once, chosen or dropped. */
export function FilePicker(props: {
  readonly label: string;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onFiles: (files: readonly ReturnedBytes[]) => void;
}): JSX.Element {
  const styles = useStyles();
  const [dropping, setDropping] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const words = delivering.collect;
  const canTake = props.refusal === null && !props.busy;
  const take = (files: FileList | null): void => {
    const given = [...(files ?? [])];
    if (given.length === 0 || !canTake) return;
    props.onFiles(
      given.map((file) => ({
        name: file.name,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
      })),
    );
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={mergeClasses(styles.drop, dropping && styles.dropping)}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      <p className={styles.hint}>{dropping ? words.drop : words.hint}</p>
      <GuardedButton
        icon={<Icon name="folder" />}
        reason={props.refusal}
        busy={props.busy}
        onPress={() => picker.current?.click()}
      >
        {props.label}
      </GuardedButton>
      <input
        ref={picker}
        className={styles.hidden}
        type="file"
        multiple
        accept=".xlsx"
        aria-label={words.choose}
        data-testid="returned-files"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type JSX } from 'react';
import type { ReturnedBytes } from '../../../app/readReturned';
import { bytesOfFile } from '../../../readers/wholeFile';
import { FileButton } from '../../components/FileButton';
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
  const words = delivering.collect;
  const canTake = props.refusal === null && !props.busy;
  const take = (files: readonly File[]): void => {
    if (files.length === 0 || !canTake) return;
    props.onFiles(files.map((file) => ({ name: file.name, bytes: () => bytesOfFile(file) })));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    take([...event.dataTransfer.files]);
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
      <FileButton
        multiple
        icon="folder"
        label={props.label}
        purpose={words.choose}
        testId="returned-files"
        accept=".xlsx"
        refusal={props.refusal}
        busy={props.busy}
        onFiles={take}
      />
    </div>
  );
}

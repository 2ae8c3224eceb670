import { makeStyles } from '@fluentui/react-components';
import { useRef, type JSX } from 'react';
import { GuardedButton } from './GuardedButton';
import { Icon } from './icons';

const useStyles = makeStyles({
  hidden: { display: 'none' },
});

/** A button that lets a person choose files of this device; the same ones may be chosen again. */
export function FileButton(props: {
  readonly label: string;
  /** What the choice is for, for screen readers. */
  readonly purpose: string;
  readonly testId: string;
  /** Null where it can be pressed. */
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly icon?: 'file' | 'folder' | 'check';
  readonly accept?: string;
  readonly multiple?: true;
  readonly size?: 'small';
  readonly className?: string;
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <GuardedButton
        {...(props.size ? { size: props.size } : {})}
        {...(props.className ? { className: props.className } : {})}
        icon={<Icon name={props.icon ?? 'file'} />}
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
        multiple={props.multiple === true}
        accept={props.accept}
        aria-label={props.purpose}
        data-testid={props.testId}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}

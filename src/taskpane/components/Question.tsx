import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type JSX } from 'react';
import { common } from '../strings/common';

const useStyles = makeStyles({
  dialog: {
    maxWidth: '340px',
    width: 'calc(100vw - 64px)',
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, lineHeight: '22px' },
  text: { margin: '0 0 16px', lineHeight: '22px' },
  row: { display: 'flex', justifyContent: 'flex-end', flexWrap: 'wrap', gap: '8px' },
});

/** A native modal question: the focus stays inside, Esc is 取消, the safe answer comes first. */
export function Question(props: {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const textId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {props.title}
      </h2>
      <p id={textId} className={styles.text}>
        {props.text}
      </p>
      <div className={styles.row}>
        <Button onClick={props.onCancel}>{common.cancel}</Button>
        <Button appearance="primary" onClick={props.onConfirm}>
          {props.confirm}
        </Button>
      </div>
    </dialog>
  );
}

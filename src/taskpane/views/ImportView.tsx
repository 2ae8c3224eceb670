import { Button, Select, Text, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type ClipboardEvent, type Dispatch, type DragEvent, type JSX } from 'react';
import { describeError } from '../../app/errorMessages';
import type { TextEncoding } from '../../readers/port';
import { bytesOfFile } from '../../readers/wholeFile';
import { Disclosure } from '../components/Disclosure';
import { FirstHint } from '../components/FirstHint';
import { Icon } from '../components/icons';
import { useFirstHint } from '../components/useFirstHint';
import { ViewFrame } from '../components/ViewFrame';
import type { PaneState } from '../state/paneState';
import type { PaneAction } from '../state/paneAction';
import { common } from '../strings/common';
import { importing } from '../strings/importing';
import type { UseCases } from '../useCases';

const useStyles = makeStyles({
  drop: { display: 'grid', rowGap: '8px', borderRadius: tokens.borderRadiusMedium, position: 'relative' },
  dropping: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '4px' },
  labelRow: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', columnGap: '8px' },
  label: { fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  textarea: { minHeight: '220px', height: '32vh' },
  chip: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  grow: { flexGrow: 1 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    margin: 0,
  },
  encoding: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  help: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '6px', lineHeight: '20px' },
  hidden: { display: 'none' },
});

/** A longer text is not shown in the box: browsers crawl with megabytes in a text area. In characters. */
const LONG_TEXT = 200_000;

const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

export function ImportView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
  readonly takesFocus: boolean;
  readonly onOpenExisting: (() => void) | null;
}): JSX.Element {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const { source } = state;
  const picker = useRef<HTMLInputElement>(null);
  const hint = useFirstHint();
  const [dropping, setDropping] = useState(false);
  const encodingId = useId();
  const textId = useId();
  const long = source.text.length > LONG_TEXT;
  const empty = source.file === null && source.text.trim() === '';

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    const bytes = await bytesOfFile(file).catch((error: unknown) => {
      dispatch({ type: 'failed', problem: describeError(error) });
      return null;
    });
    if (bytes === null) return;
    dispatch({ type: 'fileChosen', file: { name: file.name, bytes } });
    await useCases.recognize();
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    const text = event.dataTransfer.getData('text/plain');
    if (file) void take(file);
    else if (text) dispatch({ type: 'textTyped', text });
  }
  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const plain = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    if (html === '' && plain.length <= LONG_TEXT) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    void insertPasted(html, plain, selectionStart, selectionEnd);
  }
  /** Automatic numbers and tables of Word, WPS and pages are in the HTML only. */
  async function insertPasted(html: string, plain: string, from: number, to: number): Promise<void> {
    const { readClipboard } = await import('../../readers/clipboard');
    const pasted = readClipboard(html, plain);
    dispatch({ type: 'textTyped', text: source.text.slice(0, from) + pasted + source.text.slice(to) });
  }

  return (
    <ViewFrame
      title={importing.title}
      lead={importing.lead}
      takesFocus={props.takesFocus}
      foot={
        <>
          <Button
            appearance="primary"
            disabled={empty || state.busy !== null}
            onClick={() => void useCases.recognize()}
          >
            {importing.recognize}
          </Button>
          {props.onOpenExisting ? (
            <Button appearance="subtle" icon={<Icon name="folder" />} onClick={props.onOpenExisting}>
              {importing.openExisting}
            </Button>
          ) : null}
        </>
      }
    >
      {hint.seen ? null : <FirstHint onExample={() => void useCases.takeExample()} onSkip={hint.skip} />}
      <div
        className={mergeClasses(styles.drop, dropping && styles.dropping)}
        onDragOver={(event) => {
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={drop}
      >
        <div className={styles.labelRow}>
          <label htmlFor={textId} className={styles.label}>
            {importing.textLabel}
          </label>
          {source.file || long ? null : (
            <span className={styles.count}>{importing.characters(source.text.length)}</span>
          )}
        </div>
        {source.file || long ? (
          <div className={styles.chip}>
            <Icon name="file" />
            <Text id={textId} className={styles.grow}>
              {source.file
                ? importing.chosen(source.file.name, size(source.file.bytes.length))
                : importing.longPaste(source.text.length)}
            </Text>
            <Button
              size="small"
              onClick={() =>
                dispatch(source.file ? { type: 'fileChosen', file: null } : { type: 'textTyped', text: '' })
              }
            >
              {importing.removeSource}
            </Button>
          </div>
        ) : (
          <Textarea
            id={textId}
            textarea={{ className: styles.textarea, spellCheck: false }}
            resize="vertical"
            placeholder={importing.placeholder}
            value={source.text}
            onChange={(_, data) => dispatch({ type: 'textTyped', text: data.value })}
            onPaste={paste}
          />
        )}
        {dropping ? <Text className={styles.hint}>{importing.drop}</Text> : null}
      </div>
      <div className={styles.row}>
        <Button icon={<Icon name="file" />} onClick={() => picker.current?.click()}>
          {importing.choose}
        </Button>
        {hint.seen ? (
          <Button
            appearance="subtle"
            icon={<Icon name="spark" />}
            onClick={() => void useCases.takeExample()}
          >
            {importing.example}
          </Button>
        ) : null}
        <input
          ref={picker}
          className={styles.hidden}
          type="file"
          accept={importing.accept}
          data-testid="source-file"
          aria-label={importing.choose}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p className={styles.hint}>{importing.chooseHint}</p>
      {source.file ? (
        <div className={styles.encoding}>
          <label htmlFor={encodingId}>{importing.encoding}</label>
          <Select
            id={encodingId}
            size="small"
            value={source.encoding ?? 'auto'}
            onChange={(_, data) => {
              const chosen = data.value === 'auto' ? null : (data.value as TextEncoding);
              dispatch({ type: 'encodingChosen', encoding: chosen });
            }}
          >
            {Object.entries(importing.encodings).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
          <span className={styles.hint}>{importing.encodingHint}</span>
        </div>
      ) : null}
      <Disclosure title={importing.help.title}>
        <ul className={styles.help}>
          {importing.help.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Disclosure>
      <p className={styles.hint}>
        {common.local}。{common.principle}。
      </p>
    </ViewFrame>
  );
}

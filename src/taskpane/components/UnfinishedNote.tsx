import { Button, makeStyles } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import type { UnfinishedWrite } from '../../workbook/port';
import type { PaneAction } from '../state/paneAction';
import { common } from '../strings/common';
import type { UseCases } from '../useCases';
import { Note } from './Note';

const useStyles = makeStyles({
  row: { gridColumn: '2', display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

/** A write was cut off: what it left, and the choice to take it back. Nothing is taken back without being asked. */
export function UnfinishedNote(props: {
  readonly unfinished: UnfinishedWrite;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const words = common.unfinished;
  const { sheets, renamings } = props.unfinished;
  return (
    <Note
      tone="open"
      heading="h2"
      title={words.title}
      lines={[
        ...(sheets.length > 0 ? [words.sheets(sheets.join('、'))] : []),
        ...renamings.map(({ sheet, to }) => words.renamed(to, sheet)),
        words.hint,
      ]}
    >
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={() => void props.useCases.discardUnfinished()}>
          {words.discard}
        </Button>
        <Button size="small" onClick={() => props.dispatch({ type: 'unfinishedAccepted' })}>
          {words.keep}
        </Button>
      </div>
    </Note>
  );
}

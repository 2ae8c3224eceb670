import { Button, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import { cellText } from '../../../core/list/rows';
import type { CellPlace } from '../../../workbook/port';
import { Panel } from '../../components/Panel';
import { common } from '../../strings/common';
import { living } from '../../strings/living';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  button: { width: '100%', justifyContent: 'start', textAlign: 'left' },
});

const EXCERPT = 24;

/** A sentence that several rows answer: which one to go to. */
export function RowChoice(props: {
  readonly list: OpenedList;
  readonly places: readonly CellPlace[];
  readonly onGoTo: (place: CellPlace) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const words = living.source;
  const { content, items } = props.list;
  return (
    <Panel
      title={words.choose(props.places.length)}
      onCancel={props.onCancel}
      actions={
        <Button size="small" onClick={props.onCancel}>
          {common.cancel}
        </Button>
      }
    >
      <ul className={styles.list}>
        {props.places.map((place) => {
          const cells = items[place.row - content.headerRow - 1]?.cells ?? {};
          const measures = cellText(cells.measures) || cellText(cells.point) || words.noMeasures;
          const short = measures.length > EXCERPT ? `${measures.slice(0, EXCERPT)}……` : measures;
          return (
            <li key={place.row}>
              <Button size="small" className={styles.button} onClick={() => props.onGoTo(place)}>
                {words.row(cellText(cells.sequence), short)}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

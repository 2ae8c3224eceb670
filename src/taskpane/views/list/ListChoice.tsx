import { Button, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { Note } from '../../components/Note';
import { living } from '../../strings/living';

const useStyles = makeStyles({
  choice: { gridColumn: '2', marginLeft: '-8px' },
  row: { gridColumn: '2', display: 'flex', marginTop: '4px' },
});

/** 哪一张正在使用: asked where a sheet with the list was copied, or a second list stands in the workbook. */
export function ListChoice(props: {
  readonly current: string;
  readonly others: readonly string[];
  readonly busy: boolean;
  readonly onChoose: (sheetName: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const [chosen, setChosen] = useState(props.current);
  const words = living.lists;
  return (
    <Note tone="open" title={words.title} lines={[words.hint]}>
      <RadioGroup
        className={styles.choice}
        aria-label={words.label}
        value={chosen}
        onChange={(_, data) => setChosen(data.value)}
      >
        <Radio value={props.current} label={words.current(props.current)} />
        {props.others.map((name) => (
          <Radio key={name} value={name} label={name} />
        ))}
      </RadioGroup>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabled={props.busy}
          onClick={() => props.onChoose(chosen)}
        >
          {words.choose}
        </Button>
      </div>
    </Note>
  );
}

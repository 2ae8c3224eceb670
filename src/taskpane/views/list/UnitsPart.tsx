import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import { proposedUnits } from '../../../app/learnUnits';
import type { OpenedList } from '../../../app/openList';
import { Disclosure } from '../../components/Disclosure';
import { GuardedButton } from '../../components/GuardedButton';
import { MoreList } from '../../components/MoreList';
import { refusalOf } from '../../state/refusal';
import { learning as words } from '../../strings/submitting';

const useStyles = makeStyles({
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  box: { marginLeft: '-8px' },
  near: {
    margin: '-4px 0 0 24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorStatusWarningForeground1,
  },
  action: { justifySelf: 'start' },
});

/** 从清单中学习: names that the directory lacks; a person ticks those that go into it. */
export function UnitsPart(props: {
  readonly list: OpenedList;
  readonly busy: boolean;
  readonly onAdd: (names: readonly string[]) => void;
}): JSX.Element {
  return (
    <Disclosure title={words.find}>
      <Proposals {...props} />
    </Disclosure>
  );
}

function Proposals({ list, busy, onAdd }: Parameters<typeof UnitsPart>[0]): JSX.Element {
  const styles = useStyles();
  const units = useMemo(() => proposedUnits(list), [list]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const wanted = units.flatMap(({ name }) => (chosen.includes(name) ? [name] : []));
  if (units.length === 0) return <p className={styles.hint}>{words.none}</p>;
  return (
    <>
      <p className={styles.hint}>{words.hint}</p>
      <MoreList
        items={units}
        className={styles.list}
        render={({ name, rows, near }) => (
          <li key={name}>
            <Checkbox
              className={styles.box}
              checked={chosen.includes(name)}
              label={words.unit(name, rows)}
              onChange={(_, data) =>
                setChosen(data.checked === true ? [...chosen, name] : chosen.filter((each) => each !== name))
              }
            />
            {near === null ? null : <p className={styles.near}>{words.near(near)}</p>}
          </li>
        )}
      />
      <GuardedButton
        size="small"
        className={styles.action}
        reason={refusalOf(list)}
        busy={busy || wanted.length === 0}
        onPress={() => onAdd(wanted)}
      >
        {words.add(wanted.length)}
      </GuardedButton>
    </>
  );
}

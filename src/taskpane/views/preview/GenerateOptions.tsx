import { Field, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Grain, Profile } from '../../../core/list/item';
import { previewing } from '../../strings/previewing';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px' },
  group: { flexWrap: 'wrap', marginLeft: '-8px' },
});

const GRAINS: readonly Grain[] = ['finding', 'point', 'measure'];
const PROFILES: readonly Profile[] = ['standard', 'detailed'];

/** 每行一个：问题／具体表现／措施, and 标准 or 详细. */
export function GenerateOptions(props: {
  readonly grain: Grain;
  readonly profile: Profile;
  readonly hasMeasures: boolean;
  readonly onChoose: (choice: { readonly grain?: Grain; readonly profile?: Profile }) => void;
}): JSX.Element {
  const styles = useStyles();
  const words = previewing.options;
  return (
    <section className={styles.root} aria-label={words.title}>
      <Field label={words.grain}>
        <RadioGroup
          layout="horizontal"
          className={styles.group}
          value={props.grain}
          onChange={(_, data) => props.onChoose({ grain: data.value as Grain })}
        >
          {GRAINS.map((grain) => (
            <Radio
              key={grain}
              value={grain}
              label={words.grains[grain]}
              disabled={grain === 'measure' && !props.hasMeasures}
            />
          ))}
        </RadioGroup>
      </Field>
      <ProfileChoice profile={props.profile} onChoose={(profile) => props.onChoose({ profile })} />
    </section>
  );
}

/** 标准 or 详细. */
export function ProfileChoice(props: {
  readonly profile: Profile;
  readonly onChoose: (profile: Profile) => void;
}): JSX.Element {
  const styles = useStyles();
  const words = previewing.options;
  return (
    <Field label={words.profile} hint={words.profileHints[props.profile]}>
      <RadioGroup
        layout="horizontal"
        className={styles.group}
        value={props.profile}
        onChange={(_, data) => props.onChoose(data.value as Profile)}
      >
        {PROFILES.map((profile) => (
          <Radio key={profile} value={profile} label={words.profiles[profile]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

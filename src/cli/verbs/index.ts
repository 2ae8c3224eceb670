import type { Verb } from '../verb';
import { build } from './build';
import { check } from './check';
import { collect } from './collect';
import { exportVerb } from './export';
import { fix } from './fix';
import { parse } from './parse';
import { report } from './report';
import { split } from './split';
import { statistics } from './statistics';
import { status } from './status';
import { submit } from './submit';
import { update } from './update';

/** Every use case of the pane has its verb. */
export const VERBS: readonly Verb[] = [
  parse,
  build,
  check,
  fix,
  update,
  submit,
  split,
  collect,
  status,
  statistics,
  report,
  exportVerb,
];

import type { Verb } from '../verb';
import { build } from './build';
import { check } from './check';
import { collect } from './collect';
import { comments } from './comments';
import { confirm } from './confirm';
import { exportVerb } from './export';
import { fix } from './fix';
import { parse } from './parse';
import { report } from './report';
import { split } from './split';
import { statistics } from './statistics';
import { status } from './status';
import { submit } from './submit';
import { units } from './units';
import { update } from './update';
import { urge } from './urge';

/** Every use case of the pane has its verb. */
export const VERBS: readonly Verb[] = [
  parse,
  build,
  check,
  fix,
  confirm,
  update,
  submit,
  comments,
  units,
  split,
  collect,
  urge,
  status,
  statistics,
  report,
  exportVerb,
];

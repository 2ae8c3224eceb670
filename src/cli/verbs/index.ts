import type { Verb } from '../verb';
import { build } from './build';
import { check } from './check';
import { parse } from './parse';
import { report } from './report';
import { update } from './update';

/** Every use case of the pane has its verb. */
export const VERBS: readonly Verb[] = [parse, build, check, update, report];

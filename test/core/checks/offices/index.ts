import { audit } from './audit';
import { democraticLife } from './democraticLife';
import { environment } from './environment';
import { group } from './group';
import { hospital } from './hospital';
import { housing } from './housing';
import { inspection } from './inspection';
import { safety } from './safety';
import type { Office } from './table';
import { township } from './township';
import { university } from './university';

/** Lists as ten offices would hand them in: well filled, each in its own way. */
export const OFFICES: readonly Office[] = [
  inspection,
  environment,
  audit,
  safety,
  democraticLife,
  hospital,
  university,
  group,
  township,
  housing,
];

import { audit } from './audit';
import { democraticLife } from './democraticLife';
import { environment } from './environment';
import { inspection } from './inspection';
import { safety } from './safety';
import type { Office } from './table';

/** Lists as five offices would hand them in: well filled, each in its own way. */
export const OFFICES: readonly Office[] = [inspection, environment, audit, safety, democraticLife];

import { STATE_COLORS, stateColor, type StateColor } from '../sheet/palette';
import type { ProgressState } from './progress';

/** Fill, text color and label of a state: the very table that the color rules of the sheet are made from. */
export const colorOf = (state: ProgressState): StateColor => stateColor(state);

/** All states in order of priority, for legends. */
export const PROGRESS_LEGEND: readonly StateColor[] = STATE_COLORS;

import { COLUMNS } from '../../list/columns';
import type { ColumnKey } from '../../list/item';
import { overCells, shorten, textOf } from '../cells';
import type { Check } from '../check';
import { whenSubmitted } from '../check';
import { holdsPlace, isPlaceholder } from '../placeholders';

/** Cells that a reviewer requires; elsewhere a dash or 无 is an answer. What the document says is nobody's placeholder. */
const REQUIRED: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'measures',
  'accountableLeaders',
  'responsibleUnits',
  'responsiblePersons',
  'deadline',
]);
/** 状态 has words of its own: status-unknown. */
const WRITTEN: readonly ColumnKey[] = COLUMNS.flatMap(({ key, owner }) =>
  owner === 'staff' && key !== 'status' ? [key] : [],
);

export const placeholderLeft: Check = {
  code: 'placeholder-left',
  title: '留有占位文字',
  message: '{row}还留着“{text}”。',
  why: '占位文字等于没有填写，报送后会被退回。',
  howToMend: '换成实际内容。',
  perRow: true,
  severity: whenSubmitted('error'),
  run: overCells(WRITTEN, (value, _, __, column) => {
    const text = textOf(value);
    if (text === '') return null;
    const data = { text: shorten(text, 12) };
    if (REQUIRED.has(column)) return isPlaceholder(text) ? { data } : null;
    return holdsPlace(text) ? { data, severity: 'hint' } : null;
  }),
};

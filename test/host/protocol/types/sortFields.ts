import { HostError } from '../../hostError';
import type { SortField } from '../../model/table';
import type { Json } from '../../model/validation';
import { booleanValue, numberValue, recordValue } from '../args';

/** learn.microsoft.com Excel.SortField: `key` is the column's offset in the range. */
export function sortFieldsOf(fields: readonly Json[], columns: number): SortField[] {
  if (fields.length === 0) throw new HostError('InvalidArgument', 'nothing to sort by');
  return fields.map((field) => {
    const known = recordValue(field, [
      'key',
      'ascending',
      'color',
      'dataOption',
      'icon',
      'sortOn',
      'subField',
    ]);
    if (known['sortOn'] !== undefined && known['sortOn'] !== 'Value')
      throw new HostError('UnsupportedOperation', 'the simulated Excel sorts by values only');
    return {
      key: numberValue(known['key'] ?? null, 0, columns - 1),
      ascending: booleanValue(known['ascending'] ?? true),
    };
  });
}

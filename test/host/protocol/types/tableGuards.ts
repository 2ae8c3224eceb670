import { HostError } from '../../hostError';
import type { Table } from '../../model/table';

/** Tables on a protected sheet cannot grow or shrink, whatever the options allow. */
export function refuseTableEdit(table: Table): void {
  if (table.sheet.protection !== null)
    throw new HostError(
      'AccessDenied',
      `the sheet ${table.sheet.name} is protected: its tables cannot change`,
    );
}

import { HostError } from '../../hostError';
import { PROTECTION_OPTIONS } from '../../model/protection';
import type { Sheet } from '../../model/sheet';
import { booleanValue, oneOfValue, recordValue } from '../args';
import type { TypeTable } from '../members';

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;

export const worksheetProtection: TypeTable<Sheet> = {
  name: 'WorksheetProtection',
  scalars: {
    Protected: { since: 2, get: (sheet) => sheet.protection !== null },
    Options: {
      since: 2,
      get: (sheet) => {
        const options = sheet.protection?.options;
        if (options === undefined) return null;
        return {
          ...Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, options[name] === true])),
          selectionMode: options.selectionMode,
        };
      },
    },
  },
  methods: {
    /** Protecting twice fails (learn.microsoft.com Excel.WorksheetProtection.protect), taking off twice too (office-js issue 6784). */
    Protect: {
      since: 2,
      arity: [0, 2],
      call: (sheet, args) => {
        if (sheet.protection !== null)
          throw new HostError('AccessDenied', `the sheet ${sheet.name} is already protected`);
        const given = args.has(0)
          ? recordValue(args.record(0), [...PROTECTION_OPTIONS, 'selectionMode'])
          : {};
        const options: Record<string, boolean> = {};
        for (const name of PROTECTION_OPTIONS)
          if (given[name] !== undefined) options[name] = booleanValue(given[name]);
        const selectionMode =
          given['selectionMode'] === undefined
            ? 'Normal'
            : oneOfValue(given['selectionMode'], SELECTION_MODES);
        sheet.protection = { password: args.optionalString(1) ?? '', options: { ...options, selectionMode } };
        return undefined;
      },
    },
    Unprotect: {
      since: 2,
      arity: [0, 1],
      call: (sheet, args) => {
        if (sheet.protection === null)
          throw new HostError('AccessDenied', `the sheet ${sheet.name} is not protected`);
        if (sheet.protection.password !== '' && sheet.protection.password !== (args.optionalString(0) ?? ''))
          throw new HostError('AccessDenied', 'the password is wrong');
        sheet.protection = null;
        return undefined;
      },
    },
  },
};

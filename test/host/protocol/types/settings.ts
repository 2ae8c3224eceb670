import { HostError } from '../../hostError';
import type { Workbook } from '../../model/workbook';
import { isHostObject, bind, type TypeTable } from '../members';

interface SettingTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

export const setting: TypeTable<SettingTarget> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key, Key: key }),
  scalars: {
    Key: { since: 4, get: ({ key }) => key },
    Value: {
      since: 4,
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: {
      since: 4,
      arity: [0, 0],
      call: ({ workbook, key }) => {
        workbook.settings.delete(key);
        return undefined;
      },
    },
  },
};

/** Settings are stored in the workbook, per add-in. */
export const settings: TypeTable<Workbook> = {
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => bind(setting, { workbook, key })),
  indexer: (workbook, args) => {
    const key = args.string(0);
    if (!workbook.settings.has(key)) throw new HostError('ItemNotFound', `there is no setting ${key}`);
    return bind(setting, { workbook, key });
  },
  methods: {
    Add: {
      since: 4,
      arity: [2, 2],
      call: (workbook, args) => {
        const value = args.at(1);
        if (isHostObject(value))
          throw new HostError('InvalidArgument', 'a setting cannot hold an object of Excel');
        workbook.settings.set(args.string(0), value);
        return bind(setting, { workbook, key: args.string(0) });
      },
    },
    GetCount: { since: 4, arity: [0, 0], call: (workbook) => workbook.settings.size },
    GetItemOrNullObject: {
      since: 4,
      arity: [1, 1],
      call: (workbook, args) =>
        workbook.settings.has(args.string(0)) ? bind(setting, { workbook, key: args.string(0) }) : null,
    },
  },
};

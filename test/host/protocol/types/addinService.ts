import type { Workbook } from '../../model/workbook';
import type { TypeTable } from '../members';

/** The library tells Excel, once a page stands, that functions of ribbon buttons may be called. */
export const addinService: TypeTable<Workbook> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: { arity: [0, 0], call: () => undefined } },
};

export const ADDIN_SERVICE = 'Microsoft.InternalService.AddinInternalService';

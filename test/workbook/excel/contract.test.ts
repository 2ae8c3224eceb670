import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { ListWorkbook } from '../../../src/workbook/port';
import { createHost, type Host } from '../../host';
import { contractSuite, type UserEdit } from '../contract';
import { editContractSuite } from '../editContract';
import { doEdit } from './userEdits';

const hosts = new WeakMap<ListWorkbook, Host>();

async function makeWorkbook(): Promise<ListWorkbook> {
  const host = createHost();
  const workbook = createExcelWorkbook(host.Excel);
  hosts.set(workbook, host);
  return workbook;
}

async function hands(workbook: ListWorkbook, edit: UserEdit): Promise<ListWorkbook> {
  const host = hosts.get(workbook);
  if (!host) throw new Error('a workbook of another host');
  await doEdit(host, edit);
  return workbook;
}

contractSuite('Excel', makeWorkbook, hands);
editContractSuite('Excel', makeWorkbook, hands);

import type { ExportFormat } from '../../app/exportList';
import { bytesOfFile } from '../../readers/wholeFile';
import { WorkbookError } from '../../workbook/port';
import { safeFileName } from '../../core/basics/fileName';
import { cellText } from '../../core/list/rows';
import { DOCX_TYPE, saveFile, type OutgoingFile } from '../saveFile';
import { reportOutcome } from '../state/reportOutcome';
import { reporting } from '../strings/reporting';
import { submitting } from '../strings/submitting';
import type { Kit } from './kit';

/** Written reports, exports, 本期存档 and 与上期比较. */
export interface ReportUseCases {
  readonly previewReport: () => Promise<void>;
  /** Writes the report that was shown, without what a person confirmed; where it has changed meanwhile, shows it anew. */
  readonly saveReport: () => Promise<void>;
  /** 核对改过的报告: reads it here, and shows what it says otherwise than the list. */
  readonly checkReport: (file: File) => Promise<void>;
  readonly exportList: (format: ExportFormat) => Promise<void>;
  readonly keepPeriod: () => Promise<void>;
  readonly comparePeriods: () => Promise<void>;
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

export function reportUseCases(kit: Kit): ReportUseCases {
  const { state, dispatch, run, readInto, composition } = kit;

  async function save(file: OutgoingFile): Promise<void> {
    const handOver = await saveFile(composition, file);
    const notice = reporting.savedTitle(file.name);
    dispatch({ type: 'savedFile', file: { name: file.name, handOver }, notice });
  }
  const listTitle = (): string =>
    state.current.list?.content.above[0]?.map(cellText).find((text) => text !== '') ??
    submitting.defaultTitle;

  return {
    previewReport: async () => {
      const { form } = state.current.delivery;
      await run('report', async (present) => {
        const { reportList } = await import('../../app/reportList');
        const report = await reportList(present, form);
        const notice = reporting.shown(report.missing.length, report.removals.length);
        dispatch({ type: 'deliveryChanged', change: { report, isAnew: false }, notice });
      });
    },
    saveReport: async () => {
      const { form, report: shown, kept } = state.current.delivery;
      if (!shown) return;
      await run('report', async (present) => {
        const [{ reportList }, { confirmRemovals, removalKey }, { writeReport }] = await Promise.all([
          import('../../app/reportList'),
          import('../../core/report/written/confirmRemovals'),
          import('../../writers/docx/writeReport'),
        ]);
        const report = await reportList(present, form);
        if (JSON.stringify(report) !== JSON.stringify(shown)) {
          const change = { report, isAnew: true };
          dispatch({ type: 'deliveryChanged', change, notice: reporting.changed });
          return;
        }
        const confirmed = report.removals.filter((each) => !kept.includes(removalKey(each)));
        const bytes = await writeReport(confirmRemovals(report, confirmed));
        const stem = `${report.title}${present.today.replaceAll('-', '')}`;
        await save({ name: `${safeFileName(stem)}.docx`, bytes, type: DOCX_TYPE });
      });
    },
    checkReport: async (file) => {
      const isPublic = state.current.delivery.form === 'publicNotice';
      await run('check', async (present) => {
        // What an earlier file said must not stand under the name of one that cannot be read.
        dispatch({ type: 'deliveryChanged', change: { checkedReport: null } });
        const list = await readInto(present);
        if (!list) throw new WorkbookError('no-list');
        const { checkReport } = await import('../../app/checkReport');
        const result = await checkReport(
          present,
          { name: file.name, bytes: await bytesOfFile(file) },
          { isPublic },
        );
        const checkedReport = { fileName: file.name, result, list };
        const notice = reportOutcome(file.name, result, false).title;
        dispatch({ type: 'deliveryChanged', change: { checkedReport }, notice });
      });
    },
    exportList: async (format) => {
      await run('report', async (present) => {
        const { exportList } = await import('../../app/exportList');
        const { text } = await exportList(present, format);
        const stem = `${listTitle()}${present.today.replaceAll('-', '')}`;
        const bytes = new TextEncoder().encode(text);
        await save({ name: `${safeFileName(stem)}.${format}`, bytes, type: TYPES[format] });
      });
    },
    keepPeriod: async () => {
      await run('save', async (present) => {
        const { keepPeriod } = await import('../../app/periods');
        await keepPeriod(present);
        await readInto(present);
        dispatch({
          type: 'wrote',
          outcome: { kind: 'periodKept', date: present.today },
          notice: reporting.period.kept(present.today),
        });
      });
    },
    comparePeriods: async () => {
      await run('compare', async (present) => {
        const { compareWithLastPeriod } = await import('../../app/periods');
        const { statement } = await compareWithLastPeriod(present);
        const notice = statement.sentences.join('');
        dispatch({ type: 'deliveryChanged', change: { comparison: statement }, notice });
      });
    },
  };
}

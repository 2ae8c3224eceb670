import { findColumns } from '../../../../src/core/list/columnMap';
import type { CellValue, Profile } from '../../../../src/core/list/item';
import { rowsToItems } from '../../../../src/core/list/rows';
import { DEFAULT_SETTINGS, type ListSettings } from '../../../../src/core/list/settings';
import type { UnitDirectory } from '../../../../src/core/list/unitDirectory';
import type { CheckContext, CheckedList, Stage } from '../../../../src/core/checks/check';

/** A list as an office would hand it in: its own headers, its own habits. */
export interface Office {
  readonly name: string;
  readonly list: CheckedList;
  readonly context: CheckContext;
}

interface Given {
  readonly name: string;
  readonly today: string;
  readonly stage: Stage;
  readonly profile: Profile;
  /** The memory knows the rows: the list was made of a document. */
  readonly ours?: true;
  readonly settings?: Partial<ListSettings>;
  readonly units?: UnitDirectory;
  /**
   * First the headers, then a line a row; cells parted by `|`. `@2025-06-30` is a real date, `#3` a number, `~` a line
   * break, and `^` the cell above (one that was merged and filled).
   */
  readonly table: string;
}

function cellsOf(table: string): { headers: string[]; rows: CellValue[][] } {
  const [head = [], ...body] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
  const rows: CellValue[][] = [];
  for (const line of body) {
    const above = rows.at(-1);
    rows.push(
      head.map((_, column): CellValue => {
        const text = (line[column] ?? '').replaceAll('~', '\n');
        if (text === '^') return above?.[column] ?? '';
        if (text.startsWith('@')) return { date: text.slice(1) };
        return /^#\d+$/u.test(text) ? Number(text.slice(1)) : text;
      }),
    );
  }
  return { headers: head, rows };
}

export function office(given: Given): Office {
  const { headers, rows } = cellsOf(given.table);
  const columns = findColumns(given.ours ? [...headers, '编号'] : headers);
  const items = rowsToItems(rows, headers, columns).map((item, index) =>
    given.ours ? { ...item, id: `zg-${String(index).padStart(8, '0')}` } : item,
  );
  return {
    name: given.name,
    list: {
      columns,
      items,
      profile: given.profile,
      grain: 'point',
      sheet: {
        sheetName: '整改清单',
        headers,
        hiddenRows: [],
        filterActive: false,
        mergedAreas: [],
        formulas: [],
      },
      source: given.ours
        ? {
            rows: items.map(({ id, cells: { category = '', finding = '', point = '' } }) => ({
              id,
              cells: { category, finding, point },
            })),
            feedbackDate: given.settings?.feedbackMeeting ?? null,
            deletedIds: [],
          }
        : null,
    },
    context: {
      today: given.today,
      stage: given.stage,
      units: given.units ?? { units: [] },
      settings: { ...DEFAULT_SETTINGS, ...given.settings },
    },
  };
}

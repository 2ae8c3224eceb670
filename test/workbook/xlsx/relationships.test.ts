import { createPackage } from '../../../src/workbook/xlsx/package/package';
import {
  addRelationship,
  readRelationships,
  relationshipsPart,
} from '../../../src/workbook/xlsx/package/relationships';
import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { examplePlan } from '../../app/desk';
import { sampleUnitsSheet } from '../samplePlans';
import { validationErrors } from './validate';
import { fileOf, partsOf, type Parts } from './xlsxFile';

const targetsOf = (xml: string): string[] =>
  [...xml.matchAll(/<Relationship\s[^>]*>/gu)].flatMap(([tag]) =>
    tag.includes('TargetMode="External"') ? [] : [/\sTarget="([^"]*)"/u.exec(tag)![1]!],
  );

const relationshipsOf = (parts: Parts): [name: string, xml: string][] =>
  Object.entries(parts).filter(([name]) => name.endsWith('.rels'));

/** The part that relationships belong to: `xl/_rels/workbook.xml.rels` → `xl/workbook.xml`. */
const ownerOf = (name: string): string => name.replace(/_rels\/([^/]*)\.rels$/u, '$1');

const list = async (): Promise<Uint8Array> => {
  const workbook = await createXlsxWorkbook();
  await workbook.write(examplePlan(), []);
  return workbook.save();
};

describe('targets of relationships', () => {
  it.each([
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'worksheets/sheet1.xml'],
    ['xl/workbook.xml', 'xl/sharedStrings.xml', 'sharedStrings.xml'],
    ['xl/worksheets/sheet1.xml', 'xl/tables/table1.xml', '../tables/table1.xml'],
    ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'sheet2.xml'],
    ['xl/drawings/deep/drawing1.xml', 'xl/charts/chart1.xml', '../../charts/chart1.xml'],
    ['workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['book/workbook.xml', 'xl/worksheets/sheet1.xml', '../xl/worksheets/sheet1.xml'],
  ])('of %s to %s: %s, which leads there', (part, target, written) => {
    const pkg = createPackage({});
    const id = addRelationship(pkg, part, 'table', target);
    expect(targetsOf(pkg.text(relationshipsPart(part)))).toEqual([written]);
    expect(readRelationships(pkg, part)).toEqual([{ id, kind: 'table', part: target }]);
  });

  it('none is absolute in a list with its tables and charts, and each leads to a part', async () => {
    const parts = partsOf(await list());
    const pkg = createPackage(parts);
    const all = relationshipsOf(parts);
    const kinds = all.flatMap(([name]) => readRelationships(pkg, ownerOf(name)));
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
      new Set(['officeDocument', 'worksheet', 'styles', 'sharedStrings', 'table', 'drawing', 'chart']),
    );
    expect(kinds.filter(({ part }) => part === null || !pkg.has(part))).toEqual([]);
    expect(all.flatMap(([, xml]) => targetsOf(xml)).filter((target) => target.startsWith('/'))).toEqual([]);
  });

  it('a file whose targets are absolute is read and changed all the same, and what it had stays', async () => {
    const bytes = await list();
    const parts = partsOf(bytes);
    const pkg = createPackage(parts);
    const absolute = Object.fromEntries(
      relationshipsOf(parts).map(([name, xml]) => [
        name,
        readRelationships(pkg, ownerOf(name)).reduce(
          (text, { id, part }) =>
            text.replace(
              new RegExp(`(<Relationship [^>]*Id="${id}"[^>]* Target=")[^"]*`, 'u'),
              `$1/${part!}`,
            ),
          xml,
        ),
      ]),
    );
    const workbook = await createXlsxWorkbook(fileOf({ ...parts, ...absolute }));
    expect(await workbook.read()).toEqual(await (await createXlsxWorkbook(bytes)).read());
    await workbook.putSheet(sampleUnitsSheet('新表'));
    const saved = await workbook.save();
    const after = partsOf(saved);
    const before = targetsOf(absolute['xl/_rels/workbook.xml.rels']!);
    const now = targetsOf(after['xl/_rels/workbook.xml.rels']!);
    expect(before.every((target) => target.startsWith('/'))).toBe(true);
    expect(now.slice(0, before.length)).toEqual(before);
    expect(now.slice(before.length)).toEqual([`worksheets/sheet${before.length - 1}.xml`]);
    expect(await validationErrors(saved)).toEqual([]);
  });
});

import { readLibrary } from './libraryMembers';
import { ALL_TABLES } from './protocol/types/allTables';

const library = readLibrary();
const clientName = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);

const members = ALL_TABLES.flatMap((table) =>
  Object.entries({ ...table.scalars, ...table.links, ...table.methods }).map(
    ([name, member]) => [`${table.name}.${name}`, table.name, name, member.since ?? 1] as const,
  ),
);

test('the tables describe some twenty types and hundreds of members', () => {
  expect(ALL_TABLES.length).toBeGreaterThan(40);
  expect(members.length).toBeGreaterThan(300);
});

test.each(ALL_TABLES.map((table) => table.name))('the library has a type %s', (name) => {
  expect(library.has(name)).toBe(true);
});

test.each(members)('%s is known to the library and has its requirement set', (_place, type, name, since) => {
  const known = library.get(type);
  expect([...(known?.members ?? [])]).toContain(name);
  const stated = known?.since.get(clientName(name));
  expect({ since }).toEqual({ since: stated ?? since });
});

import type { Services } from '../../app/services';
import type { SourceFile, TextEncoding } from '../../readers/port';

/** How files are read, on the page and in its worker alike; readers are loaded when a file asks for them. */
export const reading: Pick<Services, 'readFile' | 'workdays'> = {
  readFile: async (file: SourceFile, encoding?: TextEncoding) =>
    (await import('../../readers')).readFile(file, encoding),
  workdays: async () => (await import('../../readers/workdays')).officialWorkdays,
};

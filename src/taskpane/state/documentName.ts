import type { DocumentMemory } from '../../core/sheet/memoryTypes';
import { updating } from '../strings/updating';

/** How a document of the list is called: by its title, else by its file, else by its place among them. */
export function documentName({ facts }: Pick<DocumentMemory, 'facts'>, index: number): string {
  const name = facts.title ?? facts.fileName;
  return name === null ? updating.document.unnamed(index + 1) : updating.document.quoted(name);
}

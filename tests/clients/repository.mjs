// The files of the repository that the tests read.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A file as text; the path is seen from the root of the repository. */
export function source(file) {
  return readFile(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
}

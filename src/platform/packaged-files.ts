import { readFileSync } from 'node:fs';

/** Reads a file of the installed package, or of the checkout. The path is relative to its root. */
export function readPackagedFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

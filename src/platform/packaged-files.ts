import { readFileSync } from 'node:fs';

/** Imports a module of the installed package, or of the checkout, that the build writes. The path is relative to its root. */
export async function importPackagedModule(path: string): Promise<unknown> {
  return import(new URL(`../../${path}`, import.meta.url).href);
}

/** Reads a file of the installed package, or of the checkout. The path is relative to its root. */
export function readPackagedFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

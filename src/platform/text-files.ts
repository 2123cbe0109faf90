import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { attempt } from './failures.ts';
import { unreadable, unwritable } from './problems.ts';

/** Writes texts by name into a folder, which is made if it is not there. `shown` is how a person names it. */
export function writeTexts(
  folder: string,
  texts: Readonly<Record<string, string>>,
  { shown }: { readonly shown: string },
): readonly Diagnostic[] {
  return attempt<readonly Diagnostic[]>(
    () => {
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
      return [];
    },
    (reason) => [unwritable(shown, reason, 'Some of its files may already be written.')],
  );
}

/** A text file; bytes that are no UTF-8 show as replacement characters. */
export function readText(path: string, { shown }: { readonly shown: string }): Outcome<string> {
  return attempt<Outcome<string>>(
    () => ({ value: readFileSync(path, 'utf8'), diagnostics: [] }),
    (reason) => ({ diagnostics: [unreadable(shown, reason)] }),
  );
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { isOurs } from '../render/header.ts';
import { isRenderedPath } from '../render/rendered-paths.ts';
import { attempt } from './failures.ts';
import { readManifestFolder } from './manifest-folder.ts';
import { notARendering, unreadable } from './problems.ts';

const folderName = 'manifests';

/**
 * Reads a rendering from an untrusted source: a folder that holds `manifests/` and nothing else, and
 * in it plain files only, each at a path that `render` makes, UTF-8 text, with the header that names its own path.
 * Texts by path inside `manifests/`.
 */
export function readRendered(folder: string): Outcome<ReadonlyMap<string, string>> {
  const diagnostics: Diagnostic[] = [];
  const refuse = (reason: string): readonly string[] => {
    diagnostics.push(unreadable(folderName, reason));
    return [];
  };
  for (const name of attempt<readonly string[]>(() => readdirSync(folder), refuse)) {
    if (name !== folderName) diagnostics.push(notARendering(name, 'It is outside manifests/.'));
  }
  const read = readManifestFolder(join(folder, folderName), { shown: folderName });
  diagnostics.push(...read.diagnostics);
  const texts = new Map<string, string>();
  for (const [path, kind] of read.value?.entries ?? []) {
    const shown = `${folderName}/${path}`;
    if (kind === 'folder') continue;
    const bytes = kind === 'file' ? read.value?.read(path) : undefined;
    if (bytes === undefined) diagnostics.push(notARendering(shown, 'It is not a regular file.'));
    else if (!(bytes instanceof Uint8Array)) diagnostics.push(bytes);
    else {
      const text = Buffer.from(bytes).toString('utf8');
      const problem = problemOf(path, text, bytes);
      if (problem === undefined) texts.set(path, text);
      else diagnostics.push(notARendering(shown, problem));
    }
  }
  if (diagnostics.length > 0) return { diagnostics };
  // A landscape renders at least its inventory: nothing at all is a rendering that got lost.
  if (texts.size === 0) return { diagnostics: [notARendering(folderName, 'It contains no files.')] };
  return { value: texts, diagnostics };
}

/** Why a file cannot be one that Ringfence has rendered, as a whole sentence. */
function problemOf(path: string, text: string, bytes: Uint8Array): string | undefined {
  if (!isRenderedPath(path)) return 'Ringfence never renders a file at this path.';
  if (!Buffer.from(text, 'utf8').equals(bytes)) return 'It is not UTF-8.';
  if (!isOurs(path, text.slice(0, Math.max(0, text.indexOf('\n'))))) return 'Its first line does not name its path.';
  return undefined;
}

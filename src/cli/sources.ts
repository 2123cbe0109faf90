import { relative, resolve, sep } from 'node:path';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { guardrailFiles, readGuardrails } from '../guardrails/read-guardrails.ts';
import type { DeclaredNames } from '../landscape/declared-names.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { loadLandscape } from '../landscape/load-landscape.ts';
import type { FileTree } from '../model/file-tree.ts';
import { readDiskTree } from '../platform/disk-tree.ts';
import { findRoot, rootAt } from '../platform/find-root.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { checkTypes } from '../render/render-landscape.ts';
import type { SourceText } from '../report/diagnostics/code-frame.ts';
import { sourceTextOf } from './source-text.ts';

/** Result of reading the sources. */
export interface LoadedSources {
  /** Absolute; absent outside a repository. */
  readonly root?: string;
  /** Absent when there is an error in the sources. */
  readonly landscape?: Landscape;
  /** The same, also where the only errors are in guardrails and connectivity tests. */
  readonly understood?: Landscape;
  /** Names that guardrails and tests can use; absent where none are known. */
  readonly names?: DeclaredNames;
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceText: SourceText;
  /** Files of the sources; absent if they could not be read. */
  readonly files?: FileTree;
}

/** Finds the repository, reads its sources and links them. `root` is what the person named, if anything. */
export function loadSources(root: string | undefined, surroundings: Surroundings): LoadedSources {
  const found = root === undefined ? findRoot(surroundings.folder) : rootAt(resolve(surroundings.folder, root));
  if (found.value === undefined) return { diagnostics: found.diagnostics, sourceText: () => undefined };
  const { value: files, diagnostics } = readDiskTree(found.value, 'policies');
  if (files === undefined) return { root: found.value, diagnostics: arrange(diagnostics), sourceText: () => undefined };
  const loaded = loadLandscape(files, { ringfenceVersion: ownVersion() });
  const { names, understood } = loaded;
  const sources = {
    ...{ root: found.value, sourceText: sourceTextOf(files), files },
    ...(names === undefined ? {} : { names }),
    ...(understood === undefined ? {} : { understood }),
  };
  if (loaded.landscape !== undefined) {
    return { ...sources, landscape: loaded.landscape, diagnostics: loaded.diagnostics };
  }
  // Rendering would check the templates; without it they still deserve their errors in the same run.
  return { ...sources, diagnostics: arrange([...loaded.diagnostics, ...checkTypes(loaded.types)]) };
}

/** Reports what is wrong with the guardrails of a repository, and names in them that the landscape does not have. */
export function mistakesInGuardrails({ files, understood: landscape, names }: LoadedSources): readonly Diagnostic[] {
  return files === undefined ? [] : readGuardrails(guardrailFiles(files), { landscape, names }).diagnostics;
}

/** The path from one folder to another inside it, with forward slashes; empty when they are the same or it is not. */
export function pathInside(outer: string, inner: string): string {
  const path = relative(outer, inner);
  return path === '..' || path.startsWith(`..${sep}`) || path.startsWith(sep) ? '' : path.split(sep).join('/');
}

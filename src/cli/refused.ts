import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { refuse } from './analysis-input.ts';

/** Reports what keeps files from being written, and that none was. Returns the exit status. */
export function refused(diagnostics: readonly Diagnostic[], surroundings: Surroundings, files?: FileTree): number {
  const { status } = refuse(diagnostics, files, surroundings);
  surroundings.stderr.write('Nothing was written.\n');
  return status;
}

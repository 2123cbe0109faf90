import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import { validateException } from '../schema/validators/exception.generated.ts';
import { readSource } from '../source/read-yaml.ts';
import { checkKind } from './check-kind.ts';
import type { Exception } from './landscape.ts';
import { readException } from './load-exceptions.ts';
import { nameNodeOf } from './read-sources.ts';
import { roleOf } from './source-paths.ts';

/**
 * The exceptions of some sources, by name, without the landscape around them: whether what they name exists is not
 * asked. Those that cannot be read are errors, and are left out; so is the second of one name.
 */
export function readExceptions(files: FileTree): {
  readonly exceptions: readonly Exception[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const byName = new Map<string, Exception>();
  for (const path of exceptionPaths(files)) {
    const file = files.get(path);
    const { value: root, diagnostics: unread } = file === undefined ? { diagnostics: [] } : readSource(path, file);
    const broken = root === undefined ? [] : checkKind('Exception', validateException, root);
    diagnostics.push(...unread, ...broken);
    if (root === undefined || broken.length > 0) continue;
    const name = nameNodeOf(root).text;
    if (!byName.has(name)) byName.set(name, readException(root));
  }
  const exceptions = [...byName.values()].sort((a, b) => compareText(a.name, b.name));
  return { exceptions, diagnostics };
}

export function exceptionPaths(files: FileTree): readonly string[] {
  return files.paths().filter((path) => path.startsWith('policies/') && roleOf(path).kind === 'exception');
}

import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import type { Exception, ExceptionScope } from './landscape.ts';
import { readException } from './load-landscape.ts';
import { checkKind, nameNodeOf } from './read-sources.ts';
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
    const { value: root, diagnostics: unread } = file === undefined ? { diagnostics: [] } : readYaml(path, file.read());
    const broken = root === undefined ? [] : checkKind('Exception', 'exception', root);
    diagnostics.push(...unread, ...broken);
    if (root === undefined || broken.length > 0) continue;
    const name = nameNodeOf(root).text;
    if (!byName.has(name)) byName.set(name, readException(root, name, scopeOf(root)));
  }
  const exceptions = [...byName.values()].sort((a, b) => compareText(a.name, b.name));
  return { exceptions, diagnostics };
}

export function exceptionPaths(files: FileTree): readonly string[] {
  return files.paths().filter((path) => path.startsWith('policies/') && roleOf(path).kind === 'exception');
}

function scopeOf(root: SourceNode): ExceptionScope {
  const names = (key: string): ReadonlySet<string> | undefined => {
    const list = nodeAt(root, ['spec', 'scope', key]);
    if (list?.kind !== 'sequence') return undefined;
    return new Set(list.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])));
  };
  const [clusters, namespaceTypes, namespaces] = [names('clusters'), names('namespaceTypes'), names('namespaces')];
  return {
    ...(clusters === undefined ? {} : { clusters }),
    ...(namespaceTypes === undefined ? {} : { namespaceTypes }),
    ...(namespaces === undefined ? {} : { namespaces }),
  };
}

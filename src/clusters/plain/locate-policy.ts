import type { Location } from '../../diagnostics/diagnostic.ts';
import { deepest } from '../../manifests/problems.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { PolicyPath } from '../../policy/violation.ts';
import { locationOf, type SourceMapping } from '../../source/node.ts';
import type { KnownPolicy } from '../cluster-state.ts';
import { writtenObjects } from './documents.ts';

/** Finds where something of a given policy is written, or the nearest place around it. */
type LocateInPlainManifests = (policy: KnownPolicy, path: PolicyPath) => Location | undefined;

/**
 * Looks into the files that policies were read from. They are not kept as trees, which for a dump of a cluster would
 * take its memory several times; a file is read again when a policy of it is first asked about.
 */
export function locateInPlainManifests(files: FileTree): LocateInPlainManifests {
  const read = new Map<string, ReadonlyMap<number, SourceMapping>>();
  return ({ path: file, line }, path) => {
    const nodes = read.get(file) ?? policiesByLine(file, files);
    read.set(file, nodes);
    const node = nodes.get(line);
    return node && locationOf(deepest(node, path));
  };
}

/** By the line on which they begin; of several on one line the first. */
function policiesByLine(path: string, files: FileTree): ReadonlyMap<number, SourceMapping> {
  const found = new Map<number, SourceMapping>();
  const file = files.get(path);
  for (const written of file === undefined ? [] : writtenObjects(path, file)) {
    if (written.kind !== 'object' || written.object.kind !== 'NetworkPolicy') continue;
    const { node } = written.object;
    const { line } = locationOf(node);
    if (!found.has(line)) found.set(line, node);
  }
  return found;
}

import type { FileTree } from '../../model/file-tree.ts';
import { remembered } from '../../model/interned.ts';
import { locateField, nameIn, textAt } from '../../source/locate-field.ts';
import { locationOf, type SourceMapping } from '../../source/node.ts';
import type { PolicyPlaces } from '../policy-places.ts';
import { writtenObjects } from './documents.ts';
import { meaningOf } from './object-kinds.ts';

/** Larger files, such as a dump of a whole cluster, take several times their size in memory when kept as trees. */
const largestKept = 1 << 22;

/** Finds objects of plain manifests as they are written. */
interface WrittenPlaces extends Pick<Required<PolicyPlaces>, 'rendered'> {
  /** An object by what it is called; of several the first. Does not look into files that are too large to be kept. */
  object(kind: string, namespace: string, name: string): SourceMapping | undefined;
  /** Reports whether a file is small enough to be read a second time for a line that is only nice to have. */
  isKept(path: string): boolean;
}

/** Files are read when something in them is first asked for. Of files that are too large, only policies are kept. */
export function writtenPlaces(files: FileTree): WrittenPlaces {
  const read = new Map<string, readonly KeptObject[]>();
  const objectsOf = (path: string) => remembered(read, path, () => [...keptObjects(path, files)]);
  const isKept = (path: string): boolean => (files.get(path)?.size ?? 0) <= largestKept;
  let byName: ReadonlyMap<string, SourceMapping> | undefined;
  return {
    isKept,
    rendered(policy, namespace, path) {
      const there = objectsOf(policy.path).filter(({ isPolicy, line }) => isPolicy && line === policy.line);
      const name = nameKey('NetworkPolicy', namespace.name, policy.policy.metadata.name);
      // A policy whose name the API server would make is known by its line alone.
      const found = there.find((each) => nameKeyOf(each) === name) ?? there[0];
      return found && locateField(found.node, path);
    },
    object(kind, namespace, name) {
      byName ??= firstByName(files.paths().filter(isKept).flatMap(objectsOf));
      return byName.get(nameKey(kind, namespace, name));
    },
  };
}

/** An object, and the line on which it begins. A line of a dump can have several. */
interface KeptObject {
  readonly kind: string;
  /** A NetworkPolicy of Kubernetes; other APIs have kinds of that name. */
  readonly isPolicy: boolean;
  readonly line: number;
  readonly node: SourceMapping;
}

function* keptObjects(path: string, files: FileTree): Iterable<KeptObject> {
  const file = files.get(path);
  if (file === undefined) return;
  const all = file.size <= largestKept;
  for (const written of writtenObjects(path, file)) {
    if (written.kind !== 'object') continue;
    const { apiVersion, kind, node } = written.object;
    const meaning = meaningOf(apiVersion, kind);
    const isPolicy = meaning.kind === 'known' && meaning.known === 'NetworkPolicy';
    if (all || isPolicy) yield { kind, isPolicy, node, line: locationOf(node).line };
  }
}

function firstByName(objects: readonly KeptObject[]): ReadonlyMap<string, SourceMapping> {
  const found = new Map<string, SourceMapping>();
  for (const object of objects) {
    const key = nameKeyOf(object);
    if (key !== undefined && !found.has(key)) found.set(key, object.node);
  }
  return found;
}

function nameKeyOf({ kind, node }: KeptObject): string | undefined {
  const name = nameIn(node);
  return name === undefined ? undefined : nameKey(kind, textAt(node, ['metadata', 'namespace']) ?? 'default', name);
}

function nameKey(kind: string, namespace: string, name: string): string {
  return `${kind}/${kind === 'Namespace' ? '' : namespace}/${name}`;
}

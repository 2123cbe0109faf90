import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import { isJsonObject, type JsonObject } from '../model/json.ts';
import type { NewFile } from '../source/new-source.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import { observedFile } from './observed-file.ts';
import { observedValues } from './observed-values.ts';
import { canonical } from './report-changes.ts';

/** Observed values of a cluster. */
export interface ValuesObservation {
  /** Absent if no value changed. */
  readonly file?: NewFile;
  /** Parameters with a new value. Sorted. */
  readonly changed: readonly string[];
}

/** Takes the values of a cluster by the mapping of the landscape, and writes them into a source if one differs. */
export function observeValues(
  landscape: SourceNode,
  dump: Pick<ClusterDump, 'name' | 'facts'>,
  files: FileTree,
): Outcome<ValuesObservation> {
  const path = `policies/observed/${dump.name}.yaml`;
  const old = valuesIn(files, path);
  const { value: values, diagnostics } = observedValues(landscape, dump, old);
  if (values === undefined) return { diagnostics };
  const changed = Object.entries(values).flatMap(([name, value]) =>
    Object.hasOwn(old, name) && canonical(old[name] ?? null) === canonical(value) ? [] : [name],
  );
  if (changed.length === 0) return { value: { changed }, diagnostics };
  const file = observedFile(files, {
    path,
    schema: 'observed-values',
    kind: 'ObservedValues',
    name: dump.name,
    spec: { values },
  });
  return { value: { file, changed: changed.sort() }, diagnostics };
}

function valuesIn(files: FileTree, path: string): JsonObject {
  const file = files.get(path);
  const node = file && nodeAt(readYaml(path, file.read()).value, ['spec', 'values']);
  const values = node === undefined ? {} : toJson(node);
  return isJsonObject(values) ? values : {};
}

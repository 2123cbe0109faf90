import type { FileTree } from '../model/file-tree.ts';
import type { JsonObject } from '../model/json.ts';
import { layoutYaml } from '../source/layout-yaml.ts';
import { type NewFile, type SourceSchema, sourceFile } from '../source/new-source.ts';

/** Content of an observed source. */
interface ObservedContent {
  readonly path: string;
  readonly schema: SourceSchema;
  readonly kind: string;
  /** The name of the cluster. */
  readonly name: string;
  readonly spec: JsonObject;
}

/** Keys whose items take one line each where they fit. */
const oneLine = new Set(['namespaces', 'workloads', 'ports', 'values', 'needs', 'from', 'to']);

/** Writes an observed source. The comment at the top of the file that it replaces stays. */
export function observedFile(files: FileTree, { path, schema, kind, name, spec }: ObservedContent): NewFile {
  const text = layoutYaml({ apiVersion: 'ringfence.dev/v1alpha1', kind, metadata: { name }, spec }, { oneLine });
  const old = files.get(path)?.read();
  const head = old === undefined ? '' : (/^(?:#[^\n]*\n)+/.exec(new TextDecoder().decode(old))?.[0] ?? '');
  return head === '' ? sourceFile(path, schema, text) : { path, text: `${head}${text}` };
}

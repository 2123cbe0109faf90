import type { JsonObject } from '../model/json.ts';
import type { TextMap } from '../model/network-policy.ts';
import { commentLine, layoutYaml } from '../source/layout-yaml.ts';
import { type NewFile, type SourceSchema, sourceFile } from '../source/new-source.ts';

interface WrittenSource {
  readonly path: string;
  readonly schema: SourceSchema;
  /** Lines of a comment at the top. */
  readonly head?: readonly string[];
  readonly document: {
    readonly kind: string;
    readonly name: string;
    readonly labels?: TextMap;
    readonly spec: JsonObject;
  };
  readonly comments?: ReadonlyMap<string, readonly string[]>;
}

/** Keys whose items take one line each where they fit. */
const oneLine = new Set(['namespaces', 'workloads', 'properties', 'items', 'needs', 'from', 'to', 'ports']);

/** Writes a source of one of Ringfence's own kinds. */
export function written({ path, schema, head = [], document, comments = new Map() }: WrittenSource): NewFile {
  const { kind, name, labels, spec } = document;
  const value = {
    apiVersion: 'ringfence.dev/v1alpha1',
    kind,
    metadata: { name, ...(labels === undefined ? {} : { labels }) },
    spec,
  };
  return sourceFile(path, schema, `${commentLines(head)}${layoutYaml(value, { oneLine, comments })}`);
}

/** Returns lines of a comment, each as a line of a source. */
export function commentLines(lines: readonly string[]): string {
  return lines.map((line) => `${commentLine(line)}\n`).join('');
}

import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { counted } from '../diagnostics/counted.ts';
import type { InferredLandscape, InferredTenant } from '../inference/inferred-landscape.ts';
import { commentLine } from '../source/layout-yaml.ts';
import { type NewFile, sourceFile } from '../source/new-source.ts';
import { writeScalar } from '../source/write-yaml.ts';
import type { ImportNames } from './import-names.ts';
import { TemplateUses } from './template-uses.ts';

/** The path of the file of names, below the root of the repository. */
export const namesPath = 'import-names.yaml';

interface NamesFileOptions {
  /** The name of the landscape. */
  readonly name: string;
  /** The landscape as it was inferred, before it was renamed. */
  readonly inferred: InferredLandscape;
  readonly dumps: readonly ClusterDump[];
  /** Tenants as they were proposed, before any was renamed. */
  readonly tenants: readonly InferredTenant[];
  /** Names that a person chose. */
  readonly names?: ImportNames | undefined;
}

/** Writes the names of everything that was inferred, each with its chosen name and what it is. */
export function namesFile({ name, inferred, dumps, tenants, names }: NamesFileOptions): NewFile {
  const uses = new TemplateUses(inferred, dumps);
  const { types, shared, external, parameters } = inferred;
  const policies = (count: number) => counted(count, 'policy', 'policies');
  const sections: readonly (readonly [keyof ImportNames, string, readonly NameEntry[]])[] = [
    ['types', 'Namespace types.', types.map((type) => [type.name, type.name, uses.descriptionOf(type)])],
    [
      'templates',
      'Files of templates. The policies that they render keep their names.',
      [
        ...types.flatMap((type) =>
          type.templates.map((one): NameEntry => [`${type.name}/${one.name}`, one.name, policies(one.policies)]),
        ),
        ...shared.map((one): NameEntry => [`shared/${one.name}`, one.name, policies(one.policies)]),
        ...external.map((one): NameEntry => [`external/${one.name}`, one.name, policies(one.policies)]),
      ],
    ],
    [
      'parameters',
      'Parameters.',
      [
        ...parameters.map((one): NameEntry => [one.name, one.name, readers(one.readBy)]),
        ...types.flatMap((type) =>
          type.parameters.map((one): NameEntry => [`${type.name}/${one.name}`, one.name, readers(one.readBy)]),
        ),
      ],
    ],
    [
      'tenants',
      'Tenants, which own namespaces. Write null if the namespaces have no tenant; give two one name to join them.',
      tenants.map((tenant) => [tenant.name, tenant.name, evidenceOf(tenant)]),
    ],
  ];
  const text = sections
    .filter(([, , entries]) => entries.length > 0)
    .map(([section, comment, entries]) => `  # ${comment}\n  ${section}:\n${linesOf(entries, names?.[section])}`)
    .join('');
  const body = text === '' ? '  {}\n' : text;
  return sourceFile(
    namesPath,
    'import-names',
    `# Names that "ringfence import" chose. Change them on the right, and run it again with --names ${namesPath}.
# Delete this file when the names are good.
apiVersion: ringfence.dev/v1alpha1
kind: ImportNames
metadata: {name: ${writeScalar(name)}}
spec:
${body}`,
  );
}

/** A key, the inferred name, and what has it. */
type NameEntry = readonly [key: string, inferred: string, what: string];

function linesOf(
  entries: readonly NameEntry[],
  chosen: ReadonlyMap<string, { readonly name: string | null }> | undefined,
): string {
  return entries
    .map(([key, inferred, what]) => {
      const known = chosen?.get(key);
      const name = known === undefined ? inferred : known.name;
      return `    ${writeScalar(key)}: ${name === null ? 'null' : writeScalar(name)} ${commentLine(what)}\n`;
    })
    .join('');
}

function readers(templates: readonly string[]): string {
  return templates.length === 0 ? 'not read by a template' : `read by ${templates.join(', ')}`;
}

function evidenceOf({ evidence, namespaces }: InferredTenant): string {
  const by = 'label' in evidence ? `label ${evidence.label}` : `names that begin with ${evidence.prefix}`;
  return `${counted(namespaces, 'namespace')}, by ${by}`;
}

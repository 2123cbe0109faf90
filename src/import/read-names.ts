import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { checkKind } from '../landscape/check-kind.ts';
import type { TreeFile } from '../model/file-tree.ts';
import { validateImportNames } from '../schema/validators/import-names.generated.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import type { ChosenName, ImportNames } from './import-names.ts';

/** Reads a file of names. A value exactly if it is a source of the kind ImportNames. */
export function readNames(path: string, file: TreeFile): Outcome<ImportNames> {
  const read = readYaml(path, file.read());
  const root = read.value;
  const found: readonly Diagnostic[] = root === undefined ? [] : checkKind('ImportNames', validateImportNames, root);
  const diagnostics = arrange([...read.diagnostics, ...found]);
  if (root === undefined || hasErrors(diagnostics)) return { diagnostics };
  const names = (section: string) => chosenNames(nodeAt(root, ['spec', section]));
  const value: ImportNames = {
    types: texts(names('types')),
    templates: texts(names('templates')),
    parameters: texts(names('parameters')),
    tenants: new Map(names('tenants')),
  };
  return { value, diagnostics };
}

type ReadEntry = readonly [string, Omit<ChosenName, 'name'> & { readonly name: string | null }];

function chosenNames(node: SourceNode | undefined): readonly ReadEntry[] {
  if (node?.kind !== 'mapping') return [];
  return node.entries.flatMap(({ key, name: inferred, value }): readonly ReadEntry[] => {
    if (value.kind !== 'scalar') return [];
    return [[inferred, { name: value.value === null ? null : value.text, key, node: value }]];
  });
}

function texts(entries: readonly ReadEntry[]): ReadonlyMap<string, ChosenName> {
  return new Map(
    entries.flatMap(([inferred, { name, ...rest }]) => (name === null ? [] : [[inferred, { ...rest, name }] as const])),
  );
}

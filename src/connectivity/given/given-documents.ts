import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { TreeFile } from '../../model/file-tree.ts';
import { decodeText } from '../../source/decode-text.ts';
import { entryOf, locationAt, locationOf, type SourceMapping, type SourceNode } from '../../source/node.ts';
import { fileTooLarge, maxFileSize, maxStreamSize } from '../../source/problems.ts';
import { readYamlDocuments } from '../../source/read-yaml.ts';
import { sourceFile } from '../../source/source-file.ts';
import { isNull } from './field-reader.ts';
import { type JsonDocument, readJsonDocuments } from './json-source.ts';
import * as problems from './problems.ts';

/** An object as it is written, of whatever kind; not yet known to be a good one. */
export interface WrittenObject {
  readonly node: SourceMapping;
  readonly apiVersion: string;
  readonly kind: string;
}

/**
 * The objects of a file, YAML or JSON by its content, lists taken apart; and what is wrong with what is no object. Made
 * one by one, so that a large dump never stands in memory as a tree.
 */
export function* writtenObjects(path: string, file: TreeFile): Generator<Outcome<WrittenObject>> {
  // Nobody can hold the bytes of what is far too large.
  const { value: documents, diagnostics } =
    file.size > maxStreamSize
      ? { value: undefined, diagnostics: [fileTooLarge(path, file.size, maxStreamSize)] }
      : readDocuments(path, file.read());
  if (documents === undefined) yield { diagnostics };
  else for (const { root, items } of documents) yield* objectsIn(root, items, undefined);
}

function readDocuments(path: string, bytes: Uint8Array): Outcome<readonly JsonDocument[]> {
  const { value: text, diagnostics } = decodeText(path, bytes, maxStreamSize);
  if (text === undefined) return { diagnostics };
  const isJson = path.endsWith('.json');
  if (!isJson && !/^\s*[{[]/.test(text)) return readAsYaml(path, bytes);
  const source = sourceFile(path, text);
  const read = readJsonDocuments(source);
  if (!('offset' in read)) return { value: read, diagnostics: [] };
  // Also YAML can begin with a brace. Of a large file that is taken for a broken dump, which YAML cannot be read from.
  const asYaml = isJson || bytes.length > maxFileSize ? undefined : readAsYaml(path, bytes);
  if (asYaml?.value !== undefined) return asYaml;
  return { diagnostics: [problems.invalidJson(locationAt(source, read.offset), read.problem)] };
}

function readAsYaml(path: string, bytes: Uint8Array): Outcome<readonly JsonDocument[]> {
  const { value: roots, diagnostics } = readYamlDocuments(path, bytes, { large: true });
  if (roots === undefined) return { diagnostics: diagnostics.map(problems.asForManifests) };
  return { value: roots.map((root) => ({ root, items: () => itemsOf(root) })), diagnostics };
}

/** `listed`: what the elements of the list are that this stands in, where its kind says so. */
function* objectsIn(
  node: SourceNode,
  items: () => Iterable<SourceNode>,
  listed: { readonly apiVersion: string; readonly kind: string } | undefined,
): Generator<Outcome<WrittenObject>> {
  if (node.kind !== 'mapping') {
    const what = node.kind === 'sequence' ? 'it is a list' : 'it is a single value';
    const hint =
      node.kind === 'sequence'
        ? 'Put objects into a List (apiVersion: v1, kind: List, items), or into documents.'
        : undefined;
    yield { diagnostics: [problems.notAnObject(locationOf(node), what, hint)] };
    return;
  }
  const apiVersion = textOf(node, 'apiVersion') ?? listed?.apiVersion;
  const kind = textOf(node, 'kind') ?? listed?.kind;
  if (apiVersion === undefined || kind === undefined) {
    yield { diagnostics: [missing(node, apiVersion, kind)] };
    return;
  }
  const list = entryOf(node, 'items')?.value;
  if (!kind.endsWith('List') || (kind !== 'List' && list === undefined)) {
    yield { value: { node, apiVersion, kind }, diagnostics: [] };
    return;
  }
  if (list !== undefined && list.kind !== 'sequence' && !isNull(list)) {
    yield { diagnostics: [problems.invalidObject(locationOf(list), kind, 'items', 'must be a list')] };
    return;
  }
  const of = kind === 'List' ? undefined : { apiVersion, kind: kind.slice(0, -'List'.length) };
  for (const item of items()) yield* objectsIn(item, () => itemsOf(item), of);
}

function missing(node: SourceNode, apiVersion: string | undefined, kind: string | undefined): Diagnostic {
  const metadata = entryOf(node, 'metadata')?.value;
  const name = metadata && textOf(metadata, 'name');
  const fields = [...(apiVersion === undefined ? ['apiVersion'] : []), ...(kind === undefined ? ['kind'] : [])];
  const called = [...(kind === undefined ? [] : [kind]), ...(name === undefined ? [] : [`"${name}"`])].join(' ');
  return problems.notAnObject(locationOf(node), `${called === '' ? 'it' : called} has no ${fields.join(' and no ')}`);
}

function textOf(node: SourceNode, name: string): string | undefined {
  const value = entryOf(node, name)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '' ? value.value : undefined;
}

function itemsOf(node: SourceNode): readonly SourceNode[] {
  const list = entryOf(node, 'items')?.value;
  return list?.kind === 'sequence' ? list.items : [];
}

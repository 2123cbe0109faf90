import type { Code } from '../../diagnostics/codes.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { TreeFile } from '../../model/file-tree.ts';
import { decodeText } from '../../source/decode-text.ts';
import { entryOf, locationAt, locationOf, type SourceMapping, type SourceNode } from '../../source/node.ts';
import { fileTooLarge, maxFileSize, maxParsedSize, maxStreamSize } from '../../source/problems.ts';
import { readKubernetesYaml } from '../../source/read-kubernetes-yaml.ts';
import { sourceFile } from '../../source/source-file.ts';
import { isNull } from './field-reader.ts';
import { type JsonDocument, readJsonDocuments } from './json-source.ts';
import { isPlainKind, meaningOf } from './object-kinds.ts';
import * as problems from './problems.ts';

/** An object as it is written, of any kind, not checked yet. */
export interface WrittenObject {
  readonly node: SourceMapping;
  readonly apiVersion: string;
  readonly kind: string;
}

/** A document that is not an object: a list, a scalar, or a map without apiVersion or kind. */
export interface NoObject {
  readonly node: SourceNode;
  /** Absent where no one can have meant an object. */
  readonly meant?: { readonly isPolicy: boolean; readonly diagnostic: Diagnostic };
}

export type Written =
  | { readonly kind: 'object'; readonly object: WrittenObject }
  | { readonly kind: 'no-object'; readonly noObject: NoObject }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic };

/** A document, and what is wrong with it as YAML. */
interface Document extends JsonDocument {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The objects of a file, YAML or JSON by its content, lists taken apart; and what is wrong with what is no object. Made
 * one by one, so that a large dump never stands in memory as a tree.
 */
export function* writtenObjects(path: string, file: TreeFile): Generator<Written> {
  // A file that is far too large does not fit into memory.
  const { value: documents, diagnostics } =
    file.size > maxStreamSize
      ? { value: undefined, diagnostics: [fileTooLarge(path, file.size, maxStreamSize)] }
      : readDocuments(path, file.read());
  if (documents === undefined) yield* diagnostics.map(problem);
  else for (const document of documents) yield* objectsOf(document);
}

/** Errors in the YAML of a document do not matter if the document does not affect connections. */
function* objectsOf({ root, items, diagnostics }: Document): Generator<Written> {
  if (diagnostics.length === 0) {
    yield* objectsIn(root, items, undefined);
    return;
  }
  // What has outgrown the limits is not looked through: lists in it may repeat each other.
  const all = diagnostics.some(({ code }) => limits.has(code)) ? [] : [...objectsIn(root, items, undefined)];
  const matters = all.length === 0 || !all.every(saysNothing);
  if (matters) yield* diagnostics.map(problem);
  if (!matters || !hasErrors(diagnostics)) yield* all;
}

const limits: ReadonlySet<Code> = new Set<Code>(['too-many-nodes', 'nested-too-deeply']);

function saysNothing(written: Written): boolean {
  if (written.kind !== 'object') return false;
  const { apiVersion, kind } = written.object;
  return meaningOf(apiVersion, kind).kind === 'other';
}

function problem(diagnostic: Diagnostic): Written {
  return { kind: 'problem', diagnostic };
}

function readDocuments(path: string, bytes: Uint8Array): Outcome<readonly Document[]> {
  const { value: text, diagnostics } = decodeText(path, bytes, maxStreamSize);
  if (text === undefined) return { diagnostics };
  const isJson = path.endsWith('.json');
  if (!isJson && !/^\s*[{[]/.test(text)) return readAsYaml(path, text, bytes.length);
  const source = sourceFile(path, text);
  const read = readJsonDocuments(source);
  if (!('offset' in read))
    return { value: read.map((document) => ({ ...document, diagnostics: [] })), diagnostics: [] };
  // Also YAML can begin with a brace. Of a large file that is taken for a broken dump, which YAML cannot be read from.
  const asYaml = isJson || bytes.length > maxFileSize ? undefined : readAsYaml(path, text, bytes.length);
  if (asYaml?.value !== undefined && !asYaml.value.some((document) => hasErrors(document.diagnostics))) return asYaml;
  return { diagnostics: [problems.invalidJson(locationAt(source, read.offset), read.problem)] };
}

function readAsYaml(path: string, text: string, size: number): Outcome<readonly Document[]> {
  if (size > maxParsedSize) return { diagnostics: [fileTooLarge(path, size, maxParsedSize)] };
  const { value: documents, diagnostics } = readKubernetesYaml(path, text);
  if (documents === undefined) return { diagnostics: diagnostics.map(problems.asForManifests) };
  const value = documents.map(({ root, diagnostics: found }): Document => {
    return { root, items: () => itemsOf(root), diagnostics: found.map(problems.asForManifests) };
  });
  return { value, diagnostics };
}

/** `listed`: what the elements of the list are that this stands in, where its kind says so. */
function* objectsIn(
  node: SourceNode,
  items: () => Iterable<SourceNode>,
  listed: { readonly apiVersion: string; readonly kind: string } | undefined,
): Generator<Written> {
  const apiVersion = textOf(node, 'apiVersion') ?? listed?.apiVersion;
  const kind = textOf(node, 'kind') ?? listed?.kind;
  if (node.kind !== 'mapping' || apiVersion === undefined || kind === undefined) {
    yield noObject(node, items, apiVersion, kind);
    return;
  }
  if (apiVersion === 'v1' && kind === 'Status' && textOf(node, 'status') === 'Failure') {
    yield problem(problems.serverRefused(locationOf(node), textOf(node, 'message')));
    return;
  }
  const list = entryOf(node, 'items')?.value;
  if (!kind.endsWith('List') || (kind !== 'List' && list === undefined)) {
    yield { kind: 'object', object: { node, apiVersion, kind } };
    return;
  }
  if (list !== undefined && list.kind !== 'sequence' && !isNull(list)) {
    yield problem(problems.invalidObject(locationOf(list), kind, 'items', 'must be a list'));
    return;
  }
  // The API, of the continue token of a list: "If this value is not empty, there are more items to list."
  if (continueOf(node) !== undefined) yield problem(problems.listIncomplete(locationOf(node), kind));
  const of = kind === 'List' ? undefined : { apiVersion, kind: kind.slice(0, -'List'.length) };
  for (const item of items()) yield* objectsIn(item, () => itemsOf(item), of);
}

/** kubectl refuses all of these. What a person may have meant as an object is pointed at. */
function noObject(
  node: SourceNode,
  items: () => Iterable<SourceNode>,
  apiVersion: string | undefined,
  kind: string | undefined,
): Written {
  const meantAs = (diagnostic: Diagnostic, isPolicy = false): Written => ({
    kind: 'no-object',
    noObject: { node, meant: { isPolicy, diagnostic } },
  });
  const elements = node.kind === 'sequence' ? node.items : items();
  for (const element of elements) {
    if (element.kind === 'mapping' && looksLikeAnObject(element)) return meantAs(problems.bareList(locationOf(node)));
  }
  if (node.kind !== 'mapping' || !looksLikeAnObject(node)) return { kind: 'no-object', noObject: { node } };
  const isPolicy = kind === 'NetworkPolicy' || (kind === undefined && hasPodSelector(node));
  return meantAs(missing(node, apiVersion, kind), isPolicy);
}

function hasPodSelector(node: SourceMapping): boolean {
  return entryOf(entryOf(node, 'spec')?.value, 'podSelector') !== undefined;
}

/** Has the metadata of an object, or the kind of one that counts. */
function looksLikeAnObject(node: SourceMapping): boolean {
  return entryOf(node, 'metadata')?.value.kind === 'mapping' || isPlainKind(textOf(node, 'kind') ?? '');
}

function missing(node: SourceNode, apiVersion: string | undefined, kind: string | undefined): Diagnostic {
  const metadata = entryOf(node, 'metadata')?.value;
  const name = metadata && textOf(metadata, 'name');
  const fields = [...(apiVersion === undefined ? ['apiVersion'] : []), ...(kind === undefined ? ['kind'] : [])];
  const called = [...(kind === undefined ? [] : [kind]), ...(name === undefined ? [] : [`"${name}"`])].join(' ');
  return problems.notAnObject(locationOf(node), called === '' ? 'it' : called, fields.join(' and no '));
}

function continueOf(list: SourceNode): string | undefined {
  const metadata = entryOf(list, 'metadata')?.value;
  return metadata && textOf(metadata, 'continue');
}

function textOf(node: SourceNode, name: string): string | undefined {
  const value = entryOf(node, name)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '' ? value.value : undefined;
}

function itemsOf(node: SourceNode): readonly SourceNode[] {
  const list = entryOf(node, 'items')?.value;
  return list?.kind === 'sequence' ? list.items : [];
}

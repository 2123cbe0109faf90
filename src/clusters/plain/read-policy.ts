import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { readForeignPolicy } from '../../manifests/read-policies.ts';
import { parseCidr } from '../../model/cidr.ts';
import type { NetworkPolicy } from '../../model/network-policy.ts';
import {
  entryOf,
  type SourceEntry,
  type SourceMapping,
  type SourceNode,
  type SourceScalar,
} from '../../source/node.ts';
import { isNull } from './field-reader.ts';

/**
 * A policy as the API server would store it, if it would take it: a server that neither demands strict CIDRs nor
 * refuses a `metadata` with additions of tools. A field of the spec that it does not know it would drop in silence, and
 * with it what was meant; that is an error here.
 */
export function readPlainPolicy(node: SourceMapping, namespace: string, name: string): Outcome<NetworkPolicy> {
  const metadata = entryOf(node, 'metadata')?.value;
  const kept = metadata?.kind === 'mapping' ? metadata.entries.filter(isText) : [];
  const entry = (field: string, value: SourceNode, key = entryOf(node, field)?.key): SourceEntry => ({
    key: key ?? textAt(node, field),
    name: field,
    value,
  });
  const nameNode = entryOf(metadata, 'name')?.value ?? node;
  const named = { ...textAt(nameNode, name), end: nameNode.end };
  const place = entryOf(metadata, 'namespace')?.value ?? nameNode;
  const spec = entryOf(node, 'spec')?.value;
  return readForeignPolicy({
    ...node,
    entries: [
      entry('apiVersion', textAt(node, 'networking.k8s.io/v1')),
      entry('kind', textAt(node, 'NetworkPolicy')),
      entry('metadata', {
        ...mappingAt(metadata ?? node),
        entries: [
          entry('name', named),
          entry('namespace', textAt(place, namespace)),
          ...withoutNulls(kept).map(storedEntry),
        ],
      }),
      entry('spec', storedSpec(node, spec)),
    ],
  });
}

/** The API: "spec represents the specification of the desired behavior for this NetworkPolicy", and is optional. */
function storedSpec(policy: SourceMapping, written: SourceNode | undefined): SourceNode {
  const spec = written === undefined || isNull(written) ? mappingAt(written ?? policy) : stored(written);
  if (spec.kind !== 'mapping' || entryOf(spec, 'podSelector') !== undefined) return spec;
  // The server has no pointer here: a selector that is absent is one that is empty, and selects every pod.
  const selector = { key: textAt(spec, 'podSelector'), name: 'podSelector', value: mappingAt(spec) };
  return { ...spec, entries: [selector, ...spec.entries] };
}

/** Fields of the metadata of a policy that are checked, beside its name. */
function isText({ name }: SourceEntry): boolean {
  return name === 'labels' || name === 'annotations';
}

/** The maps from text to text. */
const textMaps = new Set(['labels', 'annotations', 'matchLabels']);
/** The lists of texts; all others are lists of maps. */
const textLists = new Set(['values', 'except', 'policyTypes']);
/** The fields of a spec at any depth. */
const fields = new Set(
  'podSelector policyTypes ingress egress from to ports protocol port endPort namespaceSelector ipBlock cidr except matchLabels matchExpressions key operator values'.split(
    ' ',
  ),
);

/** The value as the server reads it: null in a field is nothing, in a list or a map of texts what is empty. */
function stored(node: SourceNode): SourceNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'mapping') return { ...node, entries: withoutNulls(node.entries).map(storedEntry) };
  return { ...node, items: node.items.map((item) => (isNull(item) ? mappingAt(item) : stored(item))) };
}

function storedEntry(entry: SourceEntry): SourceEntry {
  const { name, value } = entry;
  if (textMaps.has(name) && value.kind === 'mapping') {
    const entries = value.entries.map((text) => ({ ...text, value: storedText(text.value) }));
    return { ...entry, value: { ...value, entries } };
  }
  if (textLists.has(name) && value.kind === 'sequence') {
    const items = value.items.map((item) => (name === 'except' ? maskedCidr(storedText(item)) : storedText(item)));
    return { ...entry, value: { ...value, items } };
  }
  return { ...entry, value: name === 'cidr' ? maskedCidr(stored(value)) : stored(value) };
}

function storedText(node: SourceNode): SourceNode {
  return isNull(node) ? textAt(node, '') : stored(node);
}

/** A value that a server takes and Ringfence's sources refuse: a CIDR, which is kept in canonical form. */
export interface RewrittenValue {
  /** As `spec.ingress[0].from[1].ipBlock.cidr`. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Lists the CIDRs of a policy that `readPlainPolicy` puts into canonical form, in the order in which they are written. */
export function rewrittenCidrs(policy: SourceMapping): readonly RewrittenValue[] {
  const spec = entryOf(policy, 'spec')?.value;
  return spec === undefined ? [] : cidrsBelow(spec, 'spec').flatMap(({ node, field }) => rewrittenCidr(node, field));
}

function cidrsBelow(node: SourceNode, path: string): readonly { readonly node: SourceNode; readonly field: string }[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'sequence') return node.items.flatMap((item, index) => cidrsBelow(item, `${path}[${index}]`));
  return node.entries.flatMap(({ name, value }) => {
    const field = `${path}.${name}`;
    if (name === 'cidr') return [{ node: value, field }];
    if (name !== 'except' || value.kind !== 'sequence') return textMaps.has(name) ? [] : cidrsBelow(value, field);
    return value.items.map((item, index) => ({ node: item, field: `${field}[${index}]` }));
  });
}

function rewrittenCidr(node: SourceNode, field: string): readonly RewrittenValue[] {
  const masked = maskedCidr(node);
  if (masked === node || node.kind !== 'scalar' || masked.kind !== 'scalar') return [];
  return [{ field, before: node.text, after: masked.text }];
}

/**
 * A CIDR with host bits or leading zeros, which servers have always taken: they read zeros as decimal and mask the
 * bits. The check reports all other mistakes in it.
 */
function maskedCidr(node: SourceNode): SourceNode {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return node;
  const cidr = parseCidr(node.value);
  if (cidr.kind !== 'host-bits' && cidr.kind !== 'leading-zero' && cidr.kind !== 'prefix-leading-zero') return node;
  const { correction } = cidr;
  // What is IPv4 in the guise of IPv6 is corrected to IPv4, and that it is not to a server.
  if (correction === undefined || node.value.includes(':') !== correction.includes(':')) return node;
  return { ...node, value: correction, text: correction };
}

function withoutNulls(entries: readonly SourceEntry[]): readonly SourceEntry[] {
  return entries.filter(({ name, value }) => !isNull(value) || !(fields.has(name) || textMaps.has(name)));
}

function textAt({ file, start }: SourceNode, text: string): SourceScalar {
  return { kind: 'scalar', file, start, end: start, style: 'quoted', value: text, text };
}

function mappingAt({ file, start }: SourceNode): SourceMapping {
  return { kind: 'mapping', file, start, end: start, entries: [] };
}

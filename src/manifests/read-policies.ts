import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { NetworkPolicy, WrittenNetworkPolicy } from '../model/network-policy.ts';
import { utf8Bytes, utf8Text } from '../model/utf8.ts';
import { checkPolicy } from '../policy/check-policy.ts';
import { withoutClosedRules } from '../policy/closed-rule.ts';
import { completePolicy } from '../policy/complete-policy.ts';
import { checkSchema } from '../schema/schema.ts';
import { validateNetworkPolicy } from '../schema/validators/network-policy.generated.ts';
import { decodeText } from '../source/decode-text.ts';
import { nameIn, nearestNode } from '../source/locate-field.ts';
import { locationOf, nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { maxStreamSize } from '../source/problems.ts';
import { readYamlDocuments, readYamlText } from '../source/read-yaml.ts';
import { writeScalar } from '../source/write-yaml.ts';
import * as problems from './problems.ts';

/** A policy as a manifest has it. */
export interface ManifestPolicy {
  /**
   * Complete, and without its namespace, which the manifest's path says: policies that differ in nothing else are one
   * object, however many namespaces have them.
   */
  readonly policy: NetworkPolicy;
  /** The manifest, relative to the root. */
  readonly path: string;
  /** 1-based: where the policy begins. */
  readonly line: number;
}

/** A policy that another program writes. */
export interface ExternalManifestPolicy extends ManifestPolicy {
  /** A program found it in the cluster. */
  readonly observed?: true;
  /** The policy that the sources expect under the name of an observed one. */
  readonly expected?: NetworkPolicy;
}

/**
 * Policies by their text, what stands before their namespace and what stands behind it, so that what hundreds of
 * manifests repeat is parsed once. Nothing for a text that has to be read in its file to say what is wrong with it.
 */
export type KnownPolicies = Map<string, Map<string, NetworkPolicy | undefined>>;

/** Stands for the namespace's name in the text by which a policy is known. */
const anyNamespace = 'ringfence-any-namespace';

/**
 * Reads the policies of one namespace. A value exactly when every document is a policy of this namespace that the API
 * server would take, under a name of its own. Sorted by name.
 */
export function readPolicies(
  path: string,
  bytes: Uint8Array,
  namespace: string,
  known: KnownPolicies,
): Outcome<readonly ManifestPolicy[]> {
  const policies = readKnown(path, bytes, namespace, known);
  if (policies === undefined) return readAnew(path, bytes, namespace);
  return {
    value: [...policies].sort((a, b) => compareText(a.policy.metadata.name, b.policy.metadata.name)),
    diagnostics: [],
  };
}

/** The quick way, for a file as Ringfence writes it: parts it between documents, and parses those never met before. */
function readKnown(
  path: string,
  bytes: Uint8Array,
  namespace: string,
  memory: KnownPolicies,
): readonly ManifestPolicy[] | undefined {
  const text = decodeText(path, bytes, maxStreamSize).value;
  if (text === undefined || text.includes('\r')) return undefined;
  const written = `\n  namespace: ${writeScalar(namespace)}\n`;
  const policies: ManifestPolicy[] = [];
  const names = new Set<string>();
  let line = 1;
  for (const part of text.split(endOfDocument)) {
    const content = part.startsWith('#') ? part.replace(/^(#.*\n)+/, '') : part;
    const count = lines(part);
    const first = content === part ? line : line + count - lines(content);
    line += count + 2;
    const at = content.indexOf(written);
    if (at === -1) return undefined;
    const before = content.slice(0, at);
    const behind = content.slice(at + written.length).trimEnd();
    const policy = recall(memory, before, behind);
    if (policy === undefined || names.has(policy.metadata.name)) return undefined;
    names.add(policy.metadata.name);
    policies.push({ policy, path, line: first });
  }
  return policies;
}

// No scalar can hold this line: to YAML it always ends the document.
const endOfDocument = '\n---\n';

/**
 * Reads the document of one policy, at its lines in the file. Nothing where the file is not as Ringfence writes it, or has
 * no such policy: then all of it has to be read.
 */
export function readDocumentOf(path: string, bytes: Uint8Array, policy: string): SourceNode | undefined {
  const text = decodeText(path, bytes, maxStreamSize).value;
  if (text === undefined || text.includes('\r')) return undefined;
  const named = text.indexOf(`\n  name: ${writeScalar(policy)}\n`);
  if (named === -1) return undefined;
  const before = text.lastIndexOf(endOfDocument, named);
  const start = before === -1 ? 0 : before + endOfDocument.length;
  const end = text.indexOf(endOfDocument, named);
  // Empty lines stand for what is before, so that the lines are those of the file.
  const alone = '\n'.repeat(lines(text.slice(0, start))) + text.slice(start, end === -1 ? undefined : end + 1);
  const root = readYamlText(path, alone).value;
  return nameIn(root) === policy ? root : undefined;
}

function recall(memory: KnownPolicies, before: string, behind: string): NetworkPolicy | undefined {
  let known = memory.get(before);
  if (known === undefined) {
    known = new Map();
    memory.set(detached(before), known);
  }
  if (!known.has(behind)) {
    known.set(detached(behind), parsePolicy(`${before}\n  namespace: ${anyNamespace}\n${behind}`));
  }
  return known.get(behind);
}

/** A copy: a part of a text keeps all of it in memory. */
function detached(part: string): string {
  return utf8Text(utf8Bytes(part));
}

function lines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function parsePolicy(text: string): NetworkPolicy | undefined {
  const node = readYamlText('', text).value;
  return node && readPolicy(node, anyNamespace).value;
}

/** The thorough way, which finds everything that is wrong. */
function readAnew(path: string, bytes: Uint8Array, namespace: string): Outcome<readonly ManifestPolicy[]> {
  const { value: documents, diagnostics: unread } = readYamlDocuments(path, bytes);
  if (documents === undefined) return { diagnostics: problems.unreadYaml(unread, bytes) };
  const diagnostics: Diagnostic[] = documents.length === 0 ? [problems.noPolicies(path)] : [];
  const policies: ManifestPolicy[] = [];
  const names = new Map<string, SourceNode>();
  for (const node of documents) {
    const { value: policy, diagnostics: found } = readPolicy(node, namespace);
    diagnostics.push(...found);
    if (policy === undefined) continue;
    const { name } = policy.metadata;
    const nameNode = nodeAt(node, ['metadata', 'name']) ?? node;
    const first = names.get(name);
    if (first === undefined) names.set(name, nameNode);
    else diagnostics.push(problems.policyTwice(nameNode, name, first));
    policies.push({ policy, path, line: locationOf(node).line });
  }
  if (diagnostics.length > 0) return { diagnostics: arrange(diagnostics) };
  return {
    value: policies.sort((a, b) => compareText(a.policy.metadata.name, b.policy.metadata.name)),
    diagnostics: [],
  };
}

function readPolicy(node: SourceNode, namespace: string): Outcome<NetworkPolicy> {
  const { value: policy, diagnostics } = readForeignPolicy(node);
  if (policy === undefined) return { diagnostics };
  const { namespace: written, ...metadata } = policy.metadata;
  if (written !== namespace) {
    const at = nearestNode(node, ['metadata', 'namespace']);
    return { diagnostics: [problems.otherThanPath(at, 'namespace', written ?? '', namespace)] };
  }
  return { value: { ...policy, metadata }, diagnostics: [] };
}

/** A policy as the API server would store it, if it would take it. */
export function readForeignPolicy(node: SourceNode): Outcome<NetworkPolicy> {
  const broken = checkSchema(validateNetworkPolicy, node);
  if (broken.length > 0) return { diagnostics: broken };
  // The schema is the type's own.
  const policy = toJson(node) as unknown as WrittenNetworkPolicy;
  const refused = checkPolicy(policy).map((violation) => problems.refusedPolicy(violation, node));
  return refused.length > 0
    ? { diagnostics: refused }
    : { value: withoutClosedRules(completePolicy(policy)), diagnostics: [] };
}

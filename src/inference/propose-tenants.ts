import { compareText } from '../diagnostics/compare.ts';
import { grouped } from '../model/grouped.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import type { TextMap } from '../model/network-policy.ts';
import { tenantNameProblem } from '../model/tenant-name.ts';
import type { InferredTenant } from './inferred-landscape.ts';

/** auto: by labels, otherwise by prefixes of names · none · a key: by this label alone. */
export type TenantEvidence = 'auto' | 'none' | { readonly label: string };

interface TenantCandidate {
  /** `cluster/namespace`. */
  readonly key: string;
  readonly name: string;
  readonly labels: TextMap;
}

export interface ProposedTenants {
  readonly tenants: readonly InferredTenant[];
  /** The tenant of each namespace that has one, by its key. */
  readonly of: ReadonlyMap<string, string>;
}

/** The last words of keys that name whose a namespace is, the most telling first. */
const telling = ['tenant', 'team', 'customer', 'owner', 'squad', 'project', 'product', 'department'];

/** Beginnings of names that say who makes a namespace, and not whose it is. */
const systemPrefixes = new Set(['kube', 'openshift', 'cattle', 'gke', 'istio', 'cert', 'argo', 'flux', 'ingress']);

/**
 * Proposes tenants for namespaces: by the label that says whose they are, or by the word with which the names of several
 * namespaces of one cluster begin. `renamed` gives a tenant another name, or null for none.
 */
export function proposeTenants(
  namespaces: readonly TenantCandidate[],
  evidence: TenantEvidence,
  renamed: ReadonlyMap<string, string | null> = new Map(),
): ProposedTenants {
  const found = evidence === 'none' ? [] : byEvidence(namespaces, evidence);
  const of = new Map<string, string>();
  const tenants = new Map<string, InferredTenant>();
  for (const { name, evidence: shown, members } of found) {
    const chosen = renamed.has(name) ? renamed.get(name) : name;
    if (chosen === undefined || chosen === null) continue;
    for (const { key } of members) of.set(key, chosen);
    const known = tenants.get(chosen)?.namespaces ?? 0;
    tenants.set(chosen, { name: chosen, evidence: shown, namespaces: known + members.length });
  }
  return { tenants: [...tenants.values()].sort((a, b) => compareText(a.name, b.name)), of };
}

interface FoundTenant {
  readonly name: string;
  readonly evidence: InferredTenant['evidence'];
  readonly members: readonly TenantCandidate[];
}

function byEvidence(
  namespaces: readonly TenantCandidate[],
  evidence: Exclude<TenantEvidence, 'none'>,
): readonly FoundTenant[] {
  if (evidence !== 'auto') return byLabel(namespaces, evidence.label);
  const keys = [...new Set(namespaces.flatMap(({ labels }) => Object.keys(labels)))].sort();
  for (const word of telling) {
    for (const key of keys.filter((one) => one === word || one.endsWith(`/${word}`))) {
      const found = byLabel(namespaces, key);
      if (found.length > 1) return found;
    }
  }
  return byPrefix(namespaces);
}

function byLabel(namespaces: readonly TenantCandidate[], label: string): readonly FoundTenant[] {
  const labelled = namespaces.filter(({ labels }) => isTenantName(ownLabel(labels, label)));
  return [...grouped(labelled, ({ labels }) => ownLabel(labels, label))].map(([name, members]) => ({
    name,
    evidence: { label },
    members,
  }));
}

function isTenantName(text: string): boolean {
  return dnsLabelProblem(text) === undefined && tenantNameProblem(text) === undefined;
}

function ownLabel(labels: TextMap, key: string): string {
  return Object.hasOwn(labels, key) ? (labels[key] ?? '') : '';
}

/**
 * A word is a prefix of several names, and what follows it follows other prefixes, too: `payments-app` and
 * `payments-data` beside `ledger-app`. Otherwise, it names a kind of namespace.
 */
function byPrefix(namespaces: readonly TenantCandidate[]): readonly FoundTenant[] {
  const withWord = namespaces.flatMap((namespace) => {
    const [, word, rest] = /^([a-z0-9]+)-+([a-z0-9].*)$/.exec(namespace.name) ?? [];
    if (word === undefined || rest === undefined || systemPrefixes.has(word)) return [];
    return isTenantName(word) ? [{ word, rest, namespace }] : [];
  });
  const prefixesOf = new Map<string, Set<string>>();
  for (const { word, rest } of withWord) prefixesOf.set(rest, (prefixesOf.get(rest) ?? new Set()).add(word));
  const isRepeated = ({ rest }: { readonly rest: string }): boolean => (prefixesOf.get(rest)?.size ?? 0) > 1;
  const found = [...grouped(withWord, ({ word }) => word)].filter(
    ([, members]) =>
      new Set(members.map(({ namespace }) => namespace.name)).size > 1 &&
      2 * members.filter(isRepeated).length >= members.length,
  );
  if (found.length < 2) return [];
  return found.map(([name, members]) => ({
    name,
    evidence: { prefix: `${name}-` },
    members: members.map(({ namespace }) => namespace),
  }));
}

import { memoised } from '../model/interned.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { SourceNode } from '../source/node.ts';
import type { Landscape, PolicyTemplate } from './landscape.ts';

/** Keys of labels by whose they are; `*` stands for the value of an expression. */
type KnownLabelKeys = Readonly<Record<'pods' | 'namespaces', ReadonlySet<string>>>;

/** Reports whether a key is among those that are known. */
export function isKnownKey(known: ReadonlySet<string>, key: string): boolean {
  return known.has(key) || [...known].some((pattern) => pattern.includes('*') && fitsPattern(key, pattern));
}

/** The keys that the sources of a landscape give to pods and namespaces, and those that its policies ask for. */
export const knownLabelKeys: (landscape: Landscape) => KnownLabelKeys = memoised(({ types, clusters, tenants }) => {
  const keys = { pods: new Set<string>(), namespaces: new Set([namespaceNameLabel]) };
  const templates = new Set<PolicyTemplate>();
  const addAll = (policies: readonly PolicyTemplate[]): void => {
    for (const template of policies) templates.add(template);
  };
  for (const type of types.values()) {
    addKeys(type.labels, keys.namespaces);
    addWorkloads(type.workloads, keys.pods);
    for (const policies of [type.policies, type.externalPolicies, type.toleratedPolicies]) addAll(policies);
  }
  for (const { namespaces, observed } of clusters.values()) {
    for (const namespace of namespaces) {
      for (const key of Object.keys(namespace.labels)) keys.namespaces.add(key);
      for (const workload of namespace.workloads) addWorkload(workload, keys.pods);
      addAll(namespace.policies);
      addAll(namespace.externalPolicies);
      for (const { policies } of namespace.exceptions) addAll(policies);
    }
    for (const { labels } of [...(observed.workloads?.values() ?? [])].flat()) {
      for (const key of Object.keys(labels)) keys.pods.add(key);
    }
    for (const { node } of [...(observed.policies?.values() ?? [])].flat()) addSelectors(node, keys);
    for (const { labels } of observed.namespaces?.values() ?? []) {
      for (const key of Object.keys(labels)) keys.namespaces.add(key);
    }
  }
  for (const { root } of templates) addSelectors(root, keys);
  for (const { grants } of tenants.values()) for (const { node } of grants) addSelectors(node, keys);
  return keys;
});

type WritableKeys = Readonly<Record<keyof KnownLabelKeys, Set<string>>>;

function addWorkloads(workloads: SourceNode | undefined, to: Set<string>): void {
  for (const item of workloads?.kind === 'sequence' ? workloads.items : []) addWorkload(item, to);
}

function addWorkload(item: SourceNode, to: Set<string>): void {
  if (item.kind !== 'mapping') return;
  for (const { name, value } of item.entries) if (name === 'labels') addKeys(value, to);
}

/** Adds the keys of a mapping. An expression in a key stands for any characters. */
function addKeys(labels: SourceNode | undefined, to: Set<string>): void {
  if (labels?.kind === 'mapping') for (const { name } of labels.entries) addKey(name, to);
}

function addKey(key: string, to: Set<string>): void {
  to.add(key.replace(/\{\{.*?\}\}/gs, '*'));
}

/** The keys that the selectors within sources ask for. */
export function selectorKeysIn(roots: readonly SourceNode[]): KnownLabelKeys {
  const keys = { pods: new Set<string>(), namespaces: new Set<string>() };
  for (const root of roots) addSelectors(root, keys);
  return keys;
}

/** Adds the keys of all selectors within a policy, a template, a grant or a guardrail. */
function addSelectors(node: SourceNode, keys: WritableKeys, inside?: Set<string>): void {
  if (node.kind === 'sequence') for (const item of node.items) addSelectors(item, keys, inside);
  if (node.kind !== 'mapping') return;
  for (const { name, value } of node.entries) {
    if (name === 'podSelector') addSelectors(value, keys, keys.pods);
    else if (name === 'namespaceSelector') addSelectors(value, keys, keys.namespaces);
    else if (name === 'matchLabels' && inside !== undefined) addKeys(value, inside);
    else if (name === 'key' && inside !== undefined && value.kind === 'scalar') addKey(value.text, inside);
    else addSelectors(value, keys, inside);
  }
}

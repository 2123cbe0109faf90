import type { ClusterState } from '../clusters/cluster-state.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { labelKeysOf } from '../policy/label-keys.ts';
import { valuesSelected } from './future-namespace.ts';
import type { Guardrail, GuardrailFacts, PeerPattern, PodPattern, Statement } from './guardrail.ts';
import type { MentionedWords } from './universe.ts';

/** Collects the keys of labels and the names of namespaces that guardrails and grants mention. */
export function mentionedWords(guardrails: readonly Guardrail[], { granted }: GuardrailFacts): MentionedWords {
  const podKeys = new Set<string>();
  const namespaceKeys = new Set<string>();
  const namespaceNames = new Set<string>();
  const namespacePatterns = new Set<string>();
  const tenants = new Set<string>();
  const add = (peer: PeerPattern | undefined): void => {
    if (peer?.kind !== 'pods') return;
    for (const key of peer.pods.keys.keys()) podKeys.add(key);
    for (const key of peer.namespaces.keys.keys()) namespaceKeys.add(key);
    for (const name of peer.namespaces.keys.get(namespaceNameLabel)?.values.listed ?? []) namespaceNames.add(name);
    if (peer.namespace?.includes('*') === true) namespacePatterns.add(peer.namespace);
    else if (peer.namespace !== undefined) namespaceNames.add(peer.namespace);
    if (peer.tenant !== undefined) tenants.add(peer.tenant);
  };
  for (const { statements, except } of guardrails) {
    for (const statement of statements) for (const peer of peersOf(statement)) add(peer);
    for (const { from, to } of except) {
      add(from);
      add(to);
    }
  }
  for (const { from, to } of granted) {
    add(from);
    add(to);
  }
  return { podKeys, namespaceKeys, namespaceNames, namespacePatterns, tenants };
}

/** Adds the keys of labels and the names of namespaces that policies of these clusters mention. */
export function withPolicyWords(mentioned: MentionedWords, clusters: readonly ClusterState[]): MentionedWords {
  const policies = clusters.flatMap(({ namespaces }) =>
    [...namespaces.values()].flatMap((namespace) => namespace.policies.map(({ policy }) => policy)),
  );
  const keys = labelKeysOf(policies);
  const names = policies.flatMap((policy) => [...(valuesSelected(policy).get(namespaceNameLabel) ?? [])]);
  return {
    ...mentioned,
    podKeys: new Set([...mentioned.podKeys, ...keys.pods]),
    namespaceKeys: new Set([...mentioned.namespaceKeys, ...keys.namespaces]),
    namespaceNames: new Set([...mentioned.namespaceNames, ...names]),
  };
}

/** The peers that a statement names. */
export function peersOf(statement: Statement): readonly PeerPattern[] {
  if (statement.kind === 'isolated') return [statement.pods];
  if (statement.kind === 'only') return [statement.subject, ...statement.peers.map(({ peer }) => peer)];
  return [statement.from, statement.to];
}

/** The patterns of pods that a statement is about. */
export function podPatternsOf(statement: Statement): readonly PodPattern[] {
  return peersOf(statement).flatMap((peer) => (peer.kind === 'pods' ? [peer] : []));
}

import type { ClusterState } from '../clusters/cluster-state.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { labelKeysOf } from '../policy/label-keys.ts';
import { exactText } from './address-relations.ts';
import type { AskedNetwork } from './connection-question.ts';
import { valuesSelected } from './future-namespace.ts';
import type { Guardrail, GuardrailFacts, NetworkPattern, PeerPattern, PodPattern, Statement } from './guardrail.ts';
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

/** Returns the networks about which guardrails ask, and to which they agree, each once. */
export function askedNetworks(
  guardrails: readonly Guardrail[],
  { granted }: Pick<GuardrailFacts, 'granted'>,
): readonly AskedNetwork[] {
  const paths = [...guardrails.flatMap(({ except }) => except), ...granted];
  const peers: readonly PeerPattern[] = [
    ...guardrails.flatMap(({ statements }) => statements.flatMap(peersOf)),
    ...paths.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
  ];
  const networks = peers.filter((peer) => peer.kind === 'network');
  const isOutside = guardrails.some(({ statements }) => statements.some(({ kind }) => kind === 'only'));
  return [
    ...new Map(networks.map((one) => [networkText(one), one])).values(),
    ...(isOutside ? [{ kind: 'outside' } as const] : []),
  ];
}

function networkText({ network }: NetworkPattern): string {
  if (typeof network === 'string') return network;
  return network.kind === 'value' ? `value ${network.parameter}` : exactText(network.addresses);
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
function peersOf(statement: Statement): readonly PeerPattern[] {
  if (statement.kind === 'isolated') return [statement.pods];
  if (statement.kind === 'only') return [statement.subject, ...statement.peers.map(({ peer }) => peer)];
  return [statement.from, statement.to];
}

/** The patterns of pods that a statement is about. */
export function podPatternsOf(statement: Statement): readonly PodPattern[] {
  return peersOf(statement).flatMap((peer) => (peer.kind === 'pods' ? [peer] : []));
}

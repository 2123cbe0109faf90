import type { ClusterState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { directions, fieldsOf } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction, NetworkPolicy, NetworkPolicyPort } from '../model/network-policy.ts';
import { portText } from '../report/diff/policy-words.ts';

/** A name of policies, and in how many namespaces there are such policies. */
export interface PolicyName {
  readonly name: string;
  readonly count: number;
  /** Namespaces that have it, by the places of clusters in the index and of namespaces in them. */
  readonly first: readonly [cluster: number, namespace: number];
  /** Its rules; of policies with one name, each different rule once. Empty in a page without policies. */
  readonly rules: readonly RuleName[];
}

interface RuleName {
  readonly direction: Direction;
  /** In its policy, from 0. */
  readonly index: number;
  /** Ports as the policy writes them, `5432/TCP` or `data/TCP`; empty: every port. */
  readonly ports: readonly string[];
  /** A namespace whose policy has this rule. */
  readonly first: PolicyName['first'];
}

interface DraftName {
  count: number;
  readonly first: PolicyName['first'];
  readonly rules: Map<string, RuleName>;
}

interface PolicyNameOptions {
  /** With their rules, each different one once. */
  readonly withRules: boolean;
  /** Clusters to look at; absent: all. */
  readonly only?: (cluster: ClusterState) => boolean;
}

/** Returns the names of policies in code-unit order. */
export function policyNames(
  clusters: readonly ClusterState[],
  { withRules, only = () => true }: PolicyNameOptions,
): readonly PolicyName[] {
  const drafts = new Map<string, DraftName>();
  for (const [place, cluster] of clusters.entries()) {
    if (!only(cluster)) continue;
    for (const [at, { policies }] of [...cluster.namespaces.values()].entries()) {
      const first = [place, at] as const;
      const byName = new Map(policies.map(({ policy }) => [policy.metadata.name, policy]));
      for (const [name, policy] of byName) {
        const draft = remembered(drafts, name, () => ({ count: 0, first, rules: new Map() }));
        draft.count++;
        if (withRules) addRules(draft.rules, policy, first);
      }
    }
  }
  return [...drafts]
    .map(([name, { count, first, rules }]) => ({ name, count, first, rules: [...rules.values()] }))
    .sort((a, b) => compareText(a.name, b.name));
}

function addRules(rules: Map<string, RuleName>, { spec }: NetworkPolicy, first: PolicyName['first']): void {
  for (const direction of directions) {
    for (const [index, { ports }] of (spec[fieldsOf[direction].rules] ?? []).entries()) {
      const rule = { direction, index, ports: portsText(ports) };
      remembered(rules, JSON.stringify(rule), () => ({ ...rule, first }));
    }
  }
}

/** An empty list of ports means every port. */
function portsText(ports: readonly NetworkPolicyPort[] | undefined): readonly string[] {
  return (ports ?? []).map(portText);
}

import { clusterKey } from '../clusters/cluster-key.ts';
import {
  type ClusterState,
  expectNetworkPoliciesOnly,
  type KnownPolicy,
  metadataAddressesOf,
  type NamespaceState,
} from '../clusters/cluster-state.ts';
import { needKey } from '../clusters/needs/resolve-needs.ts';
import { ClusterShapes } from '../connectivity/classes/cluster-shape.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { LabelQuestions, type StepBudget } from '../labels/label-questions.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { intersectAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import { formatPorts } from '../model/port-set.ts';
import { internet } from '../model/special-addresses.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { tenantLabel } from '../policy/ringfence-labels.ts';

import { ClusterFacts } from './cluster-facts.ts';
import { FlowUse } from './flow-use.ts';

/** The input of every rule. */
export interface LintContext {
  readonly clusters: readonly ClusterFacts[];
  /** Each cluster by its key, for rules about facts in which clusters that are alike may differ. */
  readonly states: ReadonlyMap<string, ClusterState>;
  /** Policies that a person can change here: not the external ones. */
  readonly policies: readonly PolicyUnit[];
  /** Absent for plain manifests. */
  readonly landscape?: Landscape;
  /** The day by which sources are judged: YYYY-MM-DD, UTC; empty where no one asks. */
  readonly asOf: string;
  /** Answers what is asked about all labels that could be. */
  readonly questions: LabelQuestions;
  /** Absent where no one asks about recorded flows. */
  readonly flows?: FlowUse;
}

/**
 * A policy that a person edits as one: the policy of one name in all namespaces of a type, which one template renders.
 * Where there are no types, every policy is one.
 */
export interface PolicyUnit {
  readonly type?: string;
  readonly name: string;
  /** Never empty. In the order of clusters and namespaces. */
  readonly instances: readonly PolicyInstance[];
}

export interface PolicyInstance {
  readonly facts: ClusterFacts;
  readonly namespace: NamespaceState;
  readonly known: KnownPolicy;
  readonly compiled: CompiledPolicy;
}

interface LintContextOptions {
  readonly landscape?: Landscape | undefined;
  readonly asOf?: string;
  /** For questions about labels; default: `stepBudget`. */
  readonly budget?: StepBudget | undefined;
  /** Recorded flows. */
  readonly evidence?: readonly PlacedEvidence[] | undefined;
}

export function lintContext(
  clusters: readonly ClusterState[],
  { landscape, asOf = '', budget, evidence }: LintContextOptions = {},
): LintContext {
  for (const cluster of clusters) expectNetworkPoliciesOnly(cluster, 'lint');
  const recorded = new Set((evidence ?? []).map(({ cluster }) => cluster));
  const facts = distinctClusters(clusters, recorded);
  return {
    clusters: facts,
    states: new Map(clusters.map((cluster) => [clusterKey(cluster), cluster])),
    policies: unitsOf(facts),
    ...(landscape === undefined ? {} : { landscape }),
    asOf,
    questions: new LabelQuestions(budget),
    ...(evidence === undefined ? {} : { flows: new FlowUse(clusters, evidence) }),
  };
}

/**
 * Thousands of shoots have a few dozen shapes; what rules find in one holds for all of its shape. `recorded`: the clusters of
 * which there are recorded flows, each of which is alone.
 */
function distinctClusters(clusters: readonly ClusterState[], recorded: ReadonlySet<string>): readonly ClusterFacts[] {
  const shapes = new ClusterShapes();
  const alike = new Map<string, { readonly first: ClusterState; readonly names: string[] }>();
  for (const cluster of clusters) {
    const shape = `${shapes.of(cluster)} ${specialAddressesIn(cluster)} ${needsText(cluster)}`;
    const key = recorded.has(clusterKey(cluster)) ? `recorded ${clusterKey(cluster)}` : shape;
    remembered(alike, key, () => ({ first: cluster, names: [] })).names.push(clusterKey(cluster));
  }
  return [...alike.values()].map(({ first, names }) => new ClusterFacts(names.sort(), first));
}

/** Shapes leave out which addresses a network has; rules ask for some by name. */
function specialAddressesIn({ networks }: ClusterState): string {
  const metadata = metadataAddressesOf(networks);
  const asked = [internet, metadata];
  return [networks.pods, networks.services, networks.nodes, networks.internalPublic]
    .flatMap((network) =>
      asked.map((one) => (network === undefined ? '' : addressesText(intersectAddresses(network, one)))),
    )
    .concat(addressesText(metadata))
    .join(' ');
}

/** No verdict rests on needs, so shapes leave them out. */
function needsText({ needs }: ClusterState): string {
  if (needs === undefined) return '';
  const { needs: all, apiServer } = needs;
  const server = apiServer && [addressesText(apiServer.addresses), formatPorts(apiServer.ports)];
  return JSON.stringify([all.map(needKey), server]);
}

function unitsOf(clusters: readonly ClusterFacts[]): readonly PolicyUnit[] {
  const units = new Map<string, PolicyUnit & { readonly instances: PolicyInstance[] }>();
  for (const facts of clusters) {
    for (const namespace of facts.namespaces) {
      for (const { known, compiled } of facts.policies(namespace)) {
        if (known.origin === 'external') continue;
        const { name } = known.policy.metadata;
        const { type } = namespace;
        // Templates and grants of different tenants may have the same name.
        const tenant = known.policy.metadata.labels?.[tenantLabel] ?? '';
        const key = type === undefined ? `${namespace.name} ${name}` : `type:${type} ${tenant} ${name}`;
        const unit = remembered(units, key, () => ({ ...(type === undefined ? {} : { type }), name, instances: [] }));
        unit.instances.push({ facts, namespace, known, compiled });
      }
    }
  }
  return [...units.values()];
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cluster, Namespace } from '../landscape/landscape.ts';
import { grantTargets } from '../landscape/tenants/link-grants.ts';
import type { AccessGrant, GrantUse } from '../landscape/tenants/tenant.ts';
import { remembered } from '../model/interned.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { LabelSelector, NetworkPolicyPeer, WrittenNetworkPolicySpec } from '../model/network-policy.ts';
import type { SourceNode } from '../source/node.ts';
import { targetHalfName, useHalfName } from './grant-names.ts';
import { policyOfGrant, type RenderedPolicy } from './render-policies.ts';

/** A policy that a grant becomes, and what an API server would refuse in it. */
export interface HalfOfGrant {
  readonly policy: RenderedPolicy;
  readonly diagnostics: readonly Diagnostic[];
}

/** The namespaces on one side of a grant, in one cluster. */
interface GrantSide {
  readonly peer: NetworkPolicyPeer;
  /** Equal for equal namespaces. */
  readonly key: string;
}

interface Consumer {
  readonly namespace: Namespace;
  readonly use: GrantUse;
}

/**
 * Renders grants: in each namespace that a grant is about, a policy that lets the consumers in; in each consumer, a
 * policy that lets it out to those namespaces. A cluster has both halves of a grant, or none.
 */
export class GrantPolicies {
  /** By the node that answers for a policy: clusters with equal namespaces share it. */
  readonly #made = new Map<SourceNode, Map<string, HalfOfGrant>>();

  /** The policies of each namespace of a cluster that has some. */
  in(cluster: Cluster): ReadonlyMap<Namespace, readonly HalfOfGrant[]> {
    const found = new Map<Namespace, HalfOfGrant[]>();
    const add = (namespace: Namespace, half: HalfOfGrant) => remembered(found, namespace, () => []).push(half);
    const consumers = consumersIn(cluster);
    for (const [grant, targets] of grantTargets(cluster)) {
      if (targets.length === 0) continue;
      const using = consumers.get(grant) ?? [];
      const from = sideOf(
        using.map(({ namespace }) => namespace),
        grant.from.podSelector,
      );
      const to = sideOf(targets, grant.to.podSelector);
      for (const target of targets) add(target, this.#targetHalf(grant, target, from));
      for (const consumer of using) add(consumer.namespace, this.#useHalf(consumer, to));
    }
    return found;
  }

  #targetHalf(grant: AccessGrant, target: Namespace, { peer, key }: GrantSide): HalfOfGrant {
    const spec = {
      podSelector: grant.to.podSelector,
      policyTypes: ['Ingress'],
      ingress: [{ from: [peer], ports: grant.ports }],
    } as const;
    return this.#half(targetHalfName(grant), target, { node: grant.nameNode, key, spec });
  }

  #useHalf({ namespace, use: { grant, node } }: Consumer, { peer, key }: GrantSide): HalfOfGrant {
    const spec = {
      podSelector: grant.from.podSelector ?? {},
      policyTypes: ['Egress'],
      egress: [{ to: [peer], ports: grant.ports }],
    } as const;
    return this.#half(useHalfName(grant), namespace, { node, key, spec });
  }

  #half(
    name: string,
    { type, owner }: Namespace,
    { node, key, spec }: { readonly node: SourceNode; readonly key: string; readonly spec: WrittenNetworkPolicySpec },
  ): HalfOfGrant {
    const ofNode = remembered(this.#made, node, () => new Map<string, HalfOfGrant>());
    // A type has the name of a folder, and a namespace that of a DNS label: neither contains a slash.
    return remembered(ofNode, `${type.name}/${owner?.name ?? ''}/${key}`, () =>
      policyOfGrant({ name, spec, nameNode: node, type, tenant: owner?.name }),
    );
  }
}

function consumersIn({ namespaces }: Cluster): ReadonlyMap<AccessGrant, readonly Consumer[]> {
  const consumers = new Map<AccessGrant, Consumer[]>();
  for (const namespace of namespaces) {
    for (const use of namespace.uses) remembered(consumers, use.grant, () => []).push({ namespace, use });
  }
  return consumers;
}

/** Pods in namespaces, which a cluster has in code-unit order, by their names: no label that others can set. */
function sideOf(namespaces: readonly Namespace[], podSelector: LabelSelector | undefined): GrantSide {
  const values = namespaces.map(({ name }) => name);
  return {
    peer: {
      namespaceSelector: { matchExpressions: [{ key: namespaceNameLabel, operator: 'In', values }] },
      ...(podSelector === undefined ? {} : { podSelector }),
    },
    key: values.join(','),
  };
}

import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import type { Guardrail, PeerPattern, Statement } from '../guardrails/guardrail.ts';
import { type AddressSet, hasNoAddresses, subtractAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import { podAddresses } from '../verdicts/end.ts';

/** A reading of `ipBlock` that the network plugins of some clusters could have before, and no longer. */
export interface ForgottenReading {
  /** The ends that blocks were compared with. */
  readonly ends: 'pods' | 'nodes';
  /** now: what the sources say of all of the clusters. */
  readonly now: 'always' | 'never';
  /** Those that the forgotten reading could break. At least one. */
  readonly guardrails: readonly Guardrail[];
  readonly clusters: readonly string[];
}

/**
 * Finds readings of `ipBlock` that no longer count. A block that matches pods or nodes allows more, so it can break what
 * must not be possible; one that matches none can break what must be.
 */
export function forgottenReadings(
  guardrails: readonly Guardrail[],
  pairs: readonly (readonly [ClusterState, ClusterState])[],
): readonly ForgottenReading[] {
  const found = (['pods', 'nodes'] as const).flatMap((ends) =>
    (['never', 'always'] as const).map((now): ForgottenReading => {
      const trait = ends === 'pods' ? 'ipBlockMatchesPods' : 'ipBlockMatchesNodes';
      return {
        ...{ ends, now },
        guardrails: guardrails.filter(({ statements }) => statements.some((one) => mayBreak(one, now, ends))),
        clusters: pairs.flatMap(([before, after]) =>
          before.traits[trait] !== now && after.traits[trait] === now ? [clusterKey(after)] : [],
        ),
      };
    }),
  );
  return found.filter((one) => one.guardrails.length > 0 && one.clusters.length > 0);
}

/** Reports whether a statement can be broken by a reading that is not the one of `now`. */
function mayBreak(statement: Statement, now: ForgottenReading['now'], ends: ForgottenReading['ends']): boolean {
  if (statement.kind === 'isolated' || (statement.kind === 'always') !== (now === 'always')) return false;
  // Of two pods none is a node.
  return ends === 'pods' || statement.kind === 'only' || [statement.from, statement.to].some(isNetwork);
}

function isNetwork({ kind }: PeerPattern): boolean {
  return kind === 'network';
}

/** Addresses that pods of some clusters could have before, and no longer. */
export interface ForgottenAddresses {
  readonly addresses: AddressSet;
  /** Those about connections between pods. At least one. */
  readonly guardrails: readonly Guardrail[];
  readonly clusters: readonly string[];
}

/**
 * Finds addresses that pods can no longer have, where an `ipBlock` may find pods. A guardrail about two pods is proved
 * for each address that they can have. Clusters that lose the same addresses are one entry.
 */
export function forgottenPodAddresses(
  guardrails: readonly Guardrail[],
  pairs: readonly (readonly [ClusterState, ClusterState])[],
): readonly ForgottenAddresses[] {
  const betweenPods = guardrails.filter(({ statements }) => statements.some(isBetweenPods));
  if (betweenPods.length === 0) return [];
  const found = new Map<string, ForgottenAddresses & { readonly clusters: string[] }>();
  for (const [before, after] of pairs) {
    if (after.traits.ipBlockMatchesPods === 'never') continue;
    const addresses = subtractAddresses(podAddresses(before), podAddresses(after));
    if (hasNoAddresses(addresses)) continue;
    const made = () => ({ addresses, guardrails: betweenPods, clusters: [] });
    remembered(found, addressesText(addresses), made).clusters.push(clusterKey(after));
  }
  return [...found.values()];
}

function isBetweenPods(statement: Statement): boolean {
  if (statement.kind === 'isolated') return false;
  return statement.kind === 'only' || ![statement.from, statement.to].some(isNetwork);
}

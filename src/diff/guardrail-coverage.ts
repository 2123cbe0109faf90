import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import { addressesOfNetwork } from '../guardrails/connection-question.ts';
import { fitsDeclared } from '../guardrails/fits.ts';
import type { Guardrail, NamedNetwork, PeerPattern, PodPattern } from '../guardrails/guardrail.ts';
import { type AddressSet, hasNoAddresses, subtractAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import { movedByTenant } from './guardrail-relations.ts';
import type { Hazard } from './landscape-diff.ts';
import { Places } from './places.ts';

/**
 * unprotected: an end of a statement covered it, and no statement of this kind does any more · excused: it newly is where
 * the guardrail allows connections, by `except` or as a peer of `only`.
 */
type Moved = 'unprotected' | 'excused';

/** Something that a change moves out of a guardrail without a word of the guardrail. */
export interface LostCoverage {
  readonly guardrail: Guardrail;
  readonly moved: Moved;
  /** Namespaces whose type, tenant or labels changed; or addresses of a network or of a value. */
  readonly what: { readonly kind: 'namespaces' } | { readonly kind: 'addresses'; readonly addresses: AddressSet };
  /** For addresses of a network, without namespaces. */
  readonly places: Hazard['places'];
}

/** Finds what guardrails lose because of what namespaces and networks are. Gathers one cluster after the other. */
export class CoverageLosses {
  readonly #guardrails: readonly { readonly guardrail: Guardrail; readonly now: Guardrail }[];
  readonly #found = new Map<string, Omit<LostCoverage, 'places'> & { readonly places: Places }>();

  /** Guardrails that only one of the states has cover nothing: that one is removed is another matter. */
  constructor(before: readonly Guardrail[], after: readonly Guardrail[]) {
    const named = new Map(after.map((guardrail) => [guardrail.name, guardrail]));
    this.#guardrails = before.flatMap((guardrail) => {
      const now = named.get(guardrail.name);
      return now === undefined ? [] : [{ guardrail, now }];
    });
  }

  /** Compares a cluster that both states have. */
  add(before: ClusterState, after: ClusterState): void {
    for (const { guardrail, now } of this.#guardrails) {
      const ends = endsOf(guardrail);
      const later = endsOf(now);
      for (const is of after.namespaces.values()) {
        const was = before.namespaces.get(is.name);
        if (was === undefined || was === is) continue;
        for (const { moved, role, peer } of ends) {
          if (peer.kind !== 'pods') continue;
          const isLost =
            moved === 'unprotected'
              ? fits(was, peer) && !fits(is, peer) && !later.some((one) => isNewEnd(one, role, is, ends))
              : !fits(was, peer) && fits(is, peer);
          if (isLost) this.#gather(guardrail, moved, { kind: 'namespaces' }).add(after, is.name);
        }
      }
      for (const { moved, namespace } of movedByTenant(guardrail, before, after)) {
        this.#gather(guardrail, moved, { kind: 'namespaces' }).add(after, namespace);
      }
      for (const end of ends) if (end.peer.kind === 'network') this.#compareNetwork(guardrail, end, before, after);
    }
  }

  all(): readonly LostCoverage[] {
    return [...this.#found.values()].map((one) => ({ ...one, places: one.places.all() }));
  }

  #compareNetwork(
    guardrail: Guardrail,
    { moved, peer }: GuardrailEnd,
    before: ClusterState,
    after: ClusterState,
  ): void {
    // What a parameter holds is compared with the words of the guardrail.
    if (peer.kind !== 'network' || typeof peer.network === 'object') return;
    const [was, is] = [addressesOf(peer.network, before), addressesOf(peer.network, after)];
    if (was === undefined || is === undefined) return;
    const addresses = moved === 'unprotected' ? subtractAddresses(was, is) : subtractAddresses(is, was);
    if (!hasNoAddresses(addresses)) this.#gather(guardrail, moved, { kind: 'addresses', addresses }).addCluster(after);
  }

  #gather(guardrail: Guardrail, moved: Moved, what: LostCoverage['what']): Places {
    const key = JSON.stringify([
      guardrail.name,
      moved,
      what.kind === 'addresses' ? addressesText(what.addresses) : what.kind,
    ]);
    return remembered(this.#found, key, () => ({ guardrail, moved, what, places: new Places() })).places;
  }
}

/** One end of a guardrail. Ends of one role protect, or excuse, in the same way. */
interface GuardrailEnd {
  readonly moved: Moved;
  readonly role: string;
  readonly peer: PeerPattern;
}

function endsOf({ statements, except }: Guardrail): readonly GuardrailEnd[] {
  const protects = (role: string, peer: PeerPattern): GuardrailEnd => ({ moved: 'unprotected', role, peer });
  const excuses = (role: string, peer: PeerPattern): GuardrailEnd => ({ moved: 'excused', role, peer });
  return [
    ...statements.flatMap((statement): readonly GuardrailEnd[] => {
      const { kind } = statement;
      if (kind === 'isolated') return [protects(kind, statement.pods)];
      if (kind === 'only') {
        const peers = statement.peers.map(({ peer }) => excuses(`${kind} peer`, peer));
        return [protects(`${kind} ${statement.side}`, statement.subject), ...peers];
      }
      return [protects(`${kind} from`, statement.from), protects(`${kind} to`, statement.to)];
    }),
    ...except.flatMap(({ from, to }) => [
      ...(from === undefined ? [] : [excuses('except from', from)]),
      ...(to === undefined ? [] : [excuses('except to', to)]),
    ]),
  ];
}

/** Reports whether an end that the guardrail did not have before covers a namespace instead. */
function isNewEnd({ role, peer }: GuardrailEnd, asked: string, is: NamespaceState, known: readonly GuardrailEnd[]) {
  if (role !== asked || peer.kind !== 'pods' || !fits(is, peer)) return false;
  return !known.some((one) => one.peer.kind === 'pods' && one.role === role && fits(is, one.peer));
}

function fits(state: NamespaceState, pattern: PodPattern): boolean {
  return fitsDeclared({ state, ...(state.tenant === undefined ? {} : { tenant: state.tenant }) }, pattern);
}

/** The addresses of a network of a cluster; nothing where it is not known. */
function addressesOf(network: NamedNetwork, cluster: ClusterState): AddressSet | undefined {
  const asked = addressesOfNetwork(network, cluster);
  return 'unknown' in asked ? undefined : asked.addresses;
}

/** The clusters that newly declare that they have no other namespaces. */
export function newlyComplete(pairs: Iterable<readonly [ClusterState, ClusterState]>): readonly string[] {
  return [...pairs].flatMap(([before, after]) =>
    before.declaredNamespaces !== 'Complete' && after.declaredNamespaces === 'Complete' ? [clusterKey(after)] : [],
  );
}

import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { fitsDeclared } from '../guardrails/fits.ts';
import type { Guardrail, PeerPattern } from '../guardrails/guardrail.ts';
import { isOfTenants, type Relation } from '../questions/pairs.ts';

/** Two ends whose namespaces a guardrail compares by their tenants. An absent end is any. */
interface RelatedEnds {
  /** The guardrail allows such connections; otherwise it forbids or demands them. */
  readonly isExcuse: boolean;
  readonly relation: Relation;
  readonly ends: readonly (PeerPattern | undefined)[];
}

/**
 * Finds namespaces of another tenant than before, by which a guardrail that compares tenants loses, or newly allows, the
 * connections of two namespaces that both states have. A tenant that only has another name loses nothing.
 */
export function* movedByTenant(
  guardrail: Guardrail,
  before: ClusterState,
  after: ClusterState,
): Generator<{ readonly moved: 'unprotected' | 'excused'; readonly namespace: string }> {
  const asked = relatedEndsOf(guardrail);
  if (asked.length === 0) return;
  const kept = [...after.namespaces.values()].flatMap((is) => {
    const was = before.namespaces.get(is.name);
    return was === undefined ? [] : [{ was, is }];
  });
  for (const moved of kept.filter(({ was, is }) => was.tenant !== is.tenant)) {
    for (const one of asked) {
      const isMoved = kept.some((other) =>
        [[moved, other] as const, [other, moved] as const].some(([from, to]) => {
          const [was, is] = [holds(one, from.was, to.was), holds(one, from.is, to.is)];
          return one.isExcuse ? !was && is : was && !is;
        }),
      );
      if (isMoved) yield { moved: one.isExcuse ? 'excused' : 'unprotected', namespace: moved.is.name };
    }
  }
}

function relatedEndsOf({ statements, except }: Guardrail): readonly RelatedEnds[] {
  const all = [
    ...statements.flatMap((statement): readonly RelatedEnds[] => {
      if (statement.kind === 'isolated') return [];
      if (statement.kind !== 'only') {
        return [{ isExcuse: false, relation: statement.relation, ends: [statement.from, statement.to] }];
      }
      const { subject, side } = statement;
      return statement.peers.map(({ peer, relation }) => ({
        ...{ isExcuse: true, relation },
        ends: side === 'to' ? [peer, subject] : [subject, peer],
      }));
    }),
    ...except.map(({ relation, from, to }) => ({ isExcuse: true, relation, ends: [from, to] })),
  ];
  return all.filter(({ relation }) => isOfTenants(relation));
}

function holds(
  { relation, ends: [from, to] }: RelatedEnds,
  source: NamespaceState,
  destination: NamespaceState,
): boolean {
  const { tenant } = source;
  if (tenant === undefined || destination.tenant === undefined) return false;
  if ((tenant === destination.tenant) !== (relation === 'same-tenant')) return false;
  return fits(source, from) && fits(destination, to);
}

function fits(state: NamespaceState, peer: PeerPattern | undefined): boolean {
  if (peer === undefined) return true;
  if (peer.kind !== 'pods') return false;
  return fitsDeclared({ state, ...(state.tenant === undefined ? {} : { tenant: state.tenant }) }, peer);
}

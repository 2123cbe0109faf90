import { addressesText } from '../connectivity/classes/side-keys.ts';
import type { Guardrail } from '../guardrails/guardrail.ts';
import type { BrokenGuardrail, WeakenedGuardrail, Weakening } from '../guardrails/guardrail-change.ts';
import type {
  BreachedEnd,
  GuardrailBreach,
  LostEnd,
  LostRegion,
  WitnessEnd,
  WitnessReason,
} from '../guardrails/guardrail-result.ts';
import { boxText } from '../labels/label-space.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { formatPorts } from '../model/port-set.ts';
import type { DecidingPolicies } from './deciding-policies.ts';
import type { LostCoverage } from './guardrail-coverage.ts';
import type { ClusterPlace } from './landscape-diff.ts';

/** The most pairs of ends of one breach that are subjects of their own. */
const mostPairs = 1_000;

/**
 * The subjects of a broken guardrail: for each breach in each cluster, which connections are lost between which
 * namespaces, by which policies. A person who accepted them has accepted no other connection, no other namespace and no
 * other content of these policies.
 */
export function subjectsOfBroken(broken: BrokenGuardrail, deciding: DecidingPolicies): readonly string[] {
  const { guardrail, answer, breaches, notDecided, typesWithoutShape } = broken;
  const about = (what: unknown): string => JSON.stringify([guardrail.name, what]);
  return [
    ...breaches.flatMap((breach) => {
      const lost = [breach.lost.map(regionText), breach.conditions ?? []];
      const reasonOf = (direction: Direction) => breach.witness.because.find((one) => one.direction === direction);
      return breachedIn(breach).flatMap(({ cluster, from: sources, to: destinations }) => {
        const withPolicies = (ends: readonly BreachedEnd[], reason: WitnessReason | undefined) =>
          ends.map((end) => [end, deciding.textOf(cluster, end, reason)]);
        const from = withPolicies(sources, destinations === undefined ? breach.witness.because[0] : reasonOf('Egress'));
        const to = destinations && withPolicies(destinations, reasonOf('Ingress'));
        const others = to ?? [undefined];
        if (from.length * others.length > mostPairs) return [about([lost, cluster, from, to])];
        return from.flatMap((one) => others.map((other) => about([lost, cluster, one, other])));
      });
    }),
    ...(breaches.length > 0 ? [] : [about([answer, notDecided, typesWithoutShape])]),
  ];
}

export function subjectsOfWeakened({ before, after, how }: WeakenedGuardrail): readonly string[] {
  const now = after === undefined ? null : guardrailWords(after);
  return how.map((weakening: Weakening) => JSON.stringify([before.name, weakening, now]));
}

export function subjectsOfCoverage({ guardrail, moved, what }: LostCoverage): readonly string[] {
  return [
    JSON.stringify([guardrail.name, moved, what.kind === 'addresses' ? addressesText(what.addresses) : what.kind]),
  ];
}

/** The declared namespaces at both ends of the breaches, or those that a future one is like. */
export function placesOfBroken({ breaches }: BrokenGuardrail): readonly ClusterPlace[] {
  const found = new Map<string, Set<string>>();
  for (const { cluster, from, to = [] } of breaches.flatMap(breachedIn)) {
    const names = remembered(found, cluster, () => new Set());
    for (const end of [...from, ...to]) {
      if (end.kind === 'declared') names.add(end.namespace);
      if (end.kind === 'future' && end.tenant === 'same') names.add(end.like);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cluster, names]) => ({
      cluster,
      namespaces: [...names].sort(),
      namespacesOfType: 0,
    }));
}

/** The clusters of a breach, with the ends that are known: of the example, if the others are not listed. */
function breachedIn({ at, witness }: GuardrailBreach) {
  if (at !== undefined) return at;
  const { cluster, from, to } = witness;
  return [{ cluster, from: [endOf(from)], ...(to === undefined ? {} : { to: [endOf(to)] }) }];
}

function endOf(end: WitnessEnd): BreachedEnd {
  if (end.kind === 'address') return { kind: 'address' };
  const { kind, name, like } = end.namespace;
  if (kind === 'declared') return { kind, namespace: name };
  if (kind === 'undeclared' || like === undefined) return { kind: 'undeclared' };
  return { kind, like, tenant: 'new' };
}

function regionText({ from, to, ports, without }: LostRegion): unknown {
  return [
    ...[endText(from), endText(to), formatPorts(ports)],
    without.map((one) => [endText(one.from), endText(one.to), formatPorts(one.ports)]),
  ];
}

function endText(end: LostEnd): unknown {
  return end.kind === 'addresses' ? addressesText(end.addresses) : [boxText(end.namespaces), boxText(end.pods)];
}

/** Returns a text that is equal for guardrails that say the same. */
export function guardrailWords(guardrail: Guardrail): string {
  return JSON.stringify(guardrail, (key, value: unknown) => {
    if (key === 'location') return undefined;
    if (value instanceof Map) return [...value];
    if (value instanceof Set) return [...value].sort();
    return typeof value === 'bigint' ? `${value}` : value;
  });
}

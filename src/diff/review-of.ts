import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { AcceptableCode } from '../diagnostics/finding-codes.ts';
import { isAcceptableHazard } from '../diagnostics/hazard-codes.ts';
import { acceptingExceptions } from '../guardrails/accepted-breaches.ts';
import { acceptedBy, type FindingSubject, type ScopeFacts } from '../landscape/accepted-findings.ts';
import type { Exception } from '../landscape/landscape.ts';
import { isUndecided } from './fingerprint.ts';
import { judgeGate } from './gate.ts';
import { byGravity } from './hazards.ts';
import type { ClusterPlace, Hazard, LandscapeDiff } from './landscape-diff.ts';
import type { GateCondition, Review, ReviewedHazard } from './review.ts';

export interface ReviewOptions {
  readonly compared: Review['compared'];
  readonly notes?: readonly string[];
  /** Found around the comparison. */
  readonly extraHazards?: readonly Hazard[];
  /** Those of the state before: a change cannot excuse itself. By name. */
  readonly exceptions?: readonly Exception[];
  /**
   * The two states. A namespace has to be in the scope of an exception in each of them in which it exists: with its type,
   * its tenant and its labels of that state. Absent: no exception for tenants or labels holds.
   */
  readonly states?: ComparedLandscapes;
  /** Absent: there is no gate. */
  readonly failOn?: readonly GateCondition[] | undefined;
  /** The day by which exceptions are judged: YYYY-MM-DD, UTC. */
  readonly asOf: string;
  readonly delivered?: Review['delivered'];
  readonly flows?: Review['flows'];
}

interface ComparedLandscapes {
  readonly before: KnownLandscape;
  readonly after: KnownLandscape;
}

/** A comparison with what a reviewer decides by. Pure. */
export function reviewOf(diff: LandscapeDiff, options: ReviewOptions): Review {
  const { compared, notes = [], extraHazards = [], failOn, delivered, flows } = options;
  const hazards = [...diff.hazards, ...extraHazards].sort(byGravity).map((hazard) => withAcceptance(hazard, options));
  return {
    compared,
    diff,
    hazards,
    notes,
    ...(flows === undefined ? {} : { flows }),
    ...(delivered === undefined ? {} : { delivered }),
    ...(failOn === undefined ? {} : { gate: judgeGate(diff, hazards, failOn) }),
  };
}

type AcceptanceOptions = Pick<ReviewOptions, 'exceptions' | 'states' | 'asOf'>;

function withAcceptance(hazard: Hazard, options: AcceptanceOptions): ReviewedHazard {
  const accepting = breachAcceptanceOf(hazard, options) ?? acceptanceOf(hazard, options);
  if (accepting === undefined) return hazard;
  const { name, reason, owner, until } = accepting;
  return { ...hazard, acceptedBy: { exception: name, reason, owner, until } };
}

/**
 * The exception that accepts every breach of a broken guardrail, by the namespaces as each of both states has them. Where
 * it takes several, the one that ends first.
 */
function breachAcceptanceOf(
  hazard: Hazard,
  { exceptions = [], states, asOf }: AcceptanceOptions,
): Exception | undefined {
  const broken = hazard.guardrail?.broken;
  if (broken === undefined || states === undefined || exceptions.length === 0) return undefined;
  const accepting = [clustersAs(states.before, states.after), clustersAs(states.after, states.before)].map((clusters) =>
    acceptingExceptions(broken, { exceptions, clusters, asOf }),
  );
  return accepting.some((some) => some.length === 0) ? undefined : endsFirst(accepting.flat());
}

/** The clusters of a state; with the namespaces and clusters that only the other one has. */
function clustersAs(state: KnownLandscape, other: KnownLandscape): ReadonlyMap<string, ClusterState> {
  const names = new Set([...other.clusters.keys(), ...state.clusters.keys()]);
  return new Map(
    [...names].flatMap((name): readonly (readonly [string, ClusterState])[] => {
      const [own, further] = [state, other].map(({ clusters }) => clusters.get(name)?.load().value);
      if (own === undefined) return further === undefined ? [] : [[name, further]];
      return [[name, { ...own, namespaces: new Map([...(further?.namespaces ?? []), ...own.namespaces]) }]];
    }),
  );
}

function endsFirst(accepting: Iterable<Exception>): Exception | undefined {
  return [...accepting].sort((a, b) => compareText(a.until, b.until) || compareText(a.name, b.name))[0];
}

/**
 * The exception that accepts all that a hazard is about, in every place: each of its policies and each of its
 * workloads. Where it takes several, the one that ends first. Nothing where anything is left.
 */
function acceptanceOf(hazard: Hazard, { exceptions = [], states, asOf }: AcceptanceOptions): Exception | undefined {
  if (exceptions.length === 0 || !isAcceptableHazard(hazard.code) || isUndecided(hazard)) return undefined;
  // What a guardrail without a breach would allow, no one knows.
  if (hazard.guardrail?.broken?.breaches.length === 0) return undefined;
  const accepting = new Set<Exception>();
  for (const subject of subjectsOf(hazard, hazard.code, states)) {
    const accepted = acceptedBy(exceptions, subject, asOf);
    if (accepted === undefined) return undefined;
    accepting.add(accepted.exception);
  }
  return endsFirst(accepting);
}

function* subjectsOf(
  { places, policies, workloads, namespaceType }: Hazard,
  code: AcceptableCode,
  states: ComparedLandscapes | undefined,
): Iterable<FindingSubject> {
  for (const { cluster, namespaces } of places.length === 0 ? [nowhere] : places) {
    // What concerns a cluster as a whole is in the scope of exceptions that list no namespaces.
    for (const namespace of namespaces.length === 0 ? [''] : namespaces) {
      for (const facts of factsOf(cluster, namespace, states)) {
        // The type of a hazard is absent where it is about several.
        const type = namespaceType && (facts.namespaceType ?? namespaceType);
        for (const policy of orNone(policies)) {
          for (const workload of orNone(workloads)) {
            // A hazard names a workload as `Kind/name`, an exception by its name.
            const name = workload?.slice(workload.indexOf('/') + 1);
            yield { code, cluster, namespace, ...facts, namespaceType: type, policy, workload: name };
          }
        }
      }
    }
  }
}

/** Facts about a namespace in each state that has it; nothing is known of one that no state has. Never empty. */
function factsOf(cluster: string, namespace: string, states: ComparedLandscapes | undefined): readonly ScopeFacts[] {
  const landscapes = states === undefined ? [] : [states.before, states.after];
  const known = landscapes.flatMap(({ clusters }): readonly ScopeFacts[] => {
    const state = clusters.get(cluster)?.load().value?.namespaces.get(namespace);
    if (state === undefined) return [];
    const { type, tenant, tenantLabels, labels } = state;
    return [{ namespaceType: type, tenant, tenantLabels, namespaceLabels: labels }];
  });
  return known.length === 0 ? [{}] : known;
}

const nowhere: ClusterPlace = { cluster: '', namespaces: [], namespacesOfType: 0 };

function orNone(names: readonly string[]): readonly (string | undefined)[] {
  return names.length === 0 ? [undefined] : names;
}

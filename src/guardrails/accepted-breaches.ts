import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isInScope, type ScopedNamespace } from '../landscape/accepted-findings.ts';
import type { AcceptedGuardrail, Exception } from '../landscape/landscape.ts';
import type { BrokenGuardrail } from './guardrail-change.ts';
import type {
  BreachedCluster,
  BreachedEnd,
  GuardrailBreach,
  GuardrailResult,
  StatementResult,
  WitnessEnd,
} from './guardrail-result.ts';
import * as problems from './problems.ts';

/** Breaches that exceptions accept, of some results. */
export interface AcceptedBreaches {
  /** In the order of the results. */
  readonly accepted: readonly AcceptedBreach[];
  /** Names of the guardrails that do not hold, and of which every breach is accepted. */
  readonly passed: ReadonlySet<string>;
  /** Items of exceptions that accept nothing, of guardrails that are among the results. */
  readonly unused: readonly UnusedAcceptance[];
}

interface AcceptedBreach {
  readonly guardrail: string;
  readonly statement: StatementResult;
  readonly breach: GuardrailBreach;
  /** The first by name that accepts it. */
  readonly exception: Exception;
}

interface UnusedAcceptance {
  readonly exception: Exception;
  readonly item: AcceptedGuardrail;
}

interface BreachAcceptanceOptions {
  readonly exceptions: readonly Exception[];
  /** The clusters that the results are about, by name. */
  readonly clusters: ReadonlyMap<string, ClusterState>;
  /** YYYY-MM-DD, UTC. An exception accepts until the end of its last day. */
  readonly asOf: string;
}

/**
 * Returns the breaches that exceptions accept. An exception accepts a breach of a guardrail that it names if every place
 * of the breach has an end in its scope; of places that are alike, the same end. What is not known of a namespace is
 * not in scope: no name fits a namespace that does not exist, and an address has no namespace.
 */
export function acceptedBreaches(
  results: readonly GuardrailResult[],
  { exceptions, clusters, asOf }: BreachAcceptanceOptions,
): AcceptedBreaches {
  const items = exceptions
    .filter(({ until }) => until >= asOf)
    .flatMap((exception) => exception.guardrails.map((item): UnusedAcceptance => ({ exception, item })));
  const used = new Set<UnusedAcceptance>();
  const accepted: AcceptedBreach[] = [];
  const passed = new Set<string>();
  for (const result of results) {
    const { name } = result.guardrail;
    const own = items.filter(({ item }) => item.name === name);
    const isAccepted = (statement: StatementResult, breach: GuardrailBreach): boolean => {
      const accepting = own.filter(({ exception }) => acceptsBreach(exception, breach, clusters));
      for (const item of accepting) used.add(item);
      const [first] = accepting;
      if (first !== undefined) accepted.push({ guardrail: name, statement, breach, exception: first.exception });
      return first !== undefined;
    };
    const open = result.statements.filter(({ answer }) => answer !== 'holds' && answer !== 'about-nothing');
    const all = open.map((statement) => {
      const judged = statement.breaches.map((breach) => isAccepted(statement, breach));
      // What is not decided has no breach that could be accepted.
      const isBroken = statement.answer === 'broken' || statement.answer === 'depends';
      const isWhole = isBroken && statement.typesWithoutShape.length === 0 && statement.notDecided.length === 0;
      return isWhole && judged.length > 0 && judged.every((one) => one);
    });
    if (all.length > 0 && all.every((one) => one)) passed.add(name);
  }
  const asked = new Set(results.map(({ guardrail }) => guardrail.name));
  const unused = items.filter((one) => !used.has(one) && asked.has(one.item.name));
  return { accepted, passed, unused };
}

/**
 * Returns the exceptions that together accept every breach of a guardrail that a change breaks; none if one is left, or
 * if something is not decided.
 */
export function acceptingExceptions(
  { guardrail, breaches, notDecided, typesWithoutShape }: BrokenGuardrail,
  { exceptions, clusters, asOf }: BreachAcceptanceOptions,
): readonly Exception[] {
  if (breaches.length === 0 || notDecided.length > 0 || typesWithoutShape.length > 0) return [];
  const own = exceptions.filter(
    ({ until, guardrails }) => until >= asOf && guardrails.some(({ name }) => name === guardrail.name),
  );
  const accepting = breaches.map((breach) => own.find((exception) => acceptsBreach(exception, breach, clusters)));
  return accepting.every((one) => one !== undefined) ? accepting.flatMap((one) => one ?? []) : [];
}

/** Reports the items of exceptions that accept nothing. */
export function unusedAcceptances({ unused }: AcceptedBreaches): readonly Diagnostic[] {
  return unused.map(({ exception, item }) => problems.acceptedBreachUnused(item.node, exception.name, item.name));
}

function acceptsBreach(
  { scope }: Exception,
  breach: GuardrailBreach,
  clusters: ReadonlyMap<string, ClusterState>,
): boolean {
  const places = breach.at ?? (breach.places === 1 ? [placeOfWitness(breach, clusters)] : []);
  return (
    places.length > 0 &&
    places.every(({ cluster, from, to = [] }) => {
      const state = clusters.get(cluster);
      const areInScope = (ends: readonly BreachedEnd[]) =>
        ends.length > 0 &&
        ends.every((end) => {
          const subject = scopedEnd(end, cluster, state);
          return subject !== undefined && isInScope(scope, subject);
        });
      return areInScope(from) || areInScope(to);
    })
  );
}

function placeOfWitness(
  { witness: { cluster, from, to } }: GuardrailBreach,
  clusters: ReadonlyMap<string, ClusterState>,
): BreachedCluster {
  const state = clusters.get(cluster);
  return { cluster, from: [endOfWitness(from, state)], ...(to === undefined ? {} : { to: [endOfWitness(to, state)] }) };
}

function endOfWitness(end: WitnessEnd, state: ClusterState | undefined): BreachedEnd {
  if (end.kind === 'address') return { kind: 'address' };
  const { kind, name, like, tenant } = end.namespace;
  if (kind === 'declared') return { kind, namespace: name };
  if (kind === 'undeclared' || like === undefined) return { kind: 'undeclared' };
  return { kind: 'future', like, tenant: tenant === state?.namespaces.get(like)?.tenant ? 'same' : 'new' };
}

/** An end as a scope sees it; nothing for an address. */
function scopedEnd(end: BreachedEnd, cluster: string, state: ClusterState | undefined): ScopedNamespace | undefined {
  switch (end.kind) {
    case 'address':
      return undefined;
    case 'undeclared':
      return { cluster, namespace: '' };
    case 'declared':
      return { cluster, namespace: end.namespace, ...factsOf(state?.namespaces.get(end.namespace)) };
    case 'future': {
      const { namespaceType, tenant, tenantLabels } = factsOf(state?.namespaces.get(end.like));
      // A tenant that does not exist yet is no one that a scope could name.
      const ofTenant = end.tenant === 'same' ? { tenant, tenantLabels } : {};
      return { cluster, namespace: '', namespaceType, ...ofTenant };
    }
  }
}

function factsOf(namespace: NamespaceState | undefined): Omit<ScopedNamespace, 'cluster' | 'namespace'> {
  if (namespace === undefined) return {};
  const { type, tenant, tenantLabels, labels } = namespace;
  return { namespaceType: type, tenant, tenantLabels, namespaceLabels: labels };
}

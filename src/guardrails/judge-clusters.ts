import { type Basis, basisOf } from '../clusters/basis.ts';
import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { isForeignPolicyKind } from '../clusters/plain/object-kinds.ts';
import { typesElsewhere } from '../clusters/types-elsewhere.ts';
import type { Exception, Landscape } from '../landscape/landscape.ts';
import { type AcceptedBreaches, acceptedBreaches } from './accepted-breaches.ts';
import { factsOfSome } from './facts-of-some.ts';
import type { Guardrail, ProtectedLabels } from './guardrail.ts';
import { guardrailFacts } from './guardrail-facts.ts';
import type { GuardrailResult } from './guardrail-result.ts';
import { type JudgedGuardrail, judgeGuardrail } from './judged-guardrail.ts';
import { proveGuardrails } from './prove-guardrails.ts';

/** Clusters to prove guardrails about. */
export interface JudgedClusters {
  /** The landscape that they are in. */
  readonly landscape: KnownLandscape;
  readonly clusters: readonly ClusterState[];
  /** The sources of the landscape; absent: no parameter has a value. */
  readonly sources?: Landscape | undefined;
  /** Types of namespaces in other clusters; absent: those of the landscape. */
  readonly elsewhere?: ReadonlySet<string> | undefined;
}

export interface GuardrailJudgement {
  /** Exceptions that can accept breaches. */
  readonly exceptions: readonly Exception[];
  /** YYYY-MM-DD, UTC. An exception accepts until the end of its last day. */
  readonly asOf: string;
  /** Also finds workloads that could pass connections on. */
  readonly indirect?: boolean;
}

/** Guardrails that were proved about some clusters, and judged by exceptions. */
export interface JudgedGuardrails {
  /** In the order of the files. */
  readonly judged: readonly JudgedGuardrail[];
  readonly protectedLabels: ProtectedLabels;
  readonly basis: Basis;
  readonly acceptances: AcceptedBreaches;
}

/** Proves guardrails about some clusters of a landscape, and judges the answers by exceptions. */
export function judgeGuardrails(
  { landscape, clusters, sources, elsewhere = typesElsewhere(landscape, clusters) }: JudgedClusters,
  guardrails: readonly Guardrail[],
  { exceptions, asOf, indirect = false }: GuardrailJudgement,
): JudgedGuardrails {
  const facts = factsOfSome(guardrailFacts(landscape, sources), clusters, elsewhere);
  const unreadPolicies = [...landscape.leftOut.kinds.keys()].filter(isForeignPolicyKind);
  const results = proveGuardrails(clusters, guardrails, facts, { unreadPolicies, indirect });
  return {
    ...judgeResults(results, clusters, { exceptions, asOf }),
    protectedLabels: facts.protectedLabels,
    basis: basisOf(clusters, landscape.leftOut),
  };
}

/** Judges answers by exceptions. */
export function judgeResults(
  results: readonly GuardrailResult[],
  clusters: readonly ClusterState[],
  { exceptions, asOf }: Pick<GuardrailJudgement, 'exceptions' | 'asOf'>,
): Pick<JudgedGuardrails, 'judged' | 'acceptances'> {
  const byKey = new Map(clusters.map((cluster) => [clusterKey(cluster), cluster]));
  const acceptances = acceptedBreaches(results, { exceptions, clusters: byKey, asOf });
  return { judged: results.map((result) => judgedResult(result, acceptances)), acceptances };
}

function judgedResult(result: GuardrailResult, { accepted, passed }: AcceptedBreaches): JudgedGuardrail {
  const { name } = result.guardrail;
  const exceptions = new Map(
    accepted.flatMap(({ guardrail, exception }) => (guardrail === name ? [[exception.name, exception]] : [])),
  );
  const acceptedBy = [...exceptions.values()].map(({ name: exception, reason, owner, until }) => ({
    ...{ exception, reason, owner, until },
  }));
  return judgeGuardrail(result, acceptedBy, passed.has(name));
}

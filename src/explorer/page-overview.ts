import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import type { PolicyPlaces } from '../clusters/policy-places.ts';
import type { CaseResult, TestRun } from '../connectivity-tests/test-run.ts';
import type { GuardrailWitness } from '../guardrails/guardrail-result.ts';
import type { Exception } from '../landscape/landscape.ts';
import { tenantOfSource } from '../landscape/source-paths.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { describeFailure } from '../report/connectivity-tests/describe-failure.ts';
import { describeGuardrail } from '../report/guardrails/describe-guardrail.ts';
import type { GuardrailReport } from '../report/guardrails/report.ts';
import { paletteOf } from '../report/words/palette.ts';
import { questionOfTest, questionOfWitness } from './example-question.ts';
import { neverRows } from './never-rows.ts';
import type { ExceptionSummary, GrantSummary, Overview, TestFailure } from './page-data.ts';

/** The tenants that a page shows; absent: everything. */
export type ShownTenants = ReadonlySet<string> | undefined;

/** Returns the tenants of the namespaces that a page is cut to. */
export function shownTenants(
  clusters: readonly ClusterState[],
  shows: ((namespace: NamespaceState) => boolean) | undefined,
): ShownTenants {
  if (shows === undefined) return undefined;
  const all = clusters.flatMap(({ namespaces }) => [...namespaces.values()]).filter(shows);
  return new Set(all.flatMap(({ tenant }) => tenant ?? []));
}

const plain = paletteOf({ coloured: false });

function isShown(tenant: string | undefined, tenants: ShownTenants): boolean {
  return tenants === undefined || (tenant !== undefined && tenants.has(tenant));
}

/** Sums up judged guardrails: those of everyone, or those in the folders of the tenants. */
export function guardrailSummaries(
  report: GuardrailReport,
  clusters: readonly ClusterState[],
  tenants: ShownTenants,
): Overview['guardrails'] {
  const texts = { ...report, palette: plain };
  const shown = report.judged.filter(({ result }) => isShown(result.guardrail.tenant, tenants));
  return {
    kind: 'judged',
    results: shown.map((judged) => {
      const { guardrail, answer } = judged.result;
      const { name, description, location } = guardrail;
      const witnesses = judged.result.statements.flatMap(({ breaches }) => breaches.map(({ witness }) => witness));
      return {
        ...{ name, description, outcome: judged.outcome, answer, lines: describeGuardrail(judged, texts) },
        ...{ path: location.path, line: location.line, never: neverRows(judged.result, clusters) },
        examples: witnesses
          .filter((witness) => isWitnessShown(witness, tenants))
          .flatMap((witness) => questionOfWitness(witness) ?? [])
          .slice(0, mostExamples),
      };
    }),
  };
}

/** So many breaches of a guardrail can be opened as questions. */
const mostExamples = 3;

/** A page of tenants has no names of the namespaces of others. */
function isWitnessShown({ from, to }: GuardrailWitness, tenants: ShownTenants): boolean {
  return [from, to].every((end) => end?.kind !== 'pod' || isShown(end.namespace.tenant, tenants));
}

/** Sums up the results of tests. */
export function testSummaries(
  { results }: Pick<TestRun, 'results'>,
  tenants: ShownTenants,
  places: PolicyPlaces,
): Overview['tests'] {
  return {
    kind: 'judged',
    results: results
      .filter(({ location }) =>
        isShown(tenantOfSource(location.path.replace(/^.*?(?=policies\/)/, ''), 'connectivity-test'), tenants),
      )
      .map((result) => {
        const { test, name, passed, expect, verdict, pairs, location } = result;
        return {
          ...{ test, name, passed, expect, verdict, pairs, path: location.path, line: location.line },
          ...(passed ? {} : { failure: failureOf(result, tenants, places) }),
        };
      }),
  };
}

function failureOf(result: CaseResult, tenants: ShownTenants, places: PolicyPlaces): TestFailure {
  const { failedPairs, counterexample } = result;
  const ends = counterexample === undefined ? [] : [counterexample.from, counterexample.to];
  if (tenants !== undefined && (ends.length === 0 || !ends.every((end) => isPeerShown(end, tenants)))) {
    return { failedPairs, lines: [] };
  }
  const example = counterexample && questionOfTest(counterexample);
  return {
    ...{ failedPairs, lines: describeFailure(result, { palette: plain, ...places }) },
    ...(example === undefined ? {} : { example }),
  };
}

function isPeerShown({ subject }: ResolvedPeer, tenants: ShownTenants): boolean {
  return subject.kind === 'addresses' || isShown(subject.namespace.tenant, tenants);
}

/** Sums up the grants of tenants. */
export function grantSummaries(landscape: KnownLandscape, tenants: ShownTenants): readonly GrantSummary[] {
  return [...(landscape.tenants ?? [])].flatMap(([tenant, known]) =>
    !isShown(tenant, tenants)
      ? []
      : (known.load().value?.grants ?? []).map(({ name, reason, reviewBy, from, ports }) => ({
          ...{ tenant, name, reason, reviewBy, ports: ports.map(portText).join(', ') },
          from: from.tenants,
        })),
  );
}

function portText({
  port,
  endPort,
  protocol = 'TCP',
}: {
  port?: number | string;
  endPort?: number;
  protocol?: string;
}): string {
  return `${port ?? 'all'}${endPort === undefined ? '' : `-${endPort}`}/${protocol}`;
}

/** Sums up exceptions, without their scopes. */
export function exceptionSummaries(exceptions: readonly Exception[]): readonly ExceptionSummary[] {
  return exceptions.map(({ name, owner, reason, until }) => ({ name, owner, reason, until }));
}

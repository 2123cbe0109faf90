import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import type { runTests } from '../connectivity-tests/run-tests.ts';
import { neverRows } from '../explorer/never-rows.ts';
import type { GrantSummary, Overview } from '../explorer/page-data.ts';
import { tenantOfSource } from '../landscape/source-paths.ts';
import { describeGuardrail } from '../report/guardrails/describe-guardrail.ts';
import type { GuardrailReport } from '../report/guardrails/report.ts';
import { paletteOf } from '../report/words/palette.ts';

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

function isShown(tenant: string | undefined, tenants: ShownTenants): boolean {
  return tenants === undefined || (tenant !== undefined && tenants.has(tenant));
}

/** Sums up judged guardrails: those of everyone, or those in the folders of the tenants. */
export function guardrailSummaries(
  report: GuardrailReport,
  clusters: readonly ClusterState[],
  tenants: ShownTenants,
): Overview['guardrails'] {
  const texts = { ...report, palette: paletteOf({ coloured: false }) };
  const shown = report.judged.filter(({ result }) => isShown(result.guardrail.tenant, tenants));
  return {
    kind: 'judged',
    results: shown.map((judged) => {
      const { guardrail, answer } = judged.result;
      const { name, description, location } = guardrail;
      return {
        ...{ name, description, outcome: judged.outcome, answer, lines: describeGuardrail(judged, texts) },
        ...{ path: location.path, line: location.line, never: neverRows(judged.result, clusters) },
      };
    }),
  };
}

/** Sums up the results of tests. */
export function testSummaries(
  { results }: Pick<ReturnType<typeof runTests>, 'results'>,
  tenants: ShownTenants,
): Overview['tests'] {
  return {
    kind: 'judged',
    results: results
      .filter(({ location }) =>
        isShown(tenantOfSource(location.path.replace(/^.*?(?=policies\/)/, ''), 'connectivity-test'), tenants),
      )
      .map(({ test, name, passed, expect, verdict, pairs, location }) => ({
        ...{ test, name, passed, expect, verdict, pairs, path: location.path, line: location.line },
      })),
  };
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

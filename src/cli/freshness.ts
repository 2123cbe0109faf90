import { join } from 'node:path';
import { renderAll } from '../delivery/render-all.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { counted } from '../diagnostics/counted.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { roleOf, type SourceRole } from '../landscape/source-paths.ts';
import { readManifestFolder } from '../platform/manifest-folder.ts';
import { sourceNewerThanManifests } from '../platform/newer-sources.ts';
import { manifestsMayBeStale } from '../platform/problems.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { outOfDate, planChanges } from '../render/tree-changes.ts';
import { type AnalysisInput, refuse, say } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { loadSources } from './sources.ts';

/** The kinds of sources from which manifests, the inventory among them, are rendered. */
const rendered: ReadonlySet<SourceRole['kind']> = new Set([
  ...(['landscape', 'namespace-type', 'workloads', 'template', 'cluster-group', 'cluster', 'observed-values'] as const),
  ...(['observed-workloads', 'observed-policies', 'observed-needs'] as const),
  ...(['tenant', 'tenant-namespaces', 'tenant-workloads', 'access-grant'] as const),
]);

/** Warns if a source was changed after the newest manifest was written. Renders nothing, and is no reason to fail. */
export async function warnIfStale(
  { repository, files }: Pick<AnalysisInput, 'repository' | 'files'>,
  surroundings: Surroundings,
): Promise<void> {
  if (repository === undefined) return;
  const newer = await sourceNewerThanManifests(repository.root, {
    environment: surroundings.environment,
    isRendered: (path) => rendered.has(roleOf(path).kind),
  });
  if (newer !== undefined) say([manifestsMayBeStale(newer)], files, surroundings);
}

/** How many manifests that differ are named. */
const mostShown = 5;

/**
 * Renders the sources in memory and compares the manifests with them. Nothing where they are the same; otherwise the
 * status to end with: what is wrong has been said on standard error.
 */
export function refuseStale(
  root: string,
  clusters: readonly string[] | undefined,
  surroundings: Surroundings,
): { readonly status: number } | undefined {
  const sources = loadSources(root, surroundings);
  const outcome = sources.landscape && renderAll(sources.landscape, clusters === undefined ? {} : { clusters });
  const existing = readManifestFolder(join(root, 'manifests'), { shown: 'manifests' });
  if (outcome?.value === undefined || existing.value === undefined) {
    const all = [...sources.diagnostics, ...(outcome?.diagnostics ?? []), ...existing.diagnostics];
    const refused = refuse(
      arrange(all).filter(({ severity }) => severity === 'error'),
      sources.files,
      surroundings,
    );
    surroundings.stderr.write(`Ringfence cannot check whether manifests/ is up to date. ${asIsHint}\n`);
    return refused;
  }
  const changes = planChanges(outcome.value.files, existing.value, {
    folder: 'manifests',
    ...(clusters === undefined ? {} : { clusters }),
  });
  if (hasErrors(changes.blocked)) return refuse(changes.blocked, sources.files, surroundings);
  const differing = outOfDate(changes, existing.value, 'manifests');
  if (differing.length === 0) return undefined;
  say(differing.slice(0, mostShown), undefined, surroundings);
  const more = differing.length - mostShown;
  const others = more > 0 ? `${counted(more, 'further manifest')} ${more === 1 ? 'differs' : 'differ'}. ` : '';
  surroundings.stderr.write(
    `${others}Nothing was tested, because manifests/ differs from what the sources render. Run "ringfence render" first. ${asIsHint}\n`,
  );
  return { status: exitStatus.findings };
}

const asIsHint = 'To test the manifests as they are, use --as-is.';

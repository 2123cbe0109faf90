import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { InferredLandscape } from '../inference/inferred-landscape.ts';
import type { NewFile } from '../source/new-source.ts';
import { type ImportReport, importReport } from './import-report.ts';
import { hasTooManyWorkloads } from './observed-files.ts';
import { describeDifference, proveImport } from './proof.ts';
import { renderSources } from './render-sources.ts';
import { sourceFiles } from './source-files.ts';

export interface WrittenSettings {
  /** The name of the landscape, a DNS label. */
  readonly name: string;
  readonly ringfenceVersion: string;
}

export interface WrittenLandscape {
  /** Sources and rendered manifests, by paths below the root of the repository. */
  readonly files: readonly NewFile[];
  readonly report: ImportReport;
}

/**
 * Writes an inferred landscape as sources, renders them, and proves that the manifests mean what the dumps mean. Sources
 * that do not render or that mean anything else are a defect, which is thrown. Pure.
 */
export function writeLandscape(
  inferred: InferredLandscape,
  dumps: readonly ClusterDump[],
  { name, ringfenceVersion }: WrittenSettings,
): WrittenLandscape {
  const sources = sourceFiles(inferred, dumps, { name, ringfenceVersion });
  const { manifests, known } = renderSources(sources, ringfenceVersion);
  const withoutWorkloads = new Set(inferred.clusters.filter(hasTooManyWorkloads).map((cluster) => cluster.name));
  const { policies, differences } = proveImport(dumps, known, { withoutWorkloads });
  const [first] = differences;
  const more = differences.length - 1;
  invariant(
    first === undefined,
    `what import inferred differs from the dumps: ${first && describeDifference(first)}${more > 0 ? `, and ${more} more` : ''}`,
  );
  const rest = [...manifests].map(([path, text]) => ({ path: `manifests/${path}`, text }));
  return {
    files: [...sources, ...rest],
    report: importReport({ name, inferred, dumps, sources, proof: { policies, differences }, withoutWorkloads }),
  };
}

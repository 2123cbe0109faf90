import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { InferredLandscape } from '../inference/inferred-landscape.ts';
import type { NewFile } from '../source/new-source.ts';
import { type ImportReport, importReport } from './import-report.ts';
import { hasTooManyWorkloads } from './observed-files.ts';
import { importTooLarge } from './problems.ts';
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
 * that are not valid or that mean anything else are a defect, which is thrown. A value unless the sources exceed a limit
 * of Ringfence, such as the size of a source. Pure.
 */
export function writeLandscape(
  inferred: InferredLandscape,
  dumps: readonly ClusterDump[],
  { name, ringfenceVersion }: WrittenSettings,
): Outcome<WrittenLandscape> {
  const sources = sourceFiles(inferred, dumps, { name, ringfenceVersion });
  const rendered = renderSources(sources, ringfenceVersion);
  if (rendered.value === undefined) {
    return { diagnostics: rendered.diagnostics.map((one) => importTooLarge(one, inferred, dumps)) };
  }
  const { manifests, known } = rendered.value;
  const withoutWorkloads = new Set(inferred.clusters.filter(hasTooManyWorkloads).map((cluster) => cluster.name));
  const { policies, differences } = proveImport(dumps, known, { withoutWorkloads });
  const [first] = differences;
  const more = differences.length - 1;
  invariant(
    first === undefined,
    `what import inferred differs from the dumps: ${first && describeDifference(first)}${more > 0 ? `, and ${more} more` : ''}`,
  );
  const rest = [...manifests].map(([path, text]) => ({ path: `manifests/${path}`, text }));
  const report = importReport({ name, inferred, dumps, sources, proof: { policies, differences }, withoutWorkloads });
  return { value: { files: [...sources, ...rest], report }, diagnostics: [] };
}

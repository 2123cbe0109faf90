import { basisOf } from '../clusters/basis.ts';
import { leftOutBesideNeeds } from '../clusters/needs/need-kinds.ts';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { checkExceptions } from '../landscape/load-landscape.ts';
import { readAcceptanceComments } from '../lint/acceptance-comments.ts';
import { landscapePlaces } from '../lint/landscape-places.ts';
import { type LintReport, lint } from '../lint/lint.ts';
import type { LintPlaces } from '../lint/places.ts';
import { plainManifestPlaces } from '../lint/plain-manifest-places.ts';
import type { FileTree } from '../model/file-tree.ts';
import { readDiskTree } from '../platform/disk-tree.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { lintCounts } from '../report/lint/format-text.ts';
import { formatLint } from '../report/lint/formats.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import {
  type AnalysisInput,
  type Answerable,
  badUsage,
  type Repository,
  readAnalysisInput,
  say,
  unknownCluster,
} from './analysis-input.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { readPlacedFlows } from './placed-flows.ts';
import type { LintCommandOptions } from './program.ts';
import { sourceTextOf } from './source-text.ts';
import { loadSources, pathInside } from './sources.ts';
import { palettes } from './terminal.ts';

/**
 * Judges policies by rules. Rules look at all clusters, whichever are asked for: a label may be carried in another one.
 * The status is 1 when an error is left, or a warning where those count.
 */
export async function lintCommand(options: LintCommandOptions, surroundings: Surroundings): Promise<number> {
  const { cluster: only, manifests, ...others } = options;
  if (manifests !== undefined && only !== undefined) {
    return badUsage("option '--cluster': plain manifests are one cluster. Leave it out.", surroundings).status;
  }
  const read = await readAnalysisInput({ ...others, ...(manifests === undefined ? {} : { manifests }) }, surroundings);
  if ('status' in read) return read.status;
  const unknown = unknownCluster(only, read.value.landscape);
  if (unknown !== undefined) return badUsage(unknown, surroundings).status;
  await warnIfStale(read.value, surroundings);
  const { flows: named, asOf: until } = options;
  const flows = await readPlacedFlows(
    { ...(named === undefined ? {} : { flows: named }), ...(until === undefined ? {} : { asOf: until }) },
    read.value,
    surroundings,
  );
  if ('status' in flows) return flows.status;
  const { repository, files } = read.value;
  const asOf = options.asOf ?? surroundings.today();
  const sources =
    repository === undefined
      ? { value: plainManifestSources(files, manifests?.[0] ?? '') }
      : landscapeSources(repository, asOf, surroundings);
  if ('status' in sources) return sources.status;
  const { comments, diagnostics } = readAcceptanceComments(sources.value.files);
  const { places, landscape } = sources.value;
  const found = lint({
    clusters: read.value.clusters,
    ...{ places, comments, asOf },
    ...(landscape === undefined ? {} : { landscape }),
    ...(only === undefined ? {} : { only }),
    ...(options.rule === undefined ? {} : { rules: options.rule }),
    ...(options.severity === undefined ? {} : { least: options.severity }),
    evidence: flows.value,
  });
  const said = arrange([...sources.value.diagnostics, ...diagnostics, ...found.diagnostics]);
  const report: LintReport = { ...found, diagnostics: said };
  await write(report, read.value, sources.value.files, options, surroundings);
  return statusOfReport(report, options);
}

/** Files in which a finding is placed, and in which it can be accepted. */
interface LintSources {
  readonly files: FileTree;
  readonly places: LintPlaces;
  readonly landscape?: Landscape;
  /** Diagnostics that `validate` also reports. */
  readonly diagnostics: readonly Diagnostic[];
}

function plainManifestSources(files: FileTree, manifests: string): LintSources {
  return { files, places: plainManifestPlaces(files, manifests), diagnostics: [] };
}

function landscapeSources(
  { root, manifests }: Repository,
  asOf: string,
  surroundings: Surroundings,
): Answerable<LintSources> {
  const sources = loadSources(root, surroundings);
  const { value: files } = readDiskTree(root, 'policies');
  if (sources.landscape === undefined || files === undefined) {
    const diagnostics = arrange(sources.diagnostics);
    say(diagnostics, files, surroundings);
    return { status: statusOf(diagnostics) };
  }
  const { landscape } = sources;
  const unlisted = sources.diagnostics.filter(({ code }) => code === 'unlisted-template');
  return {
    value: {
      ...{ files, landscape, places: landscapePlaces(files, manifests) },
      diagnostics: [...unlisted, ...checkExceptions(landscape, asOf)],
    },
  };
}

async function write(
  report: LintReport,
  { clusters, landscape, repository, files: read }: AnalysisInput,
  files: FileTree,
  options: LintCommandOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { stdout, stderr, environment } = surroundings;
  const basis = basisOf(clusters, leftOutBesideNeeds(landscape.leftOut));
  const { root = '' } = repository ?? {};
  const [sourceText, renderedText] = [sourceTextOf(files), sourceTextOf(read)];
  stdout.write(
    await formatLint(report, options.output, {
      sourceText: (path) => sourceText(path) ?? renderedText(path),
      palette: palettes(surroundings).stdout,
      accepted: options.accepted ?? false,
      rootInCheckout: pathInside(environment.GITHUB_WORKSPACE ?? root, root),
      basis,
    }),
  );
  // These formats have no place for what the findings rest on.
  if (report.flows !== undefined && (options.output === 'github' || options.output === 'gitlab')) {
    const { lintedFlowSentences } = await import('../report/lint/flow-text.ts');
    stderr.write(`${lintedFlowSentences(report.flows).join('\n')}\n`);
  }
  stderr.write(`${formatBasis(basis)}${lintCounts(report)}\n`);
}

function statusOfReport({ findings, diagnostics }: LintReport, { failOnWarnings = false }: LintCommandOptions): number {
  const counts = findings.some(({ severity }) => severity === 'error' || (failOnWarnings && severity === 'warning'));
  return counts ? exitStatus.findings : statusOf(diagnostics, { failOnWarnings });
}

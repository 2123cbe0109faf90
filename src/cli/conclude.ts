import type { Step } from '../delivery/steps/step-change.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { type DiagnosticFormat, formatDiagnostics } from '../report/diagnostics/formats.ts';
import { type FileCounts, formatSummary, type RenderedCounts } from '../report/diagnostics/summary.ts';
import { formatStep } from '../report/render/format-step.ts';
import { type LoadedSources, pathInside } from './sources.ts';
import { palettes } from './terminal.ts';

export interface Conclusion {
  readonly output: DiagnosticFormat;
  readonly sources: LoadedSources;
  /** All that were found: they are counted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Selects the diagnostics to show. */
  readonly shows: (diagnostic: Diagnostic) => boolean;
  readonly rendered?: RenderedCounts | undefined;
  readonly files?: FileCounts | undefined;
  /** Text after the diagnostics on standard output. */
  readonly text?: string;
  /** Effect of the manifests on the clusters, shown after the summary. */
  readonly step?: Step;
}

/** For a person who has just rendered a repository that is up to date, and does not know what to do with it. */
const whereToLook =
  'manifests/ is up to date. "ringfence connectivity" shows which connections are allowed; "ringfence --help" lists all commands.';

/** Says what a command found: diagnostics on standard output, the summary on standard error. */
export function conclude(conclusion: Conclusion, surroundings: Surroundings): void {
  const { output, sources, diagnostics, shows, rendered, files, text = '', step } = conclusion;
  const { stdout, stderr, elapsed, environment } = surroundings;
  const shown = diagnostics.filter(shows);
  const root = sources.root ?? '';
  const formatted = formatDiagnostics(shown, output, {
    sourceText: sources.sourceText,
    palette: palettes(surroundings).stdout,
    rootInCheckout: pathInside(environment.GITHUB_WORKSPACE ?? root, root),
    step,
  });
  const separator = formatted !== '' && text !== '' ? '\n' : '';
  if (formatted !== '' || text !== '') stdout.write(`${formatted}${separator}${text}`);
  stderr.write(
    formatSummary({
      ...(rendered === undefined ? {} : { rendered }),
      ...(files === undefined ? {} : { files }),
      diagnostics,
      milliseconds: elapsed(),
    }),
  );
  if (output === 'text' && files?.written === 0 && files.removed === 0) stderr.write(`${whereToLook}\n`);
  if (step !== undefined) stderr.write(formatStep(step, palettes(surroundings).stderr));
}

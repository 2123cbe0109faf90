import { basisOf } from '../clusters/basis.ts';
import { analyzeConnectivity } from '../connectivity/analyze-connectivity.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import { connectivityQuestion, type FilterProblem } from '../connectivity/connectivity-filter.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { connectivityCounts } from '../report/connectivity/format-text.ts';
import { formatConnectivity, holdsBasis } from '../report/connectivity/formats.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { badUsage, problemWith, readAnalysisInput } from './analysis-input.ts';
import type { ConnectivityCommandOptions } from './connectivity-options.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { palettes } from './terminal.ts';

/** Shows which connections are allowed. The status is 0 for every answer. */
export async function connectivityCommand(
  options: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { output } = options;
  if (output === 'html') {
    // No other answer needs anything of this.
    const { pageCommand } = await import('./page-command.ts');
    return pageCommand(options, surroundings);
  }
  const mistake = (['out', 'redact'] as const).find((option) => options[option] !== undefined);
  if (mistake !== undefined) return badUsage(`option '--${mistake}' needs --output html.`, surroundings).status;
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const { landscape, clusters } = read.value;
  const { namespaceType, tenant, expand = false, ...filter } = options;
  const { value: question, problem } = connectivityQuestion(clusters, {
    ...filter,
    ...(namespaceType === undefined ? {} : { namespaceTypes: namespaceType }),
    ...(tenant === undefined ? {} : { tenants: tenant }),
  });
  if (problem !== undefined) return refuse(problem, options, surroundings);
  const found = analyzeConnectivity(clusters, { ...question, expand });
  const connectivity: Connectivity = { clusters: found, basis: basisOf(clusters, landscape.leftOut) };
  const filtered = Object.keys(question).length > 0;
  const { stdout, stderr } = surroundings;
  const palette = palettes(surroundings).stdout;
  stdout.write(await formatConnectivity(connectivity, output, { palette, expand, filtered }));
  if (!holdsBasis(output)) stderr.write(formatBasis(connectivity.basis));
  if (output === 'text') stderr.write(`${connectivityCounts(connectivity)}\n`);
  return exitStatus.clean;
}

function refuse(problem: FilterProblem, options: ConnectivityCommandOptions, surroundings: Surroundings): number {
  const { about } = problem;
  const lists = { namespaceTypes: '--namespace-type <type...>', tenants: '--tenant <name...>' };
  const option = about === 'namespaceTypes' || about === 'tenants' ? lists[about] : `--${about} ${options[about]}`;
  return problemWith(option, problem, surroundings).status;
}

import { basisOf } from '../clusters/basis.ts';
import { analyzeConnectivity } from '../connectivity/analyze-connectivity.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import {
  type ConnectivityFilter,
  connectivityQuestion,
  type FilterProblem,
} from '../connectivity/connectivity-filter.ts';
import { parseFilterQuery } from '../connectivity/filter-query.ts';
import type { Result } from '../model/result.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { connectivityCounts } from '../report/connectivity/format-text.ts';
import { formatConnectivity, holdsBasis } from '../report/connectivity/formats.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { badUsage, problemWith, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import type { ConnectivityCommandOptions } from './program.ts';
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
  const { expand = false } = options;
  const filter = filterOf(options);
  if (filter.problem !== undefined) return refuse(filter.problem, options, surroundings);
  const { value: question, problem } = connectivityQuestion(clusters, filter.value);
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

/** Joins the options that filter with the query of `--filter`. */
function filterOf(options: ConnectivityCommandOptions): Result<ConnectivityFilter, FilterProblem> {
  const { from, to, port, namespaceType, tenant, filter } = options;
  const single: ConnectivityFilter = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(port === undefined ? {} : { port }),
    ...(namespaceType === undefined ? {} : { namespaceTypes: namespaceType }),
    ...(tenant === undefined ? {} : { tenants: tenant }),
  };
  if (filter === undefined) return { value: single };
  const query = parseFilterQuery(filter);
  if (query.problem !== undefined) return { problem: { ...query.problem, about: 'filter' } };
  const twice = Object.keys(query.value).find((part) => Object.hasOwn(single, part));
  if (twice === undefined) return { value: { ...single, ...query.value } };
  const about = 'filter';
  return { problem: { message: `${optionOf(twice)} is given as well.`, hint: 'Keep one of them.', about } };
}

function optionOf(part: string): string {
  const lists: Readonly<Record<string, string>> = { namespaceTypes: '--namespace-type', tenants: '--tenant' };
  return lists[part] ?? `--${part}`;
}

function refuse(problem: FilterProblem, options: ConnectivityCommandOptions, surroundings: Surroundings): number {
  const { about } = problem;
  const written = {
    ...{ from: options.from, to: options.to, port: options.port, filter: options.filter },
    ...{ namespaceTypes: options.namespaceType?.join(' '), tenants: options.tenant?.join(' ') },
  };
  // What no option says is in the query.
  const name = written[about] === undefined ? 'filter' : about;
  const option = `${optionOf(name)} ${written[name]}`;
  return problemWith(option, problem, surroundings).status;
}

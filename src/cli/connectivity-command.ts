import { basisOf } from '../clusters/basis.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { analyzeConnectivity, type ConnectivityQuestion } from '../connectivity/analyze-connectivity.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import {
  type ConnectivityFilter,
  connectivityQuestion,
  type FilterProblem,
} from '../connectivity/connectivity-filter.ts';
import { parseFilterQuery } from '../connectivity/filter-query.ts';
import { type SeenFilter, seenPart } from '../connectivity/seen-filter.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import type { Result } from '../model/result.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { connectivityCounts } from '../report/connectivity/format-text.ts';
import { formatConnectivity, holdsBasis } from '../report/connectivity/formats.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { badUsage, problemWith, readAnalysisInput } from './analysis-input.ts';
import type { ConnectivityCommandOptions } from './connectivity-options.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { readPlacedFlows } from './placed-flows.ts';
import { palettes } from './terminal.ts';

/** Shows which connections are allowed. The status is 0 for every answer. */
export async function connectivityCommand(
  options: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  if (options.output === 'html') {
    // No other answer needs anything of this.
    const { pageCommand } = await import('./page-command.ts');
    return pageCommand(options, surroundings);
  }
  const mistake = mistakeIn(options);
  if (mistake !== undefined) return badUsage(mistake, surroundings).status;
  const { output } = options;
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const { landscape, clusters } = read.value;
  const { expand = false } = options;
  const filter = filterOf(options);
  if (filter.problem !== undefined) return refuse(filter.problem, options, surroundings);
  const { value: question, problem } = connectivityQuestion(clusters, filter.value);
  if (problem !== undefined) return refuse(problem, options, surroundings);
  const seen = seenFilter(options, filter.value);
  if (seen?.problem !== undefined) return refuse(seen.problem, options, surroundings);
  const flows = await readPlacedFlows(options, { landscape, clusters }, surroundings);
  if ('status' in flows) return flows.status;
  const basis = basisOf(clusters, landscape.leftOut);
  const connectivity =
    flows.value === undefined
      ? { clusters: analyzeConnectivity(clusters, { ...question, expand }), basis }
      : { ...(await seenConnectivity(clusters, flows.value, { ...question, expand }, seen?.value)), basis };
  const filtered = Object.keys(question).length > 0 || seen !== undefined;
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

/** Analyses which connections are allowed and which were seen, and leaves the part that is asked for. */
async function seenConnectivity(
  clusters: readonly ClusterState[],
  flows: readonly PlacedEvidence[],
  question: ConnectivityQuestion,
  part: SeenFilter | undefined,
): Promise<Omit<Connectivity, 'basis'>> {
  const { analyzeSeen } = await import('../connectivity/analyze-seen.ts');
  const found = analyzeSeen(clusters, flows, question);
  return part === undefined ? found : seenPart(found, part);
}

/** The part of the rows that the options or the query ask for; nothing if they ask for all. */
function seenFilter(
  { seen, notSeen, flows }: ConnectivityCommandOptions,
  filter: ConnectivityFilter,
): Result<SeenFilter, FilterProblem> | undefined {
  const option = seen === true ? 'seen' : notSeen === true ? 'not-seen' : undefined;
  const about = 'filter';
  if (filter.flows === undefined) return option === undefined ? undefined : { value: option };
  if (option !== undefined) {
    return { problem: { message: `--${option} is given as well.`, hint: 'Keep one of them.', about } };
  }
  if (flows === undefined) {
    return { problem: { message: '"flows:" needs --flows.', hint: 'Name the recorded flows.', about } };
  }
  return { value: filter.flows };
}

/** Formats that have no place for what was seen. */
const pictures: readonly string[] = ['mermaid', 'dot', 'svg'];

function mistakeIn({ flows, output, seen, notSeen, ...ofPages }: ConnectivityCommandOptions): string | undefined {
  const ofPage = (['out', 'redact'] as const).find((option) => ofPages[option] !== undefined);
  if (ofPage !== undefined) return `option '--${ofPage}' needs --output html.`;
  if (flows !== undefined && pictures.includes(output)) {
    return `option '--flows': ${output} does not show what was seen. Use text, json, csv or markdown.`;
  }
  if (flows !== undefined || (seen !== true && notSeen !== true)) return undefined;
  return `option '${seen === true ? '--seen' : '--not-seen'}' needs --flows: name the recorded flows.`;
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

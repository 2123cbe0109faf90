import { basisOf } from '../clusters/basis.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { analyzeConnectivity, type ConnectivityQuestion } from '../connectivity/analyze-connectivity.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import { connectivityQuestion, type FilterProblem } from '../connectivity/connectivity-filter.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { connectivityCounts } from '../report/connectivity/format-text.ts';
import { formatConnectivity, holdsBasis } from '../report/connectivity/formats.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { badUsage, problemWith, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { readPlacedFlows } from './placed-flows.ts';
import type { ConnectivityCommandOptions } from './program.ts';
import { palettes } from './terminal.ts';

/** Shows which connections are allowed. The status is 0 for every answer. */
export async function connectivityCommand(
  options: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const mistake = mistakeIn(options);
  if (mistake !== undefined) return badUsage(mistake, surroundings).status;
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const { landscape, clusters } = read.value;
  const { namespaceType, tenant, expand = false, from, to, port } = options;
  const { value: question, problem } = connectivityQuestion(clusters, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(port === undefined ? {} : { port }),
    ...(namespaceType === undefined ? {} : { namespaceTypes: namespaceType }),
    ...(tenant === undefined ? {} : { tenants: tenant }),
  });
  if (problem !== undefined) return refuse(problem, options, surroundings);
  const flows = await readPlacedFlows(options, { landscape, clusters }, surroundings);
  if ('status' in flows) return flows.status;
  const basis = basisOf(clusters, landscape.leftOut);
  const connectivity =
    flows.value === undefined
      ? { clusters: analyzeConnectivity(clusters, { ...question, expand }), basis }
      : { ...(await seenConnectivity(clusters, flows.value, { ...question, expand }, options)), basis };
  const filtered = Object.keys(question).length > 0 || options.seen === true || options.notSeen === true;
  const { stdout, stderr } = surroundings;
  const palette = palettes(surroundings).stdout;
  stdout.write(await formatConnectivity(connectivity, options.output, { palette, expand, filtered }));
  if (!holdsBasis(options.output)) stderr.write(formatBasis(connectivity.basis));
  if (options.output === 'text') stderr.write(`${connectivityCounts(connectivity)}\n`);
  return exitStatus.clean;
}

/** Analyses which connections are allowed and which were seen, and leaves the part that is asked for. */
async function seenConnectivity(
  clusters: readonly ClusterState[],
  flows: readonly PlacedEvidence[],
  question: ConnectivityQuestion,
  { seen: onlySeen, notSeen }: ConnectivityCommandOptions,
): Promise<Omit<Connectivity, 'basis'>> {
  const { analyzeSeen } = await import('../connectivity/analyze-seen.ts');
  const found = analyzeSeen(clusters, flows, question);
  if (onlySeen !== true && notSeen !== true) return found;
  const { seenPart } = await import('../connectivity/seen-filter.ts');
  return seenPart(found, onlySeen === true ? 'seen' : 'not-seen');
}

/** Formats that have no place for what was seen. */
const pictures: readonly string[] = ['mermaid', 'dot', 'svg'];

function mistakeIn({ flows, output, seen, notSeen }: ConnectivityCommandOptions): string | undefined {
  if (flows !== undefined && pictures.includes(output)) {
    return `option '--flows': ${output} does not show what was seen. Use text, json, csv or markdown.`;
  }
  if (flows !== undefined || (seen !== true && notSeen !== true)) return undefined;
  return `option '${seen === true ? '--seen' : '--not-seen'}' needs --flows: name the recorded flows.`;
}

function refuse(problem: FilterProblem, options: ConnectivityCommandOptions, surroundings: Surroundings): number {
  const { about } = problem;
  const lists = { namespaceTypes: '--namespace-type <type...>', tenants: '--tenant <name...>' };
  const option = about === 'namespaceTypes' || about === 'tenants' ? lists[about] : `--${about} ${options[about]}`;
  return problemWith(option, problem, surroundings).status;
}

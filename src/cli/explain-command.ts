import { basisOf } from '../connectivity/basis.ts';
import { explainPairs } from '../connectivity/explain-pairs.ts';
import { type Pair, pairsOf } from '../connectivity/pairs.ts';
import { parsePeer } from '../connectivity/parse-peer.ts';
import { type PortQuery, parsePortQuery } from '../connectivity/parse-ports.ts';
import type { PeerProblem, PeerQuery } from '../connectivity/peer-query.ts';
import { resolvePeer } from '../connectivity/resolve-peer.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { explanationJson } from '../report/explanation-json.ts';
import { formatBasis } from '../report/format-basis.ts';
import { blindSpots, formatExplanation } from '../report/format-explanation.ts';
import { counted } from '../report/wording.ts';
import { type AnalysisInput, type Answerable, badUsage, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { policyPlaces } from './policy-places.ts';
import type { ExplainOptions } from './program.ts';
import { palettes } from './terminal.ts';

/** Answers why a connection is allowed or denied. The status is 0 whatever the verdict. */
export async function explainCommand(options: ExplainOptions, surroundings: Surroundings): Promise<number> {
  const asked = parseQuestion(options, surroundings);
  if ('status' in asked) return asked.status;
  const { from, to, ports } = asked.value;
  const read = await readAnalysisInput(options, surroundings, { namespaces: namespacesOf([from, to]) });
  if ('status' in read) return read.status;
  const found = findPairs(read.value, asked.value, options, surroundings);
  if ('status' in found) return found.status;
  const answers = explainPairs(found.value, ports);
  if ('message' in answers) return problemWith('--port', options.port, answers, surroundings).status;
  const { landscape, clusters } = read.value;
  const basis = basisOf(
    clusters.filter((cluster) => found.value.some(({ from }) => from.cluster === cluster)),
    landscape.leftOut,
  );
  const places = policyPlaces(read.value);
  const { stdout } = surroundings;
  if (options.output === 'json') {
    stdout.write(explanationJson(answers, basis, places));
    return exitStatus.clean;
  }
  const texts = { palette: palettes(surroundings).stdout, ...places };
  const shown = answers.map(({ explanation, pairs, note }) => {
    const others = counted(pairs - 1, 'other pair');
    const alike = pairs === 1 ? '' : `(${others} ${pairs === 2 ? 'has' : 'have'} the same verdict)\n`;
    return `${formatExplanation(explanation, texts, note)}${alike}`;
  });
  stdout.write(`${shown.join('\n---\n\n')}\n`);
  stdout.write(formatBasis(basis));
  if (answers.some(({ explanation }) => explanation.verdict !== 'denied')) stdout.write(`${blindSpots}\n`);
  return exitStatus.clean;
}

interface Question {
  readonly from: PeerQuery;
  readonly to: PeerQuery;
  readonly ports: PortQuery;
}

function parseQuestion(options: ExplainOptions, surroundings: Surroundings): Answerable<Question> {
  const from = parsePeer(options.from);
  if ('message' in from) return problemWith('--from', options.from, from, surroundings);
  const to = parsePeer(options.to);
  if ('message' in to) return problemWith('--to', options.to, to, surroundings);
  const ports = parsePortQuery(options.port);
  if ('message' in ports) return problemWith('--port', options.port, ports, surroundings);
  return { value: { from, to, ports } };
}

/** The namespaces that a question names; nothing where it is about all of some kind. */
function namespacesOf(queries: readonly PeerQuery[]): readonly string[] | undefined {
  const named = queries.flatMap((query) => (query.kind === 'addresses' ? [] : (query.place.namespace ?? [])));
  return named.length === 0 ? undefined : named;
}

function findPairs(
  { clusters }: AnalysisInput,
  { from, to }: Question,
  options: ExplainOptions,
  surroundings: Surroundings,
): Answerable<readonly Pair[]> {
  const sources = resolvePeer(clusters, from);
  if ('problem' in sources) return problemWith('--from', options.from, sources.problem, surroundings);
  const destinations = resolvePeer(clusters, to);
  if ('problem' in destinations) return problemWith('--to', options.to, destinations.problem, surroundings);
  const found = pairsOf(sources.peers, destinations.peers, options.relation);
  if ('pairs' in found) return { value: found.pairs };
  const { message, hint = '' } = found.problem;
  return badUsage(`${message} ${hint}`.trimEnd(), surroundings);
}

/** Says what is wrong with the value of an option. */
export function problemWith(
  option: string,
  value: string,
  { message, hint }: PeerProblem,
  surroundings: Surroundings,
): { readonly status: number } {
  return badUsage(`option '${option} ${value}': ${message}${hint === undefined ? '' : ` ${hint}`}`, surroundings);
}

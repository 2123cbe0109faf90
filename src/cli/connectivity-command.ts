import {
  type AskedEnds,
  analyzeConnectivity,
  type ConnectivityQuestion,
} from '../connectivity/analyze-connectivity.ts';
import { basisOf } from '../connectivity/basis.ts';
import type { ClusterState, Workload } from '../connectivity/cluster-state.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import { parsePeer } from '../connectivity/parse-peer.ts';
import { parsePortQuery } from '../connectivity/parse-ports.ts';
import { resolvePeer } from '../connectivity/resolve-peer.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { allPorts, type PortSet, portRange, portsOf } from '../model/port-set.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { formatConnectivityCsv } from '../report/connectivity/format-csv.ts';
import { formatConnectivityJson } from '../report/connectivity/format-json.ts';
import { formatConnectivityMarkdown } from '../report/connectivity/format-markdown.ts';
import { formatConnectivityMermaid } from '../report/connectivity/format-mermaid.ts';
import { connectivityCounts, formatConnectivityText } from '../report/connectivity/format-text.ts';
import { formatConnectivityDot, formatConnectivitySvg } from '../report/connectivity/graphviz.ts';
import { formatBasis } from '../report/format-basis.ts';
import { type Answerable, badUsage, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { problemWith } from './explain-command.ts';
import type { ConnectivityOptions } from './program.ts';
import { palettes } from './terminal.ts';

/** Shows who may talk to whom. The status is 0 whatever is allowed. */
export async function connectivityCommand(options: ConnectivityOptions, surroundings: Surroundings): Promise<number> {
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  const { landscape, clusters } = read.value;
  const question = questionOf(options, clusters, surroundings);
  if ('status' in question) return question.status;
  const found = analyzeConnectivity(clusters, question.value);
  const connectivity: Connectivity = { clusters: found, basis: basisOf(clusters, landscape.leftOut) };
  const expand = options.expand ?? false;
  const { from, to, concerns, ports } = question.value;
  const filtered = [from, to, concerns, ports].some((filter) => filter !== undefined);
  const { stdout, stderr } = surroundings;
  const palette = palettes(surroundings).stdout;
  const formats: Readonly<Record<ConnectivityOptions['output'], () => string | Promise<string>>> = {
    text: () => formatConnectivityText(connectivity, { palette, expand, filtered }),
    json: () => formatConnectivityJson(connectivity),
    csv: () => formatConnectivityCsv(connectivity),
    markdown: () => formatConnectivityMarkdown(connectivity, { expand }),
    mermaid: () => formatConnectivityMermaid(connectivity),
    dot: () => formatConnectivityDot(connectivity),
    svg: () => formatConnectivitySvg(connectivity),
  };
  stdout.write(await formats[options.output]());
  if (!holdsBasis.has(options.output)) stderr.write(formatBasis(connectivity.basis));
  if (options.output === 'text') stderr.write(`${connectivityCounts(connectivity)}\n`);
  return exitStatus.clean;
}

/** Tables of data and pictures have no place for what the answer rests on; it is said beside them. */
const holdsBasis: ReadonlySet<ConnectivityOptions['output']> = new Set(['text', 'json', 'markdown']);

function questionOf(
  options: ConnectivityOptions,
  clusters: readonly ClusterState[],
  surroundings: Surroundings,
): Answerable<ConnectivityQuestion> {
  const { namespaceType: types, expand = false } = options;
  const known = [
    ...new Set(clusters.flatMap(({ namespaces }) => [...namespaces.values()].flatMap(({ type }) => type ?? []))),
  ];
  const unknown = types?.find((type) => !known.includes(type));
  if (unknown !== undefined) {
    const all = known.length === 0 ? 'Plain manifests have no types.' : `There are: ${known.sort().join(', ')}.`;
    const hint = didYouMean(unknown, known) ?? all;
    return badUsage(`option '--namespace-type <type...>': no namespace is of type "${unknown}". ${hint}`, surroundings);
  }
  const from = askedEnds('--from', options.from, clusters, surroundings);
  if (from !== undefined && 'status' in from) return from;
  const to = askedEnds('--to', options.to, clusters, surroundings);
  if (to !== undefined && 'status' in to) return to;
  const ports = askedPorts(options.port, surroundings);
  if (ports !== undefined && 'status' in ports) return ports;
  return {
    value: {
      expand,
      ...(from === undefined ? {} : { from: from.value }),
      ...(to === undefined ? {} : { to: to.value }),
      ...(ports === undefined ? {} : { ports: ports.value }),
      ...(types === undefined ? {} : { concerns: ({ type }) => type !== undefined && types.includes(type) }),
    },
  };
}

function askedEnds(
  option: string,
  written: string | undefined,
  clusters: readonly ClusterState[],
  surroundings: Surroundings,
): Answerable<AskedEnds> | undefined {
  if (written === undefined) return undefined;
  const query = parsePeer(written);
  if ('message' in query) return problemWith(option, written, query, surroundings);
  if (query.kind === 'labels') {
    const hint = 'Ask explain about a pod that need not exist.';
    return badUsage(`option '${option} ${written}': connectivity shows declared workloads. ${hint}`, surroundings);
  }
  if (query.kind === 'addresses') {
    return { value: { pods: () => false, addresses: query.addresses, undeclared: false } };
  }
  const resolved = resolvePeer(clusters, query);
  if ('problem' in resolved) return problemWith(option, written, resolved.problem, surroundings);
  const asked = new Map<ClusterState, Map<string, Set<Workload>>>();
  for (const { cluster, subject } of resolved.peers) {
    if (subject.kind !== 'workload' && subject.kind !== 'pod') continue;
    const namespaces = asked.get(cluster) ?? new Map<string, Set<Workload>>();
    asked.set(cluster, namespaces);
    const workloads = namespaces.get(subject.namespace.name) ?? new Set<Workload>();
    namespaces.set(subject.namespace.name, workloads);
    workloads.add(subject.workload);
  }
  return {
    value: {
      pods: (cluster, namespace, workload) => asked.get(cluster)?.get(namespace.name)?.has(workload) ?? false,
      undeclared: false,
    },
  };
}

function askedPorts(written: string | undefined, surroundings: Surroundings): Answerable<PortSet> | undefined {
  if (written === undefined) return undefined;
  const query = parsePortQuery(written);
  if ('message' in query) return problemWith('--port', written, query, surroundings);
  switch (query.kind) {
    case 'any':
      return { value: query.protocol === undefined ? allPorts : portsOf(query.protocol) };
    case 'numbers':
      return { value: portRange(query.protocol, query.first, query.last) };
    case 'named':
      return badUsage(
        `option '--port ${written}': a name stands for other ports on other pods. Give a number; explain takes names.`,
        surroundings,
      );
  }
}

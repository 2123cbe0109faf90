import { compareText } from '../../diagnostics/compare.ts';
import { type Diagnostic, hasErrors, type Location, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Completeness, FlowEnd, FlowEvidence, FlowSource } from '../flow.ts';
import { implausibleFlowTimes, moreInvalidFlows, noFlows } from '../problems.ts';
import { EndTable } from './end-table.ts';
import type { SeenFlow, SummaryHead } from './flow-reader.ts';
import { type MergedFlow, MergedFlows } from './merged-flows.ts';
import { RecentConnections } from './recent-connections.ts';
import { formatTimestamp } from './timestamp.ts';

export interface FlowLogOptions {
  /** Returns what to keep of an end, before ends are compared; by default all of it. */
  readonly shown?: (end: FlowEnd) => FlowEnd;
  /** Decides which flows to keep, by what `shown` returned; by default all. */
  readonly keeps?: (from: FlowEnd, to: FlowEnd) => boolean;
  /** YYYY-MM-DD, UTC: the day on which the evidence is used. */
  readonly today: string;
  /** The most distinct connections that are kept, of all clusters together; by default 1,000,000. */
  readonly most?: number;
}

/** The most problems of lines that are shown. */
const mostShown = 20;
const mostFlows = 1_000_000;

const day = 24 * 60 * 60 * 1000;

/** The connection for which a record was counted; none, where the options do not keep it. */
interface CountedFlow {
  readonly flow: MergedFlow | undefined;
  readonly count: number;
}

/** Evidence of one cluster while it is gathered. */
class ClusterFlows {
  readonly flows = new MergedFlows();
  /** Keys of `FlowSource`s that said something of the cluster. */
  readonly sources = new Set<string>();
  completeness: Completeness | undefined;
  expires: string | undefined;
}

/** Evidence of each cluster, from all files of a log. */
export class GatheredFlows {
  readonly options: FlowLogOptions;
  readonly ends: EndTable;
  readonly recent = new RecentConnections<CountedFlow>(({ flow, count }) => {
    if (flow !== undefined) flow.count = Math.max(0, flow.count - count);
  });
  readonly #clusters = new Map<string, ClusterFlows>();
  readonly #sources: FlowSource[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #problems = 0;
  #firstHidden: Location | undefined;

  constructor(options: FlowLogOptions) {
    this.options = options;
    this.ends = new EndTable(options.shown);
  }

  /** Evidence of a cluster; an empty name is a cluster that no one names. */
  cluster(name: string): ClusterFlows {
    const known = this.#clusters.get(name);
    if (known !== undefined) return known;
    const added = new ClusterFlows();
    this.#clusters.set(name, added);
    return added;
  }

  /** Returns the distinct connection that a record is counted for; nothing where the options do not keep it. */
  add(cluster: ClusterFlows, seen: SeenFlow): MergedFlow | undefined {
    const { keeps } = this.options;
    if (keeps === undefined || keeps(seen.from.end, seen.to.end)) return cluster.flows.add(seen);
    const first = seen.firstSeen ?? seen.lastSeen;
    if (first !== undefined) cluster.flows.widen(first, seen.lastSeen ?? first);
    return undefined;
  }

  head(cluster: ClusterFlows, head: SummaryHead): void {
    const { firstSeen, lastSeen, completeness, expires } = head;
    if (firstSeen !== undefined && lastSeen !== undefined) cluster.flows.widen(firstSeen, lastSeen);
    for (const [reason, count] of head.leftOut) cluster.flows.leaveOut(reason, count);
    this.says(cluster, completeness);
    if (expires !== undefined && (cluster.expires === undefined || expires < cluster.expires))
      cluster.expires = expires;
  }

  /** Takes how complete a source is: evidence is as complete as the least complete source. */
  says(cluster: ClusterFlows, completeness: Completeness): void {
    const order: readonly (Completeness | undefined)[] = ['Unknown', 'Sampled', 'Complete', undefined];
    if (order.indexOf(completeness) < order.indexOf(cluster.completeness)) cluster.completeness = completeness;
  }

  source(source: FlowSource): void {
    this.#sources.push(source);
  }

  /** Counts a problem of a line; the first are shown. */
  problem(diagnostic: Diagnostic): void {
    this.#problems++;
    if (this.#problems <= mostShown) this.#diagnostics.push(diagnostic);
    else this.#firstHidden ??= diagnostic.location;
  }

  /** Reports a problem of a whole file, or a warning. */
  report(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
  }

  get most(): number {
    return this.options.most ?? mostFlows;
  }

  isFull(): boolean {
    let size = 0;
    for (const { flows } of this.#clusters.values()) size += flows.size;
    return size > this.most || this.ends.isFull;
  }

  /** Returns one evidence for each cluster, by name; `named`: what the person named, where no file was read. */
  finish(named: string): Outcome<readonly FlowEvidence[]> {
    const diagnostics = [...this.#diagnostics];
    if (this.#firstHidden !== undefined) {
      diagnostics.push(moreInvalidFlows(this.#firstHidden, this.#problems - mostShown));
    }
    if (hasErrors(diagnostics)) return { diagnostics };
    const place = { path: this.#sources[0]?.path ?? named, line: 1, column: 1 };
    const evidence = this.#namedClusters()
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, cluster]) => this.#evidence(name, cluster));
    if (!evidence.some(({ flows }) => flows.length > 0)) return { diagnostics: [...diagnostics, noFlows(place.path)] };
    for (const { window } of evidence) {
      const why = window === undefined ? undefined : implausible(window, this.options.today);
      if (why !== undefined) diagnostics.push(implausibleFlowTimes(place, why));
    }
    return { value: evidence, diagnostics };
  }

  /** Without a cluster that no flow is about: what was left out belongs to the first that has a name. */
  #namedClusters(): [string, ClusterFlows][] {
    const unnamed = this.#clusters.get('');
    const [first] = [...this.#clusters].filter(([name]) => name !== '').sort(([a], [b]) => compareText(a, b));
    if (unnamed === undefined || unnamed.flows.size > 0 || first === undefined) return [...this.#clusters];
    for (const [reason, count] of unnamed.flows.leftOut()) first[1].flows.leaveOut(reason, count);
    return [...this.#clusters].filter(([name]) => name !== '');
  }

  #evidence(name: string, { flows, sources, completeness, expires }: ClusterFlows): FlowEvidence {
    flows.mapEnds((end) => this.ends.completed(end));
    const window = flows.window();
    const leftOut = flows.leftOut();
    return {
      ...(name === '' ? {} : { cluster: name }),
      ...(window === undefined ? {} : { window }),
      completeness: leftOut.has('lost') ? 'Sampled' : (completeness ?? 'Unknown'),
      ...(expires === undefined ? {} : { expires }),
      sources: this.#sources.filter(({ path }) => sources.has(path)),
      flows: flows.sorted(),
      leftOut,
    };
  }
}

/** Returns why times cannot be right, as a sentence. */
function implausible({ first, last }: NonNullable<FlowEvidence['window']>, today: string): string | undefined {
  const now = Date.parse(`${today}T00:00:00Z`);
  if (last > now + 2 * day) return `The last flow was seen at ${formatTimestamp(last)}, which is after ${today}.`;
  if (last - first > 366 * day) {
    return `The flows were seen from ${formatTimestamp(first)} to ${formatTimestamp(last)}, which is more than a year.`;
  }
  return undefined;
}

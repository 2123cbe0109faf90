import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Completeness, FlowEvidence, FlowFormat, LeftOutReason } from '../flow.ts';
import * as problems from '../problems.ts';
import type { EndTable } from './end-table.ts';
import type { FlowReader, FlowSink, LeftOutRecords, PacketRecord, SeenFlow, SummaryHead } from './flow-reader.ts';
import { type FlowLogOptions, GatheredFlows } from './gathered-flows.ts';
import { type LineProblem, LineSplitter, type LineTarget } from './line-splitter.ts';
import type { MergedFlow } from './merged-flows.ts';
import { recognizeFormat } from './recognize.ts';

/** Takes the lines of files with recorded flows, and returns what they say of each cluster. */
export class FlowLog {
  readonly #gathered: GatheredFlows;

  constructor(options: FlowLogOptions) {
    this.#gathered = new GatheredFlows(options);
  }

  /** Begins a file. `cluster`: the cluster that the person named for it. */
  file(path: string, cluster?: string): FlowLogFile {
    return new FlowLogFile(this.#gathered, path, cluster);
  }

  /** `named` is what the person named, for a problem where there is no file. */
  finish(named = '-'): Outcome<readonly FlowEvidence[]> {
    return this.#gathered.finish(named);
  }
}

/** Lines before the first one that shows a format; logs of programs begin with other lines. */
const mostUnrecognized = 1000;
/** The same in characters. */
const longestUnrecognized = 4 * 1024 * 1024;
/** Limit of the text by which records of one connection are found. */
const longestKey = 1500;

/** One file of a log. Push its bytes, or give it its lines, and end it. */
class FlowLogFile implements LineTarget, FlowSink {
  readonly ends: EndTable;
  readonly #gathered: GatheredFlows;
  readonly #path: string;
  readonly #named: string | undefined;
  readonly #splitter = new LineSplitter(this);
  #reader: FlowReader | undefined;
  #format: FlowFormat | undefined;
  #isStrict = false;
  #completeness: Completeness = 'Unknown';
  #waiting: { readonly text: string; readonly number: number }[] = [];
  #waitingSize = 0;
  #isStopped = false;
  /** The line is the last one, and has no line feed. */
  #isLast = false;
  #line = '';
  #number = 0;
  #lastNumber = 0;
  /** The cluster of lines that name none. */
  #cluster: string;
  #flowsOf: ReturnType<GatheredFlows['cluster']> | undefined;
  #flowsOfName = '';
  #flows = 0;
  #head: SummaryHead | undefined;

  constructor(gathered: GatheredFlows, path: string, cluster: string | undefined) {
    this.#gathered = gathered;
    this.ends = gathered.ends;
    this.#path = path;
    this.#named = cluster;
    this.#cluster = cluster ?? '';
  }

  /** Reports whether nothing more is read of this file. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  push(chunk: Uint8Array): void {
    if (!this.#isStopped) this.#splitter.push(chunk);
  }

  /** `isGrowing`: the file was still being written, so that its last line may be half a line. */
  end(options: { readonly isGrowing?: boolean } = {}): void {
    this.#isLast = true;
    this.#splitter.end(options);
    if (this.#isStopped) return;
    const [first] = this.#waiting;
    if (this.#format === undefined) {
      if (first !== undefined) this.#gathered.report(problems.unknownFlowFormat(this.#path, first.number));
      return;
    }
    this.#line = '';
    this.#number = Math.max(1, this.#lastNumber);
    this.#reader?.end?.();
    const recorded = this.#head?.recorded ?? [];
    const source = { path: this.#path, format: this.#format, lines: this.#lastNumber };
    this.#gathered.source(recorded.length === 0 ? source : { ...source, recorded });
  }

  line(text: string, number: number): void {
    if (this.#isStopped) return;
    this.#lastNumber = number;
    if (text === '' || text.trim() === '') return;
    if (this.#reader === undefined) this.#recognize(text, number);
    else this.#read(this.#reader, text, number);
  }

  broken(problem: LineProblem, number: number): void {
    if (this.#isStopped) return;
    this.#number = number;
    this.#lastNumber = number;
    this.#line = '';
    if (problem === 'nul' || problem === 'utf-16') {
      const why = problem === 'nul' ? 'The file contains a NUL byte' : 'The file is UTF-16';
      this.#stop(problems.flowsNotText(this.#path, number, why));
    } else if (problem === 'encoding') {
      this.problem('The line is not UTF-8.');
    } else {
      this.problem('The line is longer than 1 MiB, which no record of a connection is.');
    }
  }

  flow(seen: SeenFlow): void {
    this.#count(seen);
  }

  #count(seen: SeenFlow): MergedFlow | undefined {
    const flowsOf = this.#flowsOfLine(seen.cluster);
    if (flowsOf === undefined) return undefined;
    const flow = this.#gathered.add(flowsOf, seen);
    // Counting is cheap, but not for each of ten million lines.
    if ((++this.#flows & 1023) === 0 && this.#gathered.isFull()) {
      this.#stop(problems.tooManyFlows(this.#location(), this.#gathered.most));
    }
    return flow;
  }

  connection(seen: SeenFlow, packet: PacketRecord): void {
    const { direction, opens, atDestination, mirrored } = packet;
    const { cluster } = seen;
    // Addresses and names of Kubernetes are shorter; what is longer is not kept.
    const key = packet.key === undefined || packet.key.length > longestKey ? undefined : packet.key;
    const { recent } = this.#gathered;
    // The same addresses are in use in many clusters.
    const own = `${this.#named ?? cluster ?? ''} ${key}`;
    const hasMirrored = (): boolean =>
      mirrored !== undefined && recent.has(`${this.#named ?? cluster ?? ''} ${mirrored}`);
    if (direction === 'reply' || (direction === 'assumed' && hasMirrored())) this.leaveOut('reply', { cluster });
    else if (direction === 'unclear') {
      const isReply = hasMirrored();
      const isKnown = key !== undefined && recent.has(own);
      this.leaveOut(isReply ? 'reply' : isKnown ? 'second-report' : 'unclear-direction', { cluster });
    } else if (key === undefined) this.flow(seen);
    else {
      const record = { key: own, verdict: seen.verdict, time: seen.firstSeen, atDestination, opens };
      if (!recent.take({ ...record, count: () => ({ flow: this.#count(seen), count: seen.count }) }))
        this.leaveOut('second-report', { cluster });
    }
  }

  lost(count: number): void {
    this.leaveOut('lost', { count });
  }

  leaveOut(reason: LeftOutReason, { count = 1, cluster }: LeftOutRecords = {}): void {
    this.#clusterFlows(this.#named ?? cluster ?? this.#cluster).flows.leaveOut(reason, count);
  }

  head(head: SummaryHead): void {
    const { today } = this.#gathered.options;
    if (head.expires !== undefined && head.expires < today) {
      this.#stop(problems.flowEvidenceExpired(this.#location('expires'), head.expires, today));
      return;
    }
    if (head.cluster !== undefined && this.#named !== undefined && this.#named !== head.cluster) {
      this.#stop(problems.flowClusterDiffers(this.#location('cluster'), this.#named, head.cluster));
      return;
    }
    this.#head = head;
    this.#cluster = this.#named ?? head.cluster ?? '';
    this.#gathered.head(this.#clusterFlows(this.#cluster), head);
  }

  problem(problem: string, field?: string): void {
    this.#gathered.problem(problems.invalidFlow(this.#location(field), problem));
  }

  #recognize(text: string, number: number): void {
    const record = parseObject(text);
    const found = recognizeFormat(text, record);
    if (found === undefined) {
      this.#waiting.push({ text, number });
      this.#waitingSize += text.length;
      if (this.#waiting.length > mostUnrecognized || this.#waitingSize > longestUnrecognized) {
        this.#stop(problems.unknownFlowFormat(this.#path, this.#waiting[0]?.number ?? 1));
      }
      return;
    }
    this.#format = found.format;
    this.#isStrict = found.isStrict;
    this.#completeness = found.completeness ?? 'Unknown';
    const reader = found.reader(this);
    this.#reader = reader;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const before of waiting) this.#read(reader, before.text, before.number);
    this.#read(reader, text, number);
  }

  #read(reader: FlowReader, text: string, number: number): void {
    this.#line = text;
    this.#number = number;
    if (reader.readUsual?.(text) === true) return;
    const record = parseObject(text);
    if (reader.read(text, record)) return;
    const found = recognizeFormat(text, record)?.format;
    const first = this.#format;
    if (found !== undefined && first !== undefined && found !== first) {
      this.#stop(problems.mixedFlowFormats(this.#path, number, { first, found }));
    } else if (!this.#isStrict) {
      this.leaveOut('other-event');
    } else if (record === undefined) {
      this.problem(
        this.#isLast
          ? 'The last line is not a JSON object: the file ends in the middle of it. Copy the file again, or delete the line.'
          : 'The line is not a JSON object.',
      );
    } else {
      this.problem('The object is not a record of a connection.');
    }
  }

  /** Returns the cluster of a line; nothing, with a problem, where it is another one than the file's. */
  #flowsOfLine(cluster: string | undefined): ReturnType<GatheredFlows['cluster']> | undefined {
    if (cluster === undefined || cluster === this.#cluster) return this.#clusterFlows(this.#cluster);
    // What a plugin calls the cluster need not be what the landscape calls it.
    if (this.#named !== undefined && this.#format !== 'json' && this.#format !== 'csv')
      return this.#clusterFlows(this.#cluster);
    const named = this.#named ?? (this.#head !== undefined && this.#cluster !== '' ? this.#cluster : undefined);
    if (named !== undefined && named !== cluster) {
      this.#gathered.problem(problems.flowClusterDiffers(this.#location('cluster'), named, cluster));
      return undefined;
    }
    return this.#clusterFlows(cluster);
  }

  #clusterFlows(name: string): ReturnType<GatheredFlows['cluster']> {
    if (this.#flowsOf === undefined || this.#flowsOfName !== name) {
      this.#flowsOf = this.#gathered.cluster(name);
      this.#flowsOfName = name;
      if (!this.#flowsOf.sources.has(this.#path)) {
        this.#flowsOf.sources.add(this.#path);
        if (this.#head === undefined) this.#gathered.says(this.#flowsOf, this.#completeness);
      }
    }
    return this.#flowsOf;
  }

  #stop(diagnostic: ReturnType<typeof problems.noFlows>): void {
    this.#isStopped = true;
    this.#gathered.report(diagnostic);
  }

  #location(field?: string): { readonly path: string; readonly line: number; readonly column: number } {
    const at = field === undefined ? -1 : this.#line.indexOf(JSON.stringify(field));
    return { path: this.#path, line: this.#number, column: at + 1 || 1 };
  }
}

/** Container runtimes, `kubectl logs` and streams of events write this before a line of a program. */
const logPrefix =
  /^(?:\[[^\]\s]{1,300}\] )?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T\S{1,40} )?(?:std(?:out|err) F )?(?:data: )?(?=\{)/;

/** Returns the object that a line is in JSON; nothing for other lines. */
function parseObject(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text.startsWith('{') ? text : text.replace(logPrefix, '')) as Json;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

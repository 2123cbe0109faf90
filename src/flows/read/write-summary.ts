import { workloadText } from '../../model/workload-name.ts';
import type { Flow, FlowEnd, FlowEvidence, FlowFormat } from '../flow.ts';
import { flowFormats } from '../flow.ts';
import { summaryKind, summaryVersion } from './read-head.ts';
import { formatTimestamp } from './timestamp.ts';

/** Lines in each part of the text. */
const linesInPart = 2000;

/**
 * Returns the text of a summary in parts: a head, then one line for each flow, sorted. Times are whole seconds. The same
 * evidence always gives the same text.
 */
export function* formatSummary(evidence: FlowEvidence): Iterable<string> {
  const { cluster, window, completeness, expires, sources, flows, leftOut } = evidence;
  const head = {
    apiVersion: summaryVersion,
    kind: summaryKind,
    ...(cluster === undefined ? {} : { cluster }),
    ...(window === undefined ? {} : { firstSeen: second(window.first), lastSeen: second(window.last) }),
    completeness,
    source: recordedFormats(sources),
    ...(expires === undefined ? {} : { expires }),
    ...(leftOut.size === 0 ? {} : { leftOut: Object.fromEntries(leftOut) }),
    flows: flows.length,
  };
  yield `${JSON.stringify(head)}\n`;
  const ends = new Map<FlowEnd, string>();
  for (let start = 0; start < flows.length; start += linesInPart) {
    const part = flows.slice(start, start + linesInPart);
    yield part.map((flow) => `${lineOf(flow, ends)}\n`).join('');
  }
}

function recordedFormats(sources: FlowEvidence['sources']): readonly FlowFormat[] {
  const formats = new Set(sources.flatMap(({ format, recorded = [format] }) => recorded));
  return flowFormats.filter((format) => formats.has(format));
}

/** Returns the line of a flow as JSON. `ends`: texts of ends, each of which is in many lines. */
function lineOf(flow: Flow, ends: Map<FlowEnd, string>): string {
  const { from, to, protocol, port, verdict, count, firstSeen, lastSeen } = flow;
  const first = firstSeen === undefined ? '' : `,"firstSeen":"${second(firstSeen)}"`;
  const last = lastSeen === undefined ? '' : `,"lastSeen":"${second(lastSeen)}"`;
  const rest = `"protocol":"${protocol}","port":${port},"verdict":"${verdict}","count":${count}${first}${last}`;
  return `{"from":${writtenEnd(from, ends)},"to":${writtenEnd(to, ends)},${rest}}`;
}

function writtenEnd(end: FlowEnd, ends: Map<FlowEnd, string>): string {
  const known = ends.get(end);
  if (known !== undefined) return known;
  const text = JSON.stringify(toWritten(end));
  ends.set(end, text);
  return text;
}

function toWritten(end: FlowEnd): unknown {
  const { kind: _, ...fields } = end;
  if (end.kind !== 'pod') return fields;
  const { namespace, workload, pod, labels, address, hostNetwork } = end;
  const sorted = labels === undefined ? undefined : Object.keys(labels).sort();
  return {
    namespace,
    ...(workload === undefined ? {} : { workload: workloadText(workload) }),
    ...(pod === undefined ? {} : { pod }),
    ...(sorted === undefined ? {} : { labels: Object.fromEntries(sorted.map((key) => [key, labels?.[key]])) }),
    ...(address === undefined ? {} : { address }),
    ...(hostNetwork === undefined ? {} : { hostNetwork }),
  };
}

function second(time: number): string {
  return formatTimestamp(Math.floor(time / 1000) * 1000);
}

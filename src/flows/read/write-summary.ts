import { workloadText } from '../../model/workload-name.ts';
import type { Flow, FlowEnd, FlowEvidence, FlowFormat } from '../flow.ts';
import { flowFormats } from '../flow.ts';
import { summaryKind, summaryVersion } from './read-head.ts';
import { formatTimestamp } from './timestamp.ts';

/**
 * Returns the text of a summary: a head, then one line for each flow, sorted. Times are whole seconds. The same evidence
 * always gives the same text.
 */
export function formatSummary(evidence: FlowEvidence): string {
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
  return [head, ...flows.map(toRecord)].map((record) => `${JSON.stringify(record)}\n`).join('');
}

function recordedFormats(sources: FlowEvidence['sources']): readonly FlowFormat[] {
  const formats = new Set(sources.flatMap(({ format, recorded = [format] }) => recorded));
  return flowFormats.filter((format) => formats.has(format));
}

function toRecord({ from, to, protocol, port, verdict, count, firstSeen, lastSeen }: Flow): unknown {
  return {
    from: toWritten(from),
    to: toWritten(to),
    protocol,
    port,
    verdict,
    count,
    ...(firstSeen === undefined ? {} : { firstSeen: second(firstSeen) }),
    ...(lastSeen === undefined ? {} : { lastSeen: second(lastSeen) }),
  };
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

import type { Diagnostic, Outcome } from '../../../src/diagnostics/diagnostic.ts';
import type { Flow, FlowEnd, FlowEvidence, FlowPod } from '../../../src/flows/flow.ts';
import { FlowLog } from '../../../src/flows/read/flow-log.ts';

import { workloadText } from '../../../src/model/workload-name.ts';

export type LogOptions = ConstructorParameters<typeof FlowLog>[0];

export const testDay = '2026-11-28';

/** Reads one file, given as a text. */
export function readLog(
  text: string | Uint8Array,
  { cluster, ...options }: Partial<LogOptions> & { readonly cluster?: string } = {},
): Outcome<readonly FlowEvidence[]> {
  const log = new FlowLog({ today: testDay, ...options });
  const file = log.file('log', cluster);
  file.push(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  file.end();
  return log.finish();
}

/** One line for each flow, and one for each reason for which something was left out. */
export function flowLines({ value = [] }: Outcome<readonly FlowEvidence[]>): readonly string[] {
  return value.flatMap(({ cluster, flows, leftOut }) => [
    ...flows.map((flow) => {
      const { verdict, count } = flow;
      return `${cluster === undefined ? '' : `${cluster}: `}${flowText(flow)} ${verdict} ${count}`;
    }),
    ...[...leftOut].map(([reason, count]) => `left out: ${reason} ${count}`),
  ]);
}

/** `line:column [code] message` of each. */
export function problemLines({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly string[] {
  return diagnostics.map(({ code, message, location: { line, column } }) => `${line}:${column} [${code}] ${message}`);
}

/** `Deployment/web in shop -> Deployment/api in bank, 8443/TCP`. */
function flowText({ from, to, port, protocol }: Pick<Flow, 'from' | 'to' | 'port' | 'protocol'>): string {
  return `${endText(from)} -> ${endText(to)}, ${port}/${protocol}`;
}

/** Names an end for people: `Deployment/web in shop`, `203.0.113.9`, `the internet`, `tenant fruit`. */
function endText(end: FlowEnd): string {
  switch (end.kind) {
    case 'pod':
      return `${podText(end)} in ${end.namespace}`;
    case 'address':
      return end.address;
    case 'network':
      return end.network === 'unknown' ? 'an unknown address' : `the network ${end.network}`;
    case 'tenant':
      return `tenant ${end.tenant}`;
  }
}

function podText({ workload, pod, labels }: FlowPod): string {
  if (workload !== undefined) return workloadText(workload);
  if (pod !== undefined) return pod;
  const pairs = Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
  return pairs.length === 0 ? 'a pod' : `{${pairs.join(',')}}`;
}

import type { Diagnostic, Outcome } from '../../../src/diagnostics/diagnostic.ts';
import type { FlowEvidence } from '../../../src/flows/flow.ts';
import { flowText } from '../../../src/flows/flow-text.ts';
import { FlowLog } from '../../../src/flows/read/flow-log.ts';

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

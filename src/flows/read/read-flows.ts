import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { FlowEvidence } from '../flow.ts';
import { FlowLog } from './flow-log.ts';

/** A file with recorded flows. */
export interface FlowFile {
  /** As messages name it. */
  readonly path: string;
  /** Text in UTF-8, in any of the formats that Ringfence recognises; unpacked. */
  readonly bytes: Uint8Array;
  /** The cluster that its records are about; absent: the one that they name. */
  readonly cluster?: string;
}

/**
 * Reads recorded flows that are in memory: one evidence for each cluster, in the order of their names. `today`: YYYY-MM-DD,
 * the day on which they are used. A value exactly when every line was understood. Never throws on input.
 */
export function readFlows(
  files: readonly FlowFile[],
  { today }: { readonly today: string },
): Outcome<readonly FlowEvidence[]> {
  const log = new FlowLog({ today });
  for (const { path, bytes, cluster } of files) {
    const file = log.file(path, cluster);
    file.push(bytes);
    file.end();
  }
  return log.finish(files[0]?.path);
}

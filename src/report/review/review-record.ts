import type { ToolChange } from './tool-changes.ts';

/** What one job hands to the next about a review, beside the texts. Both run the same version of the tool. */
export interface ReviewRecord {
  /** The commits that were compared, in full. */
  readonly base: string;
  readonly head: string;
  /** The head commit of the pull request: the same, or what the compared commit merges into the base. */
  readonly commit: string;
  readonly toolChanges: readonly ToolChange[];
  /** What trips the gate; empty when nothing does. */
  readonly tripped: readonly string[];
}

const schemaVersion = 1;

export function formatReviewRecord(record: ReviewRecord): string {
  return `${JSON.stringify({ schemaVersion, ...record }, null, 2)}\n`;
}

/** Reads a record back; nothing where the text is none, to the last field: a gate that cannot be read is not open. */
export function parseReviewRecord(text: string): ReviewRecord | undefined {
  const found = parsed(text);
  if (!isMap(found) || found.schemaVersion !== schemaVersion) return undefined;
  const { base, head, commit, toolChanges, tripped } = found;
  if (typeof base !== 'string' || typeof head !== 'string' || typeof commit !== 'string') return undefined;
  if (!Array.isArray(tripped) || !tripped.every((each) => typeof each === 'string')) return undefined;
  if (!Array.isArray(toolChanges) || !toolChanges.every(isToolChange)) return undefined;
  return { base, head, commit, toolChanges, tripped };
}

function isToolChange(value: unknown): value is ToolChange {
  return isMap(value) && typeof value.part === 'string' && Number.isSafeInteger(value.files);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

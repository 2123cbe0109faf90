import type { SeenState } from '../../model/waiver.ts';
import { isCommit, isMap, isPullRequest, parsedMap } from './seen-record.ts';
import type { ToolChange } from './tool-changes.ts';

/** Facts about a review that one job hands to the next, beside the texts. Both run the same version of the tool. */
export interface ReviewRecord {
  /** The commits that were compared, in full. */
  readonly base: string;
  readonly head: string;
  /** The head commit of the pull request: the same, or what the compared commit merges into the base. */
  readonly commit: string;
  readonly toolChanges: readonly ToolChange[];
  /** True if it is a group of a merge queue. */
  readonly group: boolean;
  /** The entries that close the gate; empty if nothing does. */
  readonly closings: readonly ClosingEntry[];
  /** The pull request itself, or those that are known to be in the group. */
  readonly members: readonly RecordedMember[];
}

/** A hazard, or a change of connections, that closes a gate. */
export interface ClosingEntry {
  readonly code: string;
  /** Whole sentences. */
  readonly text: string;
  /** Equal for the same hazard over pushes. */
  readonly fingerprint: string;
  /** How many parts it has, each of which must be accepted. */
  readonly parts: number;
}

/** For each entry that closes the gate, in their order, the parts of it that some state has, too. Ascending. */
export type CoveredParts = readonly (readonly number[])[];

export interface RecordedMember {
  readonly pullRequest: number;
  /** Its head commit, in full. */
  readonly commit: string;
  /** The part of the group's change that it makes alone; absent for a pull request that is reviewed itself. */
  readonly alone?: CoveredParts;
  /** The states on which labels were set. */
  readonly states: readonly RecordedState[];
}

interface RecordedState extends SeenState {
  /** The entries that were there to be seen. */
  readonly covered: CoveredParts;
}

const schemaVersion = 2;

export function formatReviewRecord(record: ReviewRecord): string {
  return `${JSON.stringify({ schemaVersion, ...record })}\n`;
}

/** Reads a record back; nothing where the text is none, to the last field: a gate that cannot be read is not open. */
export function parseReviewRecord(text: string): ReviewRecord | undefined {
  const found = parsedMap(text);
  if (found?.schemaVersion !== schemaVersion) return undefined;
  const { base, head, commit, toolChanges, group, closings, members } = found;
  if (!isCommit(base) || !isCommit(head) || !isCommit(commit) || typeof group !== 'boolean') return undefined;
  if (!isListOf(closings, isClosing) || !isListOf(toolChanges, isToolChange)) return undefined;
  if (!isListOf(members, isMember)) return undefined;
  return { base, head, commit, toolChanges, group, closings, members };
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isToolChange(value: unknown): value is ToolChange {
  return isMap(value) && typeof value.part === 'string' && Number.isSafeInteger(value.files);
}

function isClosing(value: unknown): value is ClosingEntry {
  if (!isMap(value) || typeof value.code !== 'string' || typeof value.text !== 'string') return false;
  return typeof value.fingerprint === 'string' && Number.isSafeInteger(value.parts) && Number(value.parts) > 0;
}

function isMember(value: unknown): value is RecordedMember {
  if (!isMap(value) || !isPullRequest(value.pullRequest) || !isCommit(value.commit)) return false;
  return (value.alone === undefined || isCovered(value.alone)) && isListOf(value.states, isState);
}

function isState(value: unknown): value is RecordedState {
  return isMap(value) && isCommit(value.commit) && isCommit(value.base) && isCovered(value.covered);
}

function isCovered(value: unknown): value is CoveredParts {
  return isListOf(value, (item): item is readonly number[] => Array.isArray(item) && item.every(Number.isSafeInteger));
}

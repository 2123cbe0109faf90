import type { SeenState } from '../../model/waiver.ts';

/** The labels of a review as one command hands them to the next. Both run the same version of the tool. */
export interface SeenRecord {
  /** The head commit of the pull request, or the commit of the group, in full. */
  readonly commit: string;
  /** True if it is a group of a merge queue. */
  readonly group: boolean;
  /** The pull request itself, or those that are known to be in the group. */
  readonly members: readonly SeenMember[];
}

export interface SeenMember {
  readonly pullRequest: number;
  /** Its head commit, in full. */
  readonly commit: string;
  /** The states on which labels were set that it carries; each once. */
  readonly states: readonly SeenState[];
}

const schemaVersion = 1;

export function formatSeenRecord(record: SeenRecord): string {
  return `${JSON.stringify({ schemaVersion, ...record }, null, 2)}\n`;
}

/** Reads a record back; nothing where the text is none, to the last field. */
export function parseSeenRecord(text: string): SeenRecord | undefined {
  const found = parsedMap(text);
  if (found?.schemaVersion !== schemaVersion) return undefined;
  const { commit, group, members } = found;
  if (!isCommit(commit) || typeof group !== 'boolean') return undefined;
  if (!Array.isArray(members) || !members.every(isMember)) return undefined;
  return { commit, group, members };
}

function isMember(value: unknown): value is SeenMember {
  if (!isMap(value) || !isPullRequest(value.pullRequest) || !isCommit(value.commit)) return false;
  return Array.isArray(value.states) && value.states.every(isState);
}

function isState(value: unknown): value is SeenState {
  return isMap(value) && isCommit(value.commit) && isCommit(value.base);
}

export function isPullRequest(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

export function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value);
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that a text of JSON is; nothing for any other text. */
export function parsedMap(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

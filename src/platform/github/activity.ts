import { type Github, GithubRefusal } from './api.ts';

/** A branch of a repository on GitHub. */
interface Branch {
  /** `owner/name` of the repository. */
  readonly repository: string;
  /** Without `refs/heads/`. */
  readonly name: string;
}

/** A move of a branch, by GitHub's clock: the time in a commit is up to the person who made it. */
interface Activity {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Ids of commits, in full; only zeros where the branch was not there. */
  readonly before: string;
  readonly after: string;
  /** True if what the branch had may be gone from it: it was forced, made or removed. */
  readonly forced: boolean;
  /** True if it was made or removed. */
  readonly absent: boolean;
}

/**
 * How a branch moved, the last first, back to the first move at or before a moment, or to the first of all. Nothing
 * where GitHub does not say, or says something that cannot be read.
 */
export async function activityOf(
  github: Github,
  { repository, name }: Branch,
  { backTo }: { readonly backTo: number },
): Promise<readonly Activity[] | undefined> {
  const [of = '', repo = ''] = repository.split('/');
  const listed = await known(() =>
    github.pages(
      'GET /repos/{of}/{repository}/activity',
      { of, repository: repo, ref: `refs/heads/${name}` },
      (items) => items.some((item) => (parsed(item)?.at ?? Number.POSITIVE_INFINITY) <= backTo),
    ),
  );
  if (listed === undefined) return undefined;
  const moves = listed.map(parsed);
  const all = moves.flatMap((move) => move ?? []);
  const inOrder = all.every(({ at }, index) => index === 0 || at <= (all[index - 1]?.at ?? at));
  return all.length === moves.length && inOrder ? all : undefined;
}

/**
 * The commit at which a branch was at a moment, and since when; `since` is absent where the branch was there before its
 * first known move. Nothing where that is not known: the branch was not there, or no move of it is known.
 */
export function tipAt(
  activity: readonly Activity[],
  moment: number,
): { readonly commit: string; readonly since?: number } | undefined {
  const last = activity.find(({ at }) => at <= moment);
  const first = activity.at(-1);
  const tip = last === undefined ? first && { commit: first.before } : { commit: last.after, since: last.at };
  return tip === undefined || isNoCommit(tip.commit) ? undefined : tip;
}

function parsed(item: unknown): Activity | undefined {
  const { timestamp, before, after, activity_type: kind } = (item ?? {}) as Readonly<Record<string, unknown>>;
  const at = Date.parse(String(timestamp));
  if (Number.isNaN(at) || !isCommit(before) || !isCommit(after)) return undefined;
  const absent = isNoCommit(before) || isNoCommit(after) || kind === 'branch_creation' || kind === 'branch_deletion';
  return { at, before, after, forced: absent || kind === 'force_push', absent };
}

function isNoCommit(id: string): boolean {
  return /^0*$/.test(id);
}

function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value);
}

/** Returns the answer; undefined if GitHub says that there is none, or none for this token. */
export async function known<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GithubRefusal) || (error.status !== 404 && error.status !== 403)) throw error;
    return undefined;
  }
}

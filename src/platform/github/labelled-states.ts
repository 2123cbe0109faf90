import type { RefusedWaiver, SeenState } from '../../model/waiver.ts';
import { activityOf, tipAt } from './activity.ts';
import { type Github, GithubRefusal } from './api.ts';

/** `ringfence/accept-hazards` or another label for all codes, and what stands before the code in a label for one. */
interface GateLabels {
  readonly all: string;
  readonly prefix: string;
}

/**
 * A label of a gate on a pull request: the commits it was set on, or why it does not count regardless of the person's
 * rights.
 */
export type LabelledState =
  | { readonly kind: 'set'; readonly label: string; readonly by: string; readonly seen: SeenState }
  | { readonly kind: 'refused'; readonly label: string; readonly reason: RefusedWaiver; readonly by?: string };

export interface LabelQuestion {
  readonly pullRequest: number;
  /** The head commit that was reviewed, in full. */
  readonly commit: string;
  readonly labels: GateLabels;
}

/**
 * The labels of the gate that a pull request carries, sorted, each with the state that was reviewed when it was set.
 * That state is asked of GitHub's lists of events and activities, which no text of the pull request changes. What
 * GitHub does not say refuses the label.
 */
export async function labelledStates(
  github: Github,
  { pullRequest, commit, labels }: LabelQuestion,
): Promise<readonly LabelledState[]> {
  const pull = await pullOf(github, pullRequest);
  const carried = pull.labels.filter((name) => name === labels.all || name.startsWith(labels.prefix)).sort();
  if (carried.length === 0) return [];
  if (pull.commit !== commit) return carried.map((label) => ({ kind: 'refused', label, reason: 'head-moved' }));
  const asked: AskedPull = { github, pull, events: await eventsOf(github, pullRequest) };
  const states: LabelledState[] = [];
  for (const label of carried) states.push(await stateOf(asked, label));
  return states;
}

interface AskedPull {
  readonly github: Github;
  readonly pull: Pull;
  readonly events: readonly Event[];
}

async function stateOf({ github, pull, events }: AskedPull, label: string): Promise<LabelledState> {
  const set = events.findLastIndex((each) => each.label === label);
  const labelled = events[set];
  if (labelled?.event !== 'labeled' || labelled.actor === undefined) {
    return { kind: 'refused', label, reason: 'unknown' };
  }
  const { actor: by, at } = labelled;
  const refused = (reason: RefusedWaiver): LabelledState => ({ kind: 'refused', label, reason, by });
  if (labelled.isBot) return refused('bot');
  if (by.toLowerCase() === pull.author?.toLowerCase()) return refused('author');
  if (pull.author === undefined || pull.from === undefined || Number.isNaN(at)) return refused('push-unknown');
  if (events.slice(set).some(({ event }) => changesBase.has(event))) return refused('base-changed');

  const heads = await activityOf(github, { repository: pull.from, name: pull.branch }, { backTo: at });
  // Both count whole seconds, so in the same one it is not known which was first.
  if (heads === undefined || heads.some((move) => move.at === at)) return refused('push-unknown');
  // A branch that was removed meanwhile may have been another one under the name when the label was set.
  const later = heads.filter((move) => move.at > at);
  if ((heads[0]?.after ?? '') !== pull.commit || later.some(({ absent }) => absent)) return refused('push-unknown');
  const head = tipAt(heads, at);
  if (head === undefined) return refused('push-unknown');
  const reviewed = lastReviewBefore({ pull, events: events.slice(0, set), label, pushed: head.since, at });
  if (Number.isNaN(reviewed) || reviewed > at) return refused('push-unknown');
  if (at - Math.max(pull.openedAt, head.since ?? 0) < leastReading) return refused('too-soon');

  const bases = await activityOf(github, { repository: github.name, name: pull.base }, { backTo: reviewed });
  if (bases === undefined) return refused('push-unknown');
  if (bases.some((move) => move.forced && move.at > reviewed)) return refused('base-changed');
  // A review fetches later than it begins, so that a move in that very second is in it.
  const base = tipAt(bases, reviewed);
  if (base === undefined) return refused('push-unknown');
  return { kind: 'set', label, by, seen: { commit: head.commit, base: base.commit } };
}

/** A review takes longer than this, in milliseconds: a label that is set sooner was set on what was there before. */
const leastReading = 30_000;

/** Events of a pull request after which its base is no longer what it was, other than by pushes on top. */
const changesBase: ReadonlySet<string> = new Set([
  'base_ref_changed',
  'base_ref_deleted',
  'base_ref_force_pushed',
  'automatic_base_change_succeeded',
]);

/**
 * When the last review began that a person had before them who then set the label: after the head was pushed, the pull
 * request was opened or its base changed, or after the label was last removed, which is how a person asks for another
 * look. Reviews that the author can start alone, by a title for example, do not count.
 */
function lastReviewBefore({
  pull,
  events,
  label,
  pushed,
  at: setAt,
}: {
  readonly pull: Pull;
  /** Before the label was set. */
  readonly events: readonly Event[];
  readonly label: string;
  /** When the head was pushed, where that is known. */
  readonly pushed: number | undefined;
  /** When the label was set. */
  readonly at: number;
}): number {
  const again = events.filter(
    ({ event, label: name, actor, isBot, at }) =>
      changesBase.has(event) ||
      // NaN is never less, so that a moment that is not known ends in no answer.
      (event === 'unlabeled' && name === label && !isBot && !isAuthor(actor, pull) && !(setAt - at < leastReading)),
  );
  return Math.max(pull.openedAt, ...(pushed === undefined ? [] : [pushed]), ...again.map(({ at }) => at));
}

function isAuthor(name: string | undefined, { author }: Pull): boolean {
  return name === undefined || name.toLowerCase() === author?.toLowerCase();
}

interface Pull {
  /** Absent where the account is gone. */
  readonly author: string | undefined;
  readonly labels: readonly string[];
  readonly commit: string;
  readonly branch: string;
  /** `owner/name` of the repository that the branch is in; nothing when that is gone. */
  readonly from: string | undefined;
  /** The name of the branch that it goes into. */
  readonly base: string;
  /** Milliseconds since 1970; not a number where GitHub does not say when. */
  readonly openedAt: number;
}

async function pullOf(github: Github, number: number): Promise<Pull> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{number}';
  const { user, labels, head, base, created_at } = (await github.ask(route, { number })) as {
    readonly user?: { readonly login?: unknown } | null;
    readonly labels?: unknown;
    readonly head?: { readonly sha?: unknown; readonly ref?: unknown; readonly repo?: { full_name?: unknown } | null };
    readonly base?: { readonly ref?: unknown };
    readonly created_at?: unknown;
  };
  const { sha: commit, ref: branch, repo } = head ?? {};
  if (
    typeof commit !== 'string' ||
    typeof branch !== 'string' ||
    typeof base?.ref !== 'string' ||
    !Array.isArray(labels)
  ) {
    throw new GithubRefusal(route, 'something other than a pull request.');
  }
  return {
    author: typeof user?.login === 'string' ? user.login : undefined,
    labels: labels.map((label: { name?: unknown } | null) => String(label?.name)),
    commit,
    branch,
    from: typeof repo?.full_name === 'string' ? repo.full_name : undefined,
    base: base.ref,
    openedAt: Date.parse(String(created_at)),
  };
}

interface Event {
  readonly event: string;
  /** Milliseconds since 1970; not a number where GitHub does not say when. */
  readonly at: number;
  /** The name of the label, for events that set or remove one. */
  readonly label: string | undefined;
  /** Absent where the account is gone. */
  readonly actor: string | undefined;
  readonly isBot: boolean;
}

/** In the order in which they happened. */
async function eventsOf(github: Github, number: number): Promise<readonly Event[]> {
  const listed = await github.pages('GET /repos/{owner}/{repo}/issues/{number}/events', { number });
  return listed.map((each) => {
    const { event, created_at: at, label, actor } = (each ?? {}) as EventAnswer;
    const { login, type } = actor ?? {};
    return {
      event: String(event),
      at: Date.parse(String(at)),
      label: typeof label?.name === 'string' ? label.name : undefined,
      actor: typeof login === 'string' ? login : undefined,
      isBot: type !== 'User',
    };
  });
}

interface EventAnswer {
  readonly event?: unknown;
  readonly created_at?: unknown;
  readonly label?: { readonly name?: unknown };
  readonly actor?: { readonly login?: unknown; readonly type?: unknown } | null;
}

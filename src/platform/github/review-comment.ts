import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { commentTooLong } from '../problems.ts';
import { askingGithub, type Github, GithubRefusal } from './api.ts';

/** A run of a workflow: a later one has a greater number, or the same and a greater attempt. */
interface RunStamp {
  /** By which GitHub knows it, in all of its repositories. */
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
}

/** The run that posts. */
export interface ReviewRun extends RunStamp {
  /** The file of the workflow, from the top of the repository. */
  readonly workflow: string;
  /** The event that started it. It is one for which GitHub takes the workflow from the default branch. */
  readonly event: string;
}

/**
 * The title by which GitHub shows a run of the workflow that reviews. The workflow on the default branch sets it, so
 * that a run can be told from those for other pull requests.
 */
export function runTitle(pullRequest: number): string {
  return `Review of pull request ${pullRequest}`;
}

export interface ReviewComment {
  readonly pullRequest: number;
  /** Markdown; empty when there is nothing to say, for which no comment is made. */
  readonly body: string;
  /** The head commit that was reviewed, in full. */
  readonly commit: string;
  readonly run: ReviewRun;
}

export interface PostedComment {
  /**
   * `unchanged`: it said this already · `outdated`: the pull request or a later run is ahead of this one · `silent`:
   * there is nothing to say, and nothing was said before.
   */
  readonly state: 'posted' | 'edited' | 'unchanged' | 'outdated' | 'silent';
  /** For people; absent where there is no comment. */
  readonly url?: string;
}

/** GitHub's limit for a comment, in characters. */
const longestComment = 65_536;

const nothingToSay = 'This pull request no longer changes anything that Ringfence reviews.';

/**
 * Keeps one comment of ours on a pull request: edits it in place, leaves it alone when it says the same already, and
 * posts it where there is none. Of several that runs at the same time posted, the oldest stays. Comments of others are
 * never touched, even if they begin with our marker.
 */
export async function keepReviewComment(github: Github, comment: ReviewComment): Promise<Outcome<PostedComment>> {
  const text = `${markerOf(comment)}\n${comment.body.trim() === '' ? nothingToSay : comment.body}`;
  if (text.length > longestComment) return { diagnostics: [commentTooLong(text.length, longestComment)] };
  return askingGithub(async () => ({ value: await keepOne(github, comment, text), diagnostics: [] }));
}

/**
 * How often our comment is looked for, in case it is deleted meanwhile or GitHub does not say whether it was posted.
 */
const mostRounds = 4;

async function keepOne(github: Github, comment: ReviewComment, text: string): Promise<PostedComment> {
  const me = await github.whoAmI();
  const posted = new Set<number>();
  let state: PostedComment['state'] = 'unchanged';
  let lastRefusal: GithubRefusal | undefined;
  for (let round = 1; round <= mostRounds; round++) {
    const ours = await commentsOf(github, comment.pullRequest, me);
    const [oldest, ...later] = ours;
    if (await isOutdated(github, comment, ours)) {
      await remove(
        github,
        later.filter(({ id }) => posted.has(id)),
      );
      return shown('outdated', oldest);
    }
    if (oldest === undefined) {
      if (comment.body.trim() === '') return shown('silent', undefined);
      // A list may lag behind what was posted.
      if (posted.size > 0) return { state: 'posted' };
      const made = await post(github, comment.pullRequest, text);
      if (typeof made === 'number') posted.add(made);
      else lastRefusal = made;
      state = 'posted';
      // Another run may have posted in the same moment, so look again.
      continue;
    }
    if (!saysTheSame(oldest.body, text)) {
      if (!(await edit(github, oldest.id, text))) continue;
      state = 'edited';
    }
    await remove(github, later);
    return shown(posted.has(oldest.id) ? 'posted' : state, oldest);
  }
  throw lastRefusal ?? new GithubRefusal(`POST ${commentsPath}`, 'no comment that stays where it was posted.');
}

interface OwnComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  /** Absent where the marker is one that this version does not write; such a comment is taken for an earlier one. */
  readonly stamp: Stamp | undefined;
}

interface Stamp {
  readonly commit: string;
  readonly run: RunStamp;
}

const commentsPath = '/repos/{owner}/{repo}/issues/{number}/comments';
const commentPath = '/repos/{owner}/{repo}/issues/comments/{id}';

/** Our comments, the oldest first. */
async function commentsOf(github: Github, pullRequest: number, me: string): Promise<readonly OwnComment[]> {
  const route = `GET ${commentsPath}`;
  const listed = await github.pages(route, { number: pullRequest });
  return listed
    .flatMap((each) => {
      const { id, html_url: url, body, user } = (each ?? {}) as CommentAnswer;
      if (typeof id !== 'number' || typeof url !== 'string')
        throw new GithubRefusal(route, 'something other than comments.');
      if (user?.login !== me || typeof body !== 'string' || !isMarked(body)) return [];
      return [{ id, url, body, stamp: stampIn(body) }];
    })
    .sort((a, b) => a.id - b.id);
}

interface CommentAnswer {
  readonly id?: unknown;
  readonly html_url?: unknown;
  readonly body?: unknown;
  readonly user?: { readonly login?: unknown } | null;
}

/** Reports whether the pull request has another head by now, or a later run has spoken about this one. */
async function isOutdated(github: Github, comment: ReviewComment, ours: readonly OwnComment[]): Promise<boolean> {
  const { pullRequest, commit, run } = comment;
  const answer = await github.ask('GET /repos/{owner}/{repo}/pulls/{number}', { number: pullRequest });
  const { sha } = (answer as { head?: { sha?: unknown } }).head ?? {};
  if (sha !== commit) return true;
  for (const { stamp } of ours) {
    if (stamp?.commit !== commit || !isLater(stamp.run, run)) continue;
    if (await isGenuine(github, stamp.run, comment)) return true;
  }
  return false;
}

/**
 * Reports whether GitHub knows a stamped run as one of the same workflow, started by the same event for the same pull
 * request. Every workflow of the repository can write in the name of the built-in token, so that a stamp alone proves
 * nothing: a forged one from the future would keep all later runs from speaking.
 */
async function isGenuine(github: Github, { id, number, attempt }: RunStamp, { pullRequest, run }: ReviewComment) {
  const found = await unlessGone(() => github.ask('GET /repos/{owner}/{repo}/actions/runs/{id}', { id }));
  if (found === undefined) return false;
  const { run_number, run_attempt, path, event, display_title } = (found.value ?? {}) as Readonly<
    Record<string, unknown>
  >;
  return (
    run_number === number &&
    typeof run_attempt === 'number' &&
    attempt <= run_attempt &&
    String(path).replace(/@.*$/, '') === run.workflow &&
    event === run.event &&
    display_title === runTitle(pullRequest)
  );
}

function isLater(one: RunStamp, other: RunStamp): boolean {
  return one.number > other.number || (one.number === other.number && one.attempt > other.attempt);
}

/** In milliseconds. */
const pauseAfterPosting = 4_000;

/** Posts the comment and returns its id. If GitHub broke off, so that it may or may not be posted: what GitHub said. */
async function post(github: Github, number: number, body: string): Promise<number | GithubRefusal> {
  const route = `POST ${commentsPath}`;
  try {
    const { id } = (await github.ask(route, { number, body })) as CommentAnswer;
    if (typeof id !== 'number') throw new GithubRefusal(route, 'something other than a comment.');
    return id;
  } catch (error) {
    const mayPass = error instanceof GithubRefusal && (error.status === undefined || error.status >= 500);
    if (!mayPass) throw error;
    await github.pause(pauseAfterPosting, `GitHub says ${error.message.replace(/\.$/, '')}`);
    return error;
  }
}

/** Reports whether the comment was still there. */
async function edit(github: Github, id: number, body: string): Promise<boolean> {
  return (await unlessGone(() => github.ask(`PATCH ${commentPath}`, { id, body }))) !== undefined;
}

async function remove(github: Github, comments: readonly OwnComment[]): Promise<void> {
  for (const { id } of comments) await unlessGone(() => github.ask(`DELETE ${commentPath}`, { id }));
}

/** Returns GitHub's answer; undefined if the object of the request does not exist. */
async function unlessGone(work: () => Promise<unknown>): Promise<{ readonly value: unknown } | undefined> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof GithubRefusal) || (error.status !== 404 && error.status !== 410)) throw error;
    return undefined;
  }
}

function shown(state: PostedComment['state'], comment: OwnComment | undefined): PostedComment {
  return comment === undefined ? { state } : { state, url: comment.url };
}

function markerOf({ commit, run }: Stamp): string {
  return `<!-- ringfence:review commit=${commit} run=${run.number}.${run.attempt} id=${run.id} -->`;
}

function isMarked(body: string): boolean {
  return /^<!-- ringfence:review\b[^>]*-->/.test(body);
}

function stampIn(body: string): Stamp | undefined {
  const [, commit, number, attempt, id] =
    /^<!-- ringfence:review commit=([0-9a-f]+) run=(\d+)\.(\d+) id=(\d+) -->/.exec(body) ?? [];
  if (commit === undefined) return undefined;
  return { commit, run: { id: Number(id), number: Number(number), attempt: Number(attempt) } };
}

/** Reports whether two comments read alike: the marker does not count, nor do line ends, nor spaces at the end. */
function saysTheSame(one: string, other: string): boolean {
  return readable(one) === readable(other);
}

function readable(body: string): string {
  return (
    body
      .replace(/^<!--[^>]*-->/, '')
      // The carriage returns of an editor are among them.
      .replace(/[^\S\n]+$/gm, '')
      .trim()
  );
}

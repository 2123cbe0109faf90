import type { Outcome } from '../diagnostics/diagnostic.ts';
import { codeOf, reasonOf } from './failures.ts';
import { githubRefused } from './problems.ts';

/** A repository on GitHub, and how to speak to it. */
export interface GithubRepository {
  /** Such as `https://api.github.com`, without a slash at the end. */
  readonly api: string;
  /** `owner/name`. */
  readonly name: string;
  readonly token: string;
}

export interface PullRequestText {
  /** The branch with the change, in this repository. */
  readonly head: string;
  /** The branch that it is to go into. */
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

export interface OpenedPullRequest {
  readonly number: number;
  /** For people. */
  readonly url: string;
  /** `open`: it was there already. */
  readonly state: 'opened' | 'open';
  /** Older pull requests that this one takes the place of, now closed. Ascending. */
  readonly closed: readonly number[];
}

/**
 * Opens a pull request for a branch unless one is open, and closes the open ones whose branches begin with
 * `supersedes`: they repair what the base was before.
 */
export async function openPullRequest(
  repository: GithubRepository,
  { head, base, title, body }: PullRequestText,
  { supersedes }: { readonly supersedes: string },
): Promise<Outcome<OpenedPullRequest>> {
  try {
    const pulls = `/repos/${repository.name}/pulls`;
    const ours = (await openPulls(repository, pulls, base)).filter((pull) => pull.head.startsWith(supersedes));
    const known = ours.find((pull) => pull.head === head);
    const pull = known ?? parsePull(await ask(repository, 'POST', pulls, { head, base, title, body }));
    const closed: number[] = [];
    for (const { number } of ours.filter((each) => each.head !== head)) {
      const comments = `/repos/${repository.name}/issues/${number}/comments`;
      await ask(repository, 'POST', comments, { body: `#${pull.number} takes the place of this.` });
      await ask(repository, 'PATCH', `${pulls}/${number}`, { state: 'closed' });
      closed.push(number);
    }
    const state = known === undefined ? 'opened' : 'open';
    return {
      value: { number: pull.number, url: pull.url, state, closed: closed.sort((a, b) => a - b) },
      diagnostics: [],
    };
  } catch (error) {
    if (error instanceof Refusal) return { diagnostics: [githubRefused(error.request, error.message)] };
    throw error;
  }
}

interface Pull {
  readonly number: number;
  readonly url: string;
  /** The name of its branch; empty when it comes from a fork. */
  readonly head: string;
}

/** GitHub answers at most this many at once. */
const pageSize = 100;

async function openPulls(repository: GithubRepository, path: string, base: string): Promise<readonly Pull[]> {
  const found: Pull[] = [];
  for (let page = 1; ; page++) {
    const query = new URLSearchParams({ state: 'open', base, per_page: String(pageSize), page: String(page) });
    const answer = await ask(repository, 'GET', `${path}?${query}`);
    if (!Array.isArray(answer)) throw new Refusal(`GET ${path}`, 'something else than a list of pull requests.');
    for (const each of answer) {
      const pull = parsePull(each);
      found.push(fullNameOf(each) === repository.name ? pull : { ...pull, head: '' });
    }
    if (answer.length < pageSize) return found;
  }
}

interface PullAnswer {
  readonly number?: unknown;
  readonly html_url?: unknown;
  readonly head?: { readonly ref?: unknown; readonly repo?: { readonly full_name?: unknown } | null };
}

function parsePull(answer: unknown): Pull {
  const { number, html_url: url, head } = (answer ?? {}) as PullAnswer;
  if (typeof number !== 'number' || typeof url !== 'string' || typeof head?.ref !== 'string') {
    throw new Refusal('pull request', 'something else than a pull request.');
  }
  return { number, url, head: head.ref };
}

function fullNameOf(answer: unknown): unknown {
  return ((answer ?? {}) as PullAnswer).head?.repo?.full_name;
}

/** What GitHub said instead of doing what it was asked for. */
class Refusal extends Error {
  readonly request: string;
  constructor(request: string, said: string) {
    super(said);
    this.request = request;
  }
}

const patience = 30_000;

async function ask(
  { api, token }: GithubRepository,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: Readonly<Record<string, string>>,
): Promise<unknown> {
  const request = `${method} ${path}`;
  const { status, text } = await exchange(`${api}${path}`, request, {
    method,
    // A redirect would take the token along to who knows where.
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'ringfence',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = parsed(text);
  if (status >= 200 && status < 300 && answer !== undefined) return answer;
  const said = (answer as { message?: unknown } | undefined)?.message;
  throw new Refusal(request, typeof said === 'string' ? `${said} (${status})` : `status ${status}.`);
}

async function exchange(url: string, request: string, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const cause = reasonOf(error.cause) ?? codeOf(error.cause) ?? error.message;
    throw new Refusal(request, `nothing. ${cause}`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { askingGithub, type Github, GithubRefusal } from './api.ts';

interface PullRequestText {
  /** The branch with the change, in this repository. */
  readonly head: string;
  /** The branch that it is to go into. */
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

interface OpenedPullRequest {
  readonly number: number;
  /** For people. */
  readonly url: string;
  /** `open`: it was there already. */
  readonly state: 'opened' | 'open';
  /** Older pull requests that this one takes the place of, now closed. Ascending. */
  readonly closed: readonly number[];
}

const pulls = '/repos/{owner}/{repo}/pulls';

/**
 * Opens a pull request for a branch unless one is open, and closes the open ones whose branches begin with
 * `supersedes`: they repair what the base was before.
 */
export function openPullRequest(
  github: Github,
  { head, base, title, body }: PullRequestText,
  { supersedes }: { readonly supersedes: string },
): Promise<Outcome<OpenedPullRequest>> {
  return askingGithub(async () => {
    const listed = await github.pages(`GET ${pulls}`, { state: 'open', base });
    const ours = listed
      .map((each) => parsePull(each, `GET ${pulls}`))
      .filter((pull) => pull.from === github.name && pull.head.startsWith(supersedes));
    const known = ours.find((pull) => pull.head === head);
    const pull = known ?? parsePull(await github.ask(`POST ${pulls}`, { head, base, title, body }), `POST ${pulls}`);
    const closed: number[] = [];
    for (const { number } of ours.filter((each) => each.head !== head)) {
      const comment = { number, body: `#${pull.number} replaces this pull request.` };
      await github.ask('POST /repos/{owner}/{repo}/issues/{number}/comments', comment);
      await github.ask(`PATCH ${pulls}/{number}`, { number, state: 'closed' });
      closed.push(number);
    }
    const state = known === undefined ? 'opened' : 'open';
    return {
      value: { number: pull.number, url: pull.url, state, closed: closed.sort((a, b) => a - b) },
      diagnostics: [],
    };
  });
}

interface ListedPull {
  readonly number: number;
  readonly url: string;
  /** The name of its branch. */
  readonly head: string;
  /** `owner/name` of the repository that the branch is in; nothing when that is gone. */
  readonly from: unknown;
}

interface PullAnswer {
  readonly number?: unknown;
  readonly html_url?: unknown;
  readonly head?: { readonly ref?: unknown; readonly repo?: { readonly full_name?: unknown } | null };
}

function parsePull(answer: unknown, asked: string): ListedPull {
  const { number, html_url: url, head } = (answer ?? {}) as PullAnswer;
  if (typeof number !== 'number' || typeof url !== 'string' || typeof head?.ref !== 'string') {
    throw new GithubRefusal(asked, 'something other than a pull request.');
  }
  return { number, url, head: head.ref, from: head.repo?.full_name };
}

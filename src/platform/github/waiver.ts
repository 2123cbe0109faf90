import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { RefusedWaiver, Waiver } from '../../model/waiver.ts';
import { askingGithub, type Github, GithubRefusal } from './api.ts';

export interface WaiverQuestion {
  readonly pullRequest: number;
  /** The head commit that was reviewed, in full. */
  readonly commit: string;
  /** The label by which a gate is waived. */
  readonly label: string;
}

/** Asks GitHub who set the label last, who that is, and whether what they saw is what stands there now. */
export function readWaiver(github: Github, question: WaiverQuestion): Promise<Outcome<Waiver>> {
  return askingGithub(async () => ({ value: await judge(github, question), diagnostics: [] }));
}

async function judge(github: Github, { pullRequest, commit, label }: WaiverQuestion): Promise<Waiver> {
  const pull = await pullOf(github, pullRequest);
  if (!pull.labels.includes(label)) return { kind: 'absent' };
  if (pull.commit !== commit) return { kind: 'refused', reason: 'head-moved' };
  const events = await eventsOf(github, pullRequest);
  const set = events.findLastIndex((each) => each.label === label);
  const labelled = events[set];
  if (labelled?.event !== 'labeled' || labelled.actor === undefined) return { kind: 'refused', reason: 'unknown' };
  const { actor: by } = labelled;
  const refused = (reason: RefusedWaiver): Waiver => ({ kind: 'refused', reason, by });
  if (labelled.isBot) return refused('bot');
  if (by === pull.author) return refused('author');
  if (!(await maintains(github, by))) return refused('no-maintainer');
  if (events.slice(set).some(({ event }) => changesWhatWasSeen.has(event))) return refused('older');
  const pushed = await pushOf(github, pull);
  if (pushed === undefined || Number.isNaN(labelled.at)) return refused('push-unknown');
  // Both count whole seconds, so in the same one nobody knows which came first.
  return pushed < labelled.at ? { kind: 'granted', by } : refused('older');
}

/** Of the events of a pull request: its head or its base is another one from then on. Mere pushes are none of them. */
const changesWhatWasSeen: ReadonlySet<string> = new Set([
  'head_ref_force_pushed',
  'head_ref_restored',
  'base_ref_changed',
  'automatic_base_change_succeeded',
]);

interface Pull {
  readonly author: string;
  readonly labels: readonly string[];
  readonly commit: string;
  readonly branch: string;
  /** `owner/name` of the repository that the branch is in; nothing when that is gone. */
  readonly from: string | undefined;
}

async function pullOf(github: Github, number: number): Promise<Pull> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{number}';
  const { user, labels, head } = (await github.ask(route, { number })) as {
    readonly user?: { readonly login?: unknown } | null;
    readonly labels?: unknown;
    readonly head?: { readonly sha?: unknown; readonly ref?: unknown; readonly repo?: { full_name?: unknown } | null };
  };
  const { sha: commit, ref: branch, repo } = head ?? {};
  if (typeof commit !== 'string' || typeof branch !== 'string' || !Array.isArray(labels)) {
    throw new GithubRefusal(route, 'something else than a pull request.');
  }
  const from = typeof repo?.full_name === 'string' ? repo.full_name : undefined;
  const names = labels.map((label: { name?: unknown } | null) => String(label?.name));
  return { author: String(user?.login), labels: names, commit, branch, from };
}

interface Event {
  readonly event: string;
  /** Milliseconds since 1970; not a number where GitHub does not say when. */
  readonly at: number;
  /** Of those that set or remove a label: its name. */
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

async function maintains(github: Github, person: string): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{person}/permission';
  // `permission` is `write` for those who maintain; only the role tells them apart.
  const found = (await known(() => github.ask(route, { person }))) as
    | { readonly permission?: unknown; readonly role_name?: unknown }
    | undefined;
  return found?.permission === 'admin' || found?.role_name === 'admin' || found?.role_name === 'maintain';
}

/**
 * When the branch came to stand at the head, in milliseconds since 1970. By the clock of GitHub: what a commit says
 * about its own time is up to whoever made it.
 */
async function pushOf(github: Github, { from, branch, commit }: Pull): Promise<number | undefined> {
  if (from === undefined) return undefined;
  const [of = '', repository = ''] = from.split('/');
  const route = 'GET /repos/{of}/{repository}/activity';
  const pushes = await known(() => github.ask(route, { of, repository, ref: `refs/heads/${branch}`, per_page: 1 }));
  const [last] = (Array.isArray(pushes) ? pushes : []) as readonly ({ after?: unknown; timestamp?: unknown } | null)[];
  const at = last?.after === commit ? Date.parse(String(last?.timestamp)) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** What is answered; nothing where GitHub says that there is none, or not for this token. */
async function known(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GithubRefusal) || (error.status !== 404 && error.status !== 403)) throw error;
    return undefined;
  }
}

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedOfGithub {
  /** Method and path with its query. */
  readonly request: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

export interface PullRecord {
  readonly number: number;
  readonly base: string;
  readonly head: string;
  /** `owner/name` of the repository that its branch is in; none when that is deleted. */
  readonly from: string | null;
  state: 'open' | 'closed';
  /** The commit at which its branch stands. */
  sha?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
  /** 10:05 on the first of June 2024 unless another moment is named. */
  readonly openedAt?: string;
}

/** Pull request 7 into `main`, open, from a branch of the repository itself. */
export const openPull = {
  ...{ number: 7, base: 'main', head: 'topic' },
  ...{ from: 'example/landscape', state: 'open' },
} as const satisfies PullRecord;

/** That a pull request is in the merge queue of a branch, merged as this commit. */
export interface QueueRecord {
  readonly branch: string;
  readonly number: number;
  /** Nothing where it is not merged yet. */
  readonly merged: string | null;
}

/** A run of a workflow, and the artifact that it uploaded. */
export interface UploadRecord {
  readonly workflow: string;
  readonly run: number;
  readonly event: string;
  readonly branch: string;
  /** `owner/name`; the repository itself without it. */
  readonly from?: string;
  readonly at: string;
  readonly conclusion?: string;
  readonly artifact: { readonly id: number; readonly name: string; readonly expired: boolean };
}

export interface CommentRecord {
  readonly id: number;
  readonly author: string;
  body: string;
}

/** What happened to a pull request, and when. */
export interface EventRecord {
  readonly event: string;
  readonly at: string;
  readonly label?: string;
  /** None where the account is deleted. */
  readonly actor?: string | null;
  readonly pullRequest?: number;
}

/** That a branch moved to a commit, and when. */
export interface PushRecord {
  /** `owner/name#branch`. */
  readonly branch: string;
  readonly commit: string;
  readonly at: string;
  /** `push` unless another kind is named. */
  readonly kind?: string;
}

/** A run of a workflow. */
export interface RunRecord {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly path: string;
  readonly event: string;
  readonly title: string;
}

/** A status that someone put on a commit. */
export interface StatusRecord {
  readonly commit: string;
  readonly context: string;
  readonly state: string;
  /** Whose token it was: a ruleset can require one source. */
  readonly by: string;
}

/** All that a server knows. What happens to it meanwhile is seen by whoever asks next. */
export interface GithubRecords {
  readonly pulls: PullRecord[];
  /** Of pull request 7, in the order in which they were written. */
  readonly comments: CommentRecord[];
  /** Of pull request 7, but for those that name another. */
  readonly events: readonly EventRecord[];
  /** Oldest first. */
  readonly pushes: readonly PushRecord[];
  /** Role by name of a person. */
  readonly roles: Readonly<Record<string, string>>;
  readonly runs: readonly RunRecord[];
  /** In the order in which they were posted. */
  readonly statuses: StatusRecord[];
  /** The people in each team of the organisation `example`. */
  readonly teams: Readonly<Record<string, readonly string[]>>;
  readonly uploads: readonly UploadRecord[];
  readonly queue: readonly QueueRecord[];
}

/** A server on loopback that plays GitHub's interface for `example/landscape`. */
export interface GithubServer extends GithubRecords {
  readonly api: string;
  readonly asked: readonly AskedOfGithub[];
}

export interface ReadyAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Does what was asked for, and answers so all the same. */
  readonly afterwards?: true;
}

export interface GithubServerOptions extends Partial<GithubRecords> {
  /** Whose token it is. */
  readonly viewer?: string;
  /** Other tokens, and whose they are. */
  readonly viewers?: Readonly<Record<string, string>>;
  /** Answers instead of the server. `count` says how often it was asked the very same before. */
  readonly answer?: (request: string, count: number, server: GithubServer) => ReadyAnswer | 'hang up' | undefined;
}

const repository = '/repos/example/landscape';
const ofPull = `${repository}/issues/7`;

export async function withGithubServer<Value>(
  options: GithubServerOptions,
  work: (server: GithubServer) => Promise<Value>,
): Promise<Value> {
  const { answer } = options;
  const viewers = new Map(
    Object.entries({ 'secret-token': options.viewer ?? 'github-actions[bot]', ...options.viewers }),
  );
  const records: GithubRecords = {
    pulls: (options.pulls ?? []).map((pull) => ({ ...pull })),
    comments: (options.comments ?? []).map((comment) => ({ ...comment })),
    events: options.events ?? [],
    pushes: options.pushes ?? [],
    roles: options.roles ?? {},
    runs: options.runs ?? [],
    statuses: [...(options.statuses ?? [])],
    teams: options.teams ?? {},
    uploads: options.uploads ?? [],
    queue: options.queue ?? [],
  };
  const asked: AskedOfGithub[] = [];
  const counts = new Map<string, number>();
  let server: GithubServer | undefined;
  const listener = createServer(async (incoming, response) => {
    const request = `${incoming.method} ${incoming.url}`;
    const body = await bodyOf(incoming);
    asked.push({ request, body, authorization: incoming.headers.authorization });
    const count = counts.get(request) ?? 0;
    counts.set(request, count + 1);
    const ready = server && answer?.(request, count, server);
    if (ready === 'hang up') {
      incoming.socket.destroy();
      return;
    }
    const viewer = viewers.get((incoming.headers.authorization ?? '').replace('Bearer ', ''));
    const own = (): Answer =>
      viewer === undefined
        ? { status: 401, value: { message: 'Bad credentials' } }
        : respond({ request, body, viewer }, records);
    if (ready !== undefined) {
      if (ready.afterwards) own();
      const location: Record<string, string> = ready.status === 302 ? { location: `${repository}/pulls` } : {};
      response.writeHead(ready.status, { 'content-type': 'application/json', ...location, ...ready.headers });
      response.end(ready.text);
      return;
    }
    const { status, value, link } = own();
    response.writeHead(status, { 'content-type': 'application/json', ...(link === undefined ? {} : { link }) });
    response.end(status === 204 ? undefined : JSON.stringify(value));
  });
  await new Promise<void>((settle) => listener.listen(0, '127.0.0.1', settle));
  try {
    const { port } = listener.address() as AddressInfo;
    server = { api: `http://127.0.0.1:${port}`, asked, ...records };
    return await work(server);
  } finally {
    listener.closeAllConnections();
    await new Promise((settle) => listener.close(settle));
  }
}

interface Answer {
  readonly status: number;
  readonly value: unknown;
  readonly link?: string;
}

interface Question {
  readonly request: string;
  readonly body: unknown;
  readonly viewer: string;
}

const notFound: Answer = { status: 404, value: { message: 'Not Found' } };

function respond({ request, body, viewer }: Question, records: GithubRecords): Answer {
  const { pulls, comments, events, pushes, roles, runs, statuses, teams, uploads } = records;
  const [method = '', address = ''] = request.split(' ');
  const url = new URL(address, 'http://127.0.0.1');
  const at = `${method} ${decodeURIComponent(url.pathname)}`;
  if (at === 'POST /graphql') {
    const { query, variables } = body as { readonly query: string; readonly variables: Record<string, string> };
    const data = query.includes('mergeQueue') ? queueOf(variables, records) : { viewer: { login: viewer } };
    return { status: 200, value: { data } };
  }
  if (at === `GET ${repository}/pulls`) {
    const base = url.searchParams.get('base');
    return paged(url, pulls.filter((pull) => pull.state === 'open' && pull.base === base).map(shownPull));
  }
  if (at === `POST ${repository}/pulls`) {
    const { head, base } = body as { head: string; base: string };
    const number = Math.max(0, ...pulls.map((pull) => pull.number)) + 1;
    const pull: PullRecord = { number, head, base, from: 'example/landscape', state: 'open' };
    pulls.push(pull);
    return { status: 201, value: shownPull(pull) };
  }
  const pull = pulls.find(({ number }) => at.endsWith(` ${repository}/pulls/${number}`));
  if (pull !== undefined) {
    if (method === 'PATCH') pull.state = (body as PullRecord).state;
    return { status: 200, value: shownPull(pull) };
  }
  if (at === `GET ${ofPull}/comments`) return paged(url, comments.map(shownComment));
  if (method === 'POST' && /\/issues\/\d+\/comments$/.test(at)) {
    const id = Math.max(0, ...comments.map((comment) => comment.id)) + 1;
    const comment: CommentRecord = { id, author: viewer, body: (body as CommentRecord).body };
    comments.push(comment);
    return { status: 201, value: shownComment(comment) };
  }
  const commentAt = comments.findIndex(({ id }) => at.endsWith(` ${repository}/issues/comments/${id}`));
  const comment = comments[commentAt];
  if (comment !== undefined) {
    if (method === 'DELETE') comments.splice(commentAt, 1);
    else comment.body = (body as CommentRecord).body;
    return method === 'DELETE' ? { status: 204, value: undefined } : { status: 200, value: shownComment(comment) };
  }
  const [, number] = /^GET \/repos\/example\/landscape\/issues\/(\d+)\/events$/.exec(at) ?? [];
  if (number !== undefined) {
    return paged(url, events.filter(({ pullRequest = 7 }) => pullRequest === Number(number)).map(shownEvent));
  }
  const [, of] = /^GET \/repos\/(.*)\/activity$/.exec(at) ?? [];
  if (of !== undefined) {
    const branch = `${of}#${(url.searchParams.get('ref') ?? '').replace('refs/heads/', '')}`;
    const found = pushes.filter((push) => push.branch === branch);
    const shown = found.map(({ commit, at, kind = 'push' }, index) => ({
      before: found[index - 1]?.commit ?? '0'.repeat(40),
      after: commit,
      timestamp: at,
      activity_type: kind,
    }));
    return paged(url, shown.reverse());
  }
  const run = runs.find(({ id }) => at === `GET ${repository}/actions/runs/${id}`);
  if (run !== undefined) {
    const { id, number: run_number, attempt: run_attempt, path, event, title: display_title } = run;
    return { status: 200, value: { id, run_number, run_attempt, path, event, display_title } };
  }
  const [, workflow] = /^GET \/repos\/example\/landscape\/actions\/workflows\/([^/]*)\/runs$/.exec(at) ?? [];
  if (workflow !== undefined) {
    // Every run, so that what asks has to look at each itself.
    const found = uploads.filter((one) => one.workflow === workflow);
    return found.length === 0 ? notFound : { status: 200, value: { workflow_runs: found.map(shownUpload) } };
  }
  const [, runOf] = /^GET \/repos\/example\/landscape\/actions\/runs\/(\d+)\/artifacts$/.exec(at) ?? [];
  if (runOf !== undefined) {
    const artifacts = uploads.filter(({ run: id }) => id === Number(runOf)).map(({ artifact }) => artifact);
    return { status: 200, value: { artifacts } };
  }
  const [, commit] = /^POST .*\/statuses\/(.*)$/.exec(at) ?? [];
  if (commit !== undefined) {
    const { context, state } = body as StatusRecord;
    statuses.push({ commit, context, state, by: viewer });
    return { status: 201, value: { context, state } };
  }
  const [, team = '', member = ''] = /^GET \/orgs\/example\/teams\/(.*)\/memberships\/(.*)$/.exec(at) ?? [];
  if (team !== '') return teams[team]?.includes(member) ? { status: 200, value: { state: 'active' } } : notFound;
  const [, person = ''] = /^GET .*\/collaborators\/(.*)\/permission$/.exec(at) ?? [];
  const role = roles[person];
  if (role === undefined) return notFound;
  // The older field knows no `maintain`.
  const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
  return { status: 200, value: { permission, role_name: role, user: { login: person } } };
}

/** The merge queue of a branch, two entries a page. */
function queueOf({ branch, after = '0' }: Record<string, string>, { queue, pulls }: GithubRecords) {
  const entries = queue.filter((entry) => entry.branch === branch);
  if (entries.length === 0) return { repository: { mergeQueue: null } };
  const end = Number(after) + 2;
  const nodes = entries.slice(Number(after), end).map(({ number, merged }) => ({
    headCommit: merged === null ? null : { oid: merged },
    pullRequest: { number, headRefOid: pulls.find((pull) => pull.number === number)?.sha },
  }));
  const pageInfo = { hasNextPage: end < entries.length, endCursor: String(end) };
  return { repository: { mergeQueue: { entries: { nodes, pageInfo } } } };
}

/** One page of a list, with a link to the next as GitHub gives it: by the number of the repository. */
function paged(url: URL, items: readonly unknown[]): Answer {
  const [page, size] = [Number(url.searchParams.get('page') ?? '1'), Number(url.searchParams.get('per_page') ?? '30')];
  const value = items.slice((page - 1) * size, page * size);
  if (page * size >= items.length) return { status: 200, value };
  const address = (number: number) => {
    const next = new URL(url);
    next.pathname = url.pathname.replace(repository, '/repositories/4711');
    next.searchParams.set('page', String(number));
    return `<${next}>`;
  };
  const last = Math.ceil(items.length / size);
  return { status: 200, value, link: `${address(page + 1)}; rel="next", ${address(last)}; rel="last"` };
}

function shownUpload({ run: id, event, branch, from, at, conclusion }: UploadRecord) {
  const head_repository = { full_name: from ?? 'example/landscape' };
  return { id, event, head_branch: branch, head_repository, created_at: at, conclusion: conclusion ?? 'success' };
}

function shownPull(pull: PullRecord) {
  const { number, head, from, base, state, sha = 'f'.repeat(40), author = 'somebody', labels = [] } = pull;
  const { openedAt = '2024-06-01T10:05:00Z' } = pull;
  return {
    number,
    html_url: `https://github.example/example/landscape/pull/${number}`,
    state,
    created_at: openedAt,
    user: { login: author },
    labels: labels.map((name) => ({ name })),
    head: { ref: head, sha, repo: from === null ? null : { full_name: from } },
    base: { ref: base },
  };
}

function shownComment({ id, author, body }: CommentRecord) {
  const html_url = `https://github.example/example/landscape/pull/7#issuecomment-${id}`;
  return { id, body, html_url, user: { login: author } };
}

function shownEvent({ event, at, label, actor }: EventRecord) {
  const type = actor?.endsWith('[bot]') ? 'Bot' : 'User';
  return {
    event,
    created_at: at,
    actor: actor === null ? null : { login: actor, type },
    ...(label === undefined ? {} : { label: { name: label } }),
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of incoming) text += chunk;
  return text === '' ? undefined : JSON.parse(text);
}

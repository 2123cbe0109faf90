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
}

/** That a branch moved to a commit, and when. */
export interface PushRecord {
  /** `owner/name#branch`. */
  readonly branch: string;
  readonly commit: string;
  readonly at: string;
}

/** All that a server knows. What happens to it meanwhile is seen by whoever asks next. */
export interface GithubRecords {
  readonly pulls: PullRecord[];
  /** Of pull request 7, in the order in which they were written. */
  readonly comments: CommentRecord[];
  /** Of pull request 7. */
  readonly events: readonly EventRecord[];
  /** Oldest first. */
  readonly pushes: readonly PushRecord[];
  /** Role by name of a person. */
  readonly roles: Readonly<Record<string, string>>;
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
  /** Answers instead of the server. `count` says how often it was asked the very same before. */
  readonly answer?: (request: string, count: number, server: GithubServer) => ReadyAnswer | 'hang up' | undefined;
}

const repository = '/repos/example/landscape';
const ofPull = `${repository}/issues/7`;

export async function withGithubServer<Value>(
  options: GithubServerOptions,
  work: (server: GithubServer) => Promise<Value>,
): Promise<Value> {
  const { answer, viewer = 'github-actions[bot]' } = options;
  const records: GithubRecords = {
    pulls: (options.pulls ?? []).map((pull) => ({ ...pull })),
    comments: (options.comments ?? []).map((comment) => ({ ...comment })),
    events: options.events ?? [],
    pushes: options.pushes ?? [],
    roles: options.roles ?? {},
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
    const known = incoming.headers.authorization === 'Bearer secret-token';
    const own = (): Answer =>
      known ? respond({ request, body, viewer }, records) : { status: 401, value: { message: 'Bad credentials' } };
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
  const { pulls, comments, events, pushes, roles } = records;
  const [method = '', address = ''] = request.split(' ');
  const url = new URL(address, 'http://127.0.0.1');
  const at = `${method} ${decodeURIComponent(url.pathname)}`;
  if (at === 'POST /graphql') return { status: 200, value: { data: { viewer: { login: viewer } } } };
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
  if (at === `GET ${ofPull}/events`) return paged(url, events.map(shownEvent));
  const [, of] = /^GET \/repos\/(.*)\/activity$/.exec(at) ?? [];
  if (of !== undefined) {
    const branch = `${of}#${(url.searchParams.get('ref') ?? '').replace('refs/heads/', '')}`;
    const found = pushes.filter((push) => push.branch === branch).reverse();
    return { status: 200, value: found.map(({ commit, at }) => ({ after: commit, timestamp: at })) };
  }
  const [, person = ''] = /^GET .*\/collaborators\/(.*)\/permission$/.exec(at) ?? [];
  const role = roles[person];
  if (role === undefined) return notFound;
  // The older field knows no `maintain`.
  const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
  return { status: 200, value: { permission, role_name: role, user: { login: person } } };
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

function shownPull(pull: PullRecord) {
  const { number, head, from, base, state, sha = 'f'.repeat(40), author = 'somebody', labels = [] } = pull;
  return {
    number,
    html_url: `https://github.example/example/landscape/pull/${number}`,
    state,
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

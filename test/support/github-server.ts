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
}

/** A server on loopback that plays GitHub's interface for the pull requests of `example/landscape`. */
export interface GithubServer {
  readonly api: string;
  readonly asked: readonly AskedOfGithub[];
  readonly pulls: PullRecord[];
}

export interface GithubServerOptions {
  readonly pulls?: readonly PullRecord[];
  /** Answers instead of the server: a status and what is sent. */
  readonly answer?: (request: string) => { readonly status: number; readonly text: string } | undefined;
}

const repository = '/repos/example/landscape';

export async function withGithubServer<Value>(
  { pulls: given = [], answer }: GithubServerOptions,
  work: (server: GithubServer) => Promise<Value>,
): Promise<Value> {
  const pulls = given.map((pull) => ({ ...pull }));
  const asked: AskedOfGithub[] = [];
  const server = createServer(async (incoming, response) => {
    const request = `${incoming.method} ${incoming.url}`;
    const body = await bodyOf(incoming);
    asked.push({ request, body, authorization: incoming.headers.authorization });
    const ready = answer?.(request);
    if (ready !== undefined) {
      response.writeHead(ready.status, ready.status === 302 ? { location: `${repository}/pulls` } : {});
      response.end(ready.text);
      return;
    }
    const { status, value } =
      incoming.headers.authorization === 'Bearer secret-token'
        ? respond(request, body, pulls)
        : { status: 401, value: { message: 'Bad credentials' } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  try {
    const { port } = server.address() as AddressInfo;
    return await work({ api: `http://127.0.0.1:${port}`, asked, pulls });
  } finally {
    server.closeAllConnections();
    await new Promise((settle) => server.close(settle));
  }
}

function respond(request: string, body: unknown, pulls: PullRecord[]): { status: number; value: unknown } {
  const [method = '', address = ''] = request.split(' ');
  const url = new URL(address, 'http://127.0.0.1');
  if (method === 'GET' && url.pathname === `${repository}/pulls`) {
    const [page, size] = [Number(url.searchParams.get('page')), Number(url.searchParams.get('per_page'))];
    const base = url.searchParams.get('base');
    const open = pulls.filter((pull) => pull.state === 'open' && pull.base === base);
    return { status: 200, value: open.slice((page - 1) * size, page * size).map(shown) };
  }
  if (method === 'POST' && url.pathname === `${repository}/pulls`) {
    const { head, base } = body as { head: string; base: string };
    const number = Math.max(0, ...pulls.map((pull) => pull.number)) + 1;
    const pull: PullRecord = { number, head, base, from: 'example/landscape', state: 'open' };
    pulls.push(pull);
    return { status: 201, value: shown(pull) };
  }
  if (method === 'POST' && /\/issues\/\d+\/comments$/.test(url.pathname)) return { status: 201, value: { id: 1 } };
  const pull = pulls.find(({ number }) => url.pathname === `${repository}/pulls/${number}`);
  if (method === 'PATCH' && pull !== undefined) {
    pull.state = (body as PullRecord).state;
    return { status: 200, value: shown(pull) };
  }
  return { status: 404, value: { message: 'Not Found' } };
}

function shown({ number, head, from, base, state }: PullRecord) {
  return {
    number,
    html_url: `https://github.example/example/landscape/pull/${number}`,
    state,
    head: { ref: head, repo: from === null ? null : { full_name: from } },
    base: { ref: base },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of incoming) text += chunk;
  return text === '' ? undefined : JSON.parse(text);
}

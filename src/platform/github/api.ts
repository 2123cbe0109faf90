import { request } from '@octokit/request';
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { githubRefused } from '../problems.ts';
import { type Refusal, refusalIn, retryAfter, type Wait } from './patience.ts';

/** A repository on GitHub, and how to speak to it. */
interface GithubRepository {
  /** Such as `https://api.github.com`, without a slash at the end. */
  readonly api: string;
  /** Where GraphQL is answered, such as `https://api.github.com/graphql`. */
  readonly graphql: string;
  /** `owner/name`. */
  readonly name: string;
  readonly token: string;
}

/** Values for the names in a route; those that it does not have go into the query, or into the body. */
type RouteParameters = Readonly<Record<string, string | number | Readonly<Record<string, string>>>>;

/** GitHub's interface, for one repository. Every operation throws a `GithubRefusal` where GitHub says no. */
export interface Github {
  /** The repository, `owner/name`. */
  readonly name: string;
  /**
   * Asks for `<METHOD> <path>`, such as `GET /repos/{owner}/{repo}/pulls`, and answers what is sent as JSON; nothing
   * where nothing is sent. `{owner}` and `{repo}` are known.
   */
  ask(route: string, parameters?: RouteParameters): Promise<unknown>;
  /**
   * The items of every page of a list, in the order of the pages. `isEnough` is asked about all items so far after each
   * page, and ends the list there.
   */
  pages(
    route: string,
    parameters?: RouteParameters,
    isEnough?: (items: readonly unknown[]) => boolean,
  ): Promise<readonly unknown[]>;
  /** Waits before something is tried again that this interface does not try again by itself. */
  pause(milliseconds: number, reason: string): Promise<void>;
  /** Returns the data of GraphQL's answer. `$owner` and `$repo` are set. */
  query(query: string, variables: Readonly<Record<string, string>>): Promise<unknown>;
  /** The name by which the token's owner acts: of a person, or of an app with `[bot]` at its end. */
  whoAmI(): Promise<string>;
}

/** GitHub's answer to a request that it did not carry out. */
export class GithubRefusal extends Error {
  readonly request: string;
  /** The status of HTTP; absent where no answer came, or one that could not be read. */
  readonly status: number | undefined;
  constructor(request: string, said: string, status?: number) {
    super(said);
    this.request = request;
    this.status = status;
  }
}

/** Does what asks GitHub. Where GitHub says no, answers with what it said; anything else that is thrown goes on. */
export async function askingGithub<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GithubRefusal)) throw error;
    return { diagnostics: [githubRefused(error.request, error.message)] };
  }
}

/** GitHub answers at most this many items at once. */
const pageSize = 100;
/** A list that is longer has gone wrong, and would use up what may be asked in an hour. */
const mostPages = 100;

export function openGithub(repository: GithubRepository, wait: Wait): Github {
  const { graphql, name } = repository;
  let spent = 0;
  const pause = async (milliseconds: number, reason: string): Promise<void> => {
    spent += milliseconds;
    await wait(milliseconds, reason);
  };
  const [owner = '', repo = ''] = name.split('/');
  const send = async (route: string, parameters: RouteParameters): Promise<GithubAnswer> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await exchange(repository, route, { ...parameters, owner, repo });
      if ('data' in answer) return answer;
      const delay = retryAfter(answer, { method: route.split(' ')[0] ?? '', attempt, spent });
      if (typeof delay === 'string') throw new GithubRefusal(answer.request, delay, answer.status);
      await pause(delay.milliseconds, delay.reason);
    }
  };
  const ask = async (query: string, variables: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const { data } = await send(`POST ${graphql}`, { query, variables: { owner, repo, ...variables } });
    return (data as { data?: unknown } | undefined)?.data;
  };
  return {
    name,
    pause,
    ask: async (route, parameters = {}) => (await send(route, parameters)).data,
    async pages(route, parameters = {}, isEnough = () => false) {
      const items: unknown[] = [];
      let query: RouteParameters | undefined = { ...parameters, per_page: pageSize };
      for (let page = 1; query !== undefined; page++) {
        if (page > mostPages) throw new GithubRefusal(route, `more than ${mostPages * pageSize} items.`);
        const { data, next, request: asked } = await send(route, query);
        if (!Array.isArray(data)) throw new GithubRefusal(asked, 'something other than a list.');
        items.push(...data);
        if (isEnough(items)) break;
        query = next && { ...next, ...parameters, per_page: pageSize };
      }
      return items;
    },
    query: ask,
    async whoAmI() {
      // REST does not answer this to the token of a workflow.
      const data = (await ask('query { viewer { login } }')) as { viewer?: { login?: unknown } | null } | null;
      const login = data?.viewer?.login;
      if (typeof login !== 'string') throw new GithubRefusal('POST graphql', 'nothing about the owner of this token.');
      return login;
    },
  };
}

interface GithubAnswer {
  /** Method and path. */
  readonly request: string;
  /** Nothing for an answer without content. */
  readonly data: unknown;
  /** The query of the next page. */
  readonly next: RouteParameters | undefined;
}

/** So long an answer may take, in milliseconds. */
const longestAnswer = 30_000;

async function exchange(
  { api, token }: GithubRepository,
  route: string,
  parameters: RouteParameters,
): Promise<GithubAnswer | Refusal> {
  const [method = '', url = ''] = route.split(' ');
  const options = {
    method: method as 'GET',
    baseUrl: api,
    url,
    ...parameters,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'ringfence',
      'x-github-api-version': '2022-11-28',
    },
    request: {
      // Who follows a redirect takes the token along to who knows where.
      redirect: 'manual' as const,
      signal: AbortSignal.timeout(longestAnswer),
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    },
  };
  // What a person reads: without the query, and without the address of the interface.
  const asked = `${method} ${request.endpoint(options).url.replace(api, '').replace(/\?.*$/, '')}`;
  try {
    const { status, data, headers } = await request(options);
    const answer = { request: asked, next: nextPage(headers.link) };
    if (Number(status) === 204) return { ...answer, data: undefined };
    // What is no JSON comes as a text.
    if (typeof data === 'object' && data !== null && status < 300) return { ...answer, data };
    return { request: asked, said: `status ${status}.`, status, headers: {}, answered: true };
  } catch (error) {
    const refusal = refusalIn(asked, error);
    return { ...refusal, said: refusal.said.replaceAll(token, '***') };
  }
}

/** `<https://…?page=2>; rel="next", <https://…>; rel="last"`: only the query counts, so that the token goes nowhere. */
function nextPage(link: string | undefined): RouteParameters | undefined {
  const [, address] = /<([^<>]+)>\s*;\s*rel="next"/.exec(link ?? '') ?? [];
  if (address === undefined || !URL.canParse(address)) return undefined;
  return Object.fromEntries(new URL(address).searchParams);
}

function ignore(): void {}

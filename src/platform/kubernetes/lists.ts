import type { ListedKind } from '../../clusters/dump/listed-kinds.ts';
import { type Connection, get, type ServerAnswer } from './connection.ts';

/** Why a list or an object was not read. `reason` is whole sentences. */
export type Failure =
  | { readonly kind: 'unauthorized'; readonly reason: string }
  /** `isFirst`: the server never answered before. */
  | { readonly kind: 'failed'; readonly reason: string; readonly isFirst: boolean };

type Refused = Failure | { readonly kind: 'absent' } | { readonly kind: 'forbidden'; readonly user?: string };

type ReadList = Refused | { readonly kind: 'pages'; readonly pages: readonly string[] };
type ReadObject = Refused | { readonly kind: 'object'; readonly text: string };

/** Objects that the server sends at once. */
const pageSize = 500;
/** The server may ask for a pause this many times, of this many milliseconds at most. */
const mostPauses = 5;
const longestPause = 30_000;
/** The size of one list, in UTF-16 code units; all of a cluster has to fit into memory. */
const largestList = 1024 * 1024 * 1024;

/** Reads lists and objects of one API server. */
export class Reader {
  private readonly connection: Connection;
  private readonly wait: (milliseconds: number) => Promise<void>;
  private hasAnswered = false;
  private groups: ReadonlyMap<string, readonly string[]> | 'unknown' | undefined;

  constructor(connection: Connection, wait: (milliseconds: number) => Promise<void>) {
    this.connection = connection;
    this.wait = wait;
  }

  /** Reads all objects of a kind, as texts of lists such as kubectl prints. */
  async list(apiVersion: string, kind: Pick<ListedKind, 'kind' | 'resource'>): Promise<ReadList> {
    const path = `${baseOf(apiVersion)}/${kind.resource}`;
    const read = await this.pages(path, { apiVersion, ...kind }, pageSize);
    // The API, of an expired continue token: "the client must restart their list without the continue field."
    return read === 'expired' ? asList(await this.pages(path, { apiVersion, ...kind }, undefined)) : read;
  }

  async configMap(namespace: string, name: string): Promise<ReadObject> {
    const answer = await this.ask(`/api/v1/namespaces/${namespace}/configmaps/${name}`);
    const refused = this.refusalIn(answer);
    if (refused !== undefined) return refused;
    const object = answer.kind === 'answer' ? jsonObject(answer.body) : undefined;
    if (object === undefined) return this.failed('The answer is not JSON.');
    return { kind: 'object', text: JSON.stringify({ ...object, apiVersion: 'v1', kind: 'ConfigMap' }) };
  }

  /**
   * Returns the resources of an API group that can be listed, each with the apiVersion that the server prefers. `unknown`
   * if the server does not say it.
   */
  async versionsOf(group: string): Promise<ReadonlyMap<string, string> | 'unknown' | Failure> {
    this.groups ??= await this.readGroups();
    if (this.groups === 'unknown') return 'unknown';
    const found = new Map<string, string>();
    for (const apiVersion of this.groups.get(group) ?? []) {
      const answer = await this.ask(`/apis/${apiVersion}`);
      const refused = this.refusalIn(answer);
      if (refused?.kind === 'unauthorized') return refused;
      // A group whose own server is down is known, and not readable.
      if (refused !== undefined || answer.kind === 'failed') continue;
      for (const each of arrayAt(jsonObject(answer.body), 'resources')) {
        const { name, verbs } = (each ?? {}) as { readonly name?: unknown; readonly verbs?: unknown };
        if (typeof name !== 'string' || !Array.isArray(verbs) || !verbs.includes('list')) continue;
        if (!found.has(name)) found.set(name, apiVersion);
      }
    }
    return found;
  }

  private async readGroups(): Promise<ReadonlyMap<string, readonly string[]> | 'unknown'> {
    const answer = await this.ask('/apis');
    if (answer.kind === 'failed' || answer.status !== 200) return 'unknown';
    const entries = arrayAt(jsonObject(answer.body), 'groups').map((each): [string, readonly string[]] => {
      const group = (each ?? {}) as { readonly name?: unknown; readonly preferredVersion?: { groupVersion?: unknown } };
      const all = arrayAt(group as Readonly<Record<string, unknown>>, 'versions').map(
        (version) => (version as { readonly groupVersion?: unknown } | null)?.groupVersion,
      );
      const texts = [group.preferredVersion?.groupVersion, ...all].filter((text) => typeof text === 'string');
      return [String(group.name), [...new Set(texts)].filter((text) => /^[a-z0-9.-]+\/[a-z0-9]+$/.test(text))];
    });
    return new Map(entries);
  }

  private async pages(
    path: string,
    { apiVersion, kind }: { readonly apiVersion: string; readonly kind: string },
    limit: number | undefined,
  ): Promise<ReadList | 'expired'> {
    const pages: string[] = [];
    const tokens = new Set<string>();
    let size = 0;
    let token = '';
    do {
      const query = new URLSearchParams({
        ...(limit === undefined ? {} : { limit: String(limit) }),
        ...(token === '' ? {} : { continue: token }),
      });
      const answer = await this.ask(`${path}?${query}`);
      if (answer.kind === 'answer' && answer.status === 410 && token !== '') return 'expired';
      const refused = this.refusalIn(answer);
      if (refused !== undefined) return refused;
      const list = answer.kind === 'answer' ? jsonObject(answer.body) : undefined;
      if (list === undefined || !('items' in list) || !(Array.isArray(list.items) || list.items === null)) {
        return this.failed('The answer is not a list in JSON.');
      }
      const text = listText(arrayAt(list, 'items'), apiVersion, kind);
      size += text.length;
      if (size > largestList) return this.failed('It has more than 1 GiB.');
      pages.push(text);
      token = continueOf(list);
      if (token !== '' && tokens.has(token)) return this.failed('The server sends the same part again and again.');
      tokens.add(token);
    } while (token !== '');
    return { kind: 'pages', pages };
  }

  /** Asks, and waits as long as a busy server asks for. */
  private async ask(path: string): Promise<ServerAnswer> {
    for (let pauses = 0; ; pauses++) {
      const answer = await get(this.connection, path);
      const isBusy = answer.kind === 'answer' && (answer.status === 429 || answer.status === 503);
      if (!isBusy || pauses === mostPauses) return answer;
      const asked = Number(answer.headers['retry-after']) * 1000;
      await this.wait(Math.min(Number.isFinite(asked) && asked >= 0 ? asked : 1000 * 2 ** pauses, longestPause));
    }
  }

  private refusalIn(answer: ServerAnswer): Refused | undefined {
    if (answer.kind === 'failed') return this.failed(answer.reason);
    const isFirst = !this.hasAnswered;
    this.hasAnswered = true;
    const { status, body } = answer;
    if (status === 200) return undefined;
    const said = messageIn(body);
    if (status === 401) return { kind: 'unauthorized', reason: 'The server answers 401 (Unauthorized).' };
    if (status === 404) return { kind: 'absent' };
    if (status === 403) {
      const user = /User "([^"]*)"/.exec(said)?.[1];
      return { kind: 'forbidden', ...(user === undefined ? {} : { user }) };
    }
    const reason = `The server answers ${status}${said === '' ? '.' : `: ${said}`}`;
    return { kind: 'failed', reason: /[.!?]$/.test(reason) ? reason : `${reason}.`, isFirst };
  }

  private failed(reason: string): Failure {
    return { kind: 'failed', reason, isFirst: !this.hasAnswered };
  }
}

function asList(read: ReadList | 'expired'): ReadList {
  return read === 'expired' ? { kind: 'failed', reason: 'The server forgets lists too soon.', isFirst: false } : read;
}

function baseOf(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

/** One object a line, each with the apiVersion and kind that lists leave out. */
function listText(items: readonly unknown[], apiVersion: string, kind: string): string {
  const lines = items.map((item) => JSON.stringify({ ...(item as object), apiVersion, kind }));
  return `{"apiVersion": "v1", "kind": "List", "items": [\n${lines.join(',\n')}\n]}\n`;
}

function continueOf(list: Readonly<Record<string, unknown>>): string {
  const token = (list.metadata as { readonly continue?: unknown } | undefined)?.continue;
  return typeof token === 'string' ? token : '';
}

/** The message of a Status object, in one line. */
function messageIn(body: string): string {
  const message = jsonObject(body)?.message;
  return typeof message === 'string' ? message.replaceAll(/\s+/g, ' ').slice(0, 300) : '';
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function arrayAt(object: Readonly<Record<string, unknown>> | undefined, field: string): readonly unknown[] {
  const value = object?.[field];
  return Array.isArray(value) ? value : [];
}

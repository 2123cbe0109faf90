import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listedKinds } from '../../src/clusters/dump/listed-kinds.ts';
import type { JsonObject } from '../../src/model/json.ts';

/** Something that the server does in place of its normal answer; nothing for the normal answer. */
export type Mischief = (path: string, response: ServerResponse, asked: number) => boolean;

export interface KubernetesServer {
  /** A kubeconfig that leads to it, with one context. */
  readonly kubeconfig: string;
  readonly url: string;
  /** Method, path and query of every request, in order. */
  readonly requests: readonly string[];
  /** Values of the header Authorization, each once. */
  readonly authorizations: ReadonlySet<string>;
  stop(): Promise<void>;
}

interface ServerSettings {
  readonly objects: readonly JsonObject[];
  /** How many objects it sends at once, if it is asked for more. */
  readonly page?: number;
  /** Resources, such as `pods` and `deployments.apps`, that its user cannot list. */
  readonly forbidden?: readonly string[];
  readonly mischief?: Mischief;
}

/** Starts a server that answers lists as an API server does: no more of the API than reading a cluster takes. */
export async function startKubernetesServer(settings: ServerSettings): Promise<KubernetesServer> {
  const requests: string[] = [];
  const authorizations = new Set<string>();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '';
    requests.push(`${request.method} ${path}`);
    if (request.headers.authorization !== undefined) authorizations.add(request.headers.authorization);
    if (settings.mischief?.(path, response, requests.length) === true) return;
    const [status, body] = answerTo(path, settings);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const server = createServer(answer);
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ url, requests, authorizations },
    kubeconfig: kubeconfigText(url),
    stop: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

/** A kubeconfig with the context `eu1`. `user` replaces its token. */
export function kubeconfigText(server: string, user: JsonObject = { token: 'secret' }): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'one', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: [{ name: 'reader', user }],
    contexts: [{ name: 'eu1', context: { cluster: 'one', user: 'reader' } }],
    'current-context': 'eu1',
  });
}

function answerTo(url: string, settings: ServerSettings): readonly [number, unknown] {
  const { pathname, searchParams } = new URL(url, 'http://server');
  const served = new Map<string, Set<string>>();
  for (const { apiVersion } of settings.objects) {
    const [group = '', version] = String(apiVersion).split('/');
    if (version !== undefined) served.set(group, (served.get(group) ?? new Set()).add(String(apiVersion)));
  }
  if (pathname === '/apis') {
    const groups = [...served].map(([name, versions]) => ({
      name,
      versions: [...versions].map((groupVersion) => ({ groupVersion })),
      preferredVersion: { groupVersion: [...versions][0] },
    }));
    return [200, { kind: 'APIGroupList', groups }];
  }
  const configMap = /^\/api\/v1\/namespaces\/([^/]+)\/configmaps\/([^/]+)$/.exec(pathname);
  if (configMap !== null) {
    if (settings.forbidden?.includes('configmaps')) return refusal(403, 'configmaps', 'get');
    const found = settings.objects.find((object) => {
      const { name, namespace } = object.metadata as JsonObject;
      return object.kind === 'ConfigMap' && namespace === configMap[1] && name === configMap[2];
    });
    return found === undefined ? refusal(404, 'configmaps', 'get') : [200, found];
  }
  const apiVersion = pathname.replace(/^\/apis?\//, '');
  const known = listedKinds.filter(({ group }) => apiVersion.startsWith(`${group}/`));
  if (known.length > 0 && apiVersion.split('/').length === 2) {
    return [200, { resources: known.map(({ resource: name, kind }) => ({ name, kind, verbs: ['get', 'list'] })) }];
  }
  const [resource = ''] = apiVersion.split('/').slice(-1);
  const version = apiVersion.slice(0, -resource.length - 1);
  const [group = ''] = version.includes('/') ? version.split('/') : [''];
  const kind = listedKinds.find((each) => each.group === group && each.resource === resource)?.kind;
  if (kind === undefined) return refusal(404, resource, 'list');
  const qualified = group === '' ? resource : `${resource}.${group}`;
  if (settings.forbidden?.includes(qualified)) return refusal(403, qualified, 'list');
  const items = settings.objects
    .filter((object) => object.apiVersion === version && object.kind === kind)
    .map(({ apiVersion: _, kind: __, ...rest }) => rest);
  const from = Number(searchParams.get('continue') ?? 0);
  const limit = searchParams.get('limit');
  const to = limit === null ? items.length : from + Math.min(Number(limit), settings.page ?? 500);
  const metadata = to < items.length ? { continue: String(to) } : {};
  return [200, { apiVersion: version, kind: `${kind}List`, metadata, items: items.slice(from, to) }];
}

function refusal(code: number, resource: string, verb: string): readonly [number, unknown] {
  const message = `${resource} is forbidden: User "reader@example.org" cannot ${verb} resource "${resource}"`;
  return [code, { kind: 'Status', status: 'Failure', message: code === 403 ? message : 'not found', code }];
}

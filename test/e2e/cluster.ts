import { randomBytes } from 'node:crypto';
import {
  ApiException,
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
  type KubernetesObject,
  KubernetesObjectApi,
  Observable,
  type ObservableMiddleware,
  PatchStrategy,
  VersionApi,
} from '@kubernetes/client-node';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';

/** What a server made of a policy. */
export type Answer =
  | { readonly kind: 'accepted'; readonly policy: JsonObject }
  | { readonly kind: 'refused'; readonly message: string };

/** A policy as it is sent: YAML text, which the server itself then parses, or data. */
export type Body = string | Json;

const policies = { group: 'networking.k8s.io', version: 'v1', plural: 'networkpolicies' } as const;
const ownFieldManager = 'ringfence-e2e';

function connect(): KubeConfig {
  invariant(process.env.KUBECONFIG !== undefined, 'tests of a real API server are run by "npm run test:e2e"');
  const config = new KubeConfig();
  config.loadFromDefault();
  return config;
}

/** The server's version and address, for people. */
export async function describeServer(): Promise<string> {
  return `Kubernetes ${await serverVersion()} at ${connect().getCurrentCluster()?.server}`;
}

/** As `v1.36.3`. */
export async function serverVersion(): Promise<string> {
  const { gitVersion } = await connect().makeApiClient(VersionApi).getCode();
  return gitVersion;
}

/**
 * Lends a new namespace to `work`, and deletes it afterwards. Its name is made for this run, so that nothing that the
 * cluster already has is touched, whatever cluster it is.
 */
export async function inNewNamespace<Value>(work: (namespace: string) => Promise<Value>): Promise<Value> {
  const api = connect().makeApiClient(CoreV1Api);
  const name = `ringfence-e2e-${randomBytes(5).toString('hex')}`;
  await api.createNamespace({ body: { metadata: { name } } });
  try {
    return await work(name);
  } finally {
    await api.deleteNamespace({ name });
  }
}

/** Whether the server would create a namespace of this name. */
export async function takesNamespace(name: string): Promise<boolean> {
  const api = connect().makeApiClient(CoreV1Api);
  const answer = await answerOf(() => api.createNamespace({ body: { metadata: { name } }, dryRun: 'All' }));
  return answer.kind === 'accepted';
}

export interface ApplyOptions {
  readonly namespace: string;
  readonly name: string;
  /** Lets the server judge and complete the policy, but not keep it. */
  readonly dryRun?: boolean;
  /** Who applies, by the name under which the server keeps what is whose. */
  readonly fieldManager?: string;
  /** By whose rights; without it, by those of the kubeconfig. */
  readonly as?: Identity;
}

/** A user that the person behind the kubeconfig may impersonate. A service account is in its groups by itself. */
export interface Identity {
  readonly user: string;
  readonly group?: string;
}

/**
 * Applies a policy as a GitOps tool does: server-side, taking over what others own. The server is strict about unknown
 * and duplicate fields.
 */
export async function applyPolicy(body: Body, options: ApplyOptions): Promise<Answer> {
  const { namespace, name, dryRun = false, fieldManager = ownFieldManager, as } = options;
  const parameters = {
    ...policies,
    ...{ namespace, name, body, fieldManager, fieldValidation: 'Strict', force: true },
    ...(dryRun ? { dryRun: 'All' } : {}),
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return answerOf(() =>
    policyApi().patchNamespacedCustomObject(parameters, {
      middleware: [asApplied(text), ...(as === undefined ? [] : [impersonating(as)])],
      middlewareMergeStrategy: 'append',
    }),
  );
}

/** Creates a policy as a person does, without server-side apply and under another manager's name. */
export async function createAsSomebody(body: Json, { namespace }: ApplyOptions): Promise<void> {
  await policyApi().createNamespacedCustomObject({ ...policies, namespace, body, fieldManager: 'somebody' });
}

/** The policy as the server gives it back. */
export async function readPolicy({ namespace, name }: ApplyOptions): Promise<JsonObject> {
  return policyApi().getNamespacedCustomObject({ ...policies, namespace, name });
}

/** Deletes a policy. */
export async function deletePolicy({ namespace, name, as }: ApplyOptions): Promise<Answer> {
  const middleware = as === undefined ? [] : [impersonating(as)];
  return answerOf(() =>
    policyApi().deleteNamespacedCustomObject(
      { ...policies, namespace, name },
      { middleware, middlewareMergeStrategy: 'append' },
    ),
  );
}

/** Changes the rules of a policy as a person does who has the right: a merge patch under a name of their own. */
export async function patchPolicy(body: Json, { namespace, name, fieldManager, as }: ApplyOptions): Promise<Answer> {
  const parameters = { ...policies, namespace, name, body, ...(fieldManager === undefined ? {} : { fieldManager }) };
  const asMerged = withBody(JSON.stringify(body), PatchStrategy.MergePatch);
  return answerOf(() =>
    policyApi().patchNamespacedCustomObject(parameters, {
      middleware: [asMerged, ...(as === undefined ? [] : [impersonating(as)])],
      middlewareMergeStrategy: 'append',
    }),
  );
}

/** Lends objects of a cluster, or of a namespace, to `work` and deletes them afterwards. */
export async function withObjects<Value>(
  objects: readonly KubernetesObject[],
  work: () => Promise<Value>,
): Promise<Value> {
  const api = KubernetesObjectApi.makeApiClient(connect());
  const made: KubernetesObject[] = [];
  try {
    for (const object of objects) made.push(await api.create(object));
    return await work();
  } finally {
    for (const object of made.reverse()) await api.delete(object);
  }
}

/** Whether a user may create a ConfigMap, which has nothing to do with policies. */
export async function takesConfigMap(namespace: string, as: Identity): Promise<boolean> {
  const api = connect().makeApiClient(CoreV1Api);
  const body = { metadata: { name: 'other' } };
  const answer = await answerOf(() =>
    api.createNamespacedConfigMap(
      { namespace, body, dryRun: 'All' },
      { middleware: [impersonating(as)], middlewareMergeStrategy: 'append' },
    ),
  );
  return answer.kind === 'accepted';
}

/** This API passes fields on as they are; that for NetworkPolicies alone would rename some. */
function policyApi(): CustomObjectsApi {
  return connect().makeApiClient(CustomObjectsApi);
}

/** The client would send JSON with another content type. */
function asApplied(text: string): ObservableMiddleware {
  return withBody(text, PatchStrategy.ServerSideApply);
}

function withBody(text: string, contentType: string): ObservableMiddleware {
  return {
    pre(request) {
      request.setHeaderParam('Content-Type', contentType);
      request.setBody(text);
      return new Observable(Promise.resolve(request));
    },
    post: (response) => new Observable(Promise.resolve(response)),
  };
}

function impersonating({ user, group }: Identity): ObservableMiddleware {
  return {
    pre(request) {
      request.setHeaderParam('Impersonate-User', user);
      if (group !== undefined) request.setHeaderParam('Impersonate-Group', group);
      return new Observable(Promise.resolve(request));
    },
    post: (response) => new Observable(Promise.resolve(response)),
  };
}

async function answerOf(request: () => Promise<unknown>): Promise<Answer> {
  try {
    return { kind: 'accepted', policy: (await request()) as JsonObject };
  } catch (error) {
    if (!(error instanceof ApiException)) throw error;
    const message = messageOf(error.body);
    // Only the client's mistakes are refusals; whatever else happens is no answer. What does not fit the types of the
    // API is such a mistake, though the server calls it an internal error when it is applied.
    const misfits = /^failed to (create typed patch object|convert new object) /.test(message);
    if (!misfits && (error.code < 400 || error.code >= 500)) throw error;
    return { kind: 'refused', message };
  }
}

function messageOf(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  try {
    const status: unknown = JSON.parse(text);
    if (typeof status === 'object' && status !== null && 'message' in status) return String(status.message);
  } catch {
    // Not every refusal is a Status object.
  }
  return text;
}

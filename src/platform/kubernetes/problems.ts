import { listed } from '../../diagnostics/counted.ts';
import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';

/** `reason` is a whole sentence. */
export function kubeconfigInvalid(path: string, reason: string, hint?: string): Diagnostic {
  return {
    code: 'kubeconfig-invalid',
    severity: 'error',
    location: whole(path),
    message: `Ringfence cannot use this kubeconfig. ${reason}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** `contexts` are those that the kubeconfig has. */
export function contextNotFound(path: string, context: string, contexts: readonly string[]): Diagnostic {
  const meant = nearest(context, contexts);
  const all = contexts.length === 0 ? 'It has none.' : `It has: ${listed(contexts, 20)}.`;
  return {
    code: 'context-not-found',
    severity: 'error',
    location: whole(path),
    message: `The kubeconfig has no context "${context}". ${all}`,
    hint:
      meant === undefined ? 'Name one of its contexts, or another file with --kubeconfig.' : `Did you mean "${meant}"?`,
  };
}

/** `reason` is a whole sentence. */
export function clusterUnreachable(context: string, server: string, reason: string): Diagnostic {
  return {
    code: 'cluster-unreachable',
    severity: 'error',
    location: whole(context),
    message: `The API server ${server} does not answer. ${reason} Nothing was written.`,
    hint: 'Check that "kubectl get namespaces" works with the same kubeconfig and context.',
  };
}

/** `reason` is a whole sentence. */
export function credentialsRefused(context: string, reason: string): Diagnostic {
  return {
    code: 'credentials-refused',
    severity: 'error',
    location: whole(context),
    message: `The credentials of context "${context}" do not work. ${reason} Nothing was written.`,
    hint: 'They may have expired. Log in again, and check that "kubectl get namespaces" works with the same context.',
  };
}

/** A right that is missing: to list a resource, or to get one object of it. */
export interface MissingRight {
  readonly group: string;
  readonly resource: string;
  readonly verb: 'get' | 'list';
}

/** `user` is the name under which the server knows the credentials; absent if it does not say it. */
export function rightsMissing(context: string, rights: readonly MissingRight[], user: string | undefined): Diagnostic {
  return {
    code: 'cluster-rights-missing',
    severity: 'error',
    location: whole(context),
    message: `${user === undefined ? `The user of context "${context}"` : `User "${user}"`} cannot list ${listed(rights.map(qualified), 30)} in the whole cluster. Without them answers would be wrong, so nothing was written.`,
    hint: `Add to the ClusterRole of this user: ${rulesOf(rights)}. docs/observe.md has the whole role.`,
  };
}

/** Rights to objects that show facts, or of which policies would be counted. */
export function factsNotRead(context: string, rights: readonly MissingRight[]): Diagnostic {
  return {
    code: 'cluster-facts-not-read',
    severity: 'note',
    location: whole(context),
    message: `This user cannot read ${listed(rights.map(qualified), 30)}. Facts and needs that only these show are missing.`,
    hint: `If they matter to you, add to the ClusterRole: ${rulesOf(rights)}.`,
  };
}

/** A list that ended with an error, or that is not a list. `reason` is a whole sentence. */
export function clusterListFailed(context: string, resource: string, reason: string): Diagnostic {
  return {
    code: 'cluster-list-failed',
    severity: 'error',
    location: whole(context),
    message: `The list of ${resource} is not complete. ${reason} Half a list would give wrong answers, so nothing was written.`,
    hint: 'Run the command again.',
  };
}

export function clientMissing(context: string): Diagnostic {
  return {
    code: 'kubernetes-client-missing',
    severity: 'error',
    location: whole(context),
    message:
      'The package @kubernetes/client-node is not installed. Ringfence needs it to read a live cluster, and for nothing else.',
    hint: 'Install Ringfence with its optional dependencies (npm install --include=optional), or read a dump.',
  };
}

function qualified({ group, resource }: MissingRight): string {
  return group === '' ? resource : `${resource}.${group}`;
}

/** Rules of RBAC, one for each group and verb, as YAML in one line. */
function rulesOf(rights: readonly MissingRight[]): string {
  const rules = new Map<string, { readonly group: string; readonly verb: string; readonly resources: Set<string> }>();
  for (const { group, resource, verb } of rights) {
    const key = `${group} ${verb}`;
    const rule = rules.get(key) ?? { group, verb, resources: new Set() };
    rules.set(key, rule);
    rule.resources.add(resource);
  }
  return [...rules.values()]
    .map(
      ({ group, verb, resources }) =>
        `{apiGroups: [${group === '' ? '""' : group}], resources: [${[...resources].join(', ')}], verbs: [${verb}]}`,
    )
    .join(', ');
}

function whole(path: string): Location {
  return { path, line: 1, column: 1 };
}

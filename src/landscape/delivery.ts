import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseDuration } from '../model/duration.ts';
import { type GitRevision, parseRevision, revisionProblem } from '../model/git-revision.ts';
import { dnsLabelProblem, dnsSubdomainProblem } from '../model/kubernetes-names.ts';
import { repositoryProblem } from '../model/repository-url.ts';
import { nodeAt, type SourceNode, type SourceScalar } from '../source/node.ts';
import * as problems from './delivery-problems.ts';
import { type LayeredMap, type LayeredValue, layerOf, mergeLayers, noValues } from './layers.ts';

export type DeliveryTool = 'argocd' | 'flux' | 'none';

/** A value and where it was written; a default has no place. */
export interface Setting<Value> {
  readonly value: Value;
  readonly origin?: SourceNode;
}

/** Go's notation, as the tools read it, and the same in seconds. */
interface Duration {
  readonly text: string;
  readonly seconds: number;
}

/** How the manifests of one cluster reach it, every field decided. */
export interface Delivery {
  readonly tool: Setting<DeliveryTool>;
  /** Missing only where the tool is none. */
  readonly repository?: Setting<string>;
  readonly revision: Setting<GitRevision>;
  /** The folder of manifests in the repository, without slashes around it; empty for the repository's root. */
  readonly path: Setting<string>;
  readonly unit: Setting<'namespace' | 'cluster'>;
  /** In which the delivery objects live. */
  readonly namespace: Setting<string>;
  readonly namePrefix: Setting<string>;
  /** The cluster as Argo CD knows it. */
  readonly destination: Setting<{ readonly kind: 'name' | 'server'; readonly text: string }>;
  /**
   * By whose rights policies are applied: an account of the cluster that they are for, in a namespace named as
   * `namespace`.
   */
  readonly serviceAccount: Setting<string>;
  readonly repositorySecret?: Setting<string>;
  readonly kubeconfigSecret: { readonly name: Setting<string>; readonly key: Setting<string> };
  readonly intervals: {
    readonly poll: Setting<Duration>;
    readonly sync: Setting<Duration>;
    readonly retry: Setting<Duration>;
    readonly timeout: Setting<Duration>;
  };
}

/** `delivery` of one layer over those outside of it. Maps merge field by field. */
export function mergeDelivery(outer: LayeredMap, node: SourceNode | undefined): LayeredMap {
  const layer = node === undefined ? noValues : layerOf(node);
  return layer.kind === 'map' ? mergeLayers(outer, layer) : outer;
}

/** Reports what is wrong with `delivery` as one layer writes it, beyond its schema. */
export function checkDelivery(node: SourceNode | undefined): readonly Diagnostic[] {
  if (node === undefined) return [];
  return Object.entries(rules).flatMap(([path, rule]) => {
    const found = nodeAt(node, path.split('.'));
    return found?.kind === 'scalar' ? (rule(found) ?? []) : [];
  });
}

/** The branch that every change is reviewed for, as the landscape writes it: its short name. */
export function defaultBranchOf(landscape: SourceNode | undefined): string {
  const node = nodeAt(landscape, ['spec', 'defaultBranch']);
  return node?.kind === 'scalar' ? node.text : 'main';
}

/** Reports what is wrong with the default branch as it is written. */
export function checkDefaultBranch(landscape: SourceNode): readonly Diagnostic[] {
  const node = nodeAt(landscape, ['spec', 'defaultBranch']);
  if (node?.kind !== 'scalar') return [];
  const reason = revisionProblem(node.text) ?? branchProblem(node.text);
  return reason === undefined ? [] : [problems.invalidDefaultBranch(node, node.text, reason)];
}

function branchProblem(name: string): string | undefined {
  const { kind } = parseRevision(name);
  return kind === 'branch' && !name.startsWith('refs/')
    ? undefined
    : 'the name of a branch must not begin with "refs/"';
}

/** A rule of one field: returns what is wrong with the scalar that sets it. */
type FieldRule = (node: SourceScalar) => Diagnostic | undefined;

function named(what: string, rule: (name: string) => string | undefined): FieldRule {
  return (node) => {
    const reason = rule(node.text);
    return reason === undefined ? undefined : problems.invalidSetting(node, what, reason);
  };
}

const duration: FieldRule = (node) =>
  parseDuration(node.text) === undefined ? problems.invalidDuration(node, node.text) : undefined;

/** By their paths in `delivery`. */
const rules: Readonly<Record<string, FieldRule>> = {
  repository: (node) => {
    const problem = repositoryProblem(node.text);
    return problem === undefined ? undefined : problems.badRepository(node, problem);
  },
  revision: (node) => {
    const reason = revisionProblem(node.text);
    return reason === undefined ? undefined : problems.invalidRevision(node, node.text, reason);
  },
  path: named('Path', pathProblem),
  namespace: named('Namespace', dnsLabelProblem),
  namePrefix: named('Name prefix', prefixProblem),
  destination: (node) =>
    hasCredentials(node.text)
      ? problems.credentialsInUrl(node, 'destination', 'it contains credentials')
      : named('Destination', destinationProblem)(node),
  serviceAccount: named('Service account', dnsSubdomainProblem),
  repositorySecret: named('Secret', dnsSubdomainProblem),
  'kubeconfigSecret.name': named('Secret', dnsSubdomainProblem),
  'kubeconfigSecret.key': named('Key', secretKeyProblem),
  'intervals.poll': duration,
  'intervals.sync': duration,
  'intervals.retry': duration,
  'intervals.timeout': duration,
};

function pathProblem(path: string): string | undefined {
  if (path === '.') return undefined;
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    return 'it must be a path below the root of the repository without "." and "..", or "." for the root itself';
  }
  // Patterns of Argo CD and Flux are made of it.
  return /^[A-Za-z0-9._/-]+$/.test(path) ? undefined : 'it can contain only letters, digits, ".", "_", "-" and "/"';
}

function prefixProblem(prefix: string): string | undefined {
  // A dot would make "<prefix><cluster>.<namespace>" mean two things.
  return prefix === '' ? undefined : dnsLabelProblem(`${prefix}a`);
}

function destinationProblem(destination: string): string | undefined {
  if (/[\s{}*!]/.test(destination)) return 'it contains a space, a brace, "*" or "!", which Argo CD would interpret';
  if (!destination.includes('://')) return undefined;
  const isServer = URL.canParse(destination) && /^https?:$/.test(new URL(destination).protocol);
  return isServer ? undefined : 'a server address must begin with https:// or http://';
}

function hasCredentials(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username !== '' || password !== '';
}

function secretKeyProblem(key: string): string | undefined {
  return /^[-._a-zA-Z0-9]{1,253}$/.test(key)
    ? undefined
    : 'the key of a secret can contain only letters, digits, "-", "_" and "."';
}

/** Completes what the layers say for one cluster. Values that break a rule of their own count as not set. */
export function completeDelivery(layers: LayeredMap, cluster: string, defaultBranch: string): Delivery {
  const setting = <Value>(path: string, byDefault: string, read: (text: string) => Value): Setting<Value> => {
    const found = scalarAt(layers, path.split('.'));
    return found === undefined ? { value: read(byDefault) } : { value: read(found.text), origin: found.origin };
  };
  const optional = (path: string): Setting<string> | undefined => {
    const found = scalarAt(layers, [path]);
    return found === undefined ? undefined : { value: found.text, origin: found.origin };
  };
  const tool = setting('tool', 'none', (text) => text as DeliveryTool);
  const repository = optional('repository');
  const repositorySecret = optional('repositorySecret');
  const every = (name: string, byDefault: string) =>
    setting(`intervals.${name}`, byDefault, (text) => ({ text, seconds: parseDuration(text) ?? 0 }));
  return {
    tool,
    ...(repository === undefined ? {} : { repository }),
    revision: setting('revision', defaultBranch, parseRevision),
    path: setting('path', 'manifests', (text) => (text === '.' ? '' : text)),
    unit: setting('unit', 'namespace', (text) => (text === 'cluster' ? 'cluster' : 'namespace')),
    namespace: setting('namespace', tool.value === 'flux' ? 'flux-system' : 'argocd', (text) => text),
    namePrefix: setting('namePrefix', 'ringfence-', (text) => text),
    destination: setting('destination', cluster, (text) => ({
      kind: text.includes('://') ? 'server' : 'name',
      text,
    })),
    serviceAccount: setting('serviceAccount', 'ringfence', (text) => text),
    ...(repositorySecret === undefined ? {} : { repositorySecret }),
    kubeconfigSecret: {
      name: setting('kubeconfigSecret.name', `${cluster}-kubeconfig`, (text) => text),
      key: setting('kubeconfigSecret.key', 'kubeconfig', (text) => text),
    },
    intervals: {
      poll: every('poll', '5m'),
      sync: every('sync', '30m'),
      retry: every('retry', '2m'),
      timeout: every('timeout', '5m'),
    },
  };
}

/** A tool needs a repository to fetch from. */
export function checkCompleteness({ tool, repository }: Delivery, cluster: string, nameNode: SourceNode) {
  return tool.value === 'none' || repository !== undefined
    ? []
    : [problems.repositoryMissing(tool.origin ?? nameNode, tool.value, cluster)];
}

function scalarAt(layers: LayeredMap, path: readonly string[]): { text: string; origin: SourceNode } | undefined {
  let current: LayeredValue | undefined = layers;
  for (const segment of path) current = current?.kind === 'map' ? current.entries.get(segment) : undefined;
  return current?.kind === 'scalar' ? { text: String(current.value), origin: current.origin } : undefined;
}

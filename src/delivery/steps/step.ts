import { compareText } from '../../diagnostics/compare.ts';
import type { ManifestCluster, ManifestNamespace, ManifestTree } from '../../manifests/manifest-tree.ts';
import { sameFile } from '../../manifests/manifest-tree.ts';
import { NamespaceAnalysis } from './namespace-step.ts';
import type { Tool } from './schedule.ts';
import type { DeliveryOrder, OrderVerdict, Step, StepChange } from './step-change.ts';
import { toolFirst } from './two-commits.ts';

export interface StepOptions {
  /** The share of a cluster's policies, from 0 to 1, beyond which deletions are a mass delete; default: 0.2. */
  readonly massDeleteLimit?: number;
  /** The tool that delivers each cluster, before and after; a cluster that none delivers is not among them. */
  readonly tools?: { readonly before: ReadonlyMap<string, Tool>; readonly after: ReadonlyMap<string, Tool> };
}

/** Both tools leave in place what no longer has delivery objects: Ringfence tells them to (`docs/steps.md`). */
const leftInPlace: DeliveryOrder = { argocd: 'safe', flux: 'safe' };
const atTheEnd: DeliveryOrder = { argocd: 'end', flux: 'end' };

/**
 * Says what the step from one folder of manifests to another does to the clusters, by classes. Work follows the change:
 * a namespace whose files are the same on both sides is not read. Pure; never throws on input.
 */
export function classifyStep(before: ManifestTree, after: ManifestTree, options: StepOptions = {}): Step {
  const { massDeleteLimit = 0.2, tools } = options;
  const analysis = new NamespaceAnalysis();
  const profilesMatter = externalPoliciesChanged(before, after);
  const changes: StepChange[] = [];
  const names = [...new Set([...before.clusters.keys(), ...after.clusters.keys()])].sort(compareText);
  for (const name of names) {
    const [old, now] = [before.clusters.get(name), after.clusters.get(name)];
    if (now === undefined) {
      const namespaces = old?.namespaces.size ?? 0;
      changes.push({ kind: 'cluster-removed', cluster: name, namespaces, order: leftInPlace });
      continue;
    }
    const ofNamespaces = clusterChanges(name, old, now, (a, b) => {
      if (sameFile(a.policies, b.policies) && sameFile(a.inventory, b.inventory) && !profilesMatter) return [];
      return analysis.compare(a, b);
    });
    const massDelete = old && massDeleteOf(old, now, ofNamespaces, massDeleteLimit);
    const toolChange = old && toolChangeOf(now, tools);
    changes.push(
      ...(toolChange === undefined ? [] : [toolChange]),
      ...(massDelete === undefined ? [] : [massDelete]),
      ...(toolChange === undefined ? ofNamespaces : ofNamespaces.map(inNoOrder)),
    );
  }
  return { changes };
}

function clusterChanges(
  cluster: string,
  before: ManifestCluster | undefined,
  after: ManifestCluster,
  compare: (before: ManifestNamespace, after: ManifestNamespace) => readonly StepChange[],
): readonly StepChange[] {
  const names = new Set([...(before?.namespaces.keys() ?? []), ...after.namespaces.keys()]);
  return [...names].sort(compareText).flatMap((namespace): readonly StepChange[] => {
    const [old, now] = [before?.namespaces.get(namespace), after.namespaces.get(namespace)];
    if (old === undefined) return [{ kind: 'namespace-created', cluster, namespace }];
    if (now === undefined) return [{ kind: 'namespace-removed', cluster, namespace, order: leftInPlace }];
    return compare(old, now);
  });
}

/** Which tool takes a cluster over from which. A cluster that none delivered before has none to be stopped. */
function toolChangeOf(
  { name, namespaces }: ManifestCluster,
  tools: StepOptions['tools'],
): Extract<StepChange, { readonly kind: 'tool-changed' }> | undefined {
  const [from, to = 'none'] = [tools?.before.get(name), tools?.after.get(name)];
  if (from === undefined || from === to) return undefined;
  // Without a policy there is nothing to deliver, and there are no objects for it.
  const hasPolicies = [...namespaces.values()].some(({ policies }) => policies !== undefined);
  if (to === 'none' && !hasPolicies) return undefined;
  return { kind: 'tool-changed', cluster: name, from, to, order: { ...atTheEnd, twoCommits: toolFirst } };
}

/** While two tools act, neither one's order says what happens when. */
function inNoOrder(change: StepChange): StepChange {
  if (!('order' in change)) return change;
  const { order } = change;
  const unsafe = (verdict: OrderVerdict): OrderVerdict => (verdict === 'safe' ? 'end' : verdict);
  return { ...change, order: { ...order, argocd: unsafe(order.argocd), flux: unsafe(order.flux) } };
}

/** Counts policies only where some are deleted. */
function massDeleteOf(
  before: ManifestCluster,
  after: ManifestCluster,
  changes: readonly StepChange[],
  limit: number,
): StepChange | undefined {
  const deleted = changes.filter(({ kind }) => kind === 'policy-deleted').length;
  if (deleted === 0) return undefined;
  let all = 0;
  for (const [name, namespace] of before.namespaces) if (after.namespaces.has(name)) all += namespace.countPolicies();
  const share = deleted / all;
  if (share <= limit) return undefined;
  return { kind: 'mass-delete', cluster: before.name, deleted, before: all, share, limit, order: atTheEnd };
}

/**
 * Reports whether a profile that namespaces share changes the policies of others. Changed workloads alone change
 * nothing in a cluster, since no tool applies them.
 */
function externalPoliciesChanged(before: ManifestTree, after: ManifestTree): boolean {
  const said = (tree: ManifestTree, path: string): string => {
    const [, type = '', profile = ''] = /([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
    return JSON.stringify(tree.readProfile(type, profile)?.value?.externalPolicies.map(({ policy }) => policy) ?? []);
  };
  const paths = new Set([...before.profiles.keys(), ...after.profiles.keys()]);
  return [...paths].some((path) => {
    const [a, b] = [before.profiles.get(path), after.profiles.get(path)];
    return a !== undefined && b !== undefined && !sameFile(a, b) && said(before, path) !== said(after, path);
  });
}

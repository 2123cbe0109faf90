import type { DeliveryOrder, OrderVerdict, Step, StepChange, StepKind } from '../../delivery/steps/step-change.ts';
import { counted, grouped, listed } from '../../diagnostics/counted.ts';
import { stepWords } from '../../labels/label-questions.ts';
import type { TextMap } from '../../model/network-policy.ts';
import type { Palette } from '../words/palette.ts';

/** Names of namespaces tell where to look; the JSON output has all. */
const namespacesShown = 3;
const policiesShown = 5;
const groupsShown = 40;

/** A change that is the same in several namespaces. */
interface Group {
  readonly change: StepChange;
  /** Names of policies that share one line. */
  readonly policies: string[];
  readonly places: string[];
}

/**
 * Formats the effect of a step on the clusters: the worst first, equal changes of several namespaces together. Empty
 * where it does nothing; one line where all that it does is create namespaces. Else it ends in a line feed.
 */
export function formatStep({ changes }: Step, palette: Palette): string {
  if (changes.length === 0) return '';
  if (changes.every(({ kind }) => kind === 'namespace-created')) {
    return `${counted(changes.length, 'namespace')} created.\n`;
  }
  const groups = groupsOf(changes).sort((a, b) => ranks[a.change.kind] - ranks[b.change.kind]);
  const advised = new Set<string>();
  const lines = groups.slice(0, groupsShown).flatMap((group) => formatGroup(group, palette, advised));
  const hidden = groups.length - groupsShown;
  if (hidden > 0) lines.push(`  … and ${counted(hidden, 'more change', 'more changes')}; --output json has all.`);
  const orders = changes.flatMap((change) =>
    'policy' in change || change.kind === 'policy-renamed' || change.kind === 'tool-changed' ? [change.order] : [],
  );
  if (orders.length > 0 && orders.every(isSafe)) lines.push('  Argo CD and Flux both apply this in a safe order.');
  return `${[palette.strong('Effect on the clusters:'), ...lines].join('\n')}\n`;
}

const toolNames = { argocd: 'Argo CD', flux: 'Flux', none: 'no tool' } as const;

/** The worst first. */
const ranks: Readonly<Record<StepKind, number>> = {
  'not-compared': 0,
  'mass-delete': 1,
  'cluster-removed': 2,
  'tool-changed': 2.5,
  'namespace-removed': 3,
  'fails-open': 4,
  'not-decided': 5,
  'cut-off': 6,
  'newly-isolated': 7,
  'policy-deleted': 8,
  'policy-renamed': 9,
  'policy-created': 10,
  'policy-updated': 11,
  'namespace-created': 12,
};

function groupsOf(changes: readonly StepChange[]): Group[] {
  const alike = new Map<string, Group>();
  for (const change of changes) {
    const place = 'namespace' in change ? `${change.cluster}/${change.namespace}` : change.cluster;
    const whole =
      'namespace' in change
        ? { ...change, cluster: '', namespace: '' }
        : change.kind === 'tool-changed'
          ? { ...change, cluster: '' }
          : change;
    const key = JSON.stringify(whole);
    const group = alike.get(key);
    if (group === undefined)
      alike.set(key, { change, policies: 'policy' in change ? [change.policy] : [], places: [place] });
    else group.places.push(place);
  }
  // Policies to which the same happens in the same namespaces share a line.
  const merged = new Map<string, Group>();
  for (const group of alike.values()) {
    const { change, places, policies } = group;
    const key =
      'policy' in change ? JSON.stringify([{ ...change, policy: '', cluster: '', namespace: '' }, places]) : change;
    const known = typeof key === 'string' ? merged.get(key) : undefined;
    if (known !== undefined) known.policies.push(...policies);
    else merged.set(typeof key === 'string' ? key : `${merged.size}`, group);
  }
  return [...merged.values()];
}

function formatGroup({ change, policies, places }: Group, palette: Palette, advised: Set<string>): readonly string[] {
  const names = listed(policies, policiesShown);
  const inPlaces = `in ${counted(places.length, 'namespace')}: ${listed(places, namespacesShown)}`;
  const error = palette.severity.error;
  const warning = palette.severity.warning;
  switch (change.kind) {
    case 'namespace-created':
      return [`  ${counted(places.length, 'namespace')} created: ${listed(places, namespacesShown)}`];
    case 'namespace-removed':
      return [
        `  ${warning(`${counted(places.length, 'namespace')} removed`)}: ${listed(places, namespacesShown)}`,
        '    Its objects stay in the cluster until a person deletes them.',
      ];
    case 'cluster-removed':
      return [
        `  ${warning('cluster removed')}: ${change.cluster}, with ${counted(change.namespaces, 'namespace')}`,
        '    Its objects stay in the cluster until a person deletes them.',
      ];
    case 'tool-changed':
      return [
        `  ${warning('tool changed')}: ${listed(places, namespacesShown)}, from ${toolNames[change.from]} to ${toolNames[change.to]}`,
        `    No order is safe by itself: ${toolNames[change.from]} continues until a person stops it. See docs/argocd.md and docs/flux.md.`,
        ...advice(change.order, advised),
      ];
    case 'not-compared':
      return [
        `  ${error('not compared')}: the ${change.side === 'before' ? 'previous manifests' : 'new manifests'} cannot be read`,
        `    ${inPlaces}`,
        `    ${change.reason}`,
      ];
    case 'mass-delete':
      return [
        `  ${error('mass delete')}: ${grouped(change.deleted)} of the ${counted(change.before, 'policy', 'policies')} of ${change.cluster} (${percent(change.share)}; the limit is ${percent(change.limit)})`,
      ];
    case 'fails-open':
      return [
        `  ${error('fails open')}: ${pods(change.witness)} are no longer isolated for ${change.direction}${by(change.policies)}${hits(change.workloads)}`,
        `    ${inPlaces}`,
        ...advice(change.order, advised),
      ];
    case 'cut-off':
      return [
        `  ${error('cut off')}: ${listed(change.workloads, policiesShown)} had allowed ${change.direction} and ${change.workloads.length === 1 ? 'has' : 'have'} none now`,
        `    ${inPlaces}`,
        ...advice(change.order, advised),
      ];
    case 'not-decided': {
      const what = change.about === 'fails-open' ? 'pods lose their isolation' : 'pods are newly isolated';
      return [
        `  ${error('not decided')}: whether ${what} for ${change.direction} because of ${listed(change.policies, policiesShown)}; ${budget(change.steps)}`,
        `    ${inPlaces}`,
      ];
    }
    case 'newly-isolated':
      return [
        `  ${warning('newly isolated')}: ${pods(change.witness)} for ${change.direction}${by(change.policies)}${hits(change.workloads)}`,
        `    ${inPlaces}`,
        ...advice(change.order, advised),
      ];
    case 'policy-renamed':
      return [`  renamed: ${change.from} to ${change.to}, ${inPlaces}`, ...advice(change.order, advised)];
    case 'policy-deleted':
      return [`  deleted: ${names}, ${inPlaces}`, ...advice(change.order, advised)];
    case 'policy-created':
      return [`  created: ${names}, ${inPlaces}`, ...advice(change.order, advised)];
    case 'policy-updated': {
      const what = change.part === 'metadata' ? 'labels or annotations of ' : '';
      return [`  updated in place: ${what}${names}, ${inPlaces}`, ...advice(change.order, advised)];
    }
  }
}

/** Nothing for an order that is safe; the way around once, however many changes need it. */
function advice(order: DeliveryOrder, advised: Set<string>): readonly string[] {
  const { argocd, flux, witness, notDecided, twoCommits } = order;
  const lines: string[] = [];
  if (!isSafe(order) && argocd !== 'end' && flux !== 'end') {
    const such = witness === undefined ? '' : `, for example ${pods(witness)}`;
    const perhaps =
      notDecided === undefined ? '' : `; it is not decided whether such pods exist: ${budget(notDecided)}`;
    lines.push(`    ${verdicts(argocd, flux)}${such}${perhaps}`);
  }
  const text = JSON.stringify(twoCommits);
  if (twoCommits !== undefined && !advised.has(text)) {
    advised.add(text);
    lines.push(
      `    To avoid this, use two commits. First: ${twoCommits.first}`,
      `    When that is synced: ${twoCommits.second}`,
    );
  }
  return lines;
}

function budget(steps: number): string {
  return `the budget is ${stepWords(steps)}`;
}

function isSafe({ argocd, flux }: DeliveryOrder): boolean {
  return argocd === 'safe' && flux === 'safe';
}

/** Effect of an order, as a verb in the singular and in the plural. */
const verbs: Readonly<Record<OrderVerdict, readonly [string, string]>> = {
  safe: ['is safe', 'are safe'],
  opens: ['leaves pods open for a moment', 'leave pods open for a moment'],
  'cuts-off': ['cuts pods off for a moment', 'cut pods off for a moment'],
  end: ['makes no difference', 'make no difference'],
};

function verdicts(argocd: OrderVerdict, flux: OrderVerdict): string {
  return argocd === flux
    ? `The order of Argo CD and of Flux ${verbs[argocd][0]}`
    : `The order of Argo CD ${verbs[argocd][0]}; the order of Flux ${verbs[flux][0]}`;
}

function pods(labels: TextMap): string {
  const entries = Object.entries(labels);
  if (entries.length === 0) return 'pods without labels';
  return `pods with ${entries.map(([key, value]) => `${key}=${value}`).join(',')}`;
}

function by(policies: readonly string[]): string {
  return policies.length === 0 ? '' : ` (${listed(policies, policiesShown)})`;
}

function hits(workloads: readonly string[]): string {
  return workloads.length === 0
    ? '; no declared workload is affected'
    : `; affects ${listed(workloads, policiesShown)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

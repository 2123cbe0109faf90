import { counted } from '../../diagnostics/counted.ts';
import type { PolicyChange } from '../../diff/landscape-diff.ts';
import type { PolicyDifference, RuleText } from '../../diff/policy-difference.ts';
import { labelBox } from '../../labels/label-space.ts';
import { selectorWords } from '../../labels/selector-words.ts';
import { fieldsOf } from '../../model/directions.ts';
import type { Direction, LabelSelector, NetworkPolicyPeer, NetworkPolicyPort } from '../../model/network-policy.ts';
import { policyChangeWords, selectedWords } from './cause-words.ts';
import type { GeneralizedChange } from './generalized-policy.ts';
import { placesWords } from './place-words.ts';
import { namesWords, type Writing } from './writing.ts';

/** Which policy changed how, and where: `allow-to-loki changed in each shoot-control-plane namespace (312 in …)`. */
export function policyChangeSentence(change: PolicyChange, writing: Writing): string {
  const { selectedWorkloads } = change;
  const selects =
    selectedWorkloads === 0
      ? 'it selects no declared workload'
      : `it selects ${counted(selectedWorkloads, 'declared workload')}`;
  return `${changedPolicyWords(change, writing)}; ${selects}.`;
}

/** The same without the number of workloads and the full stop. */
export function changedPolicyWords(change: Omit<PolicyChange, 'selectedWorkloads'>, writing: Writing): string {
  const { kind, policy, formerName, origin, namespaceType, places } = change;
  const name = writing.name(policy);
  const what = formerName === undefined ? name : `${writing.name(formerName)}, now ${name},`;
  const external = origin === 'external' ? ' (external)' : '';
  const where = placesWords(places, namespaceType, writing);
  return `${what}${external} ${policyChangeWords[kind]}${where === '' ? '' : ` in ${where}`}`;
}

/** Returns the differences of a policy in words, an entry for each. */
export function differencesWords({ differences, values }: GeneralizedChange, writing: Writing): readonly string[] {
  const standsFor = values.map(
    ({ name, values: all }) => `${writing.name(`<${name}>`)} is ${namesWords(all, writing)}`,
  );
  return [
    ...differences.map((difference) => differenceWords(difference, writing)).filter((words) => words !== ''),
    ...(standsFor.length === 0 ? [] : [`values differ: ${standsFor.join('; ')}`]),
  ];
}

function differenceWords(difference: PolicyDifference, writing: Writing): string {
  switch (difference.kind) {
    case 'pod-selector':
      return `selects ${selectorText(difference.after, writing)}; before, ${selectorText(difference.before, writing)}`;
    case 'policy-types':
      return [
        ...(difference.added.length === 0 ? [] : [`now isolates ${difference.added.join(' and ')}`]),
        ...(difference.removed.length === 0 ? [] : [`no longer isolates ${difference.removed.join(' and ')}`]),
      ].join('; ');
    case 'rule-added':
    case 'rule-removed': {
      const { direction, rule, value } = difference;
      const done = difference.kind === 'rule-added' ? 'added' : 'removed';
      return `${ruleName(direction, rule)} ${done}: ${ruleWords(value, direction, writing)}`;
    }
    case 'peers':
      return listDifference(difference, 'peers', 'every peer', peerText, writing);
    case 'ports':
      return listDifference(difference, 'ports', 'every port', portText, writing);
    case 'order':
      return 'the same rules in another order, which has no effect';
    case 'metadata': {
      const { labels, annotations } = difference;
      return [
        ...(labels.length === 0 ? [] : [`labels changed: ${namesWords(labels, writing)}`]),
        ...(annotations.length === 0 ? [] : [`annotations changed: ${namesWords(annotations, writing)}`]),
      ].join('; ');
    }
  }
}

/** Names a rule of a policy: `ingress rule 1`. Numbers are people's: from 1. */
export function ruleName(direction: Direction, rule: number): string {
  return `${direction.toLowerCase()} rule ${rule + 1}`;
}

/** Returns a rule in words: `from pods with app=web of the same namespace on 443/TCP`. */
export function ruleWords({ peers, ports }: RuleText, direction: Direction, writing: Writing): string {
  const whom = peers === undefined || peers.length === 0 ? 'every peer' : namesWords(peers.map(peerText), writing);
  const on = ports === undefined || ports.length === 0 ? 'every port' : namesWords(ports.map(portText), writing);
  return `${fieldsOf[direction].peers} ${whom} on ${on}`;
}

interface ListDifference<Item> {
  readonly direction: Direction;
  readonly rule: number;
  readonly added: readonly Item[] | 'all';
  readonly removed: readonly Item[] | 'all';
}

/** Items that read alike before and after are written differently and mean the same. */
function listDifference<Item>(
  { direction, rule, added, removed }: ListDifference<Item>,
  what: string,
  all: string,
  textOf: (item: Item) => string,
  writing: Writing,
): string {
  const came = added === 'all' ? [] : added.map(textOf);
  const went = removed === 'all' ? [] : removed.map(textOf);
  const alike = came.filter((text) => went.includes(text));
  const part = (done: string, texts: readonly string[], isAll: boolean): readonly string[] => {
    const others = texts.filter((text) => !alike.includes(text));
    if (isAll) return [`${what} ${done}: ${all}`];
    return others.length === 0 ? [] : [`${what} ${done}: ${namesWords(others, writing)}`];
  };
  const parts = [
    ...part('added', came, added === 'all'),
    ...part('removed', went, removed === 'all'),
    ...(alike.length === 0 ? [] : [`${what} written differently: ${namesWords(alike, writing)}`]),
  ];
  return `${ruleName(direction, rule)}, ${parts.join('; ')}`;
}

/** A peer of a rule: `10.0.0.0/8 without 10.1.0.0/16`, `pods with app=web in namespaces with team=a`. */
export function peerText({ ipBlock, podSelector, namespaceSelector }: NetworkPolicyPeer): string {
  if (ipBlock !== undefined) {
    const { cidr, except = [] } = ipBlock;
    return except.length === 0 ? cidr : `${cidr} without ${except.join(', ')}`;
  }
  const pods = podsText(podSelector ?? {});
  if (namespaceSelector === undefined) return `${pods} of the same namespace`;
  const namespaces = selectorWords(labelBox(namespaceSelector));
  return namespaces === 'any' ? `${pods} of any namespace` : `${pods} of namespaces with ${namespaces}`;
}

function podsText(selector: LabelSelector): string {
  const words = selectorWords(labelBox(selector));
  return words === 'any' ? 'every pod' : `pods with ${words}`;
}

/** `8000-8100/TCP`, `metrics/TCP`, `all UDP`. */
export function portText({ protocol, port, endPort }: NetworkPolicyPort): string {
  if (port === undefined) return `all ${protocol}`;
  return endPort === undefined ? `${port}/${protocol}` : `${port}-${endPort}/${protocol}`;
}

function selectorText(selector: LabelSelector, writing: Writing): string {
  return selectedWords(selectorWords(labelBox(selector)), writing);
}

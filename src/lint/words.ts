import type { NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { LabelBox } from '../labels/label-space.ts';
import { selectorWords } from '../labels/selector-words.ts';
import type { Direction } from '../model/network-policy.ts';
import { formatPorts } from '../model/port-set.ts';
import type { CompiledPort, PodPeer } from '../policy/compiled-policy.ts';

/** A workload as one names it on the command line: `shop/web`, or `type:garden/loki` for one of a namespace type. */
export function workloadWords({ name: namespace, type }: NamespaceState, { name }: Workload): string {
  return type === undefined ? `${namespace}/${name}` : `type:${type}/${name}`;
}

/** `namespace "shop"`, or `namespaces of type "garden"`. */
export function namespaceWords({ name, type }: NamespaceState): string {
  return type === undefined ? `namespace "${name}"` : `namespaces of type "${type}"`;
}

/** What to do if there are pods after all that analysis does not know, as a clause. */
export function podsThatExist({ type }: NamespaceState): string {
  return type === undefined
    ? 'if such pods exist, give their manifests, too'
    : 'if the pods do exist, declare them as a workload';
}

/** `egress rule 2`; rules are counted from 1, as people do. */
export function ruleWords(direction: Direction, rule: number): string {
  return `${direction.toLowerCase()} rule ${rule + 1}`;
}

/** `pods with app=web in namespaces with team=shop`. */
export function peerWords({ pods, namespaces }: PodPeer): string {
  const which = boxWords(pods, 'pod');
  if (namespaces === 'own') return `${which} of its own namespace`;
  const where = selectorWords(namespaces);
  return where === 'any' ? `${which} in any namespace` : `${which} in namespaces with ${where}`;
}

/** `pods with app=web`, `every pod`. */
export function boxWords(box: LabelBox, thing: 'pod' | 'namespace'): string {
  const words = selectorWords(box);
  return words === 'any' ? `every ${thing}` : `${thing}s with ${words}`;
}

/** `port 80/TCP`, `port metrics/TCP`, `every port`. */
export function portWords(port: CompiledPort | 'all'): string {
  if (port === 'all') return 'every port';
  if (port.kind === 'named') return `port "${port.name}"/${port.protocol}`;
  const words = formatPorts(port.ports);
  return words.startsWith('all ') ? `every port of ${words.slice('all '.length)}` : `port ${words}`;
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function listWords(names: readonly string[], most = 3): string {
  const distinct = [...new Set(names)];
  const shown = distinct.length > most ? distinct.slice(0, most - 1) : distinct;
  const parts = distinct.length > most ? [...shown, `${distinct.length - shown.length} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** The path of a rule inside a policy, or of one of its peers. */
export function rulePath(direction: Direction, rule: number, peer?: number): readonly (string | number)[] {
  const [rules, peers] = direction === 'Egress' ? ['egress', 'to'] : ['ingress', 'from'];
  return ['spec', rules, rule, ...(peer === undefined ? [] : [peers, peer])];
}

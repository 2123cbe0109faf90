import { compareText } from '../../diagnostics/compare.ts';
import { grouped } from '../../diagnostics/counted.ts';
import type { LintSubject } from '../../lint/finding.ts';
import type { Label } from '../../lint/label.ts';
import type { LintedWorkload, SomeNames } from '../../lint/names.ts';
import type { PeerData, PortData } from '../../lint/peer-data.ts';
import type { RulePosition } from '../../lint/rule.ts';
import type { Direction } from '../../model/network-policy.ts';

/**
 * Names the rules or policies that a sentence is about, as its subject in the singular: `Egress rule 1 of policy
 * "web"`, `Policy "web"`, `Each of the policies "api" and "web"`.
 */
export function policySubject(subjects: readonly LintSubject[]): string {
  const found = subjects.filter((one) => one.kind === 'policy');
  const names = policyNames(found);
  const of = names.length === 1 ? `policy ${names[0]}` : `the policies ${listWords(names)}`;
  const rules = new Set(found.flatMap(({ rule }) => (rule === undefined ? [] : [ruleWords(rule)])));
  const [rule] = rules;
  if (rules.size > 1) return `Each of ${grouped(found.length)} rules of ${of}`;
  if (names.length === 1) return capitalised(rule === undefined ? of : `${rule} of ${of}`);
  return rule === undefined ? `Each of ${of}` : `${capitalised(rule)} of each of ${of}`;
}

/** Names policies with their namespace where they are in several. */
function policyNames(found: readonly Extract<LintSubject, { kind: 'policy' }>[]): readonly string[] {
  const namespaces = found.flatMap(({ where }) => ('namespace' in where ? [where.namespace] : []));
  const inSeveral = namespaces.length === found.length && new Set(namespaces).size > 1;
  const names = found.map(({ policy, where }) =>
    inSeveral && 'namespace' in where ? `"${where.namespace}/${policy}"` : `"${policy}"`,
  );
  return [...new Set(names)].sort(compareText);
}

/** Names the workloads that a sentence is about, not at its beginning: `workload shop/web`, `workloads a/x and b/y`. */
export function workloadSubject(subjects: readonly LintSubject[]): string {
  const names = subjectWorkloads(subjects);
  return names.length === 1 ? `workload ${names[0]}` : `workloads ${listWords(names)}`;
}

/** Names the workloads as the subject of a sentence in the singular: `Workload shop/web`, `Each of the workloads …`. */
export function eachWorkload(subjects: readonly LintSubject[]): string {
  const names = subjectWorkloads(subjects);
  return names.length === 1 ? `Workload ${names[0]}` : `Each of the workloads ${listWords(names)}`;
}

function subjectWorkloads(subjects: readonly LintSubject[]): readonly string[] {
  const names = subjects.flatMap((one) =>
    one.kind === 'workload' ? [workloadWords({ ...one.where, name: one.workload })] : [],
  );
  return [...new Set(names)].sort(compareText);
}

/**
 * Names the namespaces of all subjects: `namespace "shop"`, `namespaces "a" and "b"`, `namespaces of type "garden"`.
 */
export function namespaceSubject(subjects: readonly LintSubject[]): string {
  const all = subjects.flatMap((one) => (one.kind === 'source' ? [] : [one.where]));
  const namespaces = distinct(all.flatMap((one) => ('namespace' in one ? [`"${one.namespace}"`] : [])));
  const types = distinct(all.flatMap((one) => ('type' in one ? [`"${one.type}"`] : [])));
  return [
    ...(namespaces.length === 0
      ? []
      : [`${namespaces.length === 1 ? 'namespace' : 'namespaces'} ${listWords(namespaces)}`]),
    ...(types.length === 0 ? [] : [`namespaces of ${types.length === 1 ? 'type' : 'types'} ${listWords(types)}`]),
  ].join(' and ');
}

/** Returns whether subjects are in namespaces of types, which have sources, and not in plain manifests. */
export function isTyped(subjects: readonly LintSubject[]): boolean {
  return subjects.some((one) => one.kind !== 'source' && 'type' in one.where);
}

/** Names a workload as on the command line: `shop/web`, or `type:garden/loki` for one of a namespace type. */
export function workloadWords(workload: LintedWorkload): string {
  return 'type' in workload ? `type:${workload.type}/${workload.name}` : `${workload.namespace}/${workload.name}`;
}

/** `egress rule 2`; rules are counted from 1, as people do. */
function ruleWords({ direction, index }: RulePosition): string {
  return `${directionWords(direction)} rule ${index + 1}`;
}

/** `ingress`, `egress`. */
export function directionWords(direction: Direction): string {
  return direction.toLowerCase();
}

/** `pods with app=web in namespaces with team=shop`, `every pod in any namespace`. */
export function peerWords({ pods, namespaces }: PeerData): string {
  const which = pods === 'any' ? 'every pod' : `pods with ${pods}`;
  if (namespaces === 'own') return `${which} of its own namespace`;
  return namespaces.matching === 'any'
    ? `${which} in any namespace`
    : `${which} in namespaces with ${namespaces.matching}`;
}

/** `port 80/TCP`, `port "metrics"/TCP`, `every port`, `every port of UDP`. */
export function portWords(port: PortData): string {
  if (port === 'all') return 'every port';
  return 'name' in port ? `port "${port.name}"/${port.protocol}` : numbersWords(port.numbers, 'port ');
}

/** The same of a whole set of ports as `formatPorts` writes it, without the word: `80/TCP`, `every port`. */
export function portsWords(ports: string): string {
  return numbersWords(ports, '');
}

function numbersWords(ports: string, before: string): string {
  if (ports === 'all') return 'every port';
  return ports.startsWith('all ') ? `every port of ${ports.slice('all '.length)}` : `${before}${ports}`;
}

/** `app: web`, in quotes. */
export function labelWords({ key, value }: Label): string {
  return `"${key}: ${value}"`;
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function someWords<Name>({ first, more }: SomeNames<Name>, words: (name: Name) => string): string {
  return joined([...first.map(words), ...(more === 0 ? [] : [`${grouped(more)} more`])]);
}

/** The same of a list of which at most `most` are named. */
export function listWords(names: readonly string[], most = 3): string {
  const all = distinct(names);
  return someWords(
    all.length > most ? { first: all.slice(0, most - 1), more: all.length - most + 1 } : { first: all, more: 0 },
    (name) => name,
  );
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

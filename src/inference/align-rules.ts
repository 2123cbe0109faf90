import { grouped } from '../model/grouped.ts';
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import { generalize, isChoice, listPattern, wholeList } from './generalize.ts';
import { canonicalSet, type ItemPattern, type Pattern } from './pattern.ts';
import { skeletonOf, skeletonsOf } from './skeleton.ts';

/** A rule in one direction. An absent list means everyone, or every port; `peersField` is `from` or `to`. */
interface AlignableRule {
  readonly at: number;
  readonly index: number;
  readonly rule: JsonObject;
  readonly peers?: readonly Json[];
  readonly ports?: readonly Json[];
  readonly text: string;
}

type KeyOfRule = (rule: AlignableRule) => string;

/** A rule of the template, and the rules that it stands for. */
interface AlignedRules {
  readonly rules: readonly AlignableRule[];
  readonly item: ItemPattern;
}

/**
 * Aligns the rules of one direction over a row of policies. Rules that are equal are one; so are rules that have their
 * ports, or their peers, in common; what is left is aligned by its skeleton, as one rule or as a run. A rule has its
 * counterpart only in other policies. In the order in which they are first met.
 */
export function rulesPattern(lists: readonly (readonly JsonObject[])[], peersField: 'from' | 'to'): Pattern {
  const all = lists.flatMap((rules, at) => rules.map((rule, index) => placedRule(rule, { at, index, peersField })));
  const aligned: AlignedRules[] = [];
  const taken = new Set<AlignableRule>();
  const take = (rules: readonly AlignableRule[], item: ItemPattern): void => {
    aligned.push({ rules, item });
    for (const rule of rules) taken.add(rule);
  };
  const leftBy = (keyOf: KeyOfRule) =>
    groupsBy(
      all.filter((rule) => !taken.has(rule)),
      keyOf,
    );
  for (const group of leftBy(({ text }) => text)) {
    if (places(group).length === lists.length) take(group, oneRule(group, peersField));
  }
  for (const group of leftBy(ruleSkeleton)) {
    // Each policy has exactly one rule of the kind, so there is no doubt which are counterparts.
    if (isOncePerPolicy(group)) {
      if (group.length === lists.length) take(group, oneRule(group, peersField));
    } else if (!areChoices(group)) take(group, runOfRules(group, { length: lists.length, peersField }));
  }
  const byPorts: KeyOfRule = ({ peers, ports }) => `${peers !== undefined} ${ports && canonicalSet(ports)}`;
  for (const group of leftBy(byPorts)) {
    for (const related of relatedByPeers(group)) {
      if (isOncePerPolicy(related) && related.length > 1) take(related, oneRule(related, peersField));
    }
  }
  const byPeers: KeyOfRule = ({ peers, ports }) => `${ports !== undefined} ${peers && canonicalSet(peers)}`;
  for (const group of leftBy(byPeers)) {
    if (isOncePerPolicy(group) && group.length > 1) take(group, oneRule(group, peersField));
  }
  for (const group of leftBy(ruleSkeleton)) {
    if (isOncePerPolicy(group)) take(group, oneRule(group, peersField));
    else for (const same of groupsBy(group, ({ text }) => text)) take(same, oneRule(same, peersField));
  }
  const sorted = aligned.sort((a, b) => compareFirst(a.rules, b.rules));
  return wholeList(
    sorted.map(({ item }) => item),
    lists.length,
  );
}

/** Reports whether the rules of one direction of a policy are of different skeletons, so that each has one counterpart in alike policies. */
export function haveDistinctSkeletons(rules: readonly JsonObject[], peersField: 'from' | 'to'): boolean {
  const skeletons = rules.map((rule, index) => ruleSkeleton(placedRule(rule, { at: 0, index, peersField })));
  return new Set(skeletons).size === rules.length;
}

function areChoices(rules: readonly AlignableRule[]): boolean {
  const hasBlocks = rules.some(({ peers = [] }) =>
    peers.some((peer) => isJsonObject(peer) && peer.ipBlock !== undefined),
  );
  return isChoice(new Set(rules.map(({ text }) => text)).size, { items: rules.length, hasBlocks });
}

/** Returns the skeleton of a rule: those of its peers and ports, regardless of how many there are of each. */
function ruleSkeleton({ peers, ports }: AlignableRule): string {
  return `${peers && skeletonsOf(peers)} on ${ports && skeletonsOf(ports)}`;
}

function placedRule(
  rule: JsonObject,
  { at, index, peersField }: { readonly at: number; readonly index: number; readonly peersField: 'from' | 'to' },
): AlignableRule {
  const peers = rule[peersField] as readonly Json[] | undefined;
  const ports = rule.ports as readonly Json[] | undefined;
  const text = `${peers && canonicalSet(peers)} on ${ports && canonicalSet(ports)}`;
  return { at, index, rule, text, ...(peers && { peers }), ...(ports && { ports }) };
}

function groupsBy(rules: readonly AlignableRule[], keyOf: KeyOfRule): readonly AlignableRule[][] {
  return [...grouped(rules, keyOf).values()];
}

/** The policies that have some of the rules, ascending. */
function places(rules: readonly AlignableRule[]): readonly number[] {
  return [...new Set(rules.map(({ at }) => at))].sort((a, b) => a - b);
}

function isOncePerPolicy(rules: readonly AlignableRule[]): boolean {
  return places(rules).length === rules.length;
}

/** Parts rules into those that are related: directly or through others, they share a peer up to its names. */
function relatedByPeers(rules: readonly AlignableRule[]): readonly (readonly AlignableRule[])[] {
  const group = new Map<AlignableRule, AlignableRule[]>(rules.map((rule) => [rule, [rule]]));
  const firstWith = new Map<string, AlignableRule>();
  for (const rule of rules) {
    for (const key of new Set((rule.peers ?? ['everyone']).map((peer) => skeletonOf(peer)))) {
      const known = firstWith.get(key);
      if (known === undefined) {
        firstWith.set(key, rule);
        continue;
      }
      const [into = [], from = []] = [group.get(known), group.get(rule)];
      if (into === from) continue;
      into.push(...from);
      for (const moved of from) group.set(moved, into);
    }
  }
  return [...new Set(group.values())].map((related) => [...related].sort((a, b) => a.at - b.at || a.index - b.index));
}

/** Returns the pattern of a rule that each policy has once at most. */
function oneRule(rules: readonly AlignableRule[], peersField: 'from' | 'to'): ItemPattern {
  const byPlace = [...new Map(rules.map((rule) => [rule.at, rule])).values()].sort((a, b) => a.at - b.at);
  return { kind: 'one', at: byPlace.map(({ at }) => at), pattern: patternOfRules(byPlace, peersField) };
}

function runOfRules(
  rules: readonly AlignableRule[],
  { length, peersField }: { readonly length: number; readonly peersField: 'from' | 'to' },
): ItemPattern {
  const counts = Array.from({ length }, () => 0);
  for (const { at } of rules) counts[at] = (counts[at] ?? 0) + 1;
  const ordered = [...rules].sort((a, b) => a.at - b.at || a.index - b.index);
  return { kind: 'run', counts, pattern: patternOfRules(ordered, peersField) };
}

/** Returns the pattern of rules that have their lists in common: all of them have peers or none has, and so with ports. */
function patternOfRules(rules: readonly AlignableRule[], peersField: 'from' | 'to'): Pattern {
  if (new Set(rules.map(({ text }) => text)).size === 1) return generalize(rules.slice(0, 1).map(({ rule }) => rule));
  const peers = rules.flatMap((rule) => (rule.peers === undefined ? [] : [rule.peers]));
  const ports = rules.flatMap((rule) => (rule.ports === undefined ? [] : [rule.ports]));
  return {
    kind: 'map',
    entries: [
      ...(peers.length > 0 ? [[peersField, listPattern(peers)] as const] : []),
      ...(ports.length > 0 ? [['ports', listPattern(ports)] as const] : []),
    ],
  };
}

function compareFirst(a: readonly AlignableRule[], b: readonly AlignableRule[]): number {
  const [first, other] = [a[0], b[0]];
  return (first?.at ?? 0) - (other?.at ?? 0) || (first?.index ?? 0) - (other?.index ?? 0);
}

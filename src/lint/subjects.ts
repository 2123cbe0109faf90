import { compareText } from '../diagnostics/compare.ts';
import type { Found } from './rule.ts';
import { listWords, namespaceWords, ruleWords, workloadWords } from './words.ts';

/**
 * The subject of a finding's first sentence: `Policy "web", egress rule 1,`, `Workload shop/web`, `namespace "shop"`; of
 * several findings with one fact, all of them. Empty for what is about a source.
 */
export function subjectWords(found: readonly Found[]): string {
  const [first] = found;
  if (first === undefined) return '';
  switch (first.at.kind) {
    case 'policy':
      return policySubject(found);
    case 'workload':
      return several(workloadsOf(found), 'Workload', 'Each of the workloads');
    case 'namespace':
      return first.at.workloads === undefined
        ? namespaceSubject(found)
        : several(workloadsOf(found), 'workload', 'the workloads');
    case 'source':
      return '';
  }
}

function several(names: readonly string[], one: string, more: string): string {
  return names.length === 1 ? `${one} ${names[0]}` : `${more} ${listWords(names)}`;
}

function policySubject(found: readonly Found[]): string {
  const namespaces = new Set(found.flatMap(({ places }) => places.map(({ namespace }) => namespace)));
  const typed = [...namespaces].some(({ type }) => type !== undefined);
  const isTold = namespaces.size > 1 && !typed && new Set([...namespaces].map(({ name }) => name)).size > 1;
  const names: string[] = [];
  const rules = new Set<string>();
  for (const { at, places } of found) {
    if (at.kind !== 'policy') continue;
    const { name } = at.policy.policy.metadata;
    for (const namespace of isTold ? places.map((place) => `${place.namespace.name}/`) : ['']) {
      names.push(`"${namespace}${name}"`);
    }
    if (at.place !== undefined) rules.add(ruleWords(at.place.direction, at.place.rule));
  }
  const distinct = [...new Set(names)].sort(compareText);
  const policies = distinct.length === 1 ? `olicy ${distinct[0]}` : `olicies ${listWords(distinct)}`;
  const [rule] = rules;
  if (rules.size > 1) return `Each of ${found.length} rules of ${distinct.length === 1 ? 'p' : 'the p'}${policies}`;
  const who = distinct.length === 1 ? `P${policies}` : `Each of the p${policies}`;
  return rule === undefined ? who : `${who}, ${rule},`;
}

function workloadsOf(found: readonly Found[]): readonly string[] {
  const names = found.flatMap(({ at, places: [place] }) => {
    if (place === undefined) return [];
    if (at.kind === 'workload') return [workloadWords(place.namespace, at.workload)];
    return at.kind === 'namespace' ? (at.workloads ?? []).map((one) => workloadWords(place.namespace, one)) : [];
  });
  return [...new Set(names)].sort(compareText);
}

function namespaceSubject(found: readonly Found[]): string {
  const namespaces = found.flatMap(({ places: [place] }) => (place === undefined ? [] : [place.namespace]));
  const [first] = namespaces;
  const names = [...new Set(namespaces.map(({ name }) => `"${name}"`))].sort(compareText);
  if (first === undefined) return '';
  if (first.type !== undefined || names.length === 1) return namespaceWords(first);
  return `each of the namespaces ${listWords(names)}`;
}

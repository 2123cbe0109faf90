import type { PodGroup } from '../../connectivity/connectivity.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { workloadText } from '../../model/workload-name.ts';
import { type PodsBox, podsBox } from '../../report/connectivity/drawn-cluster.ts';
import { visible } from '../../report/words/wording.ts';
import type { Axis } from '../matrix-rows.ts';
import type { PageNamespace } from '../page-data.ts';
import type { FocusState } from '../view-state.ts';
import type { GraphLevel } from './graph-levels.ts';

/** The box of a group's pods, and what it is about. */
interface LinkedBox extends PodsBox {
  readonly focus?: FocusState;
}

/** Returns what pods of a namespace must share to be in one box, beyond their group; empty for nothing. */
export function boxName({ name, tenant }: PageNamespace, by: Axis): string {
  switch (by) {
    case 'tenant':
      return tenant ?? '';
    case 'namespace':
      return name;
    default:
      return '';
  }
}

/** Chooses the names that have a box of their own: those with the most namespaces first. */
export function nameKept(
  namespaces: readonly PageNamespace[],
  { by, most }: GraphLevel,
): { readonly kept: ReadonlySet<string>; readonly folded: number } {
  const counts = new Map<string, number>();
  for (const namespace of namespaces) {
    const name = by === 'type' ? (namespace.type ?? namespace.name) : boxName(namespace, by);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, first], [b, second]) => second - first || compareText(a, b));
  const kept = new Set(sorted.slice(0, most).map(([name]) => name));
  return { kept, folded: sorted.length - kept.size };
}

const pluralOf: Readonly<Record<Axis, string>> = {
  ...{ type: 'namespace types', tenant: 'tenants', namespace: 'namespaces', workload: 'workloads' },
};

interface BoxingOptions {
  readonly level: GraphLevel;
  readonly kept: ReadonlySet<string>;
  /** The cluster of all pods; absent: they are in several. */
  readonly cluster: string | undefined;
}

/** Returns the box of a group, whose pods share a `name`; undefined: several that are one box. */
export function boxOf(
  group: PodGroup | undefined,
  name: string | undefined,
  { level, kept, cluster }: BoxingOptions,
): LinkedBox {
  const { by } = level;
  if (group === undefined) return { key: '', label: '' };
  const at = cluster === undefined ? {} : { cluster };
  if (by === 'workload') {
    const { label, place = '' } = podsBox(group, 'group');
    const focus = focusOfGroup(group, at);
    return { key: JSON.stringify([place, label]), label, place, ...(focus === undefined ? {} : { focus }) };
  }
  // Policies do not select them, so that they would hide what is true of all others.
  if (group.hostNetwork) return podsBox(group, 'type');
  const other = { key: 'others', label: `other ${pluralOf[by]}` };
  switch (by) {
    case 'type': {
      const box = podsBox(group, 'type');
      if (!kept.has(group.namespaceType ?? group.namespaces[0] ?? '')) return other;
      if (group.namespaceType === undefined) return box;
      return { ...box, focus: { view: 'focus', kind: 'type', name: group.namespaceType } };
    }
    case 'tenant':
      if (name === undefined || !kept.has(name)) return other;
      if (name === '') return { key: 'tenant:', label: 'no tenant' };
      return { key: `tenant:${name}`, label: visible(name), focus: { view: 'focus', kind: 'tenant', name } };
    case 'namespace':
      if (name === undefined || !kept.has(name)) return other;
      return { key: `name ${name}`, label: visible(name), focus: { view: 'focus', kind: 'namespace', ...at, name } };
  }
}

function focusOfGroup(
  { namespaces, workloads, namespaceType }: PodGroup,
  at: { readonly cluster?: string },
): FocusState | undefined {
  const [namespace, anotherNamespace] = namespaces;
  const [workload, anotherWorkload] = workloads;
  if (namespace !== undefined && anotherNamespace === undefined) {
    if (workload === undefined || anotherWorkload !== undefined)
      return { view: 'focus', kind: 'namespace', ...at, name: namespace };
    return { view: 'focus', kind: 'workload', ...at, namespace, name: workloadText(workload) };
  }
  return namespaceType === undefined ? undefined : { view: 'focus', kind: 'type', name: namespaceType };
}

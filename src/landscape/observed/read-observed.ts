import { compareText } from '../../diagnostics/compare.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { labelKeyProblem } from '../../model/kubernetes-names.ts';
import type { TextMap } from '../../model/network-policy.ts';
import type { ObservedNamespaces } from '../../model/schemas/observed-namespaces.generated.ts';
import type { APIServer, ObservedNeed } from '../../model/schemas/observed-needs.generated.ts';
import type { ObservedWorkloads } from '../../model/schemas/observed-workloads.generated.ts';
import { compareWorkloads, workloadText } from '../../model/workload-name.ts';
import * as schemaProblems from '../../schema/problems.ts';
import { nodeAt, type SourceNode, toJson } from '../../source/node.ts';
import * as problems from '../problems.ts';
import { itemsAt, scalarAt, textsAt } from '../read-sources.ts';
import type { ObservedSources } from '../sorted-sources.ts';
import type {
  ObservedFacts,
  ObservedNamespace,
  ObservedPolicy,
  ObservedWorkload,
  WrittenNeed,
} from './observed-facts.ts';
import { needProblems, sortedNeeds } from './observed-needs.ts';

/** Reads the observed facts of one cluster, and reports names that are written twice and keys that no label can have. */
export function readObservedFacts({ workloads, policies, needs, namespaces }: ObservedSources): {
  readonly facts: ObservedFacts;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const facts = {
    ...(workloads === undefined ? {} : { workloads: byNamespace(workloads, readWorkloads) }),
    ...(policies === undefined ? {} : { policies: byNamespace(policies, readPolicies) }),
    ...(needs === undefined ? {} : { needs: byNamespace(needs, readNeeds), ...apiServerIn(needs) }),
    ...(namespaces === undefined ? {} : { namespaces: byNamespace(namespaces, readNamespace) }),
  };
  return { facts, diagnostics };

  function byNamespace<Fact>(root: SourceNode, read: (item: SourceNode) => Fact): ReadonlyMap<string, Fact> {
    const items = eachOnce(itemsAt(root, ['spec', 'namespaces']), ['name'], 'Namespace');
    const facts = items.map((item) => [scalarAt(item, 'name').text, read(item)] as const);
    return new Map(facts.sort(([a], [b]) => compareText(a, b)));
  }

  function readWorkloads(item: SourceNode): readonly ObservedWorkload[] {
    const workloads = itemsAt(item, ['workloads']).map(readWorkload);
    const names = new Map<string, SourceNode>();
    for (const workload of workloads) {
      const text = workloadText(workload);
      const node = scalarAt(workload.node, 'name');
      const first = names.get(text);
      if (first === undefined) names.set(text, node);
      else diagnostics.push(schemaProblems.duplicate(node, 'Workload', text, first));
    }
    return workloads.sort(compareWorkloads);
  }

  function readWorkload(node: SourceNode): ObservedWorkload {
    const { name, kind, labels = {}, ports = [], hostNetwork = false } = toJson(node) as unknown as WrittenWorkload;
    checkKeys(node);
    return {
      name,
      ...(kind === undefined ? {} : { kind }),
      labels: sorted(labels),
      ports: ports.map(({ protocol = 'TCP', ...port }) => ({ ...port, protocol })),
      hostNetwork,
      node,
    };
  }

  function readPolicies(item: SourceNode): readonly ObservedPolicy[] {
    const items = eachOnce(itemsAt(item, ['policies']), ['policy', 'metadata', 'name'], 'Policy');
    const policies = items.map((node) => ({
      name: scalarAt(node, 'policy', 'metadata', 'name').text,
      managers: [...(textsAt(node, 'managers') ?? [])].sort(),
      node,
    }));
    return policies.sort((a, b) => compareText(a.name, b.name));
  }

  function readNeeds(item: SourceNode): readonly WrittenNeed[] {
    const needs = itemsAt(item, ['needs']).map((node) => ({ need: toJson(node) as unknown as ObservedNeed, node }));
    for (const { need, node } of needs) diagnostics.push(...needProblems(need, node));
    return sortedNeeds(needs);
  }

  function readNamespace(node: SourceNode): ObservedNamespace {
    const { name, labels = {} } = toJson(node) as unknown as ObservedItem;
    checkKeys(node);
    return { name, labels: sorted(labels), node };
  }

  /** Returns the items without those whose name an earlier one has, which are reported. */
  function eachOnce(
    items: readonly SourceNode[],
    path: readonly string[],
    what: 'Namespace' | 'Policy',
  ): readonly SourceNode[] {
    const names = new Map<string, SourceNode>();
    return items.filter((item) => {
      const node = scalarAt(item, ...path);
      const first = names.get(node.text);
      if (first === undefined) names.set(node.text, node);
      else diagnostics.push(schemaProblems.duplicate(node, what, node.text, first));
      return first === undefined;
    });
  }

  function checkKeys(item: SourceNode): void {
    const labels = nodeAt(item, ['labels']);
    for (const { key, name } of labels?.kind === 'mapping' ? labels.entries : []) {
      const rule = labelKeyProblem(name);
      if (rule !== undefined) diagnostics.push(problems.badName(key, 'Label key', name, rule));
    }
  }
}

function apiServerIn(needs: SourceNode): Pick<ObservedFacts, 'apiServer'> {
  const node = nodeAt(needs, ['spec', 'apiServer']);
  return node === undefined ? {} : { apiServer: toJson(node) as unknown as APIServer };
}

type WrittenWorkload = ObservedWorkloads['spec']['namespaces'][number]['workloads'][number];
type ObservedItem = ObservedNamespaces['spec']['namespaces'][number];

function sorted(labels: TextMap): TextMap {
  return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => compareText(a, b)));
}

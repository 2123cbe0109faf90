import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import * as schemaProblems from '../schema/problems.ts';
import type { ClusterDraft } from './cluster-drafts.ts';
import * as problems from './problems.ts';

/** Which cluster runs the control plane of which. */
export interface Hosting {
  /** Every cluster, hosts before those that they host; otherwise by name. */
  readonly hostsFirst: readonly ClusterDraft[];
  /** The host of a cluster. Absent without one, where it does not exist, and in a circle. */
  hostOf(draft: ClusterDraft): ClusterDraft | undefined;
  /** The clusters whose control planes a cluster runs, by name. */
  hostedBy(draft: ClusterDraft): readonly ClusterDraft[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Links clusters to their hosts. Unknown hosts are reported where every cluster file could be read. */
export function linkHosts(drafts: ReadonlyMap<string, ClusterDraft>, everyClusterIsRead: boolean): Hosting {
  const sorted = [...drafts.values()].sort((a, b) => compareText(a.name, b.name));
  const namedHost = (draft: ClusterDraft) => drafts.get(draft.host?.clusterNode.text ?? '');
  const circles = circlesAmong(sorted, namedHost);
  const diagnostics: Diagnostic[] = [];
  const hosts = new Map<ClusterDraft, ClusterDraft>();
  const hosted = new Map<ClusterDraft, ClusterDraft[]>();
  for (const draft of sorted) {
    if (draft.host === undefined) continue;
    const { clusterNode } = draft.host;
    const circle = circles.get(draft);
    const host = namedHost(draft);
    if (circle !== undefined) {
      if (circle[0] === draft) diagnostics.push(hostingCycle(circle));
    } else if (host !== undefined) {
      hosts.set(draft, host);
      const others = hosted.get(host);
      if (others === undefined) hosted.set(host, [draft]);
      else others.push(draft);
    } else if (everyClusterIsRead) {
      const where = 'in policies/clusters/';
      diagnostics.push(schemaProblems.unknownReference(clusterNode, 'Cluster', clusterNode.text, drafts.keys(), where));
    }
  }
  return {
    hostsFirst: inHostingOrder(sorted, hosts),
    hostOf: (draft) => hosts.get(draft),
    hostedBy: (draft) => hosted.get(draft) ?? [],
    diagnostics,
  };
}

/** The circle of each cluster that is in one: its members in the order of hosting, the first by name first. */
function circlesAmong(
  sorted: readonly ClusterDraft[],
  hostOf: (draft: ClusterDraft) => ClusterDraft | undefined,
): ReadonlyMap<ClusterDraft, readonly ClusterDraft[]> {
  const circles = new Map<ClusterDraft, readonly ClusterDraft[]>();
  const seen = new Set<ClusterDraft>();
  for (const draft of sorted) {
    const path: ClusterDraft[] = [];
    let current: ClusterDraft | undefined = draft;
    while (current !== undefined && !seen.has(current)) {
      seen.add(current);
      path.push(current);
      current = hostOf(current);
    }
    // A path that ends in an earlier one has found no circle of its own.
    const start = current === undefined ? -1 : path.indexOf(current);
    if (start < 0) continue;
    const circle = path.slice(start);
    const names = circle.map(({ name }) => name);
    const first = names.indexOf([...names].sort(compareText)[0] ?? '');
    const turned = [...circle.slice(first), ...circle.slice(0, first)];
    for (const member of circle) circles.set(member, turned);
  }
  return circles;
}

function inHostingOrder(
  sorted: readonly ClusterDraft[],
  hosts: ReadonlyMap<ClusterDraft, ClusterDraft>,
): readonly ClusterDraft[] {
  const ordered = new Set<ClusterDraft>();
  for (const draft of sorted) {
    const chain: ClusterDraft[] = [];
    let current: ClusterDraft | undefined = draft;
    while (current !== undefined && !ordered.has(current)) {
      chain.push(current);
      current = hosts.get(current);
    }
    for (const member of chain.reverse()) ordered.add(member);
  }
  return [...ordered];
}

function hostingCycle(circle: readonly ClusterDraft[]): Diagnostic {
  const [first, ...others] = circle.flatMap(({ host }) => host?.clusterNode ?? []);
  invariant(first !== undefined, 'the members of a circle name their hosts');
  const names = circle.map(({ name }) => name);
  return problems.hostingCycle(first, [...names, ...names.slice(0, 1)], others);
}

import type { ClusterDump } from '../../clusters/dump/cluster-dump.ts';
import { arrange } from '../../diagnostics/arrange.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { diffLandscapes } from '../../diff/diff-landscapes.ts';
import { loadLandscape } from '../../landscape/load-landscape.ts';
import { joinedTrees, memoryTree } from '../../model/file-tree.ts';
import type { NetworkPolicy } from '../../model/network-policy.ts';
import { equalSpecs } from '../../policy/canonical-policy.ts';
import { pathsReadBy } from '../../render/compile-type.ts';
import { checkTypes } from '../../render/render-landscape.ts';
import { type ClusterCandidate, ClusterSearch } from './cluster-search.ts';
import { draftFiles } from './draft-files.ts';
import type { ExistingSources } from './draft-loader.ts';
import { oneCluster, policiesOfOthers, policiesOfTeam, policyDrift, withRenderedPolicies } from './drift.ts';
import type { ExistingImport, MappedNamespace, PolicyDrift } from './existing-import.ts';
import { patchOf } from './patch.ts';
import { placementsIn } from './placements.ts';
import * as problems from './problems.ts';
import { neededConnections } from './running-needs.ts';
import { runningWorkloads } from './running-workloads.ts';

/**
 * Reads a cluster into a landscape that does not have it yet: for each namespace the type and the values whose
 * renderings equal its policies. Every answer is rendered; what differs is drift. Pure. A value exactly when the cluster
 * can be added to the landscape.
 */
export function importIntoLandscape(sources: ExistingSources, dump: ClusterDump): Outcome<ExistingImport> {
  const known = sources.landscape.clusters.get(dump.name);
  if (known !== undefined) return { diagnostics: [problems.clusterKnown(known)] };
  const mistakes = checkTypes(sources.landscape.types.values());
  if (hasErrors(mistakes)) return { diagnostics: mistakes };
  const search = new ClusterSearch(sources, dump);
  let best: ClusterCandidate | undefined;
  let found: readonly Diagnostic[] | undefined;
  for (const placement of placementsIn(sources.files, dump.state.namespaces)) {
    const { candidate, diagnostics } = search.at(placement);
    if (candidate === undefined) found ??= diagnostics.filter(({ severity }) => severity === 'error');
    else if (best === undefined || compareCandidates(candidate, best) < 0) best = candidate;
  }
  if (best === undefined) return { diagnostics: arrange(found ?? []) };
  return resultOf(best, dump, sources);
}

/** The one with the most equal policies is first; then the one with the fewest differences; then a group
 * with the same network plugin; then the shortest sources. */
function compareCandidates(a: ClusterCandidate, b: ClusterCandidate): number {
  const length = ({ draft }: ClusterCandidate) => [...draftFiles(draft).values()].join('').length;
  return (
    b.equal - a.equal ||
    a.different - b.different ||
    Number(b.sameTraits) - Number(a.sameTraits) ||
    length(a) - length(b)
  );
}

function resultOf(candidate: ClusterCandidate, dump: ClusterDump, sources: ExistingSources): Outcome<ExistingImport> {
  const { draft, namespaces, placed, rendered, unmapped, assumed } = candidate;
  const mapped: MappedNamespace[] = [];
  const drift: PolicyDrift[] = [];
  for (const [name, { type, tenant }] of namespaces) {
    const found = dump.state.namespaces.get(name);
    if (found === undefined) continue;
    const policies = policiesOfTeam(dump, found);
    const made = (rendered.namespaces.get(name)?.policies ?? []).map(({ policy }) => policy);
    const equal = policies.filter((policy) =>
      made.some((other) => other.metadata.name === policy.metadata.name && equalSpecs(policy, other)),
    ).length;
    const foreign = policiesOfOthers(dump, found);
    // An external template that describes a policy of another program is no policy of the team.
    const isForeign = (policy: NetworkPolicy) => foreign.some((other) => other.metadata.name === policy.metadata.name);
    drift.push(
      ...policyDrift(
        name,
        policies,
        made.filter((policy) => !isForeign(policy)),
      ),
    );
    mapped.push({
      name,
      type: type.name,
      ...(tenant === undefined ? {} : { tenant }),
      placed: placed.has(name),
      policies: policies.length,
      equal,
    });
  }
  const after = withRenderedPolicies(dump, rendered, new Set(mapped.map(({ name }) => name)));
  const effect = diffLandscapes(oneCluster(dump.name, dump.state), oneCluster(dump.name, after));
  if (effect.value === undefined || hasErrors(effect.diagnostics)) return { diagnostics: effect.diagnostics };
  const observed = [
    runningWorkloads(dump, rendered, sources.landscape),
    neededConnections(dump, rendered, sources.landscape),
  ].flatMap((file) => (file === undefined ? [] : [[file.path, file.text] as const]));
  const made = [...draftFiles(draft), ...observed];
  const files = new Map(made.sort(([a], [b]) => compareText(a, b)));
  const whole = joinedTrees([sources.files, memoryTree(files)]);
  const { landscape, diagnostics } = loadLandscape(whole, { ringfenceVersion: sources.ringfenceVersion });
  if (landscape === undefined) return { diagnostics };
  return {
    value: {
      cluster: dump.name,
      folder: draft.folder,
      labels: draft.labels,
      files,
      namespaces: mapped,
      unmapped,
      withoutPolicies: withoutPolicies(dump, new Set(mapped.map(({ name }) => name))),
      notFound: [...placed].filter((name) => !dump.state.namespaces.has(name)).sort(compareText),
      assumed,
      missingNetworks: missingNetworks(candidate),
      drift,
      labelDrift: candidate.labelDrift,
      unknownEffect: [...new Set(drift.map(({ namespace }) => namespace))].filter(
        (name) => (dump.state.namespaces.get(name)?.workloads ?? []).length === 0,
      ),
      patch: patchOf(draft, drift, sources.files),
      effect: effect.value,
    },
    diagnostics: effect.diagnostics,
  };
}

function withoutPolicies(dump: ClusterDump, mapped: ReadonlySet<string>): readonly string[] {
  return [...dump.state.namespaces.values()].flatMap((namespace) =>
    mapped.has(namespace.name) || policiesOfTeam(dump, namespace).length > 0 ? [] : [namespace.name],
  );
}

/** Returns the networks that the templates of the namespaces read, and that the cluster does not have. */
function missingNetworks({ draft, namespaces }: ClusterCandidate): readonly string[] {
  const read = new Set(
    [...namespaces.values()].flatMap(({ type, policies }) => [...pathsReadBy(type, { policies, workloads: [] })]),
  );
  return ['nodes', 'pods', 'services'].filter(
    (kind) => read.has(`cluster.networks.${kind}`) && (draft.networks[kind] ?? []).length === 0,
  );
}

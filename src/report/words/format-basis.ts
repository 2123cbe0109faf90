import type { Basis, ClusterBasis } from '../../clusters/basis.ts';
import { counted, grouped, listed } from '../../diagnostics/counted.ts';
import type { Json } from '../../model/json.ts';
import { visible } from './wording.ts';

/** Names beyond these are counted. */
const mostNames = 5;

/** Formats the basis of an answer as whole lines. */
export function formatBasis(basis: Basis): string {
  const { clusters, leftOut } = basis;
  const sum = (count: (cluster: ClusterBasis) => number): number => clusters.reduce((all, one) => all + count(one), 0);
  const policies = (['rendered', 'external', 'given'] as const).flatMap((origin) => {
    const count = sum((cluster) => cluster.policies[origin]);
    return count === 0
      ? []
      : [origin === 'given' ? counted(count, 'policy', 'policies') : `${grouped(count)} ${origin}`];
  });
  const noun = sum((cluster) => cluster.policies.rendered + cluster.policies.external) === 1 ? ' policy' : ' policies';
  const known = [
    ...(clusters.length === 1 ? [] : [counted(clusters.length, 'cluster')]),
    counted(
      sum(({ namespaces }) => namespaces),
      'namespace',
    ),
    counted(
      sum(({ workloads }) => workloads),
      'workload',
    ),
    policies.length === 0 ? 'no policies' : `${policies.join(' and ')}${policies[0]?.includes('polic') ? '' : noun}`,
  ];
  const undefinedNamespaces = clusters.flatMap((cluster) => cluster.undefinedNamespaces);
  const onHosts = sum(({ hostNetworkWorkloads }) => hostNetworkWorkloads);
  const lines = [
    `Based on ${known.join(', ')}.`,
    ...(clusters.length === 1 ? clusters.flatMap(traitLines) : mixedTraitLines(clusters)),
    ...(undefinedNamespaces.length === 0
      ? []
      : [
          `No manifest defines ${listed(undefinedNamespaces.map(visible), mostNames)}, so ${undefinedNamespaces.length === 1 ? 'its only known label is its name' : 'their only known labels are their names'}.`,
        ]),
    ...(onHosts === 0
      ? []
      : [`${counted(onHosts, 'workload')} in the host network; policies do not select such pods.`]),
    ...(leftOut.finishedPods === 0 ? [] : [`${counted(leftOut.finishedPods, 'finished pod')} ignored.`]),
    ...refusedPolicies(basis),
    ...(leftOut.kinds.size === 0
      ? []
      : [`Ignored kinds: ${[...leftOut.kinds].map(([kind, count]) => `${count} ${visible(kind)}`).join(', ')}.`]),
    ...(leftOut.noObjects === 0
      ? []
      : [`Ignored ${counted(leftOut.noObjects, 'document')} without apiVersion or kind.`]),
    ...(leftOut.files.length === 0
      ? []
      : [
          `Not read, because ${leftOut.files.length === 1 ? 'its name does' : 'their names do'} not end in .yaml, .yml or .json: ` +
            `${listed(leftOut.files.map(visible), mostNames)}.`,
        ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Returns a sentence, in capitals, about policies that the answer ignores; nothing if there are none. */
export function refusedPolicies({ leftOut: { policies } }: Basis): readonly string[] {
  if (policies.length === 0) return [];
  const names = listed(policies.map(visible), mostNames);
  return [`IGNORED, because an API server would reject ${policies.length === 1 ? 'it' : 'them'}: ${names}.`];
}

function traitLines({ traits, knownNetworks }: ClusterBasis): readonly string[] {
  const { ipBlockMatchesPods: pods, ipBlockMatchesNodes: nodes } = traits;
  const network = knownNetworks.includes('pods') ? '' : ' The pod network is not known.';
  if (pods === nodes) {
    const both = { always: 'to pods and to nodes', never: 'neither to pods nor to nodes', unknown: '' }[pods];
    return [
      both === ''
        ? `Whether an ipBlock applies to pods and nodes is not known.${network}`
        : `An ipBlock applies ${both}.${network}`,
    ];
  }
  const words = { always: 'applies', never: 'does not apply', unknown: 'may or may not apply' };
  return [`An ipBlock ${words[pods]} to pods, and ${words[nodes]} to nodes.${network}`];
}

function mixedTraitLines(clusters: readonly ClusterBasis[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const cluster of clusters) {
    for (const line of traitLines(cluster)) {
      const names = groups.get(line) ?? [];
      groups.set(line, names);
      names.push(...(cluster.name === undefined ? [] : [cluster.name]));
    }
  }
  return [...groups].map(([line, names]) => `${line.slice(0, -1)} (${listed(names, mostNames)}).`);
}

/** The same as data. */
export function basisJson({ clusters, leftOut }: Basis): Json {
  return {
    clusters: clusters.map(
      ({
        name,
        traits,
        knownNetworks,
        namespaces,
        undefinedNamespaces,
        workloads,
        hostNetworkWorkloads,
        policies,
      }) => ({
        ...(name === undefined ? {} : { name }),
        traits: { ...traits },
        knownNetworks,
        namespaces,
        undefinedNamespaces,
        workloads,
        hostNetworkWorkloads,
        policies: { ...policies },
      }),
    ),
    leftOut: {
      policies: leftOut.policies,
      kinds: Object.fromEntries(leftOut.kinds),
      finishedPods: leftOut.finishedPods,
      noObjects: leftOut.noObjects,
      files: leftOut.files,
    },
  };
}

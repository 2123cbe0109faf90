import type { Direction } from '../model/network-policy.ts';
import type { Hazard } from './landscape-diff.ts';
import { hazard, listed } from './problems.ts';

/** A change of what a landscape says of running pods and of the policies of others. */
export type ObservedChange =
  | { readonly kind: 'workload-lost' | 'workload-changed' | 'policy-lost' | 'policy-changed' }
  | { readonly kind: 'need-lost' | 'api-servers' | 'own-node' }
  | { readonly kind: 'isolation'; readonly direction: Direction };

/** Where an observation changed, and of which workloads or policies. */
interface AboutObservation extends Pick<Hazard, 'namespaceType' | 'places'> {
  /** Names of workloads or of policies, without their namespaces. Sorted, never empty. */
  readonly names: readonly string[];
  readonly subjects: readonly string[];
}

export function observation(what: ObservedChange, { names, places, ...about }: AboutObservation): Hazard {
  const isOne = names.length === 1;
  switch (what.kind) {
    case 'workload-lost':
      return lost('workloads', {
        message: `The inventory no longer lists ${listed(names)}, which ran when the cluster was observed before. Reviews of later changes will not see what happens to ${isOne ? 'its' : 'their'} pods.`,
        advice: `Check that ${isOne ? 'it no longer runs' : 'they no longer run'}.`,
      });
    case 'workload-changed':
      return lost('workloads', {
        message: `The inventory now shows the pods of ${listed(names)} without a label or a named port that they had, or in the network of their node. Selectors no longer find ${isOne ? 'it' : 'them'} as before.`,
        advice: 'Check that the pods in the cluster really changed.',
      });
    case 'need-lost':
      return lost('workloads', {
        message: `The inventory no longer lists a connection that ${listed(names)} ${isOne ? 'needs' : 'need'}, or lists it as a guess. Reviews of later changes will not see if policies break it.`,
        advice: 'Check in the cluster that the object which showed the need is gone.',
      });
    case 'api-servers':
      return lost('workloads', {
        message: `The inventory has other addresses of API servers than before, or none. Reviews of later changes judge by them whether the connections that ${listed(names)} ${isOne ? 'needs' : 'need'} are allowed.`,
        advice: 'Check that the addresses are those of the API servers of the cluster.',
      });
    case 'own-node':
      return lost('workloads', {
        message: `The sources no longer say that policies apply to connections from the own node of a pod. Reviews of later changes will not see if policies break the probes of ${listed(names)}.`,
        advice: 'Check that the network plugin lets a node reach its own pods regardless of policies.',
      });
    case 'policy-lost':
      return lost('policies', {
        message: `The inventory no longer has ${policiesWords(names)}, which others write. Reviews of later changes and tests will not see what ${isOne ? 'it allows' : 'they allow'}.`,
        advice: `Check that ${isOne ? 'it is' : 'they are'} no longer in the cluster.`,
      });
    case 'policy-changed':
      return lost('policies', {
        message: `By the inventory, ${policiesWords(names)}, which others write, ${isOne ? 'allows' : 'allow'} less than before. No one applies this change: it is only true if others made it.`,
        advice: `Check the ${isOne ? 'policy' : 'policies'} in the cluster.`,
      });
    case 'isolation':
      return placed('foreign-isolation', 'policies', {
        message: `By the inventory, ${policiesWords(names)}, which others write, now ${isOne ? 'isolates' : 'isolate'} pods for ${what.direction.toLowerCase()}. Reviews of later changes will rely on it.`,
        advice: `Check that ${isOne ? 'it is' : 'they are'} in the cluster and will stay.`,
      });
  }

  function lost(field: 'workloads' | 'policies', words: Words): Hazard {
    return placed('observation-lost', field, words);
  }

  function placed(
    code: 'observation-lost' | 'foreign-isolation',
    field: 'workloads' | 'policies',
    words: Words,
  ): Hazard {
    return { ...hazard(code, { ...words, policies: [], workloads: [], [field]: names, ...about }), places };
  }
}

type Words = Pick<Hazard, 'message' | 'advice'>;

function policiesWords(names: readonly string[]): string {
  return `${names.length === 1 ? 'policy' : 'the policies'} ${listed(names)}`;
}

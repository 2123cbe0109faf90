import type { Workload } from '../clusters/cluster-state.ts';

/** Letters and digits of which controllers make the ends of pods' names. */
const made = '[bcdfghjklmnpqrstvwxz2456789]';

/** Endings that each kind of owner adds to its name to name a pod. */
const endings: Readonly<Record<string, RegExp>> = {
  Deployment: new RegExp(`^-${made}{1,10}-${made}{5}$`),
  ReplicaSet: new RegExp(`^-${made}{5}$`),
  DaemonSet: new RegExp(`^-${made}{5}$`),
  StatefulSet: /^-\d+$/,
  Job: new RegExp(`^(-\\d+)?-${made}{5}$`),
  CronJob: new RegExp(`^-\\d+(-\\d+)?-${made}{5}$`),
  Pod: /^$/,
};

/**
 * Returns the workloads of a namespace that a pod can be of, by its name: those that list the pod, otherwise those whose
 * controller names pods so.
 */
export function ownersOfPod(workloads: readonly Workload[], pod: string): readonly Workload[] {
  const listing = workloads.filter(({ pods }) => pods.some(({ name }) => name === pod));
  if (listing.length > 0) return listing;
  return workloads.filter(({ kind, name }) => {
    const brace = name.indexOf('{');
    const owner = brace === -1 ? name : name.slice(0, brace);
    return kind !== undefined && pod.startsWith(owner) && (endings[kind]?.test(pod.slice(owner.length)) ?? false);
  });
}

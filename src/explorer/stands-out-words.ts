import type { StandsOut } from './page-data.ts';

/** Lists that a reviewer looks at first, in the order in which they are shown. */
export const standsOutWords = [
  {
    key: 'openToEveryone',
    title: 'Open to everyone',
    means: 'Every address outside the cluster can connect.',
    none: 'No pod is open to every address.',
  },
  {
    key: 'reachingEverywhere',
    title: 'Reaching everywhere',
    means: 'These pods can connect to every address outside the cluster.',
    none: 'No pod can reach every address.',
  },
  {
    key: 'notIsolated',
    title: 'Isolated by no policy',
    means: 'No policy selects these pods in the direction.',
    none: 'Policies isolate every pod in both directions.',
  },
  {
    key: 'hostNetwork',
    title: 'In the host network',
    means: 'Policies do not select these pods.',
    none: 'No workload is in the host network.',
  },
  {
    key: 'withoutWorkloads',
    title: 'No known workloads',
    means: 'No workload of these namespaces is known, so the tables say nothing about them.',
    none: 'Workloads are known in every namespace.',
  },
] as const satisfies readonly {
  readonly key: keyof StandsOut;
  readonly title: string;
  readonly means: string;
  readonly none: string;
}[];

export type HazardLevel = 'error' | 'warning' | 'note';

/** Everything about a code of a hazard that does not depend on the change in which it is found. */
export interface HazardFacts {
  /** Its usual level; one case may be graver or more harmless. */
  readonly level: HazardLevel;
  /** One line without a full stop. */
  readonly title: string;
  /** The reviewer's next step, in one sentence or two. */
  readonly advice: string;
  /**
   * How a gate treats it. acceptable: an exception or a waiver may accept it · undecided: no one may, since no one
   * knows what would be accepted · always: it trips every gate, and no one may accept it.
   */
  readonly gate: 'acceptable' | 'undecided' | 'always';
}

/**
 * The hazards that `diff` finds, the gravest first. Stable: a code is never renamed or reused. `npm run generate`
 * writes the lists of the schemas and the table of docs/review.md from this record.
 */
export const hazardCodes = {
  'manifests-stale': {
    level: 'error',
    title: 'The sources changed and the manifests did not follow',
    advice: 'Run "ringfence render" and commit what it changes; then look at this again.',
    gate: 'always',
  },
  'foreign-file-applied': {
    level: 'error',
    title: 'GitOps tools would read a file that the sources do not render',
    advice:
      'Delete it, or move it out of the folder. A policy that a namespace should have is a template under policies/.',
    gate: 'always',
  },
  'revision-not-on-default-branch': {
    level: 'error',
    title: 'A cluster would follow a revision that no one has reviewed',
    advice: 'Let the cluster follow what was the tip of the default branch, from where it came until now.',
    gate: 'always',
  },
  'not-decided': {
    level: 'error',
    title: 'It is not decided whether the change opens something',
    advice:
      'Give the selectors of this namespace fewer keys, or the pods a label of their own to be selected by; then compare again.',
    gate: 'undecided',
  },
  'fails-open': {
    level: 'error',
    title: 'Pods are no longer isolated',
    advice: 'If it is meant, say so in the pull request; else keep a policy that isolates these pods.',
    gate: 'acceptable',
  },
  'tenants-regrouped': {
    level: 'error',
    title: 'Namespaces come to share a tenant, cease to, or lose theirs',
    advice: 'Ask the owners of both tenants: later paths between these namespaces are judged by it.',
    gate: 'acceptable',
  },
  'network-claims-public': {
    level: 'error',
    title: 'A network newly claims public addresses',
    advice:
      'Declare what the company uses inside once, under spec.networks.internalPublic of the landscape; else take it out.',
    gate: 'acceptable',
  },
  'metadata-opened': {
    level: 'error',
    title: 'There is a new path to a metadata service',
    advice: 'Leave the address out by except, in every policy that selects these pods.',
    gate: 'acceptable',
  },
  lifeline: {
    level: 'error',
    title: 'The GitOps agent, DNS or a webhook loses a connection that it needs to take the change back',
    advice: 'Keep the connection, or make sure first that a person can undo the change by hand; no sync can.',
    gate: 'acceptable',
  },
  'tenant-path': {
    level: 'error',
    title: 'There is a new path between tenants',
    advice: 'Narrow the peer: a namespace selector that is too wide is the usual reason.',
    gate: 'acceptable',
  },
  'mass-delete': {
    level: 'error',
    title: 'A large share of the policies of a cluster is deleted',
    advice: 'Check whether a list was emptied, or a type or cluster removed, by mistake.',
    gate: 'acceptable',
  },
  'exposed-to-everyone': {
    level: 'error',
    title: 'A workload becomes reachable from everywhere',
    advice: 'Give the rule peers: a rule without peers, or with every address, allows everyone.',
    gate: 'acceptable',
  },
  'metadata-narrowed': {
    level: 'warning',
    title: 'Addresses no longer count as a metadata service',
    advice: 'Leave out only addresses of clouds in which no cluster runs, and keep them out of the network of pods.',
    gate: 'acceptable',
  },
  'workloads-unknown': {
    level: 'warning',
    title: 'The inventory no longer lists any workload of a namespace',
    advice: 'List what runs there: without it, no change of these pods is seen.',
    gate: 'acceptable',
  },
  'internet-opened': {
    level: 'warning',
    title: 'There is a new path from or to the internet',
    advice: 'Name the addresses that are needed, or ask the people who answer for the network.',
    gate: 'acceptable',
  },
  'whole-namespace-let-in': {
    level: 'warning',
    title: 'Pods accept every pod of a namespace that has a different owner',
    advice: 'Name the pods: put a podSelector into the same item of "from" as the namespaceSelector.',
    gate: 'acceptable',
  },
  'wider-block': {
    level: 'warning',
    title: 'A block of addresses without exceptions becomes wider',
    advice: 'Narrow the block again, or except what it must not reach.',
    gate: 'acceptable',
  },
  'cut-off': {
    level: 'warning',
    title: 'Pods lose every connection in a direction',
    advice: 'Merge what allows these workloads their connections first, and this when it is synced.',
    gate: 'acceptable',
  },
  'newly-isolated': {
    level: 'warning',
    title: 'Pods that no policy selected are isolated',
    advice: 'Merge the allows first, and what isolates when they are synced.',
    gate: 'acceptable',
  },
} as const satisfies Record<string, HazardFacts>;

export type HazardCode = keyof typeof hazardCodes;

/** A code that an exception or a waiver may accept. */
export type AcceptableHazardCode = {
  [Code in HazardCode]: (typeof hazardCodes)[Code]['gate'] extends 'acceptable' ? Code : never;
}[HazardCode];

/** All codes, in the order of the record. */
export const allHazardCodes = Object.keys(hazardCodes) as readonly HazardCode[];

/** The codes that an exception or a waiver may accept. */
export const acceptableHazardCodes: readonly AcceptableHazardCode[] = allHazardCodes.filter(isAcceptableHazard);

export function isAcceptableHazard(code: HazardCode): code is AcceptableHazardCode {
  return hazardCodes[code].gate === 'acceptable';
}

/** The codes that trip every gate. */
export const alwaysTripping: readonly HazardCode[] = allHazardCodes.filter(
  (code) => hazardCodes[code].gate === 'always',
);

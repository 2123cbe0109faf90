export type HazardLevel = 'error' | 'warning' | 'note';

/** Everything about a code of a hazard that does not depend on the change in which it is found. */
interface HazardFacts {
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
  'guardrail-broken': {
    level: 'error',
    title: 'A guardrail does not hold any more',
    advice:
      'Change the policies so that they refuse the example. If the path is agreed, first merge an exception with an end, or an item of "except" with a reason.',
    gate: 'acceptable',
  },
  'guardrail-weakened': {
    level: 'error',
    title: 'A guardrail is removed, or protects less than before',
    advice: 'Ask the owner of the guardrail, and the people who rely on it.',
    gate: 'acceptable',
  },
  'manifests-stale': {
    level: 'error',
    title: 'The sources changed and the manifests did not follow',
    advice: 'Run "ringfence render", commit what it changes, and then review again.',
    gate: 'always',
  },
  'foreign-file-applied': {
    level: 'error',
    title: 'GitOps tools would read a file that the sources do not render',
    advice:
      'Delete the file, or move it out of the folder. A policy that a namespace should have is a template under policies/.',
    gate: 'always',
  },
  'revision-not-on-default-branch': {
    level: 'error',
    title: 'A cluster would follow a revision that no one has reviewed',
    advice:
      'Let the cluster follow a commit that was the tip of the default branch, in the same repository and folder as before.',
    gate: 'always',
  },
  'not-decided': {
    level: 'error',
    title: 'Ringfence could not decide whether the change opens something',
    advice:
      'Use fewer keys in the selectors of this namespace, or give the pods a label of their own and select by it.',
    gate: 'undecided',
  },
  'fails-open': {
    level: 'error',
    title: 'Pods are no longer isolated',
    advice: 'If this is intended, say so in the pull request. Otherwise keep a policy that isolates these pods.',
    gate: 'acceptable',
  },
  'tenants-regrouped': {
    level: 'error',
    title: 'Namespaces join, leave or lose a tenant',
    advice: 'Ask the owners of both tenants. Later paths between these namespaces are judged by the new tenants.',
    gate: 'acceptable',
  },
  'network-claims-public': {
    level: 'error',
    title: 'A network now includes public addresses',
    advice:
      'If the company uses these addresses internally, declare them once, under spec.networks.internalPublic of the landscape. Otherwise remove them.',
    gate: 'acceptable',
  },
  'metadata-opened': {
    level: 'error',
    title: 'There is a new path to a metadata service',
    advice: 'Exclude the address by "except", in every policy that selects these pods.',
    gate: 'acceptable',
  },
  lifeline: {
    level: 'error',
    title: 'The GitOps agent, DNS or a webhook loses a connection that it needs to take the change back',
    advice: 'Keep the connection. Otherwise first make sure that a person can undo the change by hand; no sync can.',
    gate: 'acceptable',
  },
  'tenant-path': {
    level: 'error',
    title: 'There is a new path between tenants',
    advice:
      'Narrow the peer: the usual reason is a namespace selector that is too wide. If the path is wanted, the target tenant gives a grant first.',
    gate: 'acceptable',
  },
  'beyond-tenant': {
    level: 'error',
    title: 'A change of a tenant opens a path beyond its own namespaces',
    advice:
      'Ask the owners of the other namespaces. To connect to another tenant, use a grant of that tenant; for a path to the platform, the platform team changes a template.',
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
    advice: 'Give the rule peers. A rule without peers, or with every address, allows every peer.',
    gate: 'acceptable',
  },
  'delivery-redirected': {
    level: 'warning',
    title: 'The policies of a cluster would be applied elsewhere, by another account, or no longer',
    advice:
      'Make sure that the cluster still gets what is merged: check the destination, the account and its rights before you merge.',
    gate: 'acceptable',
  },
  'metadata-narrowed': {
    level: 'warning',
    title: 'Addresses no longer count as a metadata service',
    advice: 'Remove only addresses of clouds in which no cluster runs, and keep them out of the pod network.',
    gate: 'acceptable',
  },
  'workloads-unknown': {
    level: 'warning',
    title: 'The inventory no longer lists any workload of a namespace',
    advice: 'List the workloads that run there. Without them, a review does not see what changes for these pods.',
    gate: 'acceptable',
  },
  'observation-lost': {
    level: 'warning',
    title: 'The inventory no longer shows running pods, their needs, or policies that others write, as before',
    advice: 'Check in the cluster that the pods, the needs or the policies are gone or changed. No sync makes it true.',
    gate: 'acceptable',
  },
  'foreign-isolation': {
    level: 'warning',
    title: 'The inventory now relies on a policy that others write to isolate pods',
    advice: 'Check that the policy is in the cluster, and that what writes it will keep it.',
    gate: 'acceptable',
  },
  'internet-opened': {
    level: 'warning',
    title: 'There is a new path from or to the internet',
    advice: 'Allow only the addresses that are needed, or ask the people who are responsible for the network.',
    gate: 'acceptable',
  },
  'whole-namespace-let-in': {
    level: 'warning',
    title: 'Workloads accept every pod of a namespace that has a different owner',
    advice: 'Name the pods: put a podSelector into the same item of "from" as the namespaceSelector.',
    gate: 'acceptable',
  },
  'wider-block': {
    level: 'warning',
    title: 'A block of addresses without exceptions becomes wider',
    advice: 'Narrow the block again, or exclude by "except" what it must not reach.',
    gate: 'acceptable',
  },
  'cut-off': {
    level: 'warning',
    title: 'Pods lose every connection in a direction',
    advice: 'First merge the policies that allow what these workloads need. Merge this change when they are synced.',
    gate: 'acceptable',
  },
  'dropped-flow': {
    level: 'warning',
    title: 'The change would drop connections that were really seen',
    advice:
      'If the connections are needed, keep them: the table of flows shows the smallest change. If they are known noise, add an exception.',
    gate: 'acceptable',
  },
  'flow-gate-weakened': {
    level: 'warning',
    title: 'Dropped connections that were really seen would close the gate less often',
    advice:
      'Keep the measure in spec.flows, or ask the people who rely on it. This change is judged by the measure before it.',
    gate: 'acceptable',
  },
  'newly-isolated': {
    level: 'warning',
    title: 'Pods that no policy selected are now isolated',
    advice: 'First merge the policies that allow what these pods need. Merge this change when they are synced.',
    gate: 'acceptable',
  },
  'need-broken': {
    level: 'warning',
    title: 'Policies now deny a connection that a configuration needs',
    advice: 'Keep the connection, or first remove what needs it. A need that is guessed from a name is only a note.',
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

import type { KnownNetworks, NamespaceState } from '../clusters/cluster-state.ts';
import type { StepChange } from '../delivery/steps/step-change.ts';
import { compareText } from '../diagnostics/compare.ts';
import { andMore } from '../diagnostics/counted.ts';
import { type HazardCode, hazardCodes } from '../diagnostics/hazard-codes.ts';
import { stepWords } from '../labels/label-questions.ts';
import { type AddressSet, toCidrs } from '../model/address-set.ts';
import { formatCidr } from '../model/cidr.ts';
import { fieldsOf } from '../model/directions.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import { allPorts, formatPorts, type PortSet, samePorts } from '../model/port-set.ts';
import { changedSelectors } from './changed-selectors.ts';
import type { IsolationChange, PodFacts } from './isolation-changes.ts';
import type { Hazard } from './landscape-diff.ts';

/** A hazard before it is known where. */
export type Unplaced = Omit<Hazard, 'places'>;

type Of<Kind extends StepChange['kind']> = Extract<StepChange, { readonly kind: Kind }>;

export function failsOpen(change: Of<'fails-open'>, namespace: NamespaceState, was: NamespaceState): Unplaced {
  const { direction, witness, policies, workloads } = change;
  return hazard('fails-open', {
    message: `Some pods, for example ${onePod(witness)}, are no longer isolated for ${direction.toLowerCase()}; ${everyPeer(direction, 'they')}. Until now ${policyNames(policies)} isolated them.`,
    advice: 'First add another policy that isolates them.',
    policies,
    workloads,
    subjects: [changedSelectors(was, namespace, direction)],
    ...typed(namespace),
    ...locationOf(policies, namespace),
  });
}

export function newlyIsolated(change: Of<'newly-isolated'>, namespace: NamespaceState, was: NamespaceState): Unplaced {
  const { direction, witness, policies, workloads, order } = change;
  const { twoCommits } = order;
  const advice =
    twoCommits === undefined
      ? 'First merge the policies that allow what they need.'
      : `First merge the policies that allow: ${twoCommits.first} When that is synced: ${twoCommits.second}`;
  return hazard('newly-isolated', {
    message: `Some pods, for example ${onePod(witness)}, are now isolated for ${direction.toLowerCase()} by ${policyNames(policies)}; connections that no policy allows are cut off. Until now no policy selected these pods.`,
    advice,
    policies,
    workloads,
    subjects: [changedSelectors(was, namespace, direction)],
    ...typed(namespace),
    ...locationOf(policies, namespace),
  });
}

export function cutOff(change: Of<'cut-off'>, namespace: NamespaceState): Unplaced {
  const { direction, workloads } = change;
  return hazard('cut-off', {
    message: `${listed(workloads)} ${verb(workloads, 'has', 'have')} no connection left for ${direction.toLowerCase()}.`,
    advice: 'First merge a policy that allows what is needed.',
    policies: [],
    workloads,
    subjects: [direction],
    ...typed(namespace),
  });
}

/** Reports what happens to the pods of one workload because the workload itself changed. */
export function isolationChanged(change: IsolationChange, namespace: NamespaceState): Unplaced {
  const { kind, direction, workload, policies } = change;
  const about = {
    policies,
    workloads: [workload],
    subjects: [JSON.stringify([direction, podFacts(change.before), podFacts(change.after)])],
    ...typed(namespace),
    ...locationOf(policies, namespace),
  };
  const side = direction.toLowerCase();
  const reason = reasonOf(change);
  switch (kind) {
    case 'fails-open':
      return hazard(kind, {
        message: `${workload} is no longer isolated for ${side}, because ${reason}; ${everyPeer(direction, 'it')}. Until now ${policyNames(policies)} isolated it.`,
        advice: 'Keep a label that a policy selects, or first add a policy that selects the new labels.',
        ...about,
      });
    case 'newly-isolated':
      return hazard(kind, {
        message: `${workload} is now isolated for ${side} by ${policyNames(policies)}, because ${reason}. Until now no policy selected it.`,
        advice: 'First merge the policies that allow what it needs.',
        ...about,
      });
    case 'cut-off':
      return hazard(kind, {
        message: `${workload} has no connection left for ${side}, because ${reason}.`,
        advice: 'First merge a policy that allows what is needed.',
        ...about,
      });
  }
}

function podFacts({ labels, hostNetwork }: PodFacts): unknown {
  return [Object.entries(labels).sort(), hostNetwork];
}

function reasonOf({ before, after }: IsolationChange): string {
  if (before.hostNetwork !== after.hostNetwork) {
    return after.hostNetwork
      ? 'its pods move to the network of their node'
      : 'its pods leave the network of their node';
  }
  return `its labels change from ${labelsText(before.labels)} to ${labelsText(after.labels)}`;
}

function everyPeer(direction: Direction, pods: 'they' | 'it'): string {
  if (direction === 'Egress') return `${pods} can reach any peer`;
  return `any peer can reach ${pods === 'they' ? 'them' : 'it'}`;
}

/** Public addresses that a network of a cluster holds and did not hold before. */
export interface PublicClaim {
  readonly network: Exclude<keyof KnownNetworks, 'metadata'>;
  readonly addresses: AddressSet;
}

export function networkClaimsPublic({ network, addresses }: PublicClaim, clusters: readonly string[]): Hazard {
  const what = network === 'internalPublic' ? 'networks.internalPublic' : `The network "${network}"`;
  return {
    ...hazard('network-claims-public', {
      message: `${what} of ${clustersText(clusters)} now includes ${addressesText(addresses)}, which ${isOne(addresses) ? 'is' : 'are'} public. Paths to and from these addresses no longer count as internet paths.`,
      advice:
        'Declare only addresses that the company uses internally, under spec.networks.internalPublic of the landscape.',
      policies: [],
      workloads: [],
      subjects: toCidrs(addresses).map((cidr) => `${network} ${formatCidr(cidr)}`),
    }),
    places: clusters.map((cluster) => ({ cluster, namespaces: [], namespacesOfType: 0 })),
  };
}

export function metadataNarrowed(addresses: AddressSet, clusters: readonly string[]): Hazard {
  return {
    ...hazard('metadata-narrowed', {
      message: `${addressesText(addresses)} no longer ${isOne(addresses) ? 'counts' : 'count'} as the metadata service of ${clustersText(clusters)}. Paths to ${isOne(addresses) ? 'it' : 'them'} are no longer a hazard.`,
      advice:
        'Remove only addresses of clouds in which the cluster does not run, and keep them out of the pod network.',
      policies: [],
      workloads: [],
      subjects: toCidrs(addresses).map(formatCidr),
    }),
    places: clusters.map((cluster) => ({ cluster, namespaces: [], namespacesOfType: 0 })),
  };
}

/** A group of namespaces that is no longer the group of one tenant, or becomes one. */
export type TenantChange =
  | { readonly kind: 'joined'; readonly tenant: string; readonly former: readonly string[] }
  | { readonly kind: 'parted'; readonly tenant: string; readonly later: readonly string[] }
  | { readonly kind: 'lost'; readonly tenant: string };

export function tenantsRegrouped(change: TenantChange, places: Hazard['places']): Hazard {
  const sentences = {
    joined: () => {
      const { former } = change as Extract<TenantChange, { readonly kind: 'joined' }>;
      const others = former.filter((name) => name !== change.tenant);
      const from = others.length === 0 ? 'namespaces without a tenant' : `namespaces of ${listed(others)}`;
      return `Tenant ${change.tenant} takes over ${from}. Paths between them no longer count as paths between tenants.`;
    },
    parted: () => {
      const { later } = change as Extract<TenantChange, { readonly kind: 'parted' }>;
      return `Namespaces of tenant ${change.tenant} now belong to different tenants: ${listed(later)}. Open paths between them become paths between tenants.`;
    },
    lost: () =>
      `Namespaces of tenant ${change.tenant} no longer have a tenant. Paths to and from them no longer count as paths between tenants.`,
  };
  return {
    ...hazard('tenants-regrouped', {
      message: sentences[change.kind](),
      advice: 'Ask the owners of both tenants.',
      policies: [],
      workloads: [],
      subjects: [JSON.stringify(change)],
    }),
    places,
  };
}

export function workloadsUnknown(namespaceType: string | undefined, places: Hazard['places']): Hazard {
  return {
    ...hazard('workloads-unknown', {
      message:
        'The inventory no longer lists any workload here that a policy can select. Reviews of later changes will not see what happens to these pods.',
      advice: 'Keep workloads.yaml of the type up to date with what runs.',
      policies: [],
      workloads: [],
      subjects: ['workloads'],
      ...(namespaceType === undefined ? {} : { namespaceType }),
    }),
    places,
  };
}

function clustersText(clusters: readonly string[]): string {
  return clusters.length === 1 ? `cluster ${clusters[0]}` : `clusters ${listed(clusters)}`;
}

function addressesText(addresses: AddressSet): string {
  return listed(toCidrs(addresses).map(formatCidr));
}

function isOne(addresses: AddressSet): boolean {
  return toCidrs(addresses).length === 1;
}

export function isolationNotDecided(change: Of<'not-decided'>, namespace: NamespaceState): Unplaced {
  const { about, direction, policies, steps } = change;
  const what = about === 'fails-open' ? 'pods lose their isolation' : 'pods are newly isolated';
  return hazard('not-decided', {
    message: `Ringfence could not decide whether ${what} for ${direction.toLowerCase()}: ${beyondBudget(policies, steps)}`,
    policies,
    workloads: [],
    ...typed(namespace),
    ...locationOf(policies, namespace),
  });
}

export function connectionsNotDecided(
  direction: Direction,
  steps: number,
  about: Pick<Hazard, 'policies' | 'workloads' | 'namespaceType'>,
): Unplaced {
  const toward = fieldsOf[direction].peers;
  return hazard('not-decided', {
    message: `Ringfence could not decide whether connections of ${listed(about.workloads)} ${toward} pods that the inventory does not declare change: ${beyondBudget(about.policies, steps)}`,
    ...about,
  });
}

function beyondBudget(policies: readonly string[], steps: number): string {
  const whose =
    policies.length === 0 ? 'the selectors' : `the selectors of ${listed(policies)} and of the policies beside them`;
  return `${whose} take more than the budget of ${stepWords(steps)}. A gate counts this as opened.`;
}

/** `deleted` names policies as `namespace/name`. */
export function massDelete(
  cluster: string | undefined,
  deleted: readonly string[],
  all: number,
  limit: number,
): Unplaced {
  const where = cluster === undefined ? 'these manifests' : `cluster ${cluster}`;
  return hazard('mass-delete', {
    message: `${deleted.length} of ${all} policies of ${where} are deleted, which is more than ${Math.round(limit * 100)} %.`,
    advice: 'Check that no sources were lost, or split the change.',
    policies: [],
    workloads: [],
    subjects: deleted.map((name) => (cluster === undefined ? name : `${cluster}/${name}`)).sort(),
  });
}

/** Pods of one namespace type to which something happens by these connections. */
export type AboutConnections = Pick<
  Hazard,
  'connections' | 'workloads' | 'policies' | 'namespaceType' | 'location' | 'places' | 'inventory'
>;

export function tenantPath(about: AboutConnections): Hazard {
  return ofConnection('tenant-path', 'Pods of one tenant can now reach pods of another tenant.', about);
}

/** `side`: where the pods of the tenant are. */
export function beyondTenant(about: AboutConnections, tenant: string, side: 'from' | 'to'): Hazard {
  const path = `a path ${side === 'from' ? 'to' : 'from'} namespaces that are not its own`;
  return ofConnection(
    'beyond-tenant',
    `Tenant ${tenant} opens ${path}. It takes no change of policies on the other side.`,
    about,
  );
}

export function metadataOpened(about: AboutConnections): Hazard {
  const message = `${listed(about.workloads)} can now reach the metadata service of the cloud, which hands out the credentials of the node.`;
  return ofConnection('metadata-opened', message, about);
}

export function exposedToEveryone(about: AboutConnections): Hazard {
  return ofConnection(
    'exposed-to-everyone',
    `${listed(about.workloads)} ${verb(about.workloads, 'is', 'are')} now reachable from everywhere.`,
    about,
  );
}

export function internetOpened(about: AboutConnections, direction: 'from' | 'to'): Hazard {
  const message =
    direction === 'to'
      ? `${listed(about.workloads)} can now reach internet addresses.`
      : `Internet addresses can now reach ${listed(about.workloads)}.`;
  return ofConnection('internet-opened', message, about);
}

export function lifeline(about: AboutConnections, what: 'agent' | 'dns' | 'webhook'): Hazard {
  const sentences = {
    agent: `${listed(about.workloads)}, which applies what is merged, ${verb(about.workloads, 'loses', 'lose')} a connection and may be unable to undo this change.`,
    dns: `${listed(about.workloads)} can no longer reach DNS.`,
    webhook: `API servers can no longer call the webhooks of ${listed(about.workloads)}. They may then refuse every change, even one that undoes this.`,
  };
  return ofConnection('lifeline', sentences[what], about);
}

export function widerBlock(
  policy: string,
  blocks: { readonly before: string; readonly after: string },
  about: Pick<Hazard, 'namespaceType' | 'location'>,
): Unplaced {
  return hazard('wider-block', {
    message: `Policy ${policy} had the block ${blocks.before} and now has ${blocks.after}, without exceptions.`,
    policies: [policy],
    workloads: [],
    subjects: [JSON.stringify([policy, blocks.before, blocks.after])],
    ...about,
  });
}

/** Namespaces of another owner, every pod of which some workloads newly let in. */
interface NamespacesLetIn {
  readonly workloads: readonly string[];
  readonly policies: readonly string[];
  readonly ports: PortSet;
  readonly namespaces: readonly NamespaceState[];
}

export function wholeNamespaceLetIn(about: NamespacesLetIn, namespace: NamespaceState): Unplaced {
  const { workloads, policies, ports, namespaces } = about;
  const types = [...new Set(namespaces.flatMap(({ type }) => type ?? []))].sort();
  const whose = types.length === 0 ? 'other namespaces' : `${listed(types)} namespaces, which have a different owner`;
  const on = samePorts(ports, allPorts) ? 'on every port' : `on ${formatPorts(ports)}`;
  return hazard('whole-namespace-let-in', {
    message: `${listed(workloads)} now ${verb(workloads, 'accepts', 'accept')} ingress ${on} from every pod of ${whose}. Until now, some of these pods were not accepted.`,
    advice:
      'Name the pods: put a podSelector into the same item of "from" as the namespaceSelector. Two items mean "or", and then each selects by itself.',
    policies,
    workloads,
    ...typed(namespace),
    ...locationOf(policies, namespace),
  });
}

function ofConnection(code: HazardCode, message: string, about: AboutConnections): Hazard {
  return { code, level: hazardCodes[code].level, message, ...about };
}

export function hazard(code: HazardCode, rest: Omit<Unplaced, 'code' | 'level' | 'connections'>): Unplaced {
  return { code, level: hazardCodes[code].level, connections: [], ...rest };
}

function verb(names: readonly string[], one: string, several: string): string {
  return names.length === 1 ? one : several;
}

function typed({ type }: NamespaceState): Pick<Hazard, 'namespaceType'> {
  return type === undefined ? {} : { namespaceType: type };
}

/** Returns the location of the first of these policies that the namespace has. */
function locationOf(names: readonly string[], { policies }: NamespaceState): Pick<Hazard, 'location'> {
  const found = policies.find(({ policy }) => names.includes(policy.metadata.name));
  return found === undefined ? {} : { location: { path: found.path, line: found.line, column: 1 } };
}

function onePod(labels: TextMap): string {
  // The witness has the fewest labels that such a pod may have: others have more.
  return Object.keys(labels).length === 0 ? 'one without labels' : `one with ${labelsText(labels)}`;
}

function policyNames(names: readonly string[]): string {
  return `${names.length === 1 ? 'policy' : 'policies'} ${listed(names)}`;
}

/** Sorted by key: states that are read in different ways have the same labels in different orders. */
function labelsText(labels: TextMap): string {
  const entries = Object.entries(labels).sort(([a], [b]) => compareText(a, b));
  return entries.length === 0 ? 'none' : entries.map(([key, value]) => `${key}=${value}`).join(',');
}

const mostNames = 5;

export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'no declared workload';
  const shown = names.length <= mostNames ? names : names.slice(0, mostNames - 1);
  return andMore(shown, names.length - shown.length);
}

import type { NamespaceState } from '../connectivity/cluster-state.ts';
import type { StepChange } from '../delivery/step-change.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import { type Hazard, type HazardCode, hazardCodes } from './landscape-diff.ts';

/** A hazard before it is known where. */
export type Unplaced = Omit<Hazard, 'places'>;

type Of<Kind extends StepChange['kind']> = Extract<StepChange, { readonly kind: Kind }>;

export function failsOpen(change: Of<'fails-open'>, namespace: NamespaceState, was: NamespaceState): Unplaced {
  const { direction, witness, policies, workloads } = change;
  return hazard('fails-open', {
    message: `Nothing isolates ${pods(witness)} for ${direction.toLowerCase()} any more, so everything is allowed them. ${listed(policies)} did.`,
    advice: 'Isolate them by another policy first.',
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
      ? 'Merge the policies that allow what they need first.'
      : `Merge the allows first: ${twoCommits.first} And when that is synced: ${twoCommits.second}`;
  return hazard('newly-isolated', {
    message: `${sentence(pods(witness))} were selected by no policy for ${direction.toLowerCase()} and are isolated now, by ${listed(policies)}: what no policy allows is cut off.`,
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
    advice: 'Merge a policy that allows what is needed first.',
    policies: [],
    workloads,
    subjects: [direction],
    ...typed(namespace),
  });
}

/** `deleted` names policies as `namespace/name`. */
export function massDelete(cluster: string, deleted: readonly string[], all: number, limit: number): Unplaced {
  return hazard('mass-delete', {
    message: `${deleted.length} of ${all} policies of cluster ${cluster} are deleted, more than ${Math.round(limit * 100)} %.`,
    advice: 'Look whether sources were lost, or part the change.',
    policies: [],
    workloads: [],
    subjects: deleted.map((name) => `${cluster}/${name}`).sort(),
  });
}

/** Pods of one namespace type to which something happens by these connections. */
export type AboutConnections = Pick<
  Hazard,
  'connections' | 'workloads' | 'policies' | 'namespaceType' | 'location' | 'places'
>;

export function tenantPath(about: AboutConnections): Hazard {
  return ofConnection('tenant-path', 'Pods of one tenant may reach pods of another.', about);
}

export function exposedToEveryone(about: AboutConnections): Hazard {
  return ofConnection('exposed-to-everyone', `Everybody may reach ${listed(about.workloads)}.`, about);
}

export function internetOpened(about: AboutConnections, direction: 'from' | 'to'): Hazard {
  const message =
    direction === 'to'
      ? `${listed(about.workloads)} may reach addresses of the internet.`
      : `Addresses of the internet may reach ${listed(about.workloads)}.`;
  return ofConnection('internet-opened', message, about);
}

export function lifeline(about: AboutConnections, what: 'agent' | 'dns' | 'webhook'): Hazard {
  const sentences = {
    agent: `${listed(about.workloads)}, which applies what is merged, ${verb(about.workloads, 'loses', 'lose')} a connection and may be unable to take this change back.`,
    dns: `${listed(about.workloads)} can no longer ask DNS.`,
    webhook: `Webhooks of ${listed(about.workloads)} can no longer be called: an API server may refuse every change, this one's reversal, too.`,
  };
  return ofConnection('lifeline', sentences[what], about);
}

export function widerBlock(
  policy: string,
  blocks: { readonly before: string; readonly after: string },
  about: Pick<Hazard, 'namespaceType' | 'location'>,
): Unplaced {
  return hazard('wider-block', {
    message: `${policy} had ${blocks.before} and has ${blocks.after}, without exceptions.`,
    policies: [policy],
    workloads: [],
    subjects: [JSON.stringify([policy, blocks.before, blocks.after])],
    ...about,
  });
}

function ofConnection(code: HazardCode, message: string, about: AboutConnections): Hazard {
  return { code, level: hazardCodes[code].level, message, ...about };
}

function hazard(code: HazardCode, rest: Omit<Unplaced, 'code' | 'level' | 'connections'>): Unplaced {
  return { code, level: hazardCodes[code].level, connections: [], ...rest };
}

function verb(names: readonly string[], one: string, several: string): string {
  return names.length === 1 ? one : several;
}

function typed({ type }: NamespaceState): Pick<Hazard, 'namespaceType'> {
  return type === undefined ? {} : { namespaceType: type };
}

/** How the pods that policies isolate in a direction change: each policy that selects others before and after. */
function changedSelectors(before: NamespaceState, after: NamespaceState, direction: Direction): string {
  const selectors = ({ policies }: NamespaceState): ReadonlyMap<string, unknown> =>
    new Map(
      policies
        .filter(({ policy }) => policy.spec.policyTypes.includes(direction))
        .map(({ policy, origin }) => [`${origin}/${policy.metadata.name}`, policy.spec.podSelector]),
    );
  const [was, is] = [selectors(before), selectors(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  const changed = names.flatMap((name) => {
    const pair = JSON.stringify([was.get(name) ?? 'none', is.get(name) ?? 'none']);
    return JSON.stringify([is.get(name) ?? 'none', was.get(name) ?? 'none']) === pair ? [] : [[name, pair]];
  });
  return JSON.stringify([direction, changed]);
}

/** Of the first policy that the namespace has. */
function locationOf(names: readonly string[], { policies }: NamespaceState): Pick<Hazard, 'location'> {
  const found = policies.find(({ policy }) => names.includes(policy.metadata.name));
  return found === undefined ? {} : { location: { path: found.path, line: found.line, column: 1 } };
}

function pods(labels: TextMap): string {
  const entries = Object.entries(labels);
  if (entries.length === 0) return 'pods without labels';
  return `pods with ${entries.map(([key, value]) => `${key}=${value}`).join(',')}`;
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

const mostNames = 5;

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'no declared workload';
  if (names.length <= mostNames) return names.join(', ');
  return `${names.slice(0, mostNames - 1).join(', ')} and ${names.length - mostNames + 1} more`;
}

import type {
  AddressConnections,
  ClusterConnectivity,
  Connectivity,
  SeenBeyond,
  SeenCluster,
  SeenPort,
  UndeclaredConnection,
  UndeclaredPodsConnection,
} from '../../connectivity/connectivity.ts';
import { type ExposedGroup, exposureOf } from '../../connectivity/exposure.ts';
import { isSeen } from '../../connectivity/seen-rows.ts';
import { counted, listed } from '../../diagnostics/counted.ts';
import { directions } from '../../model/directions.ts';
import { remembered } from '../../model/interned.ts';
import { allPorts } from '../../model/port-set.ts';
import { formatBasis } from '../words/format-basis.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { blockWords } from './block-words.ts';
import { groupsByPlace, groupsWords, relationWords, undeclaredPodsPlace, workloadNames } from './group-words.ts';
import {
  beyondEnds,
  beyondWords,
  noSuchConnection,
  seenAt,
  seenBetween,
  seenSentences,
  seenWith,
  seenWords,
} from './seen-words.ts';
import { portsWords, verdictParts } from './verdict-words.ts';

export interface ConnectivityTextOptions {
  readonly palette: Palette;
  /** Lists every name and every block. */
  readonly expand: boolean;
  /** Only a part was asked for: clusters that have none of it, and what stands out in the whole, are left out. */
  readonly filtered: boolean;
}

const mostClusters = 3;
const mostBlocks = 4;
const mostNamespaces = 6;
const mostPlaces = 3;
const mostBeyond = 10;

/** Formats which pods can connect, for people: cluster by cluster, source by source, then what stands out. */
export function formatConnectivityText(connectivity: Connectivity, options: ConnectivityTextOptions): string {
  const isShown = (cluster: ClusterConnectivity, index: number): boolean =>
    !options.filtered || !isEmpty(cluster) || (connectivity.seen?.clusters[index]?.beyond.length ?? 0) > 0;
  const shown = connectivity.clusters.filter(isShown);
  const { seen } = connectivity;
  const sections = shown.map((cluster) =>
    clusterSection(cluster, options, seen?.clusters[connectivity.clusters.indexOf(cluster)]),
  );
  const hasPods = connectivity.clusters.some(({ groups }) => groups.length > 0);
  const nothing = hasPods ? 'Nothing is allowed.\n' : `${noWorkloads}\n`;
  const isPart = seen !== undefined && options.filtered;
  const none = isPart ? `${noSuchConnection}\n` : nothing;
  const answer = sections.length === 0 || !hasPods ? none : sections.join('\n');
  const records = seen === undefined ? '' : `${seenSentences(seen).join('\n')}\n\n`;
  return `${answer}\n${records}${formatBasis(connectivity.basis)}`;
}

/** The answer if no pods are known: "Nothing is allowed" would be wrong. */
export const noWorkloads =
  'No workload is known, so there is no connection to show. In a landscape, declare the workloads of each namespace ' +
  'type in workloads.yaml. For plain manifests, add the manifests of workloads. Or use explain with a pod by its labels.';

function clusterSection(
  cluster: ClusterConnectivity,
  options: ConnectivityTextOptions,
  seen: SeenCluster | undefined,
): string {
  const { palette, expand } = options;
  const title = clustersTitle(cluster.clusters.map(visible), { expand });
  const parts = [
    ...podLines(cluster, options, seen),
    ...addressLines(cluster, options, seen),
    ...undeclaredPodsLines(cluster, options, seen),
    ...undeclaredLines(cluster, options, seen),
    ...beyondLines(seen, options),
  ];
  const unknown = withoutWorkloadsWords(cluster, options);
  const lines = [
    ...(title === undefined ? [] : [palette.strong(title)]),
    ...(parts.length === 0 ? [nothingAllowed(cluster)] : parts),
    ...(unknown === undefined ? [] : ['', unknown]),
    ...(options.filtered ? [] : exposureLines(cluster, options)),
  ];
  return lines
    .map((line) => `${line}\n`)
    .join('')
    .replace(/^\n/, '');
}

/** The heading of clusters that are alike; nothing where plain manifests give their cluster no name. */
export function clustersTitle(names: readonly string[], { expand }: { readonly expand: boolean }): string | undefined {
  const [only, second] = names;
  if (second === undefined) return only === undefined ? undefined : `Cluster ${only}`;
  return `${counted(names.length, 'cluster')} alike: ${listed(names, expand ? names.length : mostClusters)}`;
}

function isEmpty({
  connections,
  addresses,
  undeclared,
  undeclaredPods,
  withoutWorkloads,
}: ClusterConnectivity): boolean {
  return [connections, addresses, undeclared, undeclaredPods, withoutWorkloads].every(({ length }) => length === 0);
}

/** Text for a cluster without rows; it does not claim anything about pods that are not known. */
export function nothingAllowed({ groups, withoutWorkloads }: ClusterConnectivity): string {
  if (withoutWorkloads.length === 0) return 'Nothing is allowed.';
  return groups.length === 0 ? noWorkloads : 'No connection to or from the known workloads is allowed.';
}

/** Names the namespaces of which no workload is known; nothing where there is none. */
export function withoutWorkloadsWords(
  { withoutWorkloads, groups }: ClusterConnectivity,
  { expand }: { readonly expand: boolean },
): string | undefined {
  if (withoutWorkloads.length === 0 || groups.length === 0) return undefined;
  const count = counted(withoutWorkloads.length, 'declared namespace');
  const names = listed(withoutWorkloads.map(visible), expand ? withoutWorkloads.length : mostNamespaces);
  return `No workload is known in ${count}, so connections between pods there are not listed: ${names}.`;
}

/** Connections under the heading of their sources. */
function podLines(
  cluster: ClusterConnectivity,
  options: ConnectivityTextOptions,
  seen: SeenCluster | undefined,
): readonly string[] {
  // By the groups and not by their words, which may leave out what tells two sources apart.
  const bySource = new Map<string, { readonly source: string; readonly lines: string[] }>();
  for (const connection of cluster.connections) {
    const { lines } = remembered(bySource, connection.from.join(), () => ({
      source: groupsByPlace(cluster, connection.from, options)
        .map((place) => `  ${place}`)
        .join('\n'),
      lines: [],
    }));
    const relation = relationWords(cluster, connection);
    const to = `${groupsWords(cluster, connection.to, options)}${relation === '' ? '' : `, ${relation}`}`;
    for (const { words, ports } of verdictParts(connection.verdicts)) {
      const mark = markWords(seenBetween(seen, connection, ports), options);
      lines.push(`    → ${to}  ${options.palette.hint(words)}${mark}`);
    }
  }
  if (bySource.size === 0) return [];
  return ['', 'Between pods', ...[...bySource.values()].flatMap(({ source, lines }) => [source, ...lines])];
}

/** Words about what was seen, behind a row. */
function markWords(seen: readonly SeenPort[] | undefined, { palette }: ConnectivityTextOptions): string {
  const words = seenWords(seen);
  return words === '' ? '' : `  ${palette.quiet(words)}`;
}

/** Connections that were seen and that no row shows: those that are denied, then those with pods that nothing declares. */
function beyondLines(seen: SeenCluster | undefined, { palette, expand }: ConnectivityTextOptions): readonly string[] {
  if (seen === undefined) return [];
  const lines = (title: string, found: readonly SeenBeyond[]): readonly string[] => {
    const shown = found.slice(0, expand ? found.length : mostBeyond);
    const more = found.length - shown.length;
    return [
      ...(found.length === 0 ? [] : ['', title]),
      ...shown.flatMap((one) => {
        const { from, to } = beyondEnds(one);
        const ports = `${one.port}/${one.protocol}${one.verdict === 'conditional' ? ' (conditional)' : ''}`;
        return [`  ${from}`, `    → ${to}  ${palette.hint(ports)}  ${palette.quiet(beyondWords(one))}`];
      }),
      ...(more === 0 ? [] : [`  ${counted(more, 'more row')}, listed with --expand`]),
    ];
  };
  return [
    ...lines(
      'Seen, though the policies deny it (test --flows shows possible reasons)',
      seen.beyond.filter(({ verdict }) => verdict === 'denied'),
    ),
    ...lines(
      'Seen with pods that nothing declares',
      seen.beyond.filter(({ verdict }) => verdict !== 'denied'),
    ),
  ];
}

function addressLines(
  cluster: ClusterConnectivity,
  options: ConnectivityTextOptions,
  seen: SeenCluster | undefined,
): readonly string[] {
  if (cluster.addresses.length === 0) return [];
  const lines = foldedAddresses(cluster, options, seen).flatMap(({ who, direction, what }) => [
    `  ${who}`,
    ...what.map((line) => `    ${direction === 'Egress' ? '→' : '←'} ${line}`),
  ]);
  return ['', 'Between pods and addresses', ...lines];
}

interface FoldedAddresses {
  readonly who: string;
  readonly direction: AddressConnections['direction'];
  readonly what: readonly string[];
}

/** Groups whose namespaces each have blocks of their own get one entry, which tells how many there are. */
function foldedAddresses(
  cluster: ClusterConnectivity,
  options: ConnectivityTextOptions,
  seen: SeenCluster | undefined,
): readonly FoldedAddresses[] {
  const most = options.expand ? Number.POSITIVE_INFINITY : mostBlocks;
  const entries: FoldedAddresses[] = [];
  const differing = new Map<
    string,
    {
      readonly groups: number[];
      readonly direction: AddressConnections['direction'];
      readonly seen: SeenPort[] | undefined;
      count: number;
    }
  >();
  for (const { of, direction, blocks } of cluster.addresses) {
    const whatOf = (some: AddressConnections['of']): readonly string[] =>
      blocks.flatMap((block) =>
        verdictParts(block.verdicts).map(({ words, ports }) => {
          const mark = markWords(seenAt(seen, { of: some, block }, ports), options);
          return `${blockWords(block, most)}  ${options.palette.hint(words)}${mark}`;
        }),
      );
    const whole = of.filter(({ namespaces }) => namespaces === undefined);
    const everywhere = whole.map(({ group }) => group);
    const inSome = of.filter(({ namespaces }) => namespaces !== undefined);
    if (everywhere.length > 0) {
      entries.push({ who: groupsWords(cluster, everywhere, options), direction, what: whatOf(whole) });
    }
    if (inSome.length === 0) continue;
    if (options.expand) {
      const who = inSome.map(({ group, namespaces = [] }) => someNamespaces(cluster, group, namespaces)).join(' · ');
      entries.push({ who, direction, what: whatOf(inSome) });
      continue;
    }
    const groups = inSome.map(({ group }) => group);
    const key = `${direction} ${groups.join()}`;
    const isMarked = seen?.isRecorded === true;
    const known = differing.get(key) ?? { groups, direction, seen: isMarked ? [] : undefined, count: 0 };
    known.count++;
    known.seen?.push(...blocks.flatMap((block) => seenAt(seen, { of: inSome, block }, allPorts) ?? []));
    differing.set(key, known);
  }
  for (const { groups, direction, count, seen: marks } of differing.values()) {
    const sets = `addresses that differ between namespaces: ${counted(count, 'set')}, listed with --expand`;
    const what = [`${sets}${markWords(marks, options)}`];
    entries.push({ who: groupsWords(cluster, groups, options), direction, what });
  }
  return entries;
}

function someNamespaces({ groups }: ClusterConnectivity, index: number, namespaces: readonly string[]): string {
  const group = groups[index];
  const names = group === undefined ? [] : workloadNames(group, namespaces);
  return visible(`${namespaces.join(', ')}: ${names.join(', ')}`);
}

/**
 * With pods that nothing declares. Those that share the labels of declared workloads are counted, unless all is listed or a
 * connection was seen.
 */
function undeclaredPodsLines(
  cluster: ClusterConnectivity,
  options: ConnectivityTextOptions,
  seen: SeenCluster | undefined,
): readonly string[] {
  const isShown = (row: UndeclaredPodsConnection): boolean =>
    options.expand || row.pods === 'any' || !row.hasDeclared || isSeen(seenWith(seen, row, row.groups) ?? []);
  const shown = cluster.undeclaredPods.filter(isShown);
  const lines = linesByGroups(cluster, shown, { ...options, seen }, (row) => {
    const where = undeclaredPodsPlace(row, options.expand ? Number.POSITIVE_INFINITY : mostPlaces);
    return `pods${row.pods === 'any' ? '' : ` with ${visible(row.pods)}`} in ${where}`;
  });
  const left = cluster.undeclaredPods.length - shown.length;
  const folded =
    left === 0
      ? []
      : [
          `  ${counted(left, 'more row')}: undeclared pods with the labels of a declared workload have the same connections as that workload.`,
        ];
  if (lines.length === 0 && left === 0) return [];
  return [
    '',
    'Between pods and undeclared pods of declared namespaces (allowed for at least one such pod)',
    ...lines,
    ...folded,
  ];
}

function undeclaredLines(
  cluster: ClusterConnectivity,
  options: ConnectivityTextOptions,
  seen: SeenCluster | undefined,
): readonly string[] {
  const lines = linesByGroups(cluster, cluster.undeclared, { ...options, seen }, (row) => {
    const where = row.namespaces === 'any' ? 'any namespace' : `namespaces with ${visible(row.namespaces)}`;
    return `${where}${row.pods === 'any' ? '' : `, pods with ${visible(row.pods)}`}`;
  });
  if (lines.length === 0) return [];
  return ['', 'Between pods and undeclared namespaces (only the policies here are known)', ...lines];
}

/** Rows under the heading of their groups. */
function linesByGroups<Row extends UndeclaredConnection | UndeclaredPodsConnection>(
  cluster: ClusterConnectivity,
  rows: readonly Row[],
  options: ConnectivityTextOptions & { readonly seen: SeenCluster | undefined },
  peersWords: (row: Row) => string,
): readonly string[] {
  const byGroups = new Map<string, string[]>();
  for (const row of rows) {
    const lines = remembered(byGroups, row.groups.join(), () => [`  ${groupsWords(cluster, row.groups, options)}`]);
    const named = [
      ...row.namedPorts.map((name) => `their port ${visible(name)}`),
      ...row.conditionalNames.flatMap(({ names, conditions }) =>
        names.map((name) => `their port ${visible(name)} (conditional: ${conditions.join(', ')})`),
      ),
    ];
    const arrow = row.direction === 'Egress' ? '→' : '←';
    const ports = options.palette.hint([...verdictParts(row.verdicts).map(({ words }) => words), ...named].join(', '));
    const mark = markWords(seenWith(options.seen, row, row.groups), options);
    lines.push(`    ${arrow} ${peersWords(row)}  ${ports}${mark}`);
  }
  return [...byGroups.values()].flat();
}

function exposureLines(cluster: ClusterConnectivity, options: ConnectivityTextOptions): readonly string[] {
  const { exposedToEveryone, reachesEverywhere, unselected } = exposureOf(cluster);
  const exposed = (title: string, found: readonly ExposedGroup[]): readonly string[] => {
    const byPorts = new Map<string, number[]>();
    for (const { group, ports } of found)
      byPorts.set(portsWords(ports), [...(byPorts.get(portsWords(ports)) ?? []), group]);
    const lines = [...byPorts].map(([ports, groups]) => `    ${groupsWords(cluster, groups, options)}  ${ports}`);
    return lines.length === 0 ? [] : [`  ${title}`, ...lines];
  };
  const lines = [
    ...exposed('Reachable from everywhere outside', exposedToEveryone),
    ...exposed('Can reach everywhere outside', reachesEverywhere),
    ...directions.flatMap((direction) =>
      unselected[direction].length === 0
        ? []
        : [
            `  Not isolated for ${direction.toLowerCase()} by any policy`,
            `    ${groupsWords(cluster, unselected[direction], options)}`,
          ],
    ),
  ];
  return lines.length === 0 ? [] : ['', 'Notable', ...lines];
}

/** How much there is, in one line. */
export function connectivityCounts({ clusters }: Connectivity): string {
  const sum = (count: (cluster: ClusterConnectivity) => number): number =>
    clusters.reduce((all, cluster) => all + count(cluster), 0);
  const rows = sum(
    ({ connections, addresses, undeclared, undeclaredPods }) =>
      connections.length + addresses.length + undeclared.length + undeclaredPods.length,
  );
  return `${counted(rows, 'connection')} between ${counted(
    sum(({ groups }) => groups.length),
    'group',
  )} of pods and others`;
}

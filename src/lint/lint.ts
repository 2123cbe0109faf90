import type { ClusterState, KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import { type Diagnostic, type Location, type Severity, severities } from '../diagnostics/diagnostic.ts';
import { allLintCodes, type LintCode, lintCodes, needsFlows } from '../diagnostics/finding-codes.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { EvidenceBasis, FlowCount } from '../flows/evidence-basis.ts';
import type { UnmappedReason } from '../flows/map-flow.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import type { StepBudget } from '../labels/label-questions.ts';
import type { ScopeFacts } from '../landscape/accepted-findings.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { remembered } from '../model/interned.ts';
import type { Json } from '../model/json.ts';
import type { AcceptanceComment } from './acceptance-comment.ts';
import { Acceptances } from './acceptances.ts';
import { lintContext } from './context.ts';
import type { AcceptedBy, AcceptedFinding, FindingAbout, FindingPlace, LintFinding } from './finding.ts';
import type { FlowUse } from './flow-use.ts';
import type { LintPlaces } from './places.ts';
import type { Found, FoundAt, RulePosition } from './rule.ts';
import { lintRules } from './rules.ts';
import { subjectsOf } from './subjects.ts';
import { type UnseenOfType, unseenByType } from './unseen-by-type.ts';

export interface LintInput {
  readonly clusters: readonly ClusterState[];
  readonly places: LintPlaces;
  /** The sources; absent for plain manifests, whose findings have the default severities. */
  readonly landscape?: Landscape;
  readonly comments: readonly AcceptanceComment[];
  /** The day by which acceptances and grants are judged: YYYY-MM-DD, UTC. */
  readonly asOf: string;
  /** Show what concerns these clusters only; absent: all. */
  readonly only?: readonly string[];
  /** For questions about labels; default: `stepBudget`. */
  readonly budget?: StepBudget;
  /** Ask these rules only; absent: all. */
  readonly rules?: readonly LintCode[];
  /** Make a finding for each place that has to be changed; default: only where there are templates. */
  readonly apart?: boolean;
  /** Show findings of this severity and above; `note` where it is not given. */
  readonly least?: Severity;
  /** Recorded flows of clusters among these; absent: rules about flows are not asked. */
  readonly evidence?: readonly PlacedEvidence[] | undefined;
}

export interface LintReport {
  /** Those that no acceptance covers: pods that no policy isolates first, then by severity and place. */
  readonly findings: readonly LintFinding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Acceptances that have expired, or that cover no finding. */
  readonly diagnostics: readonly Diagnostic[];
  /** The records on which findings about flows rest; absent where no one asks about flows. */
  readonly flows?: LintedFlows;
}

/** Recorded flows, and what they do not show. */
export interface LintedFlows {
  readonly evidence: readonly EvidenceBasis[];
  /** Connections of which an end is not known: they may have passed any rule. */
  readonly unmapped: ReadonlyMap<UnmappedReason, FlowCount>;
  /** How many connections passed though the policies deny them. */
  readonly denied: number;
  readonly unseen: readonly UnseenOfType[];
}

/** Asks every rule that is not switched off. */
export function lint(input: LintInput): LintReport {
  const { clusters, places, landscape, comments, asOf, only, rules, apart, least = 'note', budget, evidence } = input;
  const context = lintContext(clusters, { landscape, asOf, budget, evidence });
  const acceptances = new Acceptances(comments, landscape?.exceptions ?? [], asOf);
  const facts = factsOf(clusters);
  const asked = (code: string): boolean =>
    isAsked(code, landscape) &&
    rules?.some((one) => one === code) !== false &&
    (evidence !== undefined || !needsFlows(code));
  const left: Merged[] = [];
  const accepted: (Merged & { readonly by: AcceptedBy })[] = [];
  for (const code of allLintCodes.filter(asked)) {
    const severity = landscape?.lint.rules[code] ?? lintCodes[code].severity;
    if (severity === 'off') continue;
    for (const merged of mergedFindings(code, severity, lintRules[code](context), places)) {
      const judged = acceptances.judge(merged.finding, facts);
      left.push(...judged.left.map((finding) => ({ ...merged, finding })));
      accepted.push(...judged.accepted.map(({ finding, by }) => ({ ...merged, finding, by })));
    }
  }
  const isShown = ({ severity, places: shown }: LintFinding): boolean =>
    severities.indexOf(severity) <= severities.indexOf(least) &&
    (only === undefined || shown.some(({ cluster }) => only.includes(cluster)));
  const unite = (apart ?? landscape !== undefined) ? sameDataAtOnePlace : sameData;
  return {
    findings: united(withoutCovered(left), unite)
      .map(({ finding }) => finding)
      .filter(isShown)
      .sort(byUrgency),
    accepted: united(accepted, (one) => `${unite(one)} ${JSON.stringify(one.by)}`)
      .map(({ finding, by }) => ({ finding, by }))
      .filter(({ finding }) => isShown(finding))
      .sort((a, b) => byUrgency(a.finding, b.finding)),
    diagnostics: arrange(acceptances.diagnostics(only === undefined, asked)),
    ...(context.flows === undefined ? {} : { flows: lintedFlows(context.flows, clusters, evidence ?? []) }),
  };
}

function lintedFlows(
  flows: FlowUse,
  clusters: readonly ClusterState[],
  evidence: readonly PlacedEvidence[],
): LintedFlows {
  const { evidence: basis, denied } = flows;
  return { evidence: basis, unmapped: flows.unmapped(), denied, unseen: unseenByType(clusters, evidence) };
}

function factsOf(clusters: readonly ClusterState[]): (place: FindingPlace) => ScopeFacts {
  const byName = new Map(clusters.map((cluster) => [cluster.name, cluster]));
  return ({ cluster, namespace }) => {
    const state = byName.get(cluster)?.namespaces.get(namespace);
    if (state === undefined) return {};
    const { type, tenant, tenantLabels, labels } = state;
    return { namespaceType: type, tenant, tenantLabels, namespaceLabels: labels };
  };
}

function isAsked(code: string, landscape: Landscape | undefined): boolean {
  return Object.hasOwn(lintCodes, code) && landscape?.lint.rules[code as LintCode] !== 'off';
}

/** A finding, and everything that a rule found of which it is made. */
interface Merged {
  readonly finding: LintFinding;
  readonly found: readonly Found[];
}

/** Makes findings of what a rule found: equal data about one subject are one finding, wherever it shows. */
function mergedFindings(
  code: LintCode,
  severity: Severity,
  all: Iterable<Found>,
  places: LintPlaces,
): readonly Merged[] {
  const merged = new Map<string, Found[]>();
  for (const found of all) remembered(merged, JSON.stringify([found.data, identityOf(found)]), () => []).push(found);
  return [...merged.values()].flatMap((found): readonly Merged[] => {
    const [first] = found;
    if (first === undefined) return [];
    const { location, rendered } = locate(first, places);
    const { atMost = severity } = first;
    const finding = {
      ...{
        code,
        severity: lesser(severity, atMost),
        data: first.data,
        subjects: subjectsOf(found),
        about: aboutOf(found),
        location,
      },
      ...(rendered === undefined || first.at.kind !== 'policy' ? {} : { rendered }),
      also: [],
      places: placesOf(found),
    };
    // The rule of the code made the data.
    return [{ finding: finding as LintFinding, found }];
  });
}

function lesser(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) >= severities.indexOf(b) ? a : b;
}

/** Returns what is changed to fix a finding: something in the sources of a type, else in a manifest. */
function identityOf({ at, places: [first] }: Found): Json {
  const where = first?.namespace.type ?? `${first?.facts.names[0]}/${first?.namespace.name}`;
  switch (at.kind) {
    case 'policy':
      return [where, at.policy.policy.metadata.name, [...at.path]];
    case 'workload':
      return [where, at.workload.kind ?? '', at.workload.name, at.label ?? ''];
    case 'namespace':
      return [where, at.direction ?? ''];
    case 'source':
      return [at.location.path, at.location.line, at.location.column];
  }
}

function placesOf(found: readonly Found[]): readonly FindingPlace[] {
  return sortedPlaces(
    found.flatMap(({ places }) =>
      places.flatMap(({ facts, namespace }) =>
        facts.names.map((cluster): FindingPlace => ({ cluster, namespace: namespace.name })),
      ),
    ),
  );
}

function aboutOf(found: readonly Found[]): FindingAbout {
  const [first] = found;
  invariant(first !== undefined, 'a finding is made of something that a rule found');
  const types = new Set(found.map(typeOfFound));
  const [type] = types.size === 1 ? types : [];
  const policies = namesOf(found, ({ at, policies: named = [] }) =>
    at.kind === 'policy' ? [at.policy.policy.metadata.name, ...named] : named,
  );
  const workloads = namesOf(found, ({ at }) => {
    if (at.kind === 'workload') return [at.workload.name];
    return at.kind === 'namespace' ? (at.workloads ?? []).map(({ name }) => name) : [];
  });
  return {
    ...(type === undefined ? {} : { namespaceType: type }),
    ...subject(first.at),
    ...(policies.length < 2 ? {} : { policies }),
    ...(workloads.length < 2 && first.at.kind === 'workload' ? {} : workloads.length === 0 ? {} : { workloads }),
    ...(first.at.kind === 'namespace' && first.at.workloads !== undefined ? { open: true } : {}),
  };
}

function typeOfFound({ at, places: [first] }: Found): string | undefined {
  return at.kind === 'source' ? at.namespaceType : first?.namespace.type;
}

function namesOf(found: readonly Found[], names: (found: Found) => readonly string[]): readonly string[] {
  return [...new Set(found.flatMap(names))].sort(compareText);
}

function subject(at: FoundAt): Omit<FindingAbout, 'namespaceType'> {
  switch (at.kind) {
    case 'policy':
      return { policy: at.policy.policy.metadata.name, path: at.path, ...rulePositionOf(at.rule) };
    case 'workload':
      return { workload: at.workload.name };
    case 'namespace':
      return at.direction === undefined ? {} : { direction: at.direction };
    case 'source':
      return at.policy === undefined ? {} : { policy: at.policy };
  }
}

function rulePositionOf(rule: RulePosition | undefined): Pick<FindingAbout, 'direction' | 'rule'> {
  return rule === undefined ? {} : { direction: rule.direction, rule: rule.index };
}

interface Located {
  readonly location: Location;
  readonly rendered?: Location;
}

function locate({ at, places: [first] }: Found, places: LintPlaces): Located {
  if (at.kind === 'source') return { location: at.location };
  invariant(first !== undefined, 'a finding about a cluster has a place in one');
  const { namespace } = first;
  switch (at.kind) {
    case 'policy': {
      const rendered = places.rendered(at.policy, namespace, at.path) ?? startOf(at.policy);
      return { location: places.template(at.policy, namespace, at.path) ?? rendered, rendered };
    }
    case 'workload':
      return {
        location: at.location ?? places.workload(namespace, at.workload, at.label) ?? anywhereIn(namespace, places),
      };
    case 'namespace':
      return { location: places.defaultDeny(namespace, at.direction) ?? anywhereIn(namespace, places) };
  }
}

/** Something that is of the namespace at least. */
function anywhereIn({ policies: [first] }: NamespaceState, { anywhere }: LintPlaces): Location {
  return first === undefined ? { path: anywhere, line: 1, column: 1 } : startOf(first);
}

function startOf({ path, line }: KnownPolicy): Location {
  return { path, line, column: 1 };
}

/** Leaves out findings that another one covers at the same rule of a policy, in the places of the other. */
function withoutCovered(all: readonly Merged[]): readonly Merged[] {
  const covered = new Map<string, Set<string>>();
  for (const { finding, found } of all) {
    const [first] = found;
    if (first?.covers === undefined) continue;
    const places = remembered(covered, JSON.stringify([first.covers, identityOf(first)]), () => new Set());
    for (const place of finding.places) places.add(placeKey(place));
  }
  return all.flatMap((merged): readonly Merged[] => {
    const { finding, found } = merged;
    const [first] = found;
    const places = first && covered.get(JSON.stringify([finding.code, identityOf(first)]));
    if (places === undefined) return [merged];
    const left = finding.places.filter((place) => !places.has(placeKey(place)));
    return left.length === 0 ? [] : [{ ...merged, finding: { ...finding, places: left } }];
  });
}

/** Where there are no templates, equal data are one finding, however many policies a person has to change. */
function sameData({ finding: { code, severity, data }, found: [first] }: Merged): string {
  return JSON.stringify([code, severity, first?.at.kind ?? '', data]);
}

/** Policies of one template, and of one shared template in several types, are changed at one place. */
function sameDataAtOnePlace(merged: Merged): string {
  return `${sameData(merged)} ${JSON.stringify(merged.finding.location)}`;
}

/** Makes one of the findings that have one key. Acceptances are judged before: they may be of one policy or type. */
function united<Item extends Merged>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const merged = new Map<string, Item[]>();
  for (const item of items) remembered(merged, keyOf(item), () => []).push(item);
  return [...merged.values()].flatMap((alike) => {
    const [first, ...rest] = alike.sort((a, b) => byLocation(a.finding.location, b.finding.location));
    if (first === undefined) return [];
    return rest.length === 0 ? [first] : [{ ...first, ...union(alike) }];
  });
}

function union(alike: readonly Merged[]): Merged {
  const found = alike.flatMap((one) => one.found);
  const [first] = alike;
  invariant(first !== undefined, 'there is something to unite');
  const locations = new Map(alike.map(({ finding: { location } }) => [JSON.stringify(location), location]));
  return {
    found,
    finding: {
      ...first.finding,
      subjects: subjectsOf(found),
      about: aboutOf(found),
      also: [...locations.values()].slice(1),
      places: sortedPlaces(alike.flatMap(({ finding }) => finding.places)),
    },
  };
}

function placeKey({ cluster, namespace }: FindingPlace): string {
  return `${cluster}/${namespace}`;
}

function sortedPlaces(places: readonly FindingPlace[]): readonly FindingPlace[] {
  const all = new Map(places.map((place) => [placeKey(place), place]));
  return [...all.values()].sort((a, b) => compareText(a.cluster, b.cluster) || compareText(a.namespace, b.namespace));
}

/**
 * Puts pods that no policy isolates first, regardless of the severity: no other finding opens as much. What is equal
 * stays in order.
 */
function byUrgency(a: LintFinding, b: LintFinding): number {
  return (
    Number(b.about.open ?? false) - Number(a.about.open ?? false) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    byLocation(a.location, b.location) ||
    compareText(a.code, b.code)
  );
}

function byLocation(a: Location, b: Location): number {
  return compareText(a.path, b.path) || a.line - b.line || a.column - b.column;
}

import type { ClusterState, KnownPolicy, NamespaceState } from '../connectivity/cluster-state.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic, Location, Severity } from '../diagnostics/diagnostic.ts';
import { type LintCode, lintCodes } from '../diagnostics/finding-codes.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { Landscape } from '../landscape/landscape.ts';
import type { StepBudget } from '../policy/label-questions.ts';
import type { AcceptanceComment } from './acceptance-comments.ts';
import { Acceptances } from './acceptances.ts';
import { remembered } from './cluster-facts.ts';
import { lintContext } from './context.ts';
import type { AcceptedFinding, Finding, FindingAbout, FindingPlace } from './finding.ts';
import type { LintPlaces } from './places.ts';
import type { Found, FoundAt } from './rule.ts';
import { lintRules } from './rules.ts';
import { listWords } from './words.ts';

export interface LintInput {
  readonly clusters: readonly ClusterState[];
  readonly places: LintPlaces;
  /** The sources; absent for plain manifests, whose findings have the default severities. */
  readonly landscape?: Landscape;
  readonly comments: readonly AcceptanceComment[];
  /** The day by which acceptances are judged: YYYY-MM-DD, UTC. */
  readonly asOf: string;
  /** Show what concerns these clusters only; absent: all. */
  readonly only?: readonly string[];
  /** For questions about labels; default: `stepBudget`. */
  readonly budget?: StepBudget;
}

export interface LintReport {
  /** Those that nobody accepts: by severity, code, place. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** What is to be said of acceptances: expired, or without a finding. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Asks every rule that is not switched off. */
export function lint({ clusters, places, landscape, comments, asOf, only, budget }: LintInput): LintReport {
  const context = lintContext(clusters, { landscape, budget });
  const acceptances = new Acceptances(comments, landscape?.exceptions ?? [], asOf);
  const findings: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const code of Object.keys(lintCodes) as LintCode[]) {
    const severity = landscape?.lint.rules[code] ?? lintRules[code].severity;
    if (severity === 'off') continue;
    for (const finding of findingsOf(code, severity, lintRules[code].check(context), places)) {
      const judged = acceptances.judge(finding, typeOf(clusters));
      findings.push(...judged.left);
      accepted.push(...judged.accepted);
    }
  }
  const left = withoutCopies(
    findings,
    (one) => one,
    (one) => one,
  );
  const told = withoutCopies(
    accepted,
    ({ finding }) => finding,
    (finding, { by }) => ({ finding, by }),
  );
  const shown = (finding: Finding): boolean =>
    only === undefined || finding.places.some(({ cluster }) => only.includes(cluster));
  return {
    findings: left.filter(shown).sort(byPlace),
    accepted: told.filter(({ finding }) => shown(finding)).sort((a, b) => byPlace(a.finding, b.finding)),
    diagnostics: arrange(acceptances.diagnostics(only === undefined, (code) => isAsked(code, landscape))),
  };
}

function typeOf(clusters: readonly ClusterState[]): (place: FindingPlace) => string | undefined {
  const byName = new Map(clusters.map((cluster) => [cluster.name, cluster]));
  return ({ cluster, namespace }) => byName.get(cluster)?.namespaces.get(namespace)?.type;
}

function isAsked(code: string, landscape: Landscape | undefined): boolean {
  return Object.hasOwn(lintCodes, code) && landscape?.lint.rules[code as LintCode] !== 'off';
}

/** What rules found as findings: what is equal but for its places is one. */
function findingsOf(code: LintCode, severity: Severity, all: Iterable<Found>, places: LintPlaces): readonly Finding[] {
  const merged = new Map<string, { readonly first: Found; readonly found: Found[] }>();
  for (const found of all) {
    remembered(merged, `${found.message} ${subjectOf(found)}`, () => ({ first: found, found: [] })).found.push(found);
  }
  return [...merged.values()].map(({ first, found }): Finding => {
    const { message, hint, at } = first;
    const { location, rendered } = locate(first, places);
    return {
      ...{ code, severity, message, hint, about: aboutOf(first), location },
      ...(rendered === undefined || at.kind !== 'policy' ? {} : { rendered }),
      places: placesOf(found),
    };
  });
}

/** Findings of one text are one where one place is to be mended: in the sources of a type, else in a manifest. */
function subjectOf({ at, places: [first] }: Found): string {
  const where = first?.namespace.type ?? `${first?.facts.names[0]}/${first?.namespace.name}`;
  return `${where} ${at.kind === 'policy' ? JSON.stringify([at.policy.policy.metadata.name, at.path]) : ''}`;
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

function aboutOf({ at, policies = [], places: [first] }: Found): FindingAbout {
  const type = at.kind === 'source' ? at.namespaceType : first?.namespace.type;
  return {
    ...(type === undefined ? {} : { namespaceType: type }),
    ...subject(at),
    ...(policies.length < 2 ? {} : { policies }),
  };
}

function subject(at: FoundAt): Omit<FindingAbout, 'namespaceType'> {
  switch (at.kind) {
    case 'policy':
      return { policy: at.policy.policy.metadata.name, path: at.path, ...at.place };
    case 'workload':
      return { workload: at.workload.name };
    case 'namespace':
      return { direction: at.direction };
    case 'source':
      return at.policy === undefined ? {} : { policy: at.policy };
  }
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
      return { location: places.workload(namespace, at.workload, at.label) ?? anywhereIn(namespace, places) };
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

/**
 * Several policies of one template, and of one shared template in several types, of which the same is so, are one
 * finding. Acceptances are judged before, since they may be of one policy or type.
 */
function withoutCopies<Item>(
  items: readonly Item[],
  findingOf: (item: Item) => Finding,
  withFinding: (finding: Finding, item: Item) => Item,
): readonly Item[] {
  const merged = new Map<string, Item[]>();
  for (const item of items) {
    const { code, message, location, about } = findingOf(item);
    const key = JSON.stringify([code, location, message.replace(named(about.policy), ''), about.policy === undefined]);
    remembered(merged, key, () => []).push(item);
  }
  return [...merged.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    return rest.length === 0 ? [first] : [withFinding(union([first, ...rest].map(findingOf)), first)];
  });
}

function named(policy: string | undefined): string {
  return `Policy "${policy ?? ''}"`;
}

function union(findings: readonly Finding[]): Finding {
  const [first] = findings;
  invariant(first !== undefined, 'there is something to unite');
  const { namespaceType, ...about } = first.about;
  const policies = [...new Set(findings.flatMap((one) => one.about.policy ?? []))].sort(compareText);
  const sameType = findings.every((one) => one.about.namespaceType === namespaceType);
  const each = `Each of the policies ${listWords(policies.map((name) => `"${name}"`))}`;
  return {
    ...first,
    message: policies.length < 2 ? first.message : first.message.replace(named(about.policy), each),
    about: {
      ...about,
      ...(sameType && namespaceType !== undefined ? { namespaceType } : {}),
      ...(policies.length < 2 ? {} : { policies }),
    },
    places: sortedPlaces(findings.flatMap(({ places }) => places)),
  };
}

function sortedPlaces(places: readonly FindingPlace[]): readonly FindingPlace[] {
  const all = new Map(places.map((place) => [`${place.cluster}/${place.namespace}`, place]));
  return [...all.values()].sort((a, b) => compareText(a.cluster, b.cluster) || compareText(a.namespace, b.namespace));
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

function byPlace(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(a.location.path, b.location.path) ||
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

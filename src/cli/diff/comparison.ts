import { type KnownLandscape, nothingLeftOut } from '../../clusters/known-landscape.ts';
import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import type { ConnectivityTestFile } from '../../connectivity-tests/connectivity-test.ts';
import { arrange } from '../../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { ComparedGuardrails } from '../../diff/guardrail-hazards.ts';
import type { Hazard } from '../../diff/landscape-diff.ts';
import type { Review } from '../../diff/review.ts';
import type { FlowSettings } from '../../landscape/flow-settings.ts';
import type { Exception } from '../../landscape/landscape.ts';
import type { FileTree, TreeFile } from '../../model/file-tree.ts';
import type { CommittedFile } from '../../platform/committed-files.ts';
import type { ShownCommit } from '../../platform/shown-commit.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import type { DiffPlaces, DiffState } from '../../report/diff/places.ts';
import { type Answerable, badUsage, say } from '../analysis-input.ts';
import { statusOf } from '../exit-status.ts';

/** Two states to compare, with all that was found around them. */
export interface Comparison {
  readonly before: ComparedState;
  readonly after: ComparedState;
  /**
   * The clusters that are compared, by name; all others do not differ, or are not asked about. All of them can be
   * loaded.
   */
  readonly clusters: ReadonlySet<string>;
  /** The tenants whose folder changed; absent where the sources of a state are not known. */
  readonly changedTenants?: ReadonlySet<string>;
  /** Guardrails of the sources of both states; absent where there are no sources. */
  readonly guardrails?: ComparedGuardrails;
  /** Whole sentences. */
  readonly notes: readonly string[];
  readonly hazards: readonly Hazard[];
  /** Exceptions of the state before. */
  readonly exceptions: readonly Exception[];
  readonly places: DiffPlaces;
  /** The root of the policy repository on the disk, absolute; absent where there is none. */
  readonly root?: string;
  /** Reads files that git tracks from the state before; absent where no git is asked. */
  readonly committed?: (path: string) => Promise<Outcome<readonly CommittedFile[] | undefined>>;
  /** The measure of recorded flows, of the state before; absent where it has none. */
  readonly flowSettings?: FlowSettings;
  /** Where each cluster is compared in the states that it follows. */
  readonly delivered?: Review['delivered'];
  /** Sources of both states, for a page; absent where no sources are known, and where each cluster follows a revision. */
  readonly sources?: Readonly<Record<DiffState, ComparedSources>>;
}

/** The sources of a state, as a page shows them. */
export interface ComparedSources {
  /** Where the policies of the clusters that were read are written. */
  readonly places: PolicyPlaces;
  /** Fetches the sources, so that they can be read. Returns false if git cannot. */
  fetch(): Promise<boolean>;
  /** Reads its commit; undefined if git cannot tell. */
  commit(): Promise<ShownCommit | undefined>;
  /** Reads its connectivity tests. */
  tests(): Promise<readonly ConnectivityTestFile[] | 'none' | 'unread'>;
  /** Reads its exceptions, except those with mistakes. Its files must have been fetched. */
  exceptions(): readonly Exception[];
}

interface ComparedState {
  readonly landscape: KnownLandscape;
  /** `main (1a2b3c4)`, `the working tree`, a folder. */
  readonly words: string;
}

/** A state without a cluster. */
export const emptyLandscape: KnownLandscape = { origin: 'rendered', clusters: new Map(), leftOut: nothingLeftOut };

/** How messages refer to a state of files. */
export interface ShownState {
  readonly words: string;
  /** Prefix of its paths, such as `1a2b3c4:`; empty for files on the disk. */
  readonly mark: string;
  readonly files: FileTree;
}

/** Returns the clusters that the user names, among those of either state. */
export function askedClusters(
  asked: readonly string[] | undefined,
  states: readonly KnownLandscape[],
  surroundings: Surroundings,
): Answerable<ReadonlySet<string> | undefined> {
  if (asked === undefined) return { value: undefined };
  const names = [...new Set(states.flatMap(({ clusters }) => [...clusters.keys()]))].sort();
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown === undefined) return { value: new Set(asked) };
  const hint = didYouMean(unknown, names) ?? `Clusters: ${names.join(', ')}.`;
  return badUsage(`option '--cluster <name...>': there is no cluster "${unknown}". ${hint}`, surroundings);
}

/** Problems of clusters in one of the states, and of tenants that are not the same in the other. */
export function loadingProblems(
  landscape: KnownLandscape,
  clusters: Iterable<string>,
  other: Pick<KnownLandscape, 'tenants'>,
): readonly Diagnostic[] {
  const tenants = [...(landscape.tenants?.values() ?? [])].filter(
    ({ name, contentId }) => other.tenants?.get(name)?.contentId !== contentId,
  );
  return [
    ...[...clusters].flatMap((name) => landscape.clusters.get(name)?.load().diagnostics ?? []),
    ...tenants.flatMap((tenant) => tenant.load().diagnostics),
  ];
}

export interface StateProblems {
  readonly state: ShownState;
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns whether a state cannot be read completely, so that no answer about it is possible. */
export function isRefused({ diagnostics }: StateProblems): boolean {
  return hasErrors(diagnostics);
}

/**
 * Says all that is wrong with the states, each path under the mark of its state, and answers the status to end with.
 */
export function refuseStates(
  problems: readonly StateProblems[],
  surroundings: Surroundings,
): { readonly status: number } {
  const diagnostics = arrange(problems.flatMap(({ state, diagnostics: found }) => marked(found, state.mark)));
  say(diagnostics, markedFiles(problems.map(({ state }) => state)), surroundings);
  const refused = problems.filter(isRefused).map(({ state }) => state);
  const names = [...new Set(refused.map(({ words }) => words))].join(' and ');
  const way = refused.some(({ mark }) => mark !== '') ? ' Compare with a revision that can be read.' : '';
  surroundings.stderr.write(
    `Nothing was compared, because ${names} cannot be read completely, and a part of it could give a wrong answer.${way}\n`,
  );
  return { status: statusOf(diagnostics) };
}

/** Says what is worth knowing about a state that was understood. */
export function sayOfState({ state, diagnostics }: StateProblems, surroundings: Surroundings): void {
  say(marked(diagnostics, state.mark), markedFiles([state]), surroundings);
}

/** The files whose lines are shown beside what is wrong. */
export function filesShown({ state, diagnostics }: StateProblems): readonly TreeFile[] {
  return diagnostics
    .flatMap(({ location, related = [] }) => [location, ...related.map((each) => each.location)])
    .flatMap(({ path }) => state.files.get(path) ?? []);
}

function marked(diagnostics: readonly Diagnostic[], mark: string): readonly Diagnostic[] {
  if (mark === '') return diagnostics;
  const moved = (location: Diagnostic['location']) => ({ ...location, path: `${mark}${location.path}` });
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    location: moved(diagnostic.location),
    ...(diagnostic.related === undefined
      ? {}
      : { related: diagnostic.related.map((related) => ({ ...related, location: moved(related.location) })) }),
  }));
}

/** The files of several states, under their marks. */
function markedFiles(states: readonly ShownState[]): FileTree {
  const byLength = [...states].sort((a, b) => b.mark.length - a.mark.length);
  return {
    paths: () => states.flatMap(({ mark, files }) => files.paths().map((path) => `${mark}${path}`)),
    get(path) {
      const state = byLength.find(({ mark }) => path.startsWith(mark));
      return state?.files.get(path.slice(state.mark.length));
    },
  };
}

import type { CaseResult } from '../connectivity-tests/test-run.ts';
import type { Review } from '../diff/review.ts';
import type { DiffPlaces, DiffState } from '../report/diff/places.ts';
import { makeComparedPage } from './compare-page.ts';
import { type ExplorerPageInput, editFactsOf, pageInputOf, shownNamespaces } from './explorer-page.ts';
import type { PageInput } from './make-page.ts';
import { marksIfRecorded } from './mark-page.ts';
import type { PageData } from './page-data.ts';
import { shownTenants } from './page-overview.ts';
import { scopeWords } from './scope-words.ts';

/** Options that a page of two states has once for both. */
type SharedOption = 'ringfenceVersion' | 'today' | 'only' | 'tenants' | 'redacted' | 'flows';

/** One of two states, and the answers about it. */
export interface ComparedPageState extends Omit<ExplorerPageInput, SharedOption | 'run'> {
  /** No folder that a command reads has this state, such as a commit that is not checked out. */
  readonly isElsewhere?: boolean;
}

/** Two states that a page compares. */
export interface ExplorerComparisonInput extends Pick<ExplorerPageInput, SharedOption> {
  /** Recorded flows are about this state. */
  readonly before: ComparedPageState;
  /** Edits begin with this state. A cluster that the change leaves equal can be missing in both; the page names it. */
  readonly after: ComparedPageState;
  /** The changes, as `reviewOf` returns them. */
  readonly review: Review;
  /** Finds sources of lines of manifests in the changes; absent: the page names the lines of manifests. */
  readonly places?: DiffPlaces;
}

/**
 * Makes the data of a page that compares two states: both, and the changes between them, with the answers that the input has.
 * `formatHtml` writes it as one HTML file.
 */
export function makeExplorerComparison(input: ExplorerComparisonInput): PageData {
  const { review, places = {}, only, tenants, redacted, flows } = input;
  const clusters = [...input.before.clusters, ...input.after.clusters];
  const shows = shownNamespaces(clusters, tenants);
  const part = { shows, tenants: shownTenants(clusters, shows), isAbout: caseTest(input) };
  const stateOf = (side: DiffState): ExplorerPageInput => {
    const { ringfenceVersion, today } = input;
    return {
      ...{ ...input[side], ringfenceVersion, today },
      ...(only === undefined ? {} : { only }),
      ...(tenants === undefined ? {} : { tenants }),
      ...(redacted === undefined ? {} : { redacted }),
    };
  };
  const pageOf = (side: DiffState): PageInput => {
    const made = pageInputOf(stateOf(side), part);
    return input[side].isElsewhere === true ? { ...made, head: { ...made.head, elsewhere: true } } : made;
  };
  const isCut = shows !== undefined || redacted === true;
  const all = [...input.before.landscape.clusters.keys(), ...input.after.landscape.clusters.keys()];
  return makeComparedPage({
    // The state after was not recorded.
    before: { ...pageOf('before'), ...marksIfRecorded(input.before.clusters, isCut ? undefined : flows) },
    after: { ...pageOf('after'), ...(isCut ? {} : { landscape: editFactsOf(stateOf('after')) }) },
    ...{ review, places },
    scope: scopeWords({
      shown: new Set(clusters.map(({ name = '' }) => name)),
      asked: new Set(all.filter((name) => only === undefined || only.includes(name))),
      ...{ wayOut: '', isOfTenants: tenants !== undefined },
    }),
  });
}

/** In a part of the clusters, a case that finds no pods in either state is about the others. */
function caseTest({ before, after }: ExplorerComparisonInput): (result: CaseResult) => boolean {
  const keyOf = ({ test, name }: CaseResult): string => JSON.stringify([test, name]);
  const results = [before, after].flatMap(({ tests }) => (typeof tests === 'object' ? tests.run.results : []));
  const found = new Set(results.filter(({ pairs }) => pairs > 0).map(keyOf));
  return (result) => found.has(keyOf(result));
}

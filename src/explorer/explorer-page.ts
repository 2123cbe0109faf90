import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { makePage } from './make-page.ts';
import { marksIfRecorded } from './mark-page.ts';
import type { PageData } from './page-data.ts';
import { landscapeFacts } from './what-if/landscape-facts.ts';

/** State that a page shows. */
export interface ExplorerPageInput {
  readonly landscape: KnownLandscape;
  /** Clusters of the landscape, as their `load` returns them, by name. The page has no others. */
  readonly clusters: readonly ClusterState[];
  /** The version of the package: `ringfence/package.json` contains it. */
  readonly ringfenceVersion: string;
  /** The day on which the page is made, in UTC, as YYYY-MM-DD. */
  readonly today: string;
  /** Names for plain manifests, which the title of the page shows. */
  readonly manifests?: readonly string[];
  /** Recorded flows, as `placeEvidence` returns them, by which the page marks connections. Those of other clusters are left out. */
  readonly flows?: readonly PlacedEvidence[];
}

/**
 * Makes the data of the explorer's page: who can talk to whom, why, and what if. It judges no guardrails and tests, and names no
 * commit. `formatHtml` writes it as one HTML file.
 */
export function makeExplorerPage({
  landscape,
  clusters,
  ringfenceVersion: ringfence,
  today,
  manifests = [],
  flows,
}: ExplorerPageInput): PageData {
  return makePage({
    ...{ clusters, leftOut: landscape.leftOut, places: {} },
    head: { ringfence, origin: landscape.origin, manifests, made: today },
    overview: { guardrails: { kind: 'none' }, tests: { kind: 'none' }, exceptions: [], grants: [] },
    landscape: landscapeFacts({ known: landscape, clusters }),
    ...marksIfRecorded(clusters, flows),
  });
}

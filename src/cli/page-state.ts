import type { ExplorerPageInput } from '../explorer/explorer-page.ts';
import type { Exception } from '../landscape/landscape.ts';
import { readExceptions } from '../landscape/read-exceptions.ts';
import { readDiskTree } from '../platform/disk-tree.ts';
import { shownCommit } from '../platform/shown-commit.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import type { AnalysisInput } from './analysis-input.ts';
import type { AnalysisOptions } from './analysis-options.ts';
import { policyPlaces } from './policy-places.ts';

/** Options that cut a page. */
interface CutOptions extends AnalysisOptions {
  readonly tenant?: readonly string[];
  readonly redact?: boolean;
}

/** Returns the state that a page shows, without answers: clusters, places, commit, and the parts that the page is cut to. */
export async function pageState(
  { landscape, clusters, files, repository }: AnalysisInput,
  { manifests = [], cluster, tenant, redact = false }: CutOptions,
  surroundings: Surroundings,
): Promise<ExplorerPageInput> {
  const commit = await shownCommit(repository?.root ?? surroundings.folder, surroundings);
  return {
    ...{ landscape, clusters, manifests, ringfenceVersion: ownVersion(), today: surroundings.today() },
    ...{ places: policyPlaces({ files, ...(repository === undefined ? {} : { repository }) }), redacted: redact },
    ...(repository === undefined ? {} : { exceptions: exceptionsOf(repository.root) }),
    ...(commit === undefined ? {} : { commit }),
    ...(cluster === undefined ? {} : { only: cluster }),
    ...(tenant === undefined ? {} : { tenants: tenant }),
  };
}

/** Reads the exceptions of a repository, as far as they can be read. */
function exceptionsOf(root: string): readonly Exception[] {
  const files = readDiskTree(root, 'policies').value;
  return files === undefined ? [] : readExceptions(files).exceptions;
}

import { renderedPolicyPlaces } from '../../clusters/policy-places.ts';
import { readConnectivityTests } from '../../connectivity-tests/read-connectivity-tests.ts';
import { readExceptions } from '../../landscape/read-exceptions.ts';
import { roleOf } from '../../landscape/source-paths.ts';
import type { ManifestTree } from '../../manifests/manifest-tree.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { GitRepository } from '../../platform/git-repository.ts';
import type { NamedCommit } from '../../platform/git-revisions.ts';
import type { TwoStates } from '../../platform/git-states.ts';
import { shownCommit, shownRevision } from '../../platform/shown-commit.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { templateSources } from '../../render/template-source.ts';
import type { ComparedSources } from './comparison.ts';

/** A state that git knows. */
interface CommittedState {
  readonly commit: NamedCommit | 'working-tree';
  readonly tree: ManifestTree;
  readonly sources: FileTree;
}

/** Returns what a page shows of the sources of a state. Its files are fetched when they are needed. */
export function comparedSources(
  { commit, tree, sources }: CommittedState,
  {
    repository,
    root,
    fetch,
  }: { readonly repository: GitRepository; readonly root: string | undefined; readonly fetch: TwoStates['fetch'] },
  surroundings: Surroundings,
): ComparedSources {
  return {
    places: renderedPolicyPlaces(tree, templateSources(sources)),
    commit() {
      if (commit !== 'working-tree') return shownRevision(repository, commit.id);
      return shownCommit(root ?? surroundings.folder, surroundings);
    },
    ...sourceReader(sources, fetch),
  };
}

/** Reads the sources of a state, which are fetched first. */
export function sourceReader(
  sources: FileTree,
  fetch: TwoStates['fetch'],
): Pick<ComparedSources, 'fetch' | 'tests' | 'exceptions'> {
  const fetchAll = async (): Promise<boolean> => {
    const fetched = await fetch(sources.paths().flatMap((path) => sources.get(path) ?? []));
    return fetched.value !== undefined;
  };
  return {
    fetch: fetchAll,
    exceptions: () => readExceptions(sources).exceptions,
    async tests() {
      const paths = sources.paths().filter((path) => roleOf(path).kind === 'connectivity-test');
      if (paths.length === 0) return 'none';
      if (!(await fetchAll())) return 'unread';
      const files: FileTree = { paths: () => paths, get: (path) => sources.get(path) };
      return readConnectivityTests(files, { where: 'policies/tests' }).value ?? 'unread';
    },
  };
}

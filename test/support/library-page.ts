import { fileURLToPath } from 'node:url';
import {
  type ExplorerPageInput,
  guardrailFiles,
  guardrailReport,
  judgeGuardrails,
  landscapePlaces,
  loadLandscape,
  loadManifestTree,
  makeExplorerPage,
  type PageData,
  readConnectivityTests,
  readExceptions,
  readGuardrails,
  renderedLandscape,
  runTests,
} from '../../src/index.ts';
import { type FileTree, folderOf, joinedTrees } from '../../src/model/file-tree.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';

const shop = fileURLToPath(new URL('../../docs/examples/shop/', import.meta.url));

/** Options of a page, as a command takes them. */
interface LibraryPage {
  /** Begins with the results, as `ringfence test` does. */
  readonly isRun?: boolean;
  readonly cluster?: string;
  readonly options?: Pick<ExplorerPageInput, 'tenants' | 'redacted'>;
  /** What only the command knows. */
  readonly today: string;
  readonly commit: ExplorerPageInput['commit'];
}

/** Makes the page of the shop as a program does that has the library, and no command. */
export function libraryPageOfShop({ isRun = false, cluster, options = {}, today, commit }: LibraryPage): PageData {
  const sources = readDiskTree(shop, 'policies').value ?? joinedTrees([]);
  const manifests = readDiskTree(shop, 'manifests').value ?? joinedTrees([]);
  const tree = loadManifestTree(folderOf(manifests, 'manifests'), { folder: 'manifests' });
  const { landscape: loaded } = loadLandscape(sources, { ringfenceVersion: ownVersion() });
  const { value: landscape } = renderedLandscape(tree, 'manifests');
  const { value: guardrails } = readGuardrails(guardrailFiles(sources), { where: 'policies/', landscape: loaded });
  const { value: files } = readConnectivityTests(testsIn(sources), { where: 'policies/' });
  if (loaded === undefined || landscape === undefined || guardrails === undefined || files === undefined) {
    throw new Error('The shop has mistakes.');
  }
  const asked = [...landscape.clusters.values()].filter(({ name }) => cluster === undefined || name === cluster);
  const clusters = asked.flatMap((one) => one.load().value ?? []);
  const places = landscapePlaces(sources, tree);
  const { exceptions } = readExceptions(sources);
  const judged = judgeGuardrails({ landscape, clusters, sources: loaded }, guardrails, { exceptions, asOf: today });
  return makeExplorerPage({
    ...{ landscape, clusters, places, sources: loaded, exceptions, today, ringfenceVersion: ownVersion() },
    ...(commit === undefined ? {} : { commit }),
    guardrails: { guardrails, report: guardrailReport(judged, clusters, places) },
    tests: { files, run: runTests({ landscape, clusters }, files) },
    ...(isRun ? { run: { passed: true } } : {}),
    ...(cluster === undefined ? {} : { only: [cluster] }),
    ...options,
  });
}

function testsIn(sources: FileTree): FileTree {
  const paths = sources.paths().filter((path) => /^policies\/(tests|tenants\/[^/]+\/tests)\//.test(path));
  return { paths: () => paths, get: sources.get };
}

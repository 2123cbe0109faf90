import { fileURLToPath } from 'node:url';
import type { KnownLandscape } from '../../src/clusters/known-landscape.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import type { TestedClusters } from '../../src/connectivity-tests/run-tests.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { type FileTree, joinedTrees, memoryTree } from '../../src/model/file-tree.ts';
import { remembered } from '../../src/model/interned.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { renderLandscape } from '../../src/render/render-landscape.ts';
import { describe } from './landscape.ts';

const known = new Map<string, FileTree>();

/** The sources under `policies/` of this repository; one object, by which what they render is remembered. */
export function shippedSources(): FileTree {
  return remembered(known, '.', () => readSources('../../'));
}

/** The sources of the shop in `docs/examples/`. */
export function shopSources(): FileTree {
  return remembered(known, 'shop', () => readSources('../../docs/examples/shop/'));
}

function readSources(folder: string): FileTree {
  const { value } = readDiskTree(fileURLToPath(new URL(folder, import.meta.url)), 'policies');
  invariant(value !== undefined, 'the shipped sources can be read');
  return value;
}

/** Sources in which some files say something else, by path. The others are read once for all of them. */
export function sourcesWith(files: FileTree, changed: Readonly<Record<string, string>>): FileTree {
  return joinedTrees([files, memoryTree(changed)]);
}

const rendered = new WeakMap<FileTree, TestedClusters>();

/** What the manifests of these sources say of every cluster, rendered in memory; throws where something is wrong. */
export function clustersOfSources(files: FileTree): TestedClusters {
  const found = rendered.get(files) ?? renderedClusters(files);
  rendered.set(files, found);
  return found;
}

function renderedClusters(files: FileTree): TestedClusters {
  const { landscape: sources, diagnostics: found } = loadLandscape(files, { ringfenceVersion: ownVersion() });
  if (sources === undefined) throw new Error(describe(found).join('\n'));
  const { value: rendering, diagnostics: inTemplates } = renderLandscape(sources);
  if (rendering === undefined) throw new Error(describe(inTemplates).join('\n'));
  const texts = new Map([...rendering.files.keys()].map((path) => [path, rendering.files.get(path) ?? '']));
  const tree = loadManifestTree(memoryTree(texts), { folder: 'manifests' });
  const { value: landscape, diagnostics } = renderedLandscape(tree, 'manifests');
  if (landscape === undefined) throw new Error(describe(diagnostics).join('\n'));
  return { landscape, clusters: readClusters(landscape) };
}

/** Every cluster of a landscape; throws with the diagnostics where something is wrong with one. */
export function readClusters(landscape: KnownLandscape): TestedClusters['clusters'] {
  return [...landscape.clusters.values()].map((cluster) => {
    const { value, diagnostics } = cluster.load();
    if (value === undefined) throw new Error(describe(diagnostics).join('\n'));
    return value;
  });
}

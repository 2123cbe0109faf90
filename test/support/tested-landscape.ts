import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import type { ConnectivityTestFile } from '../../src/connectivity-tests/connectivity-test.ts';
import { readConnectivityTests } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import type { TestedClusters } from '../../src/connectivity-tests/run-tests.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Rendering } from '../../src/render/render-landscape.ts';
import { describe, type LandscapeParts, renderWell } from './landscape.ts';

/** The clusters of a small landscape, rendered and read back; throws with the diagnostics where something is wrong. */
export function testedLandscape(parts: LandscapeParts): TestedClusters {
  return testedRendering(renderWell(parts));
}

/** The clusters of a rendering, read back. */
export function testedRendering({ files }: Pick<Rendering, 'files'>): TestedClusters {
  const texts = new Map([...files.keys()].map((path) => [path, files.get(path) ?? '']));
  const { value, diagnostics } = renderedLandscape(
    loadManifestTree(memoryTree(texts), { folder: 'manifests' }),
    'manifests',
  );
  if (value === undefined) throw new Error(describe(diagnostics).join('\n'));
  const clusters = [...value.clusters.values()].map((cluster) => {
    const loaded = cluster.load();
    if (loaded.value === undefined) throw new Error(describe(loaded.diagnostics).join('\n'));
    return loaded.value;
  });
  return { landscape: value, clusters };
}

/** The text of a connectivity test. */
export function testText(cases: readonly JsonObject[], spec: JsonObject = {}, name = 'sample'): string {
  const source = { apiVersion: 'ringfence.dev/v1alpha1', kind: 'ConnectivityTest', metadata: { name } };
  return `${JSON.stringify({ ...source, spec: { ...spec, cases } }, undefined, 2)}\n`;
}

/** Reads a connectivity test that must be sound; its path is `policies/tests/sample.yaml`. */
export function soundTest(cases: readonly JsonObject[], spec: JsonObject = {}): readonly ConnectivityTestFile[] {
  const tree = memoryTree({ 'policies/tests/sample.yaml': testText(cases, spec) });
  const { value, diagnostics } = readConnectivityTests(tree, { where: 'policies/tests' });
  if (value === undefined) throw new Error(describe(diagnostics).join('\n'));
  return value;
}

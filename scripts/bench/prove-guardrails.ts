import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { guardrailFacts } from '../../src/guardrails/guardrail-facts.ts';
import { Prover } from '../../src/guardrails/prove-guardrails.ts';
import { guardrailFiles, readGuardrails } from '../../src/guardrails/read-guardrails.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { renderLandscape } from '../../src/render/render-landscape.ts';

/** Proves the guardrails of the landscape in a folder, and writes what that took beyond loading it as a line of JSON. */
const files = readDiskTree(process.argv[2] ?? '.', 'policies').value;
const landscape = files && loadLandscape(files, { ringfenceVersion: ownVersion() }).landscape;
const rendering = landscape && renderLandscape(landscape).value;
if (files === undefined || rendering === undefined) throw new Error('The landscape has mistakes.');
const texts = new Map([...rendering.files.keys()].map((path) => [path, rendering.files.get(path) ?? '']));
const known = renderedLandscape(loadManifestTree(memoryTree(texts), { folder: 'manifests' }), 'manifests').value;
const guardrails = readGuardrails(guardrailFiles(files)).value;
if (known === undefined || guardrails === undefined) throw new Error('The manifests or the guardrails have mistakes.');
const clusters = [...known.clusters.values()].map((cluster) => {
  const { value } = cluster.load();
  if (value === undefined) throw new Error('A cluster has mistakes.');
  return value;
});
const prover = new Prover(guardrailFacts(known, landscape));

const collect = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const cpuOf = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};
const before = collect();
let answers: readonly string[] = [];
const cpuSeconds = cpuOf(() => {
  answers = prover.prove(clusters, guardrails).map(({ answer }) => answer);
});
const mebibytes = (collect() - before) / 2 ** 20;

// One namespace of one seed loses a policy; everything else stays the same object.
const [seed] = [...clusters].sort((a, b) => b.namespaces.size - a.namespaces.size);
const changed = clusters.map((cluster) => {
  const [first] = cluster.namespaces.values();
  if (cluster !== seed || first === undefined) return cluster;
  const namespace = { ...first, policies: first.policies.slice(1) };
  return { ...cluster, namespaces: new Map(cluster.namespaces).set(first.name, namespace) };
});
const changedSeconds = cpuOf(() => {
  prover.prove(changed, guardrails);
});
const namespaces = clusters.reduce((sum, cluster) => sum + cluster.namespaces.size, 0);
const workloads = clusters.reduce(
  (sum, cluster) => sum + [...cluster.namespaces.values()].reduce((all, one) => all + one.workloads.length, 0),
  0,
);
process.stdout.write(
  `${JSON.stringify({ guardrails: guardrails.length, answers, clusters: clusters.length, namespaces, workloads, cpuSeconds, mebibytes, changedSeconds })}\n`,
);

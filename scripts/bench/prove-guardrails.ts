/**
 * Measures the proof of guardrails in a process of its own. Its arguments: the folder of a generated landscape with its
 * guardrails, in how many rounds one namespace changes (0: none), and whether it also asks what could pass connections on
 * (`true`). Writes a `ProofFigures` as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { guardrailFacts } from '../../src/guardrails/guardrail-facts.ts';
import { Prover } from '../../src/guardrails/prove-guardrails.ts';
import { guardrailFiles, readGuardrails } from '../../src/guardrails/read-guardrails.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { renderLandscape } from '../../src/render/render-landscape.ts';

export interface ProofFigures {
  readonly guardrails: number;
  readonly clusters: number;
  readonly namespaces: number;
  readonly workloads: number;
  readonly policies: number;
  /** The most shapes of any statement. */
  readonly shapes: number;
  /** The names of the guardrails that have each answer. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly loadSeconds: number;
  /** Of the proof: by the clock, and of all threads of the process. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** What is kept after the proof, beyond what was loaded. */
  readonly heapMebibytes: number;
  /** The highest resident memory during the proof, beyond that before it; absent where the system does not say it. */
  readonly peakMebibytes?: number;
  /** A second proof of the same objects. */
  readonly againMilliseconds: number;
  /** A proof after one namespace changed, round by round. */
  readonly changedMilliseconds: readonly number[];
  /** The same, of all threads of the process. */
  readonly changedCpuMilliseconds: readonly number[];
}

function measureProof(root: string, changes: number, indirect: boolean): ProofFigures {
  const start = performance.now();
  const { clusters, guardrails, facts } = load(root);
  const loadSeconds = (performance.now() - start) / 1000;

  const heapBefore = heapMebibytes();
  const peakBefore = restartPeak();
  const prover = new Prover(facts, { indirect });
  const cpuBefore = process.cpuUsage();
  const proofStart = performance.now();
  const results = prover.prove(clusters, guardrails);
  const seconds = (performance.now() - proofStart) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const peakAfter = memoryLine('VmHWM');

  const againMilliseconds = millisecondsOf(() => prover.prove(clusters, guardrails));
  const changedMilliseconds: number[] = [];
  const changedCpuMilliseconds: number[] = [];
  let now: readonly ClusterState[] = clusters;
  for (let round = 0; round < changes; round++) {
    now = withOneChanged(now, round);
    const before = process.cpuUsage();
    changedMilliseconds.push(millisecondsOf(() => prover.prove(now, guardrails)));
    const { user, system } = process.cpuUsage(before);
    changedCpuMilliseconds.push((user + system) / 1000);
  }
  // Last, because a forced collection also throws compiled code away, which the next proof would have to compile again.
  const heapAfter = heapMebibytes();
  const namespaces = clusters.flatMap((cluster) => [...cluster.namespaces.values()]);
  return {
    guardrails: guardrails.length,
    clusters: clusters.length,
    namespaces: namespaces.length,
    workloads: sum(namespaces.map(({ workloads }) => workloads.length)),
    policies: sum(namespaces.map(({ policies }) => policies.length)),
    shapes: Math.max(...results.flatMap(({ statements }) => statements.map(({ about }) => about.shapes))),
    answers: Object.fromEntries(
      [...new Set(results.map(({ answer }) => answer))]
        .sort()
        .map((answer) => [
          answer,
          results.flatMap(({ guardrail, answer: other }) => (other === answer ? [guardrail.name] : [])),
        ]),
    ),
    ...{ loadSeconds, seconds, cpuSeconds: (user + system) / 1e6, heapMebibytes: heapAfter - heapBefore },
    ...(peakBefore === undefined || peakAfter === undefined ? {} : { peakMebibytes: peakAfter - peakBefore }),
    ...{ againMilliseconds, changedMilliseconds, changedCpuMilliseconds },
  };
}

/** Renders a landscape in memory, and reads the manifests and the guardrails. */
function load(root: string) {
  const files = sound(readDiskTree(root, 'policies'));
  const { landscape, diagnostics } = loadLandscape(files, { ringfenceVersion: ownVersion() });
  if (landscape === undefined) throw new Error(JSON.stringify(diagnostics[0]));
  const rendered = sound(renderLandscape(landscape)).files;
  const texts = new Map([...rendered.keys()].map((path) => [path, rendered.get(path) ?? '']));
  const tree = loadManifestTree(memoryTree(texts), { folder: 'manifests' });
  const known = sound(renderedLandscape(tree, 'manifests'));
  return {
    clusters: [...known.clusters.values()].map((cluster) => sound(cluster.load())),
    guardrails: sound(readGuardrails(guardrailFiles(files))),
    facts: guardrailFacts(known, landscape),
  };
}

/** Takes the last policy from one control plane, another one in each round; every other object stays the same. */
function withOneChanged(clusters: readonly ClusterState[], round: number): readonly ClusterState[] {
  const seeds = clusters.filter((cluster) => changeable(cluster).length > 0);
  const seed = seeds[round % seeds.length];
  return clusters.map((cluster) => {
    if (cluster !== seed) return cluster;
    const [namespace] = changeable(cluster).slice(-1);
    if (namespace === undefined) return cluster;
    const changed: NamespaceState = { ...namespace, policies: namespace.policies.slice(0, -1) };
    return { ...cluster, namespaces: new Map(cluster.namespaces).set(namespace.name, changed) };
  });
}

const changeable = ({ namespaces }: ClusterState): readonly NamespaceState[] =>
  [...namespaces.values()].filter(({ type, policies }) => type === 'shoot-control-plane' && policies.length > 0);

function sound<Value>(outcome: { readonly value?: Value; readonly diagnostics: readonly Diagnostic[] }): Value {
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome.diagnostics[0]));
  return outcome.value;
}

function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** In use after a collection; needs `--expose-gc`. */
function heapMebibytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Makes Linux measure the highest resident memory from now on; answers what is resident now. */
function restartPeak(): number | undefined {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return memoryLine('VmRSS');
  } catch {
    return undefined;
  }
}

function memoryLine(name: string): number | undefined {
  try {
    const [, kibibytes] =
      new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Runs only as a program: an import takes only the type. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [root = '', changes = '0', indirect] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(measureProof(root, Number(changes), indirect === 'true')));
}

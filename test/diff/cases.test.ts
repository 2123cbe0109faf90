import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clusterKey } from '../../src/clusters/cluster-key.ts';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { KnownLandscape } from '../../src/clusters/known-landscape.ts';
import { readPlainManifests } from '../../src/clusters/plain/read-plain-manifests.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { renderAll } from '../../src/delivery/render-all.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { LandscapeDiff } from '../../src/diff/landscape-diff.ts';
import { sourceGuardrails } from '../../src/diff/source-guardrails.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { judgedChanges, portsIn } from '../support/judged-diff.ts';
import { assert, test } from '../support/table.ts';
import { filesIn } from '../support/temporary.ts';
import { commonWorkloads, toldChanges } from '../support/told-changes.ts';

/**
 * A case is a pull request: a folder of
 *
 * - `base`      the name of a folder beside `cases/` whose files are there before
 * - `before/`   files that are laid over it
 * - `after/`    files that are laid over that; an empty file is one that goes
 * - `expected`  what becomes of every connection, as the naive judge finds it, what came and went, and which
 *             hazards are told
 *
 * With `policies/` in it the files are sources, which are rendered; else they are Kubernetes manifests.
 */
const folder = fileURLToPath(new URL('cases/', import.meta.url));

for (const name of readdirSync(folder).sort()) test(name.replaceAll('-', ' '), () => runCase(join(folder, name)));

function runCase(path: string): void {
  const base = readFileSync(join(path, 'base'), 'utf8').trim();
  const layer = (name: string): Record<string, string> =>
    existsSync(join(path, name)) ? filesIn(join(path, name)) : {};
  const before = { ...filesIn(join(folder, '..', base)), ...layer('before') };
  const after = Object.fromEntries(Object.entries({ ...before, ...layer('after') }).filter(([, text]) => text !== ''));
  const [old, now] = [landscapeOf(before), landscapeOf(after)];
  const { value: diff, diagnostics } = diffLandscapes(old, now, {
    guardrails: { before: sourceGuardrails(memoryTree(before)), after: sourceGuardrails(memoryTree(after)) },
  });
  if (diff === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const pairs = [...now.clusters.keys()].flatMap((name) => {
    const [was, is] = [stateOf(old, name), stateOf(now, name)];
    return was === undefined || is === undefined ? [] : [{ was, is }];
  });
  const judged = pairs.flatMap(({ was, is }) => judgedChanges(was, is));
  const told = pairs.flatMap(({ was, is }) => toldIn(diff, was, is)).sort();
  assert.equal(told, [...judged].sort(), 'the diff tells what the judge finds');
  const expected = [...[...judged].sort(), ...inventoryLines(diff), ...hazardLines(diff)]
    .map((line) => `${line}\n`)
    .join('');
  const file = join(path, 'expected');
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, expected);
  else assert.fixture(expected, readFileSync(file, 'utf8'), `${file} differs`);
}

function landscapeOf(files: Record<string, string>): KnownLandscape {
  const { value, diagnostics } = files['policies/landscape.yaml'] === undefined ? given(files) : rendered(files);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

function given(files: Record<string, string>) {
  const traits = { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' } as const;
  return readPlainManifests(memoryTree(files), { traits, skipInvalid: false });
}

function rendered(files: Record<string, string>) {
  const { landscape, diagnostics } = loadLandscape(memoryTree(files), { ringfenceVersion: ownVersion() });
  if (landscape === undefined) return { diagnostics };
  const { value, diagnostics: found } = renderAll(landscape);
  if (value === undefined) return { diagnostics: found };
  const texts = new Map([...value.files.keys()].map((path) => [path, value.files.get(path) ?? '']));
  return renderedLandscape(loadManifestTree(memoryTree(texts), { folder: 'manifests' }), 'manifests');
}

function stateOf({ clusters }: KnownLandscape, name: string): ClusterState | undefined {
  return clusters.get(name)?.load().value;
}

const outside = ['8.8.8.8', '192.0.2.7', '10.200.0.1', '169.254.169.254', '2001:4860::8'];

function toldIn(diff: LandscapeDiff, before: ClusterState, after: ClusterState): readonly string[] {
  const ports = [...new Set([...portsIn(before), ...portsIn(after)])].sort((a, b) => a - b);
  const here = {
    ...diff,
    connections: diff.connections.flatMap((change) => {
      const places = change.places.filter(({ cluster }) => cluster === clusterKey(after));
      return places.length === 0 ? [] : [{ ...change, places }];
    }),
  };
  const pods = commonWorkloads(before, after);
  const lines: string[] = [];
  for (const from of pods) {
    for (const to of pods) {
      if (from !== to) {
        const told = toldChanges(here, from, to, ports);
        lines.push(...twins(told, !from.single, !to.single));
      } else if (!from.single) {
        const told = toldChanges(here, from, to, ports);
        const name = `${from.namespace}/${from.workload}`;
        for (const line of told)
          lines.push(line.replace(`→ ${name} `, `→ ${name}' `), line.replace(`${name} →`, `${name}' →`));
      }
    }
    for (const address of outside) {
      lines.push(...twins(toldChanges(here, from, { address }, ports), !from.single, false));
      lines.push(...twins(toldChanges(here, { address }, from, ports), false, !from.single));
    }
  }
  return lines;
}

/** The judge asks of two replicas; what is told of one holds for the other. */
function twins(lines: readonly string[], from: boolean, to: boolean): readonly string[] {
  return lines.flatMap((line) => {
    const sources = from ? [line, line.replace(' →', "' →")] : [line];
    return to ? sources.flatMap((one) => [one, one.replace(/(→ \S+)/, "$1'")]) : sources;
  });
}

function inventoryLines({ inventory }: LandscapeDiff): readonly string[] {
  return inventory.map((change) => {
    const rest = Object.entries(change).flatMap(([key, value]) =>
      typeof value === 'string' && key !== 'kind' ? [value] : [],
    );
    return `inventory: ${change.kind} ${rest.join(' ')}`.trimEnd();
  });
}

function hazardLines({ hazards }: LandscapeDiff): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code, level } of hazards) counts.set(`${level} ${code}`, (counts.get(`${level} ${code}`) ?? 0) + 1);
  return [...counts].map(([hazard, count]) => `hazard: ${hazard}${count === 1 ? '' : `, ${count} times`}`);
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { FileTree } from '../../src/model/file-tree.ts';
import { documentOf, onePath, oneTemplate, policiesOf, render, renderWell } from '../support/landscape.ts';
import { shippedSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';

const sources = shippedSources();
const { rendering: whole, diagnostics } = render(sources);
const files = [...(whole?.files ?? [])];

test('the shipped landscape renders without anything to say', () => {
  assert.equal(diagnostics, []);
  assert.ok(files.length > 50);
});

test('the files are sorted by path and end with a line end, without carriage returns', () => {
  const paths = files.map(([path]) => path);
  assert.equal(paths, [...paths].sort());
  for (const [path, text] of files) assert.ok(text.endsWith('\n') && !text.includes('\r'), path);
});

test('the order in which the sources are listed does not count', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...sources.paths()], { minLength: sources.paths().length }), (paths) => {
      const shuffled: FileTree = { paths: () => paths, get: (path) => sources.get(path) };
      const { rendering, diagnostics: found } = render(shuffled);
      assert.equal(found, []);
      assert.equal([...(rendering?.files ?? [])], files);
    }),
    { numRuns: 5 },
  );
});

test('maps are ordered by code units, in which capitals and hyphens come first', () => {
  const ordered = ['A', 'Z', 'a', 'a-b', 'a.b', 'a_b'];
  const labels = Object.fromEntries([...ordered].reverse().map((key) => [key, 'x']));
  const template = {
    ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p', annotations: labels } },
    spec: { podSelector: { matchLabels: labels } },
  };
  const rendering = renderWell(oneTemplate({ template, type: { labels } }));
  const [policy] = policiesOf(rendering, onePath);
  assert.equal(Object.keys(policy?.spec.podSelector.matchLabels ?? {}), ordered);
  assert.equal(Object.keys(policy?.metadata.annotations ?? {}), ordered);
  const namespace = documentOf(rendering, 'inventory/clusters/one/namespaces/shop.yaml');
  assert.equal(Object.keys(namespace.labels as object), ordered);
});

test('rendering twice gives the same', () => {
  assert.equal([...(render(sources).rendering?.files ?? [])], files);
});

test('rendering some clusters gives the same files for them, and none of other clusters', () => {
  const clusters = whole?.clusterNames ?? [];
  for (const name of clusters) {
    const { rendering } = render(sources, { clusters: [name] });
    assert.equal(rendering?.clusterNames, [name]);
    const partial = [...(rendering?.files ?? [])];
    for (const [path, text] of partial) assert.is(text, whole?.files.get(path), path);
    const own = files.filter(([path]) =>
      new RegExp(`^(inventory/)?(clusters/${name}|hosted/[^/]+/${name})/`).test(path),
    );
    const ofClusters = partial.filter(([path]) => /^(inventory\/)?(clusters|hosted)\//.test(path));
    assert.equal(ofClusters, own);
    assert.ok(own.length > 0, name);
  }
});

const digestOf = fileURLToPath(new URL('./digest-of-rendering.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

function inProcess(environment: Readonly<Record<string, string>>): { files: number; digest: string; today: string } {
  const { PATH = '' } = process.env;
  const output = execFileSync(process.execPath, ['--import', tsx, digestOf], {
    env: { PATH, ...environment },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

const reference = inProcess({ LC_ALL: 'C', TZ: 'UTC' });

table(
  'locale, time zone and date do not count',
  [
    {
      name: 'Turkish, where i has another capital, in the far east of time',
      environment: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', PRETENDED_DATE: '2031-12-31T23:59:59Z' },
    },
    {
      name: 'Swedish, where ä comes after z, in the far west of time',
      environment: { LC_ALL: 'sv_SE.UTF-8', TZ: 'Etc/GMT+12', PRETENDED_DATE: '1999-01-01T00:00:00Z' },
    },
  ],
  ({ environment }) => {
    const { today, ...rendered } = inProcess(environment);
    const { today: _, ...expected } = reference;
    assert.equal(rendered, expected);
    assert.is(today, environment.PRETENDED_DATE.slice(0, 10));
    assert.is(rendered.files, files.length);
  },
);

test('rendering never asks what day it is', () => {
  const { Date: real } = globalThis;
  const refuse = () => {
    throw new Error('somebody asked what day it is');
  };
  globalThis.Date = new Proxy(real, { construct: refuse, apply: refuse, get: refuse });
  try {
    assert.is(render(sources).rendering?.files.size, files.length);
  } finally {
    globalThis.Date = real;
  }
});

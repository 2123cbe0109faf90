import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { bundlePage } from '../../scripts/page-bundle.ts';
import { formatHtml } from '../../src/explorer/format-html.ts';
import { landscapeFacts } from '../../src/explorer/what-if/landscape-facts.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, test } from '../support/table.ts';
import { explained, pageOf } from './support.ts';

test('a file takes at most 400 KB before its data, names its licences, and asks nothing of Node', async () => {
  const code = await bundlePage();
  const html = await formatHtml(pageOf([]), code);
  assert.ok(Buffer.byteLength(html) <= 400_000, `it takes ${Buffer.byteLength(html)} bytes`);
  assert.not.match(code.script + code.start, /["'`]node:|\bBuffer\b|\bprocess\.|\brequire\(["'`]/);
  assert.match(code.licences, /preact [0-9.]+ \(MIT\)/);
  assert.match(code.licences, /picocolors [0-9.]+ \(ISC\)/);
  assert.match(code.licences, /Permission is hereby granted/);
});

test('the page has the validator of the one kind that a reader can paste, and no other', async () => {
  const { script } = await bundlePage();
  const kinds = [...script.matchAll(/ringfence\.dev\/schemas\/([a-z-]+)\.schema\.json/g)].map(([, kind]) => kind);
  assert.equal([...new Set(kinds)], ['network-policy']);
});

test('in a realm that has nothing of Node, the evaluator of the page explains as explain does', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { PageModel } from './src/explorer/page-model.ts'; export { WhatIf } from './src/explorer/what-if/what-if.ts';`,
      resolveDir: new URL('../..', import.meta.url).pathname,
      loader: 'ts',
    },
    ...{
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      globalName: 'page',
      platform: 'browser',
      target: 'es2022',
    },
  });
  const { clusters, landscape } = clustersOfSources(shopSources());
  const written = { from: 'checkout-app/*', to: 'checkout-data/db', port: '5432/TCP' };
  // Every browser has these two, and a realm of Node does not.
  const realm = createContext({
    TextEncoder,
    TextDecoder,

    data: JSON.stringify(pageOf(clusters, { landscape: landscapeFacts({ known: landscape, clusters }) })),
    written: JSON.stringify(written),
  });
  assert.is(runInContext('typeof process + typeof Buffer + typeof require', realm), 'undefinedundefinedundefined');
  const answer = runInContext(
    `${outputFiles[0]?.text}
     const { index, chunks } = JSON.parse(data);
     new page.PageModel(index, async (chunk) => chunks[chunk]).why.answer(JSON.parse(written), 'eu1').then(JSON.stringify);`,
    realm,
  );
  const { text } = JSON.parse(await answer);
  assert.is(
    text,
    explained(
      clusters.filter(({ name }) => name === 'eu1'),
      written,
    ),
  );
  const edited = await runInContext(
    `const { index: of, chunks: parts } = JSON.parse(data);
     const read = async (chunk) => parts[chunk];
     new page.WhatIf(new page.PageModel(of, read), read)
       .answer([{ kind: 'paste', cluster: 'eu1', namespace: 'checkout-data', yaml: \`apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: open}
spec: {podSelector: {}, ingress: [{}]}
\` }])
       .then(({ edited }) => JSON.stringify(edited.comparison.changes.connections.map(({ change }) => change)));`,
    realm,
  );
  assert.ok(JSON.parse(edited).includes('opened'));
});

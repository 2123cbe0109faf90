import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { formatHtml } from '../../src/explorer/format-html.ts';
import type { PageData } from '../../src/explorer/page-data.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { pageOf } from './support.ts';

const code = {
  script: 'show();',
  start: 'start();',
  style: 'nav{margin:0}',
  stillStyle: 'body{margin:0}',
  licences: 'a <b> licence',
};
const shop = () => clustersOfSources(shopSources()).clusters;

/** Everything in a file that a reader could find: its text, and its data. */
function everythingIn(html: string): string {
  const data = [...html.matchAll(/<script type="text\/plain" id="data-[^"]*">([^<]*)<\/script>/g)].map(
    ([, text = '']) => (text === '' ? '' : gunzipSync(Buffer.from(text, 'base64')).toString()),
  );
  return [html, ...data].join('\n');
}

test('a page lets only its own code and style run, and loads nothing', async () => {
  const html = await formatHtml(pageOf(shop()), code);
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
  assert.is(
    policy,
    `default-src 'none'; script-src 'sha256-${hash(code.start)}' 'sha256-${hash(code.script)}'; style-src 'sha256-${hash(code.stillStyle)}' 'sha256-${hash(code.style)}'; img-src data:; base-uri 'none'; form-action 'none'`,
  );
  assert.not.match(html, /\s(?:src|href|style|on[a-z]+)=/);
  assert.match(html, /a &lt;b&gt; licence/);
});

test('the code and the style in a file are those of the page, compressed; the style of the overview is there as it is', async () => {
  const html = await formatHtml(pageOf(shop()), code);
  const read = (id: string): string => {
    const [, text = ''] = new RegExp(`id="${id}">([^<]*)<`).exec(html) ?? [];
    return gunzipSync(Buffer.from(text, 'base64')).toString();
  };
  assert.is(read('code'), code.script);
  assert.is(read('style'), code.style);
  assert.ok(html.includes(`<style>${code.stillStyle}</style>`) && !html.includes(code.style));
});

test('the data in a file is the data of the page', async () => {
  const page = pageOf(shop());
  const html = await formatHtml(page, code);
  const read = (id: string): unknown => {
    const [, text = ''] = new RegExp(`id="data-${id}">([^<]*)<`).exec(html) ?? [];
    return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString());
  };
  assert.equal(read('index'), page.index);
  assert.equal(
    page.chunks.map((_, place) => read(String(place))),
    page.chunks,
  );
});

test('no name becomes markup in the overview without code', async () => {
  const page = pageOf(shop());
  const entry = (words: string) => ({ words, detail: words, clusters: [words], example: { namespace: words } });
  const hostile: PageData = {
    ...page,
    index: {
      ...page.index,
      overview: {
        ...page.index.overview,
        standsOut: { ...page.index.overview.standsOut, openToEveryone: hostileNames.map(entry) },
      },
    },
  };
  const html = await formatHtml(hostile, code);
  const [, still = ''] = /<main class="still">(.*)<\/main>/s.exec(html) ?? [];
  const tags = new Set([...still.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag));
  assert.equal(
    [...tags].filter(
      (tag) =>
        !['h1', 'h2', 'h3', 'p', 'ul', 'li', 'div', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'].includes(
          tag ?? '',
        ),
    ),
    [],
  );
  assert.not.ok(still.includes('\u202e') || still.includes('\u001b'));
});

test('a page of a tenant has nothing of the other tenants', async () => {
  const clusters = shop();
  const all = clusters.flatMap(({ namespaces }) => [...namespaces.values()]);
  const own = all.filter(({ tenant }) => tenant === 'checkout');
  const page = pageOf(clusters, {
    shows: ({ tenant }) => tenant === 'checkout',
    head: { only: { tenants: ['checkout'] } },
  });
  const text = everythingIn(await formatHtml(page, code));
  // Policies of the tenant may name other namespaces that it lets in.
  const named = JSON.stringify(own.flatMap(({ policies }) => policies.map(({ policy }) => policy)));
  const others = all.filter(
    ({ tenant, name }) => tenant !== 'checkout' && !named.includes(name) && !own.some((one) => one.name.includes(name)),
  );
  assert.ok(others.length > 10);
  assert.equal(
    others.map(({ name }) => name).filter((name) => text.includes(name)),
    [],
  );
  const workloads = new Set(own.flatMap((one) => one.workloads.map(({ name }) => name)));
  const foreign = others
    .flatMap((one) => one.workloads.map(({ name }) => name))
    .filter((name) => !workloads.has(name) && !named.includes(name));
  assert.equal(
    [...new Set(foreign)].filter((name) => text.includes(`"${name}"`)),
    [],
  );
  assert.match(text, /checkout-data/);
});

test('a redacted page has no address and no value of a label', async () => {
  const clusters = shop();
  const page = pageOf(clusters, { head: { redacted: true } });
  const text = everythingIn(await formatHtml(page, code));
  assert.ok(page.chunks.every(({ kind }) => kind === 'connectivity'));
  const values = clusters.flatMap(({ namespaces }) =>
    [...namespaces.values()].flatMap(({ labels, workloads }) =>
      [labels, ...workloads.map((one) => one.labels)].flatMap((map) => Object.entries(map)),
    ),
  );
  const found = values.filter(
    ([key, value]) => value !== '' && (text.includes(`${key}=${value}`) || text.includes(`"${key}":"${value}"`)),
  );
  assert.equal(found, []);
  assert.not.match(text.replace(code.licences, ''), /\b(?:\d{1,3}\.){3}\d{1,3}\b/);
  assert.not.match(text, /"4":\[/);
});

table(
  'code that would end its own element is a defect',
  [
    { name: 'an element', start: 'x = "</script>"', stillStyle: '' },
    { name: 'a comment', start: 'x = "<!--"', stillStyle: '' },
    { name: 'a style', start: '', stillStyle: 'a{}</style>' },
  ],
  async (parts) => {
    let thrown: unknown;
    await formatHtml(pageOf(shop()), { ...code, ...parts }).catch((error) => {
      thrown = error;
    });
    assert.ok(thrown instanceof Error);
  },
);

import { gunzipSync, gzipSync } from 'node:zlib';
import type { PageData } from '../../src/explorer/page-data.ts';
import { formatViewState } from '../../src/explorer/view-state.ts';
import { comparedPageOf, pageOf } from '../explorer/support.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table } from '../support/table.ts';
import { htmlOf, inBrowser } from './browser.ts';

const [cluster, other] = clustersOfSources(shopSources()).clusters;
if (cluster === undefined || other === undefined) throw new Error('The shop has several clusters.');
const page = pageOf([cluster]);
const compared = comparedPageOf([cluster], [other]);
const comparedPart = compared.compared;
if (comparedPart === undefined) throw new Error('A page of two states has both.');

/** Returns a file in which the text of an element differs. */
function altered(html: string, id: string, change: (base64: string) => string): string {
  const element = new RegExp(`(<script type="text/plain" id="${id}">)([^<]*)(</script>)`);
  assert.match(html, element);
  return html.replace(element, (_, start, text, end) => `${start}${change(text)}${end}`);
}

/** Alters one letter of base64, so many letters before the end; between 0 and 1: at this part of it. */
function letterAt(place: number): (base64: string) => string {
  return (base64) => {
    const at = place < 1 ? Math.floor(place * base64.length) : base64.length - place;
    return `${base64.slice(0, at)}${base64[at] === 'A' ? 'B' : 'A'}${base64.slice(at + 1)}`;
  };
}

/** Writes another text, whole and with its own checksum. */
function rewritten(change: (text: string) => string): (base64: string) => string {
  return (base64) => gzipSync(change(gunzipSync(Buffer.from(base64, 'base64')).toString())).toString('base64');
}

interface Damage {
  readonly name: string;
  readonly data?: PageData;
  readonly damage: (html: string) => string;
  /** What the page shows in place of what it does not have. */
  readonly says: RegExp;
  /** The page answers, except where the damage is. By default, it has only the still overview. */
  readonly answers?: boolean;
  readonly view?: string;
}

const noCode = /The code of this page is damaged, so it shows only this overview. Copy or download the file again/;
const noData = /The data of this page is damaged, so it shows only this overview. Copy or download the file again/;
const noPeers = /The connections of these pods are missing: the file is damaged. Copy or download it again/;
const focus = formatViewState({ view: 'focus', kind: 'namespace', cluster: 'eu1', name: 'checkout-data' });
const policy = formatViewState({ view: 'focus', kind: 'policy', name: 'allow-from-own-apps' });

/** Chunks are numbered in the order in which clusters need them. */
function chunk(kind: string): string {
  return `data-${page.chunks.findIndex((one) => one.kind === kind)}`;
}

table<Damage>(
  'a damaged file says so, and shows nothing of the damaged part',
  [
    { name: 'code: a letter', damage: (html) => altered(html, 'code', letterAt(0.5)), says: noCode },
    { name: 'code: its checksum', damage: (html) => altered(html, 'code', letterAt(9)), says: noCode },
    { name: 'code: cut', damage: (html) => altered(html, 'code', (text) => text.slice(0, 4000)), says: noCode },
    { name: 'code: none', damage: (html) => altered(html, 'code', () => ''), says: noCode },
    {
      name: 'code: of another version',
      damage: (html) =>
        altered(
          html,
          'code',
          rewritten((text) => `${text};`),
        ),
      says: noCode,
    },
    { name: 'style: a letter', damage: (html) => altered(html, 'style', letterAt(0.5)), says: noCode },
    {
      name: 'style: of another version',
      damage: (html) =>
        altered(
          html,
          'style',
          rewritten((text) => `${text}a{}`),
        ),
      says: noCode,
    },
    {
      name: 'style of the overview',
      damage: (html) => html.replace('<style>', '<style>a{}'),
      says: noCode,
    },
    {
      name: 'start',
      damage: (html) => html.replace('<script>', '<script>;'),
      says: /the file may be cut off or damaged/,
    },
    { name: 'policy of the page', damage: (html) => html.replace("script-src '", "script-src 'x"), says: /may be/ },
    { name: 'checksums: a letter', damage: (html) => altered(html, 'data-checksums', letterAt(0.5)), says: noData },
    {
      name: 'checksums: none',
      damage: (html) =>
        altered(
          html,
          'data-checksums',
          rewritten(() => '{}'),
        ),
      says: noData,
    },
    { name: 'index: a letter', damage: (html) => altered(html, 'data-index', letterAt(0.5)), says: noData },
    { name: 'index: its checksum', damage: (html) => altered(html, 'data-index', letterAt(9)), says: noData },
    { name: 'index: no base64', damage: (html) => altered(html, 'data-index', (text) => `%${text}`), says: noData },
    {
      name: 'index: of another page',
      damage: (html) =>
        altered(
          html,
          'data-index',
          rewritten((text) => text.replaceAll('checkout', 'payments')),
        ),
      says: noData,
    },
    {
      name: 'index: of another version',
      data: { ...page, index: { ...page.index, format: 99 as 1 } },
      damage: (html) => html,
      says: /The data of this page is of another version than its code. Make the page again/,
    },
    {
      name: 'index: without what the head of the page needs',
      data: { ...compared, compared: { ...comparedPart, scope: Object.assign([], { toJSON: () => 0 }) } },
      damage: (html) => html,
      says: /The page cannot start, because of a defect of Ringfence/,
    },
    {
      name: 'index: without what a view needs',
      data: { ...page, index: { ...page.index, overview: { ...page.index.overview, grants: undefined as never } } },
      damage: (html) => html,
      ...{ says: /This cannot be shown, because of a defect of Ringfence/, answers: true },
    },
    {
      name: 'state before: a letter',
      data: compared,
      damage: (html) => altered(html, 'data-compared', letterAt(0.5)),
      says: noData,
    },
    {
      name: 'connections: a letter',
      damage: (html) => altered(html, chunk('connectivity'), letterAt(0.5)),
      ...{ view: focus, says: noPeers, answers: true },
    },
    {
      name: 'connections: none',
      damage: (html) => altered(html, chunk('connectivity'), () => ''),
      ...{ view: focus, says: noPeers, answers: true },
    },
    {
      name: 'connections: of another page',
      damage: (html) =>
        altered(
          html,
          chunk('connectivity'),
          rewritten((text) => `${text} `),
        ),
      ...{ view: focus, says: noPeers, answers: true },
    },
    {
      name: 'policies: of another page',
      damage: (html) =>
        altered(
          html,
          chunk('policies'),
          rewritten((text) => `${text} `),
        ),
      ...{ view: policy, says: /The policy is missing: the file is damaged/, answers: true },
    },
  ],
  async ({ data = page, damage, says, answers = false, view = 'overview' }) => {
    await inBrowser(
      damage(await htmlOf(data)),
      async ({ page: shown, errors, requests }) => {
        // Not the text of scripts, which has all messages.
        await shown.waitForFunction((text) => new RegExp(text).test(document.body.innerText), says.source, {
          timeout: 5000,
        });
        const has = (selector: string): Promise<number> => shown.locator(selector).count();
        assert.is((await has('main.still')) > 0, !answers);
        assert.is(await has('header.top'), answers ? 1 : 0);
        assert.is(await has('.peers, .rules, .explanation'), 0);
        if (!answers) assert.match(await shown.locator('main').innerText(), /What stands out/);
        assert.equal(
          errors.filter((error) => !/Content Security|hash|SyntaxError/.test(error)),
          [],
        );
        assert.equal(requests, []);
      },
      { fragment: `#${view}` },
    );
  },
);

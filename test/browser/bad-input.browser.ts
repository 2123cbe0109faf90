import { formatViewState, type ViewState } from '../../src/explorer/view-state.ts';
import { formatEdits } from '../../src/explorer/what-if/edit-link.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { htmlOfClusters, inBrowser } from './browser.ts';

const shop = () => htmlOfClusters(clustersOfSources(shopSources()).clusters);

test('without JavaScript, the page shows its overview', async () => {
  await inBrowser(
    await shop(),
    async ({ page, requests }) => {
      const text = (await page.textContent('main.still')) ?? '';
      assert.match(text, /Who can reach whom: 3 clusters/);
      assert.match(text, /needs JavaScript/);
      assert.match(text, /What stands out/);
      assert.match(text, /team-data/);
      assert.equal(requests, []);
    },
    { javaScriptEnabled: false },
  );
});

test('a browser without DecompressionStream says so and shows the overview', async () => {
  await inBrowser(
    await shop(),
    async ({ page, errors }) => {
      await page.waitForFunction(() => /no DecompressionStream/.test(document.body.innerText));
      assert.match((await page.textContent('main.still')) ?? '', /team-data/);
      assert.equal(errors, []);
    },
    { script: 'delete globalThis.DecompressionStream' },
  );
});

table(
  'a file that is cut off says so',
  [
    {
      name: 'in the code',
      cut: (html: string) => html.slice(0, html.indexOf('id="code"') + 5000),
      shows: /may be cut off/,
    },
    {
      name: 'in the index',
      cut: (html: string) => html.slice(0, html.indexOf('id="data-index"') + 500),
      shows: /is cut off/,
    },
    {
      name: 'in the connections',
      cut: (html: string) => html.slice(0, html.indexOf('id="data-0"') + 300),
      shows: /is cut off/,
    },
    {
      name: 'in the last bytes',
      cut: (html: string) => html.slice(0, html.indexOf('id="data-end"') - 60),
      shows: /is cut off/,
    },
  ],
  async ({ cut, shows }) => {
    await inBrowser(cut(await shop()), async ({ page, errors }) => {
      // Not the text of scripts, which has all messages.
      await page.waitForFunction((text) => new RegExp(text).test(document.body.innerText), shows.source, {
        timeout: 5000,
      });
      assert.equal(
        errors.filter((error) => !/SyntaxError|Unexpected|Content Security|hash/.test(error)),
        [],
      );
    });
  },
);

test('a link of another landscape says so in each view, and the page goes on', async () => {
  const edit = { kind: 'remove-policy', cluster: 'ap9', namespace: 'vault', name: 'deny-all' } as const;
  const links: readonly (readonly [ViewState, RegExp])[] = [
    [
      { view: 'focus', kind: 'workload', cluster: 'ap9', namespace: 'vault', name: 'Deployment/web' },
      /no workload .* of cluster ap9/,
    ],
    [{ view: 'focus', kind: 'service', namespace: 'vault', name: 'web' }, /no Service web in vault/],
    [{ view: 'focus', kind: 'tenant', name: 'vault' }, /no tenant vault/],
    [{ view: 'focus', kind: 'policy', name: 'let-in' }, /no policy let-in/],
    [{ view: 'graph', kind: 'namespace', name: 'vault' }, /no namespace vault/],
    [{ view: 'matrix', axis: 'type', cell: ['type:vault', 'type:web'] }, /The cell of this link is not in this table/],
    [{ view: 'matrix', axis: 'type', filter: 'from:vault/web' }, /vault/],
    [{ view: 'why', from: 'vault/web', to: 'vault/db', port: '80' }, /vault/],
    [{ view: 'what-if', edits: formatEdits([edit]) }, /ap9/],
  ];
  await inBrowser(await shop(), async ({ page, errors, show }) => {
    for (const [state, says] of links) {
      await show(formatViewState(state));
      assert.match((await page.locator('main').innerText()).replace(/\s+/g, ' '), says, state.view);
    }
    await show(formatViewState({ view: 'overview' }));
    assert.match(await page.locator('main').innerText(), /Who reaches whom/);
    assert.equal(errors, []);
  });
});

import type { Locator } from 'playwright-core';
import type { PageHead } from '../../src/explorer/page-data.ts';
import { formatViewState, type ViewState } from '../../src/explorer/view-state.ts';
import { inShopPullRequest } from '../support/shop-pull-request.ts';
import { assert, table, test } from '../support/table.ts';
import { htmlOf, inBrowser } from './browser.ts';
import { dataOfCommand } from './command-pages.ts';

const id = 'c0ffee0000000000000000000000000000000000';
const repository = { site: 'github', url: 'https://github.com/owner/shop', folder: '' } as const;
const blob = `https://github.com/owner/shop/blob/${id}`;

/** The page of the shop as a commit of a repository on GitHub has it. */
async function linkedPage(): Promise<string> {
  const page = await inShopPullRequest([], (folder) => dataOfCommand(folder, ['connectivity']));
  const head: PageHead = { ...page.index.head, commit: { id, time: 0, changed: false, repository } };
  return htmlOf({ ...page, index: { ...page.index, head } });
}

const manifest = `${blob}/manifests/clusters/eu1/checkout-data/policies.yaml#L`;
const template = `${blob}/policies/namespace-types/team-data/allow-from-own-apps.yaml#L`;

table<{ readonly name: string; readonly view: ViewState; readonly leads: readonly string[] }>(
  'a place of a rule is a link to its line in the commit',
  [
    {
      name: 'in an explanation: the manifest and the template',
      view: { view: 'why', from: 'checkout-app/orders', to: 'checkout-data/db', port: '5432', cluster: 'eu1' },
      leads: [manifest, template],
    },
    {
      name: 'in the focus of a policy: the manifest and the template',
      view: {
        ...{ view: 'focus', kind: 'policy', cluster: 'eu1', namespace: 'checkout-data' },
        name: 'allow-from-own-apps',
      },
      leads: [manifest, template],
    },
    {
      name: 'in the overview: a guardrail and a test',
      view: { view: 'overview' },
      leads: [`${blob}/policies/guardrails/`, `${blob}/policies/tests/`],
    },
  ],
  async ({ view, leads }) => {
    await inBrowser(await linkedPage(), async ({ page, show, requests }) => {
      await show(formatViewState(view));
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '');
      });
      await page.waitForSelector('main a[href^=https]');
      const links = await page.locator('main a[href^=https]').all();
      const found = await Promise.all(links.map(linkOf));
      for (const lead of leads) {
        const link = found.find(({ href }) => href.startsWith(lead));
        assert.ok(link, `${lead}: ${found.map(({ href }) => href).join(' ')}`);
        // The words are the place itself, so that a reader sees where the link goes.
        assert.is(link.href, `${blob}/${link.text.replace(/:(\d+)$/, '#L$1')}`);
      }
      for (const { rel, target } of found) assert.equal([rel, target], ['noopener noreferrer', '_blank']);
      assert.equal(requests, []);
    });
  },
);

test('a link opens its line in another tab, which learns nothing of the page', async () => {
  await inBrowser(
    await linkedPage(),
    async ({ page, requests }) => {
      const asked: string[] = [];
      await page.context().route(/^https:/, (route) => {
        asked.push(`${route.request().url()} from ${route.request().headers().referer ?? 'nowhere'}`);
        return route.fulfill({ contentType: 'text/html', body: '<title>the line</title>' });
      });
      await page.waitForSelector('.explanation a');
      const link = page.locator('.explanation a').first();
      const { href } = await linkOf(link);
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      await opened.waitForLoadState();
      assert.is(await opened.title(), 'the line');
      assert.is(await opened.evaluate(() => opener), null);
      assert.equal(asked, [`${href.replace(/#.*/, '')} from nowhere`]);
      assert.equal(requests, []);
    },
    {
      fragment: `#${formatViewState({
        ...{ view: 'why', from: 'checkout-app/orders', to: 'checkout-data/db', port: '5432', cluster: 'eu1' },
      })}`,
    },
  );
});

async function linkOf(link: Locator) {
  const [href, rel, target, text] = await Promise.all([
    ...['href', 'rel', 'target'].map(async (name) => (await link.getAttribute(name)) ?? ''),
    link.textContent(),
  ]);
  return { href: href ?? '', rel, target, text: text ?? '' };
}

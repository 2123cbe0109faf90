import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table } from '../support/table.ts';
import { htmlOfClusters, inBrowser } from './browser.ts';

interface Attempt {
  readonly name: string;
  /** Runs in the page. Sets `ran` of the window if it gets through. */
  readonly attempt: () => void;
  readonly directive: string;
}

table<Attempt>(
  'the page forbids what a name that became markup would do',
  [
    {
      name: 'a script',
      attempt: () => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
      },
      directive: 'script-src-elem',
    },
    {
      name: 'a script of another site',
      attempt: () => {
        const script = document.createElement('script');
        script.src = 'https://example.com/x.js';
        document.body.append(script);
      },
      directive: 'script-src-elem',
    },
    {
      name: 'a handler in markup',
      attempt: () => {
        document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = true">');
      },
      directive: 'script-src-attr',
    },
    {
      name: 'a text that is run',
      attempt: () => void setTimeout('window.ran = true' as unknown as () => void, 0),
      directive: 'script-src',
    },
    {
      name: 'an image of another site',
      attempt: () => {
        document.body.insertAdjacentHTML('beforeend', '<img src="https://example.com/x.png">');
      },
      directive: 'img-src',
    },
    {
      name: 'a request',
      attempt: () => void fetch('https://example.com/').then(() => Object.assign(window, { ran: true })),
      directive: 'connect-src',
    },
    {
      name: 'a message that is sent as the page ends',
      attempt: () => void navigator.sendBeacon('https://example.com/', 'names'),
      directive: 'connect-src',
    },
    {
      name: 'a style in markup',
      attempt: () => {
        document.body.insertAdjacentHTML('beforeend', '<p style="background: url(https://example.com/x.png)"></p>');
      },
      directive: 'style-src-attr',
    },
    {
      name: 'a page in the page',
      attempt: () => {
        document.body.insertAdjacentHTML('beforeend', '<iframe src="https://example.com/"></iframe>');
      },
      directive: 'frame-src',
    },
    {
      name: 'a form that is sent',
      attempt: () => {
        document.body.insertAdjacentHTML('beforeend', '<form id="sent" action="https://example.com/"></form>');
        document.querySelector<HTMLFormElement>('#sent')?.submit();
      },
      directive: 'form-action',
    },
    {
      name: 'another base for addresses',
      attempt: () =>
        document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' })),
      directive: 'base-uri',
    },
  ],
  async ({ attempt, directive }) => {
    await inBrowser(await htmlOfClusters(clustersOfSources(shopSources()).clusters), async ({ page }) => {
      await page.waitForSelector('.cards');
      const asked: string[] = [];
      await page.context().route(/^https:/, (route) => {
        asked.push(route.request().url());
        return route.fulfill({ body: '' });
      });
      await page.evaluate(() => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          document.body.dataset.forbidden = effectiveDirective;
        });
      });
      await page.evaluate(attempt).catch(() => undefined);
      await page.waitForFunction(() => document.body.dataset.forbidden !== undefined);
      assert.is(await page.getAttribute('body', 'data-forbidden'), directive);
      assert.is(await page.evaluate(() => 'ran' in window), false);
      assert.equal(asked, []);
    });
  },
);

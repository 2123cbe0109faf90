import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { bundlePage } from '../../scripts/page-bundle.ts';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { PolicyPlaces } from '../../src/clusters/policy-places.ts';
import { formatHtml, type PageCode } from '../../src/explorer/format-html.ts';
import type { PageData } from '../../src/explorer/page-data.ts';
import { landscapeFacts } from '../../src/explorer/what-if/landscape-facts.ts';
import { pageOf } from '../explorer/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { folderOfProcess } from '../support/temporary.ts';
import { startedBrowser } from './started-browser.ts';

let code: Promise<PageCode> | undefined;

/** Returns the file of a page. The code is bundled once for each process. */
export async function htmlOf(data: PageData): Promise<string> {
  code ??= bundlePage();
  return formatHtml(data, await code);
}

export async function htmlOfClusters(clusters: readonly ClusterState[], places: PolicyPlaces = {}): Promise<string> {
  const landscape = landscapeFacts({ known: knownLandscape(clusters, 'rendered'), clusters });
  return htmlOf(pageOf(clusters, { places, landscape }));
}

export interface OpenPage {
  readonly page: Page;
  /** Everything that the page asked for beside its own file. */
  readonly requests: readonly string[];
  /** What was thrown, and what the browser refused. */
  readonly errors: readonly string[];
  /** Shows another view. */
  show(fragment: string): Promise<void>;
}

interface InBrowserOptions extends BrowserContextOptions {
  readonly fragment?: string;
  readonly script?: string;
  /** The day of the browser's clock, YYYY-MM-DD; today by default. */
  readonly today?: string;
}

let files = 0;

/** Opens a page from disk, lends it to `work`, and closes it. */
export async function inBrowser(
  html: string,
  work: (open: OpenPage) => Promise<void>,
  { fragment = '', script, today, ...options }: InBrowserOptions = {},
): Promise<void> {
  const file = join(folderOfProcess(), `page-${files++}.html`);
  writeFileSync(file, html);
  const browser = await startedBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  try {
    if (script !== undefined) await context.addInitScript(script);
    if (today !== undefined) await context.clock.setFixedTime(`${today}T12:00:00Z`);
    const page = await context.newPage();
    const [requests, errors]: [string[], string[]] = [[], []];
    const url = `file://${file}`;
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) requests.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    await page.goto(`${url}${fragment}`);
    const show = async (next: string): Promise<void> => {
      await page.evaluate(async (hash) => {
        const changed = new Promise((settle) => addEventListener('hashchange', settle, { once: true }));
        const before = location.href;
        location.hash = hash;
        if (location.href !== before) await changed;
        // The view is drawn after the event, before the frame after the next.
        for (let frame = 0; frame < 2; frame++) await new Promise((settle) => requestAnimationFrame(settle));
      }, next);
      await page.waitForFunction(() => !/Reading|Computing/.test(document.querySelector('main')?.textContent ?? ''));
    };
    await work({ page, requests, errors, show });
  } finally {
    await context.close();
  }
}

/** Opens a page in Chromium and asks it: its argument is the file. Writes a `PageFigures` as JSON. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { formatViewState } from '../../src/explorer/view-state.ts';
import { formatEdits } from '../../src/explorer/what-if/edit-link.ts';
import { findChromium } from '../../test/support/chromium.ts';
import type { PageFigures } from './page-figures.ts';

const [file = ''] = process.argv.slice(2);
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('There is no Chromium. Install it, or set CHROMIUM to its path.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`file://${file}`, { timeout: 120_000 });
  await page.waitForSelector('.cards', { timeout: 120_000 });
  const usable = await page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? 0);
  const peers = await page.evaluate(async () => {
    const text = document.getElementById('data-index')?.textContent ?? '';
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const { clusters, workloads } = JSON.parse(await new Response(stream).text());
    const large = [...clusters].sort((a, b) => b.namespaces.length - a.namespaces.length)[0];
    return large.namespaces.flatMap((namespace: { name: string; workloads: number }) => {
      const [workload] = workloads[namespace.workloads] ?? [];
      const { kind, name } = workload ?? {};
      const text = kind === undefined ? name : `${kind}/${name}`;
      return workload === undefined ? [] : [{ cluster: large.name, peer: `${namespace.name}/${name}`, workload: text }];
    }) as { readonly cluster: string; readonly peer: string; readonly workload: string }[];
  });
  const why: number[] = [];
  for (let round = 0; round < 20; round++) {
    const from = peers[(round * 37) % peers.length];
    const to = peers[(round * 61 + 11) % peers.length];
    if (from === undefined || to === undefined) continue;
    const { cluster } = from;
    const question = formatViewState({ view: 'why', from: from.peer, to: to.peer, port: '443', cluster });
    why.push(
      await page.evaluate(async (hash) => {
        document.querySelector('.explanation')?.remove();
        const start = performance.now();
        location.hash = hash;
        while (document.querySelector('.explanation') === null) {
          await new Promise((settle) => setTimeout(settle, 1));
          if (performance.now() - start > 20_000) return Number.NaN;
        }
        return performance.now() - start;
      }, question),
    );
  }
  const tenants = await page.evaluate(async () => {
    const start = performance.now();
    location.hash = 'matrix&axis=tenant';
    while (!/tenant/.test(location.hash) || document.querySelector('main [role=gridcell]') === null) {
      await new Promise((settle) => setTimeout(settle, 5));
    }
    return (performance.now() - start) / 1000;
  });
  const peak = await peakOf();
  const whatIf: number[] = [];
  for (const round of [0, 1, 2]) {
    const edited = peers[(round * 37 + 20) % peers.length];
    if (edited === undefined) continue;
    const [namespace = ''] = edited.peer.split('/');
    const edit = { kind: 'label', cluster: edited.cluster, namespace, key: 'bench', value: `round-${round}` } as const;
    const fragment = formatViewState({ view: 'what-if', edits: formatEdits([{ ...edit, workload: edited.workload }]) });
    await page.evaluate(() => {
      location.hash = 'overview';
    });
    await page.waitForSelector('.cards');
    whatIf.push(
      await page.evaluate(async (hash) => {
        const start = performance.now();
        location.hash = hash;
        while (document.querySelector('.what-if-results h1, .what-if-results .alert') === null) {
          await new Promise((settle) => setTimeout(settle, 5));
          if (performance.now() - start > 60_000) return Number.NaN;
        }
        const isAnswered = document.querySelector('.what-if-results h1') !== null;
        return isAnswered ? (performance.now() - start) / 1000 : Number.NaN;
      }, fragment),
    );
  }
  const figures: PageFigures = {
    ...{ usableSeconds: usable / 1000, whyMilliseconds: why, tenantsSeconds: tenants, whatIfSeconds: whatIf },
    ...(peak === undefined ? {} : { peakMebibytes: peak }),
  };
  process.stdout.write(JSON.stringify(figures));
} finally {
  await browser.close();
}

/** The highest resident memory of the largest process that draws pages. */
async function peakOf(): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo' as never)) as unknown as {
    processInfo: readonly { readonly type: string; readonly id: number }[];
  };
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => {
      try {
        const [, kibibytes = ''] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
        return [Number(kibibytes) / 1024];
      } catch {
        return [];
      }
    });
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}

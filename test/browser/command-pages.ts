import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageData } from '../../src/explorer/page-data.ts';
import { markManifestsCurrent } from '../../src/platform/newer-sources.ts';
import { runCommand } from '../support/command-line.ts';
import { bareEnvironment } from '../support/git-repository.ts';
import { pageInFile } from '../support/page-file.ts';
import { inShopPullRequest, widened } from '../support/shop-pull-request.ts';
import { inTemporaryFolder } from '../support/temporary.ts';
import { htmlOf } from './browser.ts';

/** The day on which commands make the pages, and on which the browser shows them. */
export const today = '2026-11-29';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shop = join(root, 'docs/examples/shop');

/** Pages as commands write them: with tests, guardrails, exceptions and grants; with the code of `src/`. */
export const commandPages = {
  shop: () => pageOfCopy(shop, ['connectivity']),
  gardener: () => pageOfCopy(root, ['connectivity']),
  run: () => pageOfCopy(shop, ['test']),
  change: () => inShopPullRequest(widened, (folder) => pageOfCommand(folder, ['diff', 'main'])),
} as const;

export type CommandPage = keyof typeof commandPages;

async function pageOfCopy(from: string, words: readonly string[]): Promise<string> {
  return inTemporaryFolder({}, async (folder) => {
    for (const part of ['policies', 'manifests']) cpSync(join(from, part), join(folder, part), { recursive: true });
    markManifestsCurrent(join(folder, 'manifests'));
    return pageOfCommand(folder, words);
  });
}

async function pageOfCommand(folder: string, words: readonly string[]): Promise<string> {
  return htmlOf(await dataOfCommand(folder, words));
}

/** Returns the data of the page that a command writes. */
export async function dataOfCommand(folder: string, words: readonly string[]): Promise<PageData> {
  const argv = [...words, '--output', 'html'];
  const { status, stdout, stderr } = await runCommand(argv, { folder, today, environment: bareEnvironment });
  if (status > 1) throw new Error(stderr);
  return pageInFile(stdout);
}

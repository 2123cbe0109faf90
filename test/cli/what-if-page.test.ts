import type { PageData } from '../../src/explorer/page-data.ts';
import { PageModel } from '../../src/explorer/page-model.ts';
import type { Edit } from '../../src/explorer/what-if/edit.ts';
import type { EditedGuardrail } from '../../src/explorer/what-if/judge-edited.ts';
import { WhatIf, whatIfObstacle } from '../../src/explorer/what-if/what-if.ts';
import { runCommand } from '../support/command-line.ts';
import { bareEnvironment } from '../support/git-repository.ts';
import { pageInFile } from '../support/page-file.ts';
import { inShopPullRequest, widened } from '../support/shop-pull-request.ts';
import { assert, test } from '../support/table.ts';

async function pageOf(folder: string, ...command: readonly string[]) {
  const { stdout, stderr } = await runCommand([...command, '--cluster', 'eu1', '--output', 'html'], {
    folder,
    environment: bareEnvironment,
  });
  assert.match(stdout, /^<!doctype html>\n/, stderr);
  return pageInFile(stdout);
}

test('what if on the page of a change begins with the state after, as on a page of that state alone', () =>
  inShopPullRequest(widened, async (folder) => {
    const yaml = [
      ...['apiVersion: networking.k8s.io/v1', 'kind: NetworkPolicy', 'metadata: {name: let-everyone-in}'],
      'spec: {podSelector: {}, policyTypes: [Ingress], ingress: [{}]}',
    ].join('\n');
    const edits: readonly Edit[] = [{ kind: 'paste', type: 'team-data', yaml }];
    const answerOf = async ({ index, chunks }: Pick<PageData, 'index' | 'chunks'>) => {
      const read = async (chunk: number) => chunks[chunk];
      assert.is(whatIfObstacle(index), undefined);
      const { edited } = (await new WhatIf(new PageModel(index, read), read).answer(edits)) ?? {};
      if (edited === undefined) throw new Error('The edits change something.');
      const { comparison, guardrails, tests } = edited;
      const { connections, hazards, policies } = comparison.changes;
      return JSON.parse(JSON.stringify({ connections, hazards, policies, guardrails, tests }));
    };
    const alone = await answerOf(await pageOf(folder, 'connectivity'));
    assert.ok(alone.hazards.length > 0 && alone.tests.length > 0);
    // The pull request breaks a guardrail; the edit breaks more.
    assert.ok(alone.guardrails.some(({ before }: EditedGuardrail) => before === 'fails'));
    assert.equal(await answerOf(await pageOf(folder, 'diff', 'main..HEAD', '--whole')), alone);
    for (const option of [['--redact'], ['--tenant', 'checkout']]) {
      const { index, chunks } = await pageOf(folder, 'diff', 'main..HEAD', ...option);
      assert.match(whatIfObstacle(index) ?? '', option[0] ?? '');
      assert.not(chunks.some(({ kind }) => kind === 'landscape'));
    }
  }));

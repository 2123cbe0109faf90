import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { githubMain } from '../../../src/cli/github/main.ts';
import { main } from '../../../src/cli/main.ts';
import { parseReviewRecord } from '../../../src/report/review/review-record.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, git } from '../../support/git-repository.ts';
import { assert, test } from '../../support/table.ts';
import { filesIn, inTemporaryFolder } from '../../support/temporary.ts';

const shop = fileURLToPath(new URL('../../../docs/examples/shop/', import.meta.url));
const today = '2026-11-29';
const golden = fileURLToPath(new URL('shop-flows.md', import.meta.url));

test('the comment on a pull request against the shop shows what it would drop of the recorded week', () =>
  inTemporaryFolder({}, async (folder) => {
    const checkout = join(folder, 'checkout');
    cpSync(shop, checkout, { recursive: true });
    // The records are no part of the repository, as those of real clusters.
    cpSync(join(checkout, 'flows'), join(folder, 'flows'), { recursive: true });
    rmSync(join(checkout, 'flows'), { recursive: true });
    git(checkout, 'init', '--quiet', '--initial-branch=main');
    const commit = (message: string): void => {
      git(checkout, 'add', '--all');
      git(checkout, '-c', 'user.name=a', '-c', 'user.email=a', 'commit', '--quiet', '--message', message);
    };
    commit('Base');
    rmSync(join(checkout, 'policies/tenants/catalog/policies/allow-from-indexer.yaml'));
    const namespaces = join(checkout, 'policies/tenants/catalog/namespaces.yaml');
    const text = readFileSync(namespaces, 'utf8');
    writeFileSync(namespaces, text.replace('      policies: [allow-from-indexer]\n', ''));
    await runCommand(['render'], { folder: checkout, environment: bareEnvironment, program: main });
    commit('Tidy up');
    const { status, stderr } = await runCommand(
      [
        ...['review', '--repository', 'checkout', '--base', 'HEAD^1', '--head', 'HEAD', '--out', 'out'],
        ...['--flows', 'flows', '--flows-max-age', '8d', '--fail-on', 'dropped-flow,flows-missing'],
      ],
      { folder, environment: bareEnvironment, today, program: (argv, surroundings) => githubMain(argv, surroundings) },
    );
    const { 'comment.md': comment = '', 'gate.json': record = '' } = filesIn(join(folder, 'out'));
    const codes = parseReviewRecord(record)?.closings.map(({ code }) => code);
    // There are no records of the cluster stage1, whose manifests change as well.
    assert.equal([status, codes], [1, ['dropped-flow', 'flows-missing']], stderr);
    // What the shop needs is allowed, and what a policy dropped is not.
    assert.not.match(comment, 'The records differ from the manifests');
    assert.not.match(comment, 'could not be judged');
    const found = comment.replace(/\b[0-9a-f]{7,12}\b/g, '<id>');
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, found);
    else assert.fixture(found, readFileSync(golden, 'utf8'));
  }));

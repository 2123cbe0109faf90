import { join } from 'node:path';
import { commitFiles } from '../support/git-repository.ts';
import { inPolicyRepository, opened } from '../support/policy-repository.ts';
import { assert, test } from '../support/table.ts';
import { filesIn } from '../support/temporary.ts';

/** The files of an inventory as the release wrote them that knew version 1 only. */
function asVersion1(folder: string): Readonly<Record<string, string>> {
  const files = filesIn(join(folder, 'manifests/inventory'));
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const [, cluster, namespace] = /^clusters\/([^/]+)\/namespaces\/([^/]+)\.yaml$/.exec(path) ?? [];
      const older = text.replace('schemaVersion: 2', 'schemaVersion: 1');
      return [
        `manifests/inventory/${path}`,
        namespace === undefined ? older : older.replace(/^(type: .*)$/m, `$1\ntenant: ${cluster}/${namespace}`),
      ];
    }),
  );
}

test('compares a base whose inventory has version 1 with a head whose inventory has version 2', () =>
  inPolicyRepository(async ({ folder, commit, run }) => {
    const files = asVersion1(folder);
    assert.ok(
      Object.values(files).some((text) => text.includes('schemaVersion: 1\n') && text.includes('tenant: aws/a')),
    );
    commitFiles(folder, files, 'As the release before rendered it');
    await commit(opened, 'Open SSH, with this release');
    const { status, stdout } = await run('diff HEAD~1..HEAD --fail-on hazards');
    assert.is(status, 0, stdout);
    assert.match(stdout, /^Hazards: none\. Policies: 1 added, in 3 namespaces\. Inventory: none\.$/m);
    assert.match(
      stdout,
      /^ {2}\+ 1 22\/TCP is now open from web in each shop namespace \(3 in 2 clusters\) to db in the same namespace/m,
    );
  }));

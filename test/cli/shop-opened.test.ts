import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commitFiles } from '../support/git-repository.ts';
import { inPolicyRepository } from '../support/policy-repository.ts';
import { assert, test } from '../support/table.ts';
import { type Files, filesIn, writeFiles } from '../support/temporary.ts';

const policies = filesIn(fileURLToPath(new URL('../../docs/examples/shop/policies', import.meta.url)));
const shop: Files = Object.fromEntries(Object.entries(policies).map(([path, text]) => [`policies/${path}`, text]));

function edited(path: string, from: string, to: string): Files {
  const text = shop[path];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return { [path]: text.replace(from, () => to) };
}

test('a pull request against the shop that opens one team to another ends in a comment that begins with the guardrail', () =>
  inPolicyRepository(async ({ root, folder, render, run }) => {
    rmSync(join(root, 'policies'), { recursive: true });
    writeFiles(root, shop);
    await render();
    commitFiles(folder, {}, 'The shop');
    const path = 'policies/namespace-types/team-data/allow-from-own-apps.yaml';
    writeFiles(root, edited(path, ', shop.example.org/team: "{{tenant.name}}"', ''));
    await render();
    commitFiles(folder, {}, 'Simplify');
    const { stdout, status } = await run('diff HEAD~1..HEAD --output markdown --fail-on hazards');
    assert.is(status, 1);
    assert.is(
      stdout.split('\n')[0],
      'Guardrail `tenants-apart` is broken. In cluster `eu1`, a pod without labels in namespace `catalog-app` (tenant `catalog`) can reach a pod without labels in namespace `checkout-data` (tenant `checkout`) on 5432/TCP, if that pod names the port <code>"data"</code>: tenant `catalog` may add a policy that allows it (otherWriters: OneTenant); policy `allow-from-own-apps`, ingress rule 1, lets it in.',
    );
  }));

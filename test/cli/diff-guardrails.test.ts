import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commitFiles } from '../support/git-repository.ts';
import { edited, guardedSources, openedToTenants } from '../support/guarded-sources.ts';
import { inPolicyRepository, type PolicyRepository } from '../support/policy-repository.ts';
import { assert, test } from '../support/table.ts';
import { type Files, filesIn, writeFiles } from '../support/temporary.ts';

const dataApart = 'policies/guardrails/data-apart.yaml';

/** Pull requests by what they do; an empty file is deleted. */
const changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a pull request opens the tenants to each other, and deletes the guardrail': { ...openedToTenants, [dataApart]: '' },
  'a pull request deletes the guardrail': { [dataApart]: '' },
  'a pull request widens except': edited(dataApart, '{from: {namespaceType: backup}', '{from: {tenant: "*"}'),
  'a pull request sets mode Audit': edited(dataApart, 'mode: Enforce', 'mode: Audit'),
  'a pull request protects further labels': edited('policies/landscape.yaml', '["acme.com/*"]', '["acme.com/*", team]'),
  'the platform breaks the guardrail of a tenant': edited(
    'policies/namespace-types/data/from-backup.yaml',
    'acme.com/role: backup',
    'team: backup',
  ),
  'a pull request writes a guardrail that cannot be read': edited(dataApart, 'spec:', 'spec: {'),
  'a pull request changes no source': { 'policies/README.md': 'Read me.\n' },
  'a pull request describes the guardrail in other words': edited(dataApart, 'reaches the data', 'reaches data'),
};

async function commit({ root, folder, render }: PolicyRepository, files: Files, message: string): Promise<void> {
  rmSync(join(root, 'policies'), { recursive: true });
  writeFiles(root, files);
  await render().catch(() => undefined);
  commitFiles(folder, {}, message);
}

const withoutCommits = (text: string): string => text.replace(/\b[0-9a-f]{7}\b/g, '<commit>');

test('a review judges the guardrails of both states', () =>
  inPolicyRepository(async (repository) => {
    const { run, git } = repository;
    await commit(repository, guardedSources, 'Two tenants with guardrails');
    const base = git('rev-parse', 'HEAD').trim();
    const texts: string[] = [];
    for (const [name, changed] of Object.entries(changes)) {
      git('reset', '--quiet', '--hard', base);
      const files = Object.entries({ ...guardedSources, ...changed }).filter(([, text]) => text !== '');
      await commit(repository, Object.fromEntries(files), name);
      for (const format of ['text', 'markdown']) {
        const { stdout, stderr, status } = await run(`diff HEAD~1..HEAD --output ${format} --fail-on hazards`);
        texts.push(`# ${name}: ${format} (${status})\n\n${stderr}${withoutCommits(stdout)}\n`);
      }
    }
    const golden = fileURLToPath(new URL('diff-guardrails.txt', import.meta.url));
    const found = texts.join('');
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, found);
    else assert.fixture(found, readFileSync(golden, 'utf8'));
  }));

test('an exception of the base accepts a breach until its last day', () =>
  inPolicyRepository(async (repository) => {
    const exception = `apiVersion: ringfence.dev/v1alpha1
kind: Exception
metadata: {name: migration}
spec:
  reason: A migration.
  owner: network-security
  until: 2026-12-31
  scope: {namespaceTypes: [data]}
  guardrails: [{name: data-apart}, {name: a/own-apps}]
`;
    const before = { ...guardedSources, 'policies/exceptions/migration.yaml': exception };
    await commit(repository, before, 'An exception');
    await commit(repository, { ...before, ...openedToTenants }, 'Open the tenants');
    const accepted = async (day: string) => {
      const { hazards } = await repository.diff(`HEAD~1..HEAD --as-of ${day}`);
      return hazards
        .filter(({ code }) => code === 'guardrail-broken')
        .map(({ acceptedBy }) => acceptedBy?.exception ?? 'not accepted');
    };
    assert.equal(await accepted('2026-12-31'), ['migration', 'migration']);
    assert.equal(await accepted('2027-01-01'), ['not accepted', 'not accepted']);
  }));

test('a proof reports whether a change allows nothing new', () =>
  inPolicyRepository(async (repository) => {
    const proved = async (range: string) => {
      const { stdout, status } = await repository.run(`diff ${range} --prove --output json`);
      const { holds, answer, addedClusters, opened } = JSON.parse(stdout).proof;
      return { status, holds, answer, addedClusters, opened: opened.map(({ says }: { says: string }) => says) };
    };
    const second = guardedSources['policies/clusters/one.yaml']?.replace('name: one', 'name: two') ?? '';
    await commit(repository, guardedSources, 'Two tenants');
    await commit(repository, { ...guardedSources, ...openedToTenants }, 'Open the tenants');
    await commit(repository, { ...guardedSources, 'policies/clusters/two.yaml': second }, 'Close them, add a cluster');
    const { opened, ...open } = await proved('HEAD~2..HEAD~1');
    assert.equal(open, { status: 1, holds: false, answer: 'broken', addedClusters: [] });
    assert.match(opened[0], /^In cluster one, a pod without labels in namespace [ab]-app \(tenant [ab]\) can reach /);
    const nothing = { answer: 'holds', opened: [] };
    assert.equal(await proved('HEAD~1..HEAD~2'), { status: 0, holds: true, addedClusters: [], ...nothing });
    assert.equal(await proved('HEAD~1..HEAD'), { status: 1, holds: false, addedClusters: ['two'], ...nothing });
    const { stdout } = await repository.run('diff HEAD~1..HEAD~2 --prove');
    assert.match(stdout, 'Proved: the change allows nothing new in 1 cluster, for every pod that could exist.');
  }));

test('a comment about the shop begins with the broken guardrail and its example', () =>
  inPolicyRepository(async (repository) => {
    const shop = filesIn(fileURLToPath(new URL('../../docs/examples/shop', import.meta.url)));
    const sources = Object.fromEntries(Object.entries(shop).filter(([path]) => path.startsWith('policies/')));
    await commit(repository, sources, 'The shop');
    const team = ', shop.example.org/team: "{{tenant.name}}"';
    const opened = Object.fromEntries(
      Object.entries(sources).map(([path, text]) => [path, path.includes('own-') ? text.replace(team, '') : text]),
    );
    await commit(repository, opened, 'Open the teams');
    const { stdout } = await repository.run('diff HEAD~1..HEAD --output markdown');
    assert.is(
      stdout.split('\n')[0],
      'Guardrail `databases` is broken. In cluster `eu1`, a pod without labels in namespace `catalog-app` (tenant `catalog`) can reach a pod without labels in namespace `checkout-data` (tenant `checkout`) on 5432/TCP, if that pod names the port <code>"data"</code>: policy `allow-to-own-data`, egress rule 1, lets it out; policy `allow-from-own-apps`, ingress rule 1, lets it in. Also broken: `tenants-apart`, `ledger/books`.',
    );
  }));

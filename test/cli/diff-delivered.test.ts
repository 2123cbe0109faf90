import { pageInFile } from '../support/page-file.ts';
import { allows, inPolicyRepository, type PolicyRepository, shops, shopsWith } from '../support/policy-repository.ts';
import { assert, table, test } from '../support/table.ts';

const repository = 'https://git.example.org/isolation.git';
const ssh = { 'allow-ssh': allows('allow-ssh', 'web', 'db', 22) };
const http = { 'allow-http': allows('allow-http', 'web', 'db', 80) };

/** The shops, where `aws` follows `main` and `gcp` another revision, by one tool or the other. */
function shopsFollowing(revision: string, policies: Readonly<Record<string, string>> = {}, tool = 'argocd') {
  const { types, clusters } = shopsWith(policies);
  const shop = { ...types?.shop, namePattern: '*' };
  return {
    types: { shop },
    delivery: { tool, repository },
    clusters: { ...clusters, gcp: { ...clusters?.gcp, delivery: { revision } } },
  };
}

/** `main` has two commits that are tagged, `v1` and then `v2`, which opens SSH; `gcp` follows `v1`. */
async function tagged({ commit, git }: PolicyRepository, tool = 'argocd'): Promise<void> {
  await commit(shopsFollowing('refs/tags/v1', {}, tool), 'Deliver');
  git('tag', 'v1');
  await commit(shopsFollowing('refs/tags/v1', ssh, tool), 'Open SSH');
  git('tag', 'v2');
  git('checkout', '--quiet', '-b', 'topic');
}

const short = ({ git }: PolicyRepository, revision: string) => git('rev-parse', '--short=7', revision).trim();

table(
  'a promotion shows what the cluster gets, and nothing of what it does not',
  [{ name: 'argocd' }, { name: 'flux' }],
  ({ name: tool }) =>
    inPolicyRepository(async (lent) => {
      await tagged(lent, tool);
      await lent.commit(shopsFollowing('refs/tags/v2', { ...ssh, ...http }, tool), 'Promote, and open HTTP');
      assert.equal((await lent.diff('main..topic')).connections, ['opened allow-http aws,gcp']);
      const { connections, notes, delivered, clusters } = await lent.diff('main..topic --delivered');
      assert.equal(connections, ['opened allow-ssh gcp', 'opened allow-http aws']);
      assert.equal(clusters, { all: 2, compared: 2 });
      const [v1, v2] = [short(lent, 'v1'), short(lent, 'v2')];
      assert.equal(notes, [
        'Cluster aws follows main, or nothing delivers it from here: this change reaches it.',
        `Cluster gcp will follow refs/tags/v2 (${v2}) instead of refs/tags/v1 (${v1}).`,
      ]);
      assert.equal(
        delivered?.map(({ clusters: names, kind }) => `${kind} ${names.join()}`),
        ['change aws', 'promotion gcp'],
      );
    }),
);

test('a cluster that stays where it is gets nothing', () =>
  inPolicyRepository(async (lent) => {
    await tagged(lent);
    await lent.commit(shopsFollowing('refs/tags/v1', { ...ssh, ...http }), 'Open HTTP');
    const { connections, notes } = await lent.diff('--delivered');
    assert.equal(connections, ['opened allow-http aws']);
    assert.match(notes.join('\n'), 'this change does not reach it');
    assert.equal((await lent.diff('--delivered --cluster gcp')).connections, []);
  }));

test('a page shows what clusters follow in both states', () =>
  inPolicyRepository(async (lent) => {
    await tagged(lent);
    await lent.commit(shopsFollowing('refs/tags/v2', { ...ssh, ...http }), 'Promote, and open HTTP');
    const { status, stdout, stderr } = await lent.run('diff main..topic --delivered --output html');
    assert.is(status, 0, stderr);
    const { index, compared } = pageInFile(stdout);
    assert.equal(
      index.clusters.map(({ name }) => name),
      ['aws', 'gcp'],
    );
    assert.is(compared?.changes.connections.length, 2);
    assert.match(compared?.changes.compared.before ?? '', /^what clusters follow at main/);
  }));

test('the working tree counts: from a tag to main, and back to a commit', () =>
  inPolicyRepository(async (lent) => {
    await tagged(lent);
    lent.write(shopsFollowing('main', { ...ssh, ...http }));
    await lent.render();
    assert.equal((await lent.diff('--delivered --cluster gcp')).connections, ['opened allow-http,allow-ssh gcp']);
    await lent.commit(shopsFollowing('main', { ...ssh, ...http }), 'Follow main');
    lent.git('checkout', '--quiet', '-B', 'main');
    lent.git('checkout', '--quiet', '-b', 'back');
    lent.write(shopsFollowing(lent.git('rev-parse', 'v1').trim(), { ...ssh, ...http }));
    await lent.render();
    assert.equal((await lent.diff('--delivered --cluster gcp')).connections, ['closed allow-http,allow-ssh gcp']);
  }));

test('a new cluster gets what its revision holds of it, which may be nothing', () =>
  inPolicyRepository(async (lent) => {
    await tagged(lent);
    const parts = shopsFollowing('refs/tags/v2', ssh);
    const azure = { namespaces: { d: 'shop' }, delivery: { revision: 'refs/tags/v2' } };
    await lent.commit({ ...parts, clusters: { ...parts.clusters, azure } }, 'Azure');
    const { notes, inventory } = await lent.diff('--delivered --cluster azure');
    assert.match(notes.join('\n'), 'has no manifests of azure: nothing will be delivered there.');
    assert.equal(inventory, []);
  }));

table(
  'rejects a commit that is not on the default branch, for every way to it',
  [
    { name: 'a tag', revision: 'refs/tags/side' },
    { name: 'a branch', revision: 'side' },
    { name: 'a commit', revision: 'commit' },
    { name: 'a tag that was moved, although the sources stay as they are', revision: 'refs/tags/v1', moved: true },
  ],
  ({ revision, moved = false }: { readonly revision: string; readonly moved?: boolean }) =>
    inPolicyRepository(async (lent) => {
      await tagged(lent);
      lent.git('checkout', '--quiet', '-b', 'side');
      await lent.commit(shopsFollowing('refs/tags/v1', http), 'Open HTTP without a review');
      lent.git('tag', 'side');
      if (moved) lent.git('tag', '--force', 'v1');
      lent.git('checkout', '--quiet', 'topic');
      const text = revision === 'commit' ? lent.git('rev-parse', 'side').trim() : revision;
      await lent.commit(shopsFollowing(text, ssh), 'Promote');
      const { status, stdout, stderr } = await lent.run('diff main..topic --delivered');
      assert.is(status, 1, stderr);
      assert.is(stdout, '');
      assert.match(stderr, 'manifests/gitops/argocd/clusters/gcp/application-set.yaml:');
      assert.match(stderr, 'error[revision-not-on-default-branch]');
    }),
);

test('a commit inside of a merged pull request was never what the default branch holds', () =>
  inPolicyRepository(async (lent) => {
    await tagged(lent);
    await lent.commit(shopsFollowing('refs/tags/v1', { ...ssh, ...http }), 'Open HTTP');
    const inside = lent.git('rev-parse', 'HEAD').trim();
    await lent.commit(shopsFollowing('refs/tags/v1', ssh), 'Close it again');
    lent.git('checkout', '--quiet', 'main');
    lent.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'topic');
    const tip = lent.git('rev-parse', 'HEAD').trim();
    lent.git('checkout', '--quiet', '-B', 'topic');
    for (const [revision, status] of [
      [inside, 1],
      [tip, 0],
      ['refs/tags/v2', 0],
    ] as const) {
      await lent.commit(shopsFollowing(revision, ssh), 'Promote');
      const answer = await lent.run('diff main..topic --delivered');
      assert.is(answer.status, status, answer.stderr);
    }
  }));

test('a change does not choose the default branch', () =>
  inPolicyRepository(async (lent) => {
    await tagged(lent);
    const parts = { ...shopsFollowing('evil', { ...ssh, ...http }), defaultBranch: 'evil' };
    await lent.commit(parts, 'Call another branch the default one');
    lent.git('branch', 'evil');
    const { status, stderr } = await lent.run('diff main..topic --delivered');
    assert.is(status, 1);
    assert.match(stderr, 'not on the default branch "main"');
  }));

test('a revision that this clone does not have is an error, and so are contradicting options', () =>
  inPolicyRepository(async (lent) => {
    await tagged(lent);
    await lent.commit(shopsFollowing('refs/tags/v3', ssh), 'Promote');
    const missing = await lent.run('diff main..topic --delivered');
    assert.is(missing.status, 1);
    assert.match(missing.stderr, 'error[revision-not-found]');
    assert.is((await lent.run('diff --delivered --manifests a b')).status, 2);
    lent.git('tag', 'v3', 'main');
    assert.is((await lent.run('diff main..topic --delivered --cluster nowhere')).status, 2);
    assert.is((await lent.run('diff main..topic --delivered --output markdown')).status, 0);
  }));

test('without delivery objects, every cluster counts as one that follows the default branch', () =>
  inPolicyRepository(async (lent) => {
    lent.git('checkout', '--quiet', '-b', 'topic');
    await lent.commit({ ...shops, ...shopsWith(ssh) }, 'Open SSH');
    assert.equal((await lent.diff('--delivered')).connections, (await lent.diff()).connections);
  }));

test('the guardrails of the revisions are judged on what clusters get', () =>
  inPolicyRepository(async (lent) => {
    const guardrail = `apiVersion: ringfence.dev/v1alpha1
kind: Guardrail
metadata: {name: no-ssh}
spec:
  description: No pod reaches a database by SSH.
  assume: {otherWriters: None}
  never:
    - {from: {namespace: "*"}, to: {namespaceType: shop, podSelector: {matchLabels: {app: db}}}, ports: [{port: 22}]}
`;
    const commit = async (parts: ReturnType<typeof shopsFollowing>, message: string): Promise<void> => {
      lent.write(parts, { 'policies/guardrails/no-ssh.yaml': guardrail });
      await lent.render();
      lent.git('add', '.');
      lent.git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', message);
    };
    await commit(shopsFollowing('refs/tags/v1'), 'Deliver');
    lent.git('tag', 'v1');
    await commit(shopsFollowing('refs/tags/v1', ssh), 'Open SSH');
    lent.git('tag', 'v2');
    lent.git('checkout', '--quiet', '-b', 'topic');
    await commit(shopsFollowing('refs/tags/v2', ssh), 'Promote');
    const broken = async (range: string) =>
      (await lent.diff(range)).hazards.filter(({ code }) => code === 'guardrail-broken').length;
    assert.is(await broken('v1..v2'), 1);
    assert.is(await broken('main..topic'), 0);
    assert.is(await broken('main..topic --delivered'), 1);
  }));

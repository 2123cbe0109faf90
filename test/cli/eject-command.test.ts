import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';
import { runCommand } from '../support/command-line.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const ownWords =
  /Rendered by Ringfence|app\.kubernetes\.io\/managed-by|ringfence\.dev\/(namespace-type|exception|tenant):/;

table(
  'the ejected manifests of a landscape allow what the rendered ones allow',
  [
    { name: 'the shipped landscape', sources: 'policies' },
    { name: 'the shop, with tenants and grants', sources: 'docs/examples/shop/policies' },
  ],
  ({ sources }) =>
    inTemporaryFolder({}, async (folder) => {
      cpSync(join(checkout, sources), join(folder, 'policies'), { recursive: true });
      await runCommand(['render'], { folder });
      const { status, stdout, stderr } = await runCommand(['eject', '--out', 'plain/all'], { folder });
      assert.is(status, 0, stdout + stderr);
      assert.match(stdout, /policies written to plain\/all\.\n.*: 0 connections opened, 0 closed\.\n$/);

      const manifests = filesIn(join(folder, 'manifests'));
      const rendered = Object.keys(manifests).flatMap((path) => {
        const [, cluster, namespace] =
          /^(?:clusters|hosted\/[^/]+)\/([^/]+)\/([^/]+)\/policies\.yaml$/.exec(path) ?? [];
        return namespace === undefined ? [] : [{ path, cluster, namespace }];
      });
      const plain = filesIn(join(folder, 'plain/all'));
      const clusters = [...new Set(rendered.map(({ cluster }) => cluster))];
      assert.equal(
        Object.keys(plain),
        [
          ...rendered.map(({ cluster, namespace }) => `${cluster}/namespaces/${namespace}.yaml`),
          ...clusters.map((cluster) => `${cluster}/kustomization.yaml`),
        ].sort(),
      );
      for (const text of Object.values(plain)) assert.not.match(text, ownWords);
      for (const { path, cluster, namespace } of rendered) {
        const before = specsIn(manifests[path] ?? '');
        assert.equal(specsIn(plain[`${cluster}/namespaces/${namespace}.yaml`] ?? ''), before, path);
      }
      for (const cluster of clusters) {
        const { resources, kind } = parse(plain[`${cluster}/kustomization.yaml`] ?? '');
        assert.is(kind, 'Kustomization');
        const listed = Object.keys(plain).filter((path) => path.startsWith(`${cluster}/namespaces/`));
        assert.equal(
          resources.map((path: string) => `${cluster}/${path}`),
          listed,
        );
        const home = rendered
          .find((one) => one.cluster === cluster)
          ?.path.split('/')
          .slice(0, -2)
          .join('/');
        const compared = await runCommand(['diff', '--manifests', `manifests/${home}`, `plain/all/${cluster}`], {
          folder,
        });
        assert.is(compared.status, 0, compared.stderr);
        assert.match(
          compared.stdout,
          /^No connection changes: nothing is opened, nothing is closed\.\nHazards: none\./,
        );
        assert.not.match(compared.stdout, /policy (added|removed|changed)/);
      }
    }),
);

/** Everything of the policies except labels. */
function specsIn(text: string): readonly unknown[] {
  return parseAllDocuments(text).map((document) => {
    const { metadata, ...policy } = document.toJS();
    const { labels: _, ...rest } = metadata;
    return { ...policy, metadata: rest };
  });
}

test('labels of a template stay, also those that look like ours', () =>
  inTemporaryFolder(
    {
      ...smallLandscape,
      'policies/namespace-types/web-app/deny-all.yaml':
        'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny-all, labels: {team: "no", ringfence.dev/origin: x}}\n' +
        'spec: {podSelector: {}, policyTypes: [Ingress, Egress]}\n',
    },
    async (folder) => {
      const { status } = await runCommand(['eject', '--out', 'plain'], { folder });
      assert.is(status, 0);
      const [policy] = parseAllDocuments(filesIn(join(folder, 'plain'))['aws/namespaces/a.yaml'] ?? '');
      assert.equal(policy?.toJS().metadata, {
        name: 'deny-all',
        namespace: 'a',
        labels: { 'ringfence.dev/origin': 'x', team: 'no' },
      });
    },
  ));

table(
  'eject writes nothing if',
  [
    { name: 'the folder has a file', argv: ['--out', 'full'], status: 3, says: /^full:1:1: error\[file-exists\]/m },
    { name: 'the folder is a file', argv: ['--out', 'full/x'], status: 3, says: /error\[file-exists\]/ },
    {
      name: 'it is in policies/',
      argv: ['--out', 'policies/plain'],
      status: 2,
      says: /is in policies\. Name a folder/,
    },
    { name: 'it is manifests/', argv: ['--out', 'manifests'], status: 2, says: /is in manifests\. Name a folder/ },
    { name: 'it is the repository', argv: ['--out', '.'], status: 2, says: /the place of the repository itself/ },
    { name: 'it has no name', argv: ['--out', ''], status: 2, says: /needs the name of a folder/ },
    { name: 'no folder is named', argv: [], status: 2, says: /required option '--out <dir>' not specified/ },
  ],
  ({ argv, status, says }) =>
    inTemporaryFolder({ ...smallLandscape, 'full/x': 'mine' }, async (folder) => {
      const before = filesIn(folder);
      const result = await runCommand(['eject', ...argv], { folder });
      assert.is(result.status, status, result.stdout + result.stderr);
      assert.match(result.stdout + result.stderr, says);
      assert.equal(filesIn(folder), before);
    }),
);

test('eject writes nothing if the sources have an error', () =>
  inTemporaryFolder({ ...smallLandscape, 'policies/clusters/broken.yaml': 'kind: [\n' }, async (folder) => {
    const { status, stdout } = await runCommand(['eject', '--out', 'plain'], { folder });
    assert.is(status, 1);
    assert.match(stdout, /^policies\/clusters\/broken\.yaml:/);
    rmSync(join(folder, 'policies/clusters/broken.yaml'));
    assert.is((await runCommand(['eject', '--out', 'plain'], { folder })).status, 0);
  }));

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { listedKinds, namedConfigMaps } from '../../src/clusters/dump/listed-kinds.ts';
import { assert, test } from '../support/table.ts';

const folder = new URL('../../docs/examples/observe/', import.meta.url);
const documentsOf = (name: string) =>
  parseAllDocuments(readFileSync(fileURLToPath(new URL(name, folder)), 'utf8')).map((each) => each.toJSON());

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

test('the ClusterRole of the page has exactly the rights that observe uses', () => {
  const role = documentsOf('rbac.yaml').find(({ kind }) => kind === 'ClusterRole');
  const rights = (role.rules as readonly Rule[]).flatMap(({ apiGroups, resources, resourceNames = [''], verbs }) =>
    apiGroups.flatMap((group) =>
      resources.flatMap((resource) =>
        verbs.flatMap((verb) => resourceNames.map((name) => `${verb} ${group}/${resource} ${name}`)),
      ),
    ),
  );
  const used = [
    ...listedKinds.map(({ group, resource }) => `list ${group}/${resource} `),
    ...[...new Set(namedConfigMaps.map(({ name }) => name))].map((name) => `get /configmaps ${name}`),
  ];
  assert.equal([...rights].sort(), used.sort());
});

test('the CronJob of the page runs as the account of the role, without rights in its container', () => {
  const [account] = documentsOf('rbac.yaml');
  const [job] = documentsOf('cronjob.yaml');
  const pod = job.spec.jobTemplate.spec.template.spec;
  assert.is(pod.serviceAccountName, account.metadata.name);
  assert.is(job.metadata.namespace, account.metadata.namespace);
  assert.equal(pod.securityContext.runAsNonRoot, true);
  for (const { securityContext, args } of pod.containers) {
    assert.equal(securityContext.capabilities, { drop: ['ALL'] });
    assert.is(securityContext.readOnlyRootFilesystem, true);
    assert.match(args[0], /ringfence observe --context in-cluster --cluster "\$CLUSTER"/);
  }
});

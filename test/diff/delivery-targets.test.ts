import { changedTargets } from '../../src/diff/delivery-targets.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { assert, table } from '../support/table.ts';

interface Settings {
  readonly account?: string;
  readonly secret?: string;
  readonly key?: string;
}

const kustomization = ({ account = 'ringfence', secret = 'web', key = 'value' }: Settings) => `
metadata: {namespace: flux-system}
spec: {serviceAccountName: ${account}, kubeConfig: {secretRef: {name: ${secret}, key: ${key}}}}`;

const hosted = (namespace: string, settings: Settings = {}) =>
  memoryTree({
    [`gitops/flux/seed/hosted/web/namespaces/${namespace}.kustomization.yaml`]: kustomization(settings),
    [`hosted/seed/web/${namespace}/policies.yaml`]: '',
  });

table(
  'a setting of a hosted cluster that Flux delivers is compared, also where its objects have other names',
  [
    { name: 'the same', after: hosted('app'), found: [] },
    { name: 'another account', after: hosted('app', { account: 'root' }), found: ['web account ringfence root'] },
    { name: 'another Secret', after: hosted('app', { secret: 'other' }), found: ['web kubeconfig web other'] },
    { name: 'another key of the Secret', after: hosted('app', { key: 'old' }), found: ['web key value old'] },
    {
      name: 'another account, and the only namespace has another name',
      after: hosted('shop', { account: 'root' }),
      found: ['web account ringfence root'],
    },
    { name: 'only another name', after: hosted('shop'), found: [] },
    {
      name: 'delivery ends, and the policies stay',
      after: memoryTree({ 'hosted/seed/web/app/policies.yaml': '' }),
      found: ['web tool flux undefined'],
    },
    { name: 'the cluster goes', after: memoryTree({}), found: [] },
  ],
  ({ after, found }) => {
    const changes = changedTargets(hosted('app'), after);
    assert.equal(
      changes.map(({ cluster, setting, before, after: now }) => `${cluster} ${setting} ${before} ${now}`),
      found,
    );
  },
);

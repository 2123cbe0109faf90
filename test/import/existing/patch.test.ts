import { patchOf } from '../../../src/import/existing/patch.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import type { NetworkPolicy } from '../../../src/model/network-policy.ts';
import { assert, table } from '../../support/table.ts';

const policy = (name: string, pods: Record<string, string> = {}): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name },
  spec: { podSelector: { matchLabels: pods }, policyTypes: ['Ingress'] },
});
const long = 'x'.repeat(252);
const cut = `eu1-${'x'.repeat(96)}`;

table<{ readonly name: string; readonly extra: readonly NetworkPolicy[]; readonly paths: readonly string[] }>(
  'a patch has a template for each policy that only the cluster has',
  [
    { name: 'one', extra: [policy('a')], paths: ['eu1-a'] },
    { name: 'equal policies of two namespaces', extra: [policy('a'), policy('a')], paths: ['eu1-a'] },
    { name: 'two of one name', extra: [policy('a'), policy('a', { app: 'web' })], paths: ['eu1-a', 'eu1-a-2'] },
    { name: 'a name that is longer than a file name can be', extra: [policy(`${long}a`)], paths: [cut] },
    {
      name: 'two names that are equal when they are cut, each with its own policy',
      extra: [policy(`${long}a`), policy(`${long}b`)],
      paths: [cut, `${cut}-2`],
    },
  ],
  ({ extra, paths }) => {
    const namespaces = extra.map((_, index) => ({ name: `shop-${index}`, type: 'web' }));
    const draft = { name: 'eu1', folder: '', labels: {}, networks: {}, values: {}, observed: {}, namespaces };
    const drift = extra.map((found, index) => ({
      namespace: `shop-${index}`,
      policy: found.metadata.name,
      kind: 'extra' as const,
      found,
    }));
    const files = patchOf(draft, drift, memoryTree({})).filter(({ path }) => path.startsWith('policies/shared/'));
    assert.equal(
      files.map(({ path }) => path),
      paths.map((name) => `policies/shared/${name}.yaml`).sort(),
    );
    const names = new Set(extra.map(({ metadata }) => metadata.name));
    assert.equal(
      [...names].filter((name) => !files.some(({ after }) => after.includes(`name: ${name}\n`))),
      [],
    );
  },
);

import { setTimeout } from 'node:timers/promises';
import type { KubernetesObject } from '@kubernetes/client-node';
import { load as parseDocument } from 'js-yaml';
import type { JsonObject } from '../../src/model/json.ts';
import { blocksOf, readPage } from '../docs/page.ts';
import { assert, test } from '../support/table.ts';
import { applyPolicy, deletePolicy, type Identity, inNewNamespace, takesConfigMap, withObjects } from './cluster.ts';

/** What the page shows of a kind, under a name of its own and about one namespace, so that a real cluster stays as it is. */
function documented(kind: string, namespace: string): JsonObject {
  const blocks = blocksOf(readPage('docs/argocd.md'));
  const text = blocks.find((block) => block.text.includes(`\nkind: ${kind}\n`))?.text ?? '';
  const object = parseDocument(text.replaceAll(':argocd:', `:${namespace}:`)) as JsonObject;
  return { ...object, metadata: { name: namespace } };
}

/** The account, its rights and the admission policy as the page has them. */
function objectsFor(namespace: string): readonly KubernetesObject[] {
  const binding = documented('ValidatingAdmissionPolicyBinding', namespace);
  const spec = binding.spec as JsonObject;
  const matchExpressions = [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: [namespace] }];
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'ringfence', namespace } },
    documented('ClusterRole', namespace),
    {
      ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding', metadata: { name: namespace } },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: namespace },
      subjects: [{ kind: 'ServiceAccount', name: 'ringfence', namespace }],
    },
    documented('ValidatingAdmissionPolicy', namespace),
    {
      ...binding,
      spec: { ...spec, policyName: namespace, matchResources: { namespaceSelector: { matchExpressions } } },
    },
  ] as readonly KubernetesObject[];
}

const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', spec: { podSelector: {} } };
const group = 'system:masters';
const controller = (name: string): Identity => ({ user: `system:serviceaccount:kube-system:${name}`, group });

test('the documented admission policy lets the account of the policies write, two controllers delete, and no one else', () =>
  inNewNamespace((namespace) =>
    withObjects(objectsFor(namespace), async () => {
      const apply = (name: string, as: Identity) =>
        applyPolicy({ ...policy, metadata: { name } }, { namespace, name, as });
      const remove = (name: string, as: Identity) => deletePolicy({ namespace, name, as });
      const account = { user: `system:serviceaccount:${namespace}:ringfence` };
      const admin = { user: 'alice', group };
      // A server takes a moment until an admission policy works.
      for (let tries = 0; tries < 150 && (await apply('probe', admin)).kind === 'accepted'; tries++)
        await setTimeout(200);

      const refused = await apply('open', admin);
      assert.match(refused.kind === 'refused' ? refused.message : '', 'NetworkPolicies come from git.');
      assert.is((await apply('deny', account)).kind, 'accepted');
      assert.is((await apply('deny', account)).kind, 'accepted');
      assert.is(await takesConfigMap(namespace, account), false);
      // What the policy exempted before: the account by which Argo CD syncs everyone's Applications.
      for (const other of [
        admin,
        controller('argocd-manager'),
        { user: `system:serviceaccount:${namespace}:other`, group },
      ]) {
        assert.is((await apply('deny', other)).kind, 'refused', other.user);
        assert.is((await remove('deny', other)).kind, 'refused', other.user);
      }
      for (const name of ['namespace-controller', 'generic-garbage-collector']) {
        assert.is((await apply(name, controller(name))).kind, 'refused', name);
        assert.is((await apply(name, account)).kind, 'accepted', name);
        assert.is((await remove(name, controller(name))).kind, 'accepted', name);
      }
      assert.is((await remove('deny', account)).kind, 'accepted');
    }),
  ));

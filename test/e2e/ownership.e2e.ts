import type { JsonObject } from '../../src/model/json.ts';
import type { NetworkPolicy } from '../../src/model/network-policy.ts';
import { withClosedRules } from '../../src/policy/closed-rule.ts';
import { assert, table, test } from '../support/table.ts';
import { applyPolicy, createAsSomebody, inNewNamespace, patchPolicy, readPolicy } from './cluster.ts';

const policyTypes = ['Ingress', 'Egress'];
const open = policy({
  podSelector: { matchLabels: { app: 'web', tier: 'a' } },
  policyTypes,
  ingress: [{}],
  egress: [{}],
});

function policy(spec: JsonObject): JsonObject {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' }, spec };
}

/** What is stored when a policy is applied where somebody else wrote an open one. */
function appliedOverOpen(spec: JsonObject): Promise<unknown> {
  return inNewNamespace(async (namespace) => {
    const target = { namespace, name: 'p' };
    await createAsSomebody(open, target);
    assert.is((await applyPolicy(policy(spec), target)).kind, 'accepted');
    return (await readPolicy(target)).spec;
  });
}

// The reason why no empty list is rendered, though it would take away what somebody else has set.
test('an empty list is a change each time it is applied', () =>
  inNewNamespace(async (namespace) => {
    const target = { namespace, name: 'p' };
    const revisions: unknown[] = [];
    for (let time = 0; time < 2; time++) {
      await applyPolicy(policy({ podSelector: {}, policyTypes, egress: [] }), target);
      revisions.push(((await readPolicy(target)).metadata as JsonObject).resourceVersion);
    }
    assert.is.not(revisions[0], revisions[1]);
  }));

test('what is applied replaces selectors and rules of another owner as a whole', async () => {
  const spec = {
    podSelector: { matchLabels: { app: 'web' } },
    policyTypes,
    ingress: [{ ports: [{ port: 1 }] }],
    egress: [],
  };
  const { egress, ...rest } = spec;
  assert.equal(egress, []);
  assert.equal(await appliedOverOpen(spec), { ...rest, ingress: [{ ports: [{ protocol: 'TCP', port: 1 }] }] });
});

// The reason for the closed rule.
test('rules of another owner stay if what is applied has none, and keep allowing', async () => {
  const spec = { podSelector: {}, policyTypes };
  assert.equal(await appliedOverOpen(spec), { ...spec, ingress: [{}], egress: [{}] });
});

const deny = policy({ podSelector: {}, policyTypes }) as unknown as NetworkPolicy;
const rendered = withClosedRules(deny) as unknown as JsonObject;

table(
  'rules that another writer adds to a rendered deny go when it is applied again, and then nothing changes any more',
  [
    { name: 'Argo CD, kubectl patch', tool: 'argocd-controller', other: 'kubectl-patch' },
    { name: 'Flux, an operator', tool: 'kustomize-controller', other: 'some-operator' },
  ],
  ({ tool, other }) =>
    inNewNamespace(async (namespace) => {
      const target = { namespace, name: 'p', fieldManager: tool };
      assert.is((await applyPolicy(rendered, target)).kind, 'accepted');
      const { spec } = await readPolicy(target);
      assert.equal(spec, rendered.spec);
      const added = { spec: { ingress: [{}], egress: [{}] } };
      assert.is((await patchPolicy(added, { ...target, fieldManager: other })).kind, 'accepted');
      assert.equal(((await readPolicy(target)).spec as JsonObject).egress, [{}]);
      const revisions: unknown[] = [];
      for (let time = 0; time < 2; time++) {
        assert.is((await applyPolicy(rendered, target)).kind, 'accepted');
        const stored = await readPolicy(target);
        assert.equal(stored.spec, rendered.spec);
        revisions.push((stored.metadata as JsonObject).resourceVersion);
      }
      assert.is(revisions[0], revisions[1]);
    }),
);

test('a rendered deny takes away the rules of a policy of its name, and those of a tool that delivered before', async () => {
  assert.equal(await appliedOverOpen(rendered.spec as JsonObject), rendered.spec);
  await inNewNamespace(async (namespace) => {
    const target = { namespace, name: 'p' };
    assert.is((await applyPolicy(open, { ...target, fieldManager: 'kustomize-controller' })).kind, 'accepted');
    assert.is((await applyPolicy(rendered, { ...target, fieldManager: 'argocd-controller' })).kind, 'accepted');
    assert.equal((await readPolicy(target)).spec, rendered.spec);
  });
});

// The reason why Ringfence renders no policy without rules in a direction that it isolates.
test('what a tool has applied outlives it where the next one applies no rules, until nothing is applied in its name', () =>
  inNewNamespace(async (namespace) => {
    const target = { namespace, name: 'p' };
    const [old, now] = [
      { ...target, fieldManager: 'kustomize-controller' },
      { ...target, fieldManager: 'argocd-controller' },
    ];
    const denial = { podSelector: {}, policyTypes };
    assert.is((await applyPolicy(open, old)).kind, 'accepted');
    assert.is((await applyPolicy(open, now)).kind, 'accepted');
    assert.is((await applyPolicy(policy(denial), now)).kind, 'accepted');
    assert.equal((await readPolicy(target)).spec, { ...denial, ingress: [{}], egress: [{}] });
    const { spec, ...nothing } = open;
    assert.ok(spec !== undefined);
    assert.is((await applyPolicy(nothing, old)).kind, 'accepted');
    assert.equal((await readPolicy(target)).spec, denial);
  }));

import type { JsonObject } from '../../src/model/json.ts';
import { assert, test } from '../support/table.ts';
import { applyPolicy, createAsSomebody, inNewNamespace, readPolicy } from './cluster.ts';

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

test('what is applied replaces selectors and rules of somebody else as a whole', async () => {
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

// The reason why docs/adopt.md replaces policies under other names.
test('rules of somebody else stay where what is applied has none, and go on allowing', async () => {
  const spec = { podSelector: {}, policyTypes };
  assert.equal(await appliedOverOpen(spec), { ...spec, ingress: [{}], egress: [{}] });
});

// The reason for what docs/argocd.md tells those who change from one tool to another.
test('what a tool has applied outlives it, until nothing is applied in its name', () =>
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

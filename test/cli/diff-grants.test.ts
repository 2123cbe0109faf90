import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inPolicyRepository, type PolicyRepository } from '../support/policy-repository.ts';
import { assert, test } from '../support/table.ts';
import { writeFiles } from '../support/temporary.ts';
import { app, policyOf, tenantFiles } from '../support/tenants.ts';

const grant = (port: number) => ({
  reason: 'Checkout charges cards.',
  reviewBy: '2030-06-30',
  from: { tenants: ['checkout'], namespaceTypes: ['app'], podSelector: { matchLabels: { app: 'api' } } },
  to: { namespaceType: 'app', podSelector: { matchLabels: { app: 'api' } } },
  ports: [{ port }],
});

/** Payments, which lets checkout in on a port, and checkout, which has a policy of its own. */
function files(port: number): Record<string, string> {
  const workloads = (name: string) => [{ name, workloads: [{ name: 'api', labels: { app: 'api' } }] }];
  const uses = { uses: ['payments/charges'], policies: ['own'] };
  return tenantFiles({
    types: { app: { tenantPolicies: { from: 'Own' } } },
    templates: {
      'shared/further': policyOf('further', {
        podSelector: {},
        ingress: [{ from: [{ podSelector: {} }], ports: [{ port }] }],
      }),
    },
    clusters: {
      eu1: { namespaces: [{ name: 'platform', type: 'app', tenant: 'core', policies: ['further'] }] },
      us1: {},
    },
    tenants: {
      payments: {
        namespaces: [app('payments-app')],
        workloads: workloads('payments-app'),
        grants: { charges: grant(port) },
      },
      checkout: {
        namespaces: [app('checkout-app', { clusters: ['eu1'] }, uses)],
        workloads: workloads('checkout-app'),
        policies: { own: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }], ports: [{ port }] }] } },
      },
    },
  });
}

async function commit({ root, render, git }: PolicyRepository, sources: Record<string, string>): Promise<void> {
  rmSync(join(root, 'policies'), { recursive: true });
  writeFiles(root, sources);
  await render();
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Render');
}

test('an entry of a diff is placed at the grant, at its use, and in the template of a tenant or a namespace', () =>
  inPolicyRepository(async (repository) => {
    await commit(repository, files(80));
    await commit(repository, files(81));
    const { status, stdout, stderr } = await repository.run('diff HEAD~1..HEAD --output json');
    assert.equal([status, stderr.includes('error')], [0, false]);
    const sources = [...new Set(stdout.match(/policies\/(tenants|shared)\/[^"]+/g) ?? [])].sort();
    assert.equal(sources, [
      'policies/shared/further.yaml',
      'policies/tenants/checkout/namespaces.yaml',
      'policies/tenants/checkout/policies/own.yaml',
      'policies/tenants/payments/grants/charges.yaml',
    ]);
  }));

test('the same where only manifests changed, so that sources are read for their places alone', () =>
  inPolicyRepository(async (repository) => {
    await commit(repository, files(80));
    const path = 'manifests/clusters/eu1/payments-app/policies.yaml';
    const text = repository.git('show', `HEAD:${path}`);
    writeFiles(repository.root, { [path]: `${text.replace('port: 80', 'port: 81')}\n` });
    repository.git('commit', '--quiet', '--all', '--message', 'By hand');
    const { stdout } = await repository.run('diff HEAD~1..HEAD --output json');
    assert.match(stdout, 'policies/tenants/payments/grants/charges.yaml');
  }));

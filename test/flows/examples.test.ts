import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { assert, test } from '../support/table.ts';

const [job, policy] = parseAllDocuments(
  readFileSync(new URL('../../docs/examples/flows/cronjob.yaml', import.meta.url), 'utf8'),
).map((each) => each.toJSON());
const pod = job.spec.jobTemplate.spec.template;

test('the job that records flows has no rights, in the cluster or in its containers', () => {
  const { automountServiceAccountToken, serviceAccountName, securityContext, initContainers, containers } = pod.spec;
  assert.is(automountServiceAccountToken, false);
  assert.is(serviceAccountName, undefined);
  assert.is(securityContext.runAsNonRoot, true);
  for (const container of [...initContainers, ...containers]) {
    assert.equal(container.securityContext, {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  }
});

test('the policy of the job selects it, and lets nothing in', () => {
  assert.equal(policy.spec.podSelector.matchLabels, pod.metadata.labels);
  assert.is(policy.metadata.namespace, job.metadata.namespace);
  assert.equal(policy.spec.policyTypes, ['Ingress', 'Egress']);
  assert.is(policy.spec.ingress, undefined);
  for (const rule of policy.spec.egress) assert.ok(rule.to.length > 0 && rule.ports.length > 0);
});

test('what the records are before they are summarised is in memory only', () => {
  const [flows] = pod.spec.volumes;
  assert.is(flows.emptyDir.medium, 'Memory');
});

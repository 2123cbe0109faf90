import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import type { JsonObject } from '../../src/model/json.ts';
import { portRange } from '../../src/model/port-set.ts';
import { podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { verdictOn } from '../../src/verdicts/verdicts.ts';
import { clusterOf, pod as podObject } from '../clusters/plain/support.ts';
import { schemaMistakes } from '../support/kubernetes-schema.ts';
import { assert, table, test } from '../support/table.ts';

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

const manifests = ['flows/cronjob.yaml', 'observe/cronjob.yaml', 'observe/rbac.yaml'].flatMap((name) =>
  parseAllDocuments(readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url), 'utf8')).map((each) => {
    const object = each.toJSON() as JsonObject;
    return { name: `${name}: ${object.kind}`, object };
  }),
);

table('manifests of pages have the fields and types of the API of Kubernetes', manifests, ({ object }) =>
  assert.equal(schemaMistakes(object), []),
);

table(
  'the schema notices',
  [
    { name: 'an unknown field', spec: { schedul: '' }, found: ['spec.schedul: V1CronJobSpec has no such field'] },
    {
      name: 'a field at the wrong depth',
      spec: { jobTemplate: { spec: { template: { spec: { securityContext: { readOnlyRootFilesystem: true } } } } } },
      found: [
        'spec.jobTemplate.spec.template.spec.securityContext.readOnlyRootFilesystem: V1PodSecurityContext has no such field',
      ],
    },
    { name: 'a wrong type', spec: { failedJobsHistoryLimit: '1' }, found: ['spec.failedJobsHistoryLimit: not number'] },
    {
      name: 'no list',
      spec: { jobTemplate: { metadata: { finalizers: 'x' } } },
      found: ['spec.jobTemplate.metadata.finalizers: not Array<string>'],
    },
  ],
  ({ spec, found }) => assert.equal(schemaMistakes({ apiVersion: 'batch/v1', kind: 'CronJob', spec }), found),
);

/** The connections of the job, as Ringfence itself reads its manifests. */
test('the job reaches Hubble Relay and DNS, and nothing else, and nothing reaches it', () => {
  const others = [
    ['hubble-relay', 'kube-system', { 'k8s-app': 'hubble-relay' }],
    ['coredns', 'kube-system', { 'k8s-app': 'kube-dns' }],
    ['cilium', 'kube-system', { 'k8s-app': 'cilium' }],
    ['relay', 'elsewhere', { 'k8s-app': 'hubble-relay' }],
  ] as const;
  const cluster = clusterOf(
    job,
    policy,
    ...others.map(([name, namespace, labels]) => podObject(name, labels, {}, { namespace })),
  );
  const ends = [...cluster.namespaces.values()].flatMap((namespace) =>
    namespace.workloads.map((workload) => ({ name: workload.name, end: podEnd(cluster, namespace, workload) })),
  );
  const own = ends.find(({ name }) => name === 'ringfence-flows');
  assert.ok(own !== undefined && ends.length === 5);
  const found = ends.flatMap(({ name, end }) =>
    [80, 4244, 4245, 53].flatMap((port) => [
      ...(end !== own.end && verdictOn(evaluate(cluster, own.end, end), portRange('TCP', port)) !== 'denied'
        ? [`to ${name} ${port}`]
        : []),
      ...(end !== own.end && verdictOn(evaluate(cluster, end, own.end), portRange('TCP', port)) !== 'denied'
        ? [`from ${name} ${port}`]
        : []),
    ]),
  );
  assert.equal(found.sort(), ['to coredns 53', 'to hubble-relay 4245']);
});

test('the commands of the job are options that the program has', () => {
  const [{ args }] = pod.spec.containers;
  assert.match(args[0], /^ringfence flows summarize --cluster "\$CLUSTER" --keep-for 30d --out \S/);
});

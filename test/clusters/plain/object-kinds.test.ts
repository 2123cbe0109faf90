import { meaningOf } from '../../../src/clusters/plain/object-kinds.ts';
import { assert, table } from '../../support/table.ts';

const shown = (apiVersion: string, kind: string): string => {
  const meaning = meaningOf(apiVersion, kind);
  switch (meaning.kind) {
    case 'known':
      return meaning.known;
    case 'unserved':
      return `unserved ${meaning.known}: ${meaning.hint}`;
    case 'foreign-policy':
      return `foreign policy ${meaning.counted}`;
    case 'other':
      return `counted as ${meaning.counted}`;
  }
};

table(
  'what an apiVersion and a kind stand for',
  [
    { apiVersion: 'v1', kind: 'Pod', means: 'Pod' },
    { apiVersion: 'apps/v1', kind: 'Deployment', means: 'Deployment' },
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', means: 'NetworkPolicy' },
    { apiVersion: 'batch/v1', kind: 'CronJob', means: 'CronJob' },
    { apiVersion: 'batch/v1beta1', kind: 'CronJob', means: 'unserved CronJob: Write apiVersion: batch/v1.' },
    { apiVersion: 'extensions/v1beta1', kind: 'Deployment', means: 'unserved Deployment: Write apiVersion: apps/v1.' },
    {
      apiVersion: 'extensions/v1beta1',
      kind: 'NetworkPolicy',
      means: 'unserved NetworkPolicy: Write apiVersion: networking.k8s.io/v1.',
    },
    { apiVersion: 'v1', kind: 'Deployment', means: 'unserved Deployment: Write apiVersion: apps/v1.' },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolcy',
      means: 'unserved NetworkPolicy: Did you mean "NetworkPolicy"?',
    },
    { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', means: 'counted as Ingress' },
    { apiVersion: 'v1', kind: 'ConfigMap', means: 'counted as ConfigMap' },
    { apiVersion: 'example.org/v1', kind: 'Service', means: 'counted as Service.example.org' },
    { apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', means: 'foreign policy CiliumNetworkPolicy' },
    {
      apiVersion: 'crd.projectcalico.org/v1',
      kind: 'NetworkPolicy',
      means: 'foreign policy NetworkPolicy.crd.projectcalico.org',
    },
    {
      apiVersion: 'policy.networking.k8s.io/v1alpha1',
      kind: 'AdminNetworkPolicy',
      means: 'foreign policy AdminNetworkPolicy',
    },
  ].map((row) => ({ name: `${row.kind} of ${row.apiVersion}`, ...row })),
  ({ apiVersion, kind, means }) => assert.is(shown(apiVersion, kind), means),
);

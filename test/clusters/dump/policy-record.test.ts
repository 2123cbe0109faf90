import { assert, table, test } from '../../support/table.ts';
import { policy } from '../plain/support.ts';
import { dumpOf, namespace } from './support.ts';

const managedBy = 'app.kubernetes.io/managed-by';
const syncWave = 'argocd.argoproj.io/sync-wave';
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** What is known of the policy shop/allow with such metadata, and the metadata that is kept. */
function recorded(metadata: object, adopt: readonly string[] = []) {
  const dump = dumpOf([namespace('shop'), policy({ podSelector: {} }, metadata)], { adopt });
  const record = dump.policies.get('shop')?.get('allow');
  const { labels = {}, annotations = {} } = dump.state.namespaces.get('shop')?.policies[0]?.policy.metadata ?? {};
  return { record, labels, annotations };
}

interface Case {
  readonly name: string;
  readonly metadata: object;
  readonly adopt?: readonly string[];
  /** The program that writes it, and its evidence. */
  readonly writer?: string;
  readonly adoptedFrom?: string;
  readonly appliedBy?: string;
  /** Keys that are kept. */
  readonly kept?: readonly string[];
}

const helm = {
  labels: { [managedBy]: 'Helm', app: 'web' },
  annotations: { 'meta.helm.sh/release-name': 'web', 'meta.helm.sh/release-namespace': 'shop' },
};
const helmKeys = [managedBy, 'app', 'meta.helm.sh/release-name', 'meta.helm.sh/release-namespace'];

const cases: readonly Case[] = [
  { name: 'no metadata', metadata: {} },
  { name: 'labels of a person', metadata: { labels: { app: 'web' } }, kept: ['app'] },
  {
    name: 'kubectl apply',
    metadata: { annotations: { [lastApplied]: '{}', note: 'x' } },
    appliedBy: 'kubectl',
    kept: ['note'],
  },
  {
    name: 'what Ringfence rendered',
    metadata: {
      labels: {
        [managedBy]: 'ringfence',
        'ringfence.dev/namespace-type': 'web',
        'ringfence.dev/tenant': 'shop',
        'ringfence.dev/exception': 'incident',
        app: 'web',
      },
    },
    kept: ['app'],
  },
  {
    name: 'what Ringfence rendered for Argo CD, which applied it',
    metadata: {
      labels: { [managedBy]: 'ringfence' },
      annotations: { [syncWave]: '1', 'argocd.argoproj.io/tracking-id': 'x', note: 'y' },
    },
    appliedBy: 'Argo CD',
    kept: ['note'],
  },
  {
    name: 'what Ringfence rendered with a wave of the template',
    metadata: { labels: { [managedBy]: 'ringfence' }, annotations: { [syncWave]: '7' } },
    kept: [syncWave],
  },
  { name: 'a wave that a person wrote', metadata: { annotations: { [syncWave]: '1' } }, kept: [syncWave] },
  { name: 'a release of Helm', metadata: helm, writer: 'Helm annotation', kept: helmKeys },
  {
    name: 'a release of Helm, adopted',
    metadata: helm,
    adopt: ['helm'],
    adoptedFrom: 'Helm annotation',
    kept: ['app'],
  },
  { name: 'another program adopted', metadata: helm, adopt: ['Kafka'], writer: 'Helm annotation', kept: helmKeys },
  {
    name: 'an operator that says so',
    metadata: { labels: { [managedBy]: 'strimzi-cluster-operator' } },
    writer: 'strimzi-cluster-operator label',
    kept: [managedBy],
  },
  { name: 'a tool that applies files of a team', metadata: { labels: { [managedBy]: 'Pulumi' } }, appliedBy: 'Pulumi' },
  {
    name: 'an owner',
    metadata: { ownerReferences: [{ kind: 'Kafka', name: 'events' }], labels: { [managedBy]: 'kustomize' } },
    writer: 'Kafka owner-reference',
    appliedBy: 'kustomize',
    kept: [managedBy],
  },
  {
    name: 'the controller among owners',
    metadata: {
      ownerReferences: [
        { kind: 'Team', name: 'a' },
        { kind: 'Kafka', name: 'events', controller: true },
      ],
    },
    writer: 'Kafka owner-reference',
  },
  {
    name: 'an owner that is adopted',
    metadata: { ownerReferences: [{ kind: 'Kafka', name: 'events' }], labels: { [managedBy]: 'strimzi' } },
    adopt: ['kafka'],
    adoptedFrom: 'Kafka owner-reference',
  },
  {
    name: 'a mark of a weaker kind that is adopted',
    metadata: { ownerReferences: [{ kind: 'Kafka', name: 'events' }], labels: { [managedBy]: 'strimzi' } },
    adopt: ['strimzi'],
    writer: 'Kafka owner-reference',
    kept: [managedBy],
  },
  { name: 'a reference without a name', metadata: { ownerReferences: [{ kind: 'Kafka' }, 'x'] } },
  {
    name: 'a ManagedResource of Gardener',
    metadata: { labels: { 'resources.gardener.cloud/managed-by': 'gardener' } },
    writer: 'gardener-resource-manager label',
    kept: ['resources.gardener.cloud/managed-by'],
  },
  {
    name: 'a label of that key with another value',
    metadata: { labels: { 'resources.gardener.cloud/managed-by': 'me' } },
    kept: ['resources.gardener.cloud/managed-by'],
  },
  {
    name: 'a policy for a Service of Gardener',
    metadata: { labels: { 'networking.resources.gardener.cloud/service-name': 'web' } },
    writer: 'gardener-resource-manager label',
    kept: ['networking.resources.gardener.cloud/service-name'],
  },
  {
    name: 'a general policy of gardenlet',
    metadata: { annotations: { 'gardener.cloud/description': 'Allows DNS.' } },
    writer: 'gardenlet annotation',
    kept: ['gardener.cloud/description'],
  },
  {
    name: 'an Application of Argo CD',
    metadata: { annotations: { 'argocd.argoproj.io/tracking-id': 'shop:/NetworkPolicy:shop/allow' } },
    appliedBy: 'Argo CD',
  },
  {
    name: 'a chart that Argo CD applies',
    metadata: { labels: { [managedBy]: 'Helm', 'argocd.argoproj.io/instance': 'shop' } },
    writer: 'Helm label',
    appliedBy: 'Argo CD',
    kept: [managedBy],
  },
  {
    name: 'a Kustomization of Flux',
    metadata: {
      labels: { 'kustomize.toolkit.fluxcd.io/name': 'shop', 'kustomize.toolkit.fluxcd.io/namespace': 'flux-system' },
      annotations: { [lastApplied]: '{}' },
    },
    appliedBy: 'Flux',
  },
  {
    name: 'a field manager of gardenlet',
    metadata: { managedFields: [{ manager: 'gardenlet', operation: 'Update' }] },
    writer: 'gardenlet field-manager',
  },
  {
    name: 'a field manager of Argo CD',
    metadata: { managedFields: [{ manager: 'argocd-controller', operation: 'Apply' }] },
    appliedBy: 'Argo CD',
  },
  {
    name: 'field managers of Flux and of kubectl',
    metadata: { managedFields: [{ manager: 'kubectl-edit' }, { manager: 'kustomize-controller' }] },
    appliedBy: 'Flux',
  },
  {
    name: 'a field manager of kubectl',
    metadata: { managedFields: [{ manager: 'kubectl-patch' }] },
    appliedBy: 'kubectl',
  },
  {
    name: 'a field manager of Helm that is adopted',
    metadata: { managedFields: [{ manager: 'helm' }] },
    adopt: ['Helm'],
    adoptedFrom: 'Helm field-manager',
  },
  {
    name: 'a policy that Kyverno generates',
    metadata: { labels: { [managedBy]: 'kyverno', 'generate.kyverno.io/policy-name': 'deny' } },
    writer: 'kyverno label',
    kept: [managedBy, 'generate.kyverno.io/policy-name'],
  },
  {
    name: 'a copy of the hierarchical namespace controller',
    metadata: { labels: { [managedBy]: 'hnc.x-k8s.io', 'hnc.x-k8s.io/inherited-from': 'acme' } },
    writer: 'hnc label',
    kept: [managedBy, 'hnc.x-k8s.io/inherited-from'],
  },
  {
    name: 'an addon of k3s',
    metadata: {
      annotations: {
        'objectset.rio.cattle.io/id': '',
        'objectset.rio.cattle.io/owner-gvk': 'k3s.cattle.io/v1, Kind=Addon',
      },
    },
    writer: 'Rancher annotation',
    appliedBy: 'Fleet',
    kept: ['objectset.rio.cattle.io/owner-gvk'],
  },
  {
    name: 'a bundle of Fleet',
    metadata: { annotations: { 'objectset.rio.cattle.io/id': 'default-shop' } },
    appliedBy: 'Fleet',
  },
  {
    name: 'Config Sync',
    metadata: {
      labels: { [managedBy]: 'configmanagement.gke.io', 'configsync.gke.io/declared-version': 'v1' },
      annotations: { 'configmanagement.gke.io/managed': 'enabled', 'config.k8s.io/owning-inventory': 'x' },
    },
    appliedBy: 'Config Sync',
  },
  { name: 'a field manager that is not known', metadata: { managedFields: [{ manager: 'node-fetch' }] } },
];

table('a policy has a writer if a program keeps writing it', cases, (row) => {
  const { record, labels, annotations } = recorded(row.metadata, row.adopt);
  const shown = (writer: typeof record extends undefined ? never : NonNullable<typeof record>['writer']) =>
    writer && `${writer.program} ${writer.evidence}`;
  assert.equal(
    [shown(record?.writer), shown(record?.adoptedFrom), record?.appliedBy],
    [row.writer, row.adoptedFrom, row.appliedBy],
  );
  assert.equal([...Object.keys(labels), ...Object.keys(annotations)].sort(), [...(row.kept ?? [])].sort());
});

test('field managers are sorted, each once, without those of subresources', () => {
  const managedFields = [
    { manager: 'kubectl-edit', operation: 'Update' },
    { manager: 'argocd-controller', operation: 'Apply' },
    { manager: 'kubectl-edit', operation: 'Apply' },
    { manager: 'kube-controller-manager', operation: 'Update', subresource: 'status' },
    { operation: 'Update' },
    'x',
  ];
  assert.equal(recorded({ managedFields }).record?.managers, ['argocd-controller', 'kubectl-edit']);
});

test('CIDRs that servers take and sources refuse are listed with what they mean', () => {
  const spec = {
    podSelector: { matchLabels: { cidr: '010.1.2.3' } },
    ingress: [{ from: [{ podSelector: {} }, { ipBlock: { cidr: '010.1.2.3/16' } }] }],
    egress: [{ to: [{ ipBlock: { cidr: '10.0.0.7/8', except: ['10.1.0.0/16', '10.2.0.1/016'] } }] }],
  };
  const dump = dumpOf([namespace('shop'), policy(spec)]);
  assert.equal(dump.policies.get('shop')?.get('allow')?.rewritten, [
    { field: 'spec.ingress[0].from[1].ipBlock.cidr', before: '010.1.2.3/16', after: '10.1.0.0/16' },
    { field: 'spec.egress[0].to[0].ipBlock.cidr', before: '10.0.0.7/8', after: '10.0.0.0/8' },
    { field: 'spec.egress[0].to[0].ipBlock.except[1]', before: '10.2.0.1/016', after: '10.2.0.0/16' },
  ]);
  const kept = dump.state.namespaces.get('shop')?.policies[0]?.policy.spec;
  assert.equal(kept?.podSelector, { matchLabels: { cidr: '010.1.2.3' } });
  assert.equal(kept?.egress, [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16', '10.2.0.0/16'] } }] }]);
});

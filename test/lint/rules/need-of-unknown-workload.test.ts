import { lint } from '../../../src/lint/lint.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import { load } from '../../support/landscape.ts';
import { clustersOfSources } from '../../support/shipped-landscape.ts';
import { smallLandscape } from '../../support/small-landscape.ts';
import { assert, table } from '../../support/table.ts';
import { nowhere } from '../support.ts';

const header = 'apiVersion: ringfence.dev/v1alpha1\n';

function filesOf(needs: string, running: string | undefined): Record<string, string> {
  const others = Object.entries(smallLandscape as Record<string, string>).filter(
    ([path]) => !path.startsWith('policies/clusters/'),
  );
  const cluster = 'metadata: {name: east}\nspec: {namespaces: [';
  return {
    ...Object.fromEntries(others),
    'policies/clusters/east.yaml': `${header}kind: Cluster\n${cluster}{name: shop, type: web-app}]}\n`,
    'policies/namespace-types/web-app/workloads.yaml': `${header}kind: Workloads\nmetadata: {name: web-app}\nspec: {workloads: [{name: api, labels: {app: api}}]}\n`,
    ...(running === undefined
      ? {}
      : {
          'policies/observed/east/workloads.yaml': `${header}kind: ObservedWorkloads\n${cluster}{name: shop, workloads: [${running}]}]}\n`,
        }),
    'policies/observed/east/needs.yaml': `${header}kind: ObservedNeeds\nmetadata: {name: east}\nspec:\n  namespaces: [\n    ${needs}]\n`,
  };
}

interface UnknownCase {
  readonly name: string;
  /** Items of `spec.namespaces` in needs.yaml, in flow style. */
  readonly needs: string;
  /** Workloads of `shop` that were observed. */
  readonly running?: string;
  /** `line:column` and data of each finding. */
  readonly found: readonly string[];
}

const ports = 'ports: [{port: 80}]';
const shop = (...items: readonly string[]): string => `{name: shop, needs: [\n    ${items.join(',\n    ')}]}`;
const ingress = (workload: string): string => `{kind: ingress, object: Ingress/a, to: [${workload}], ${ports}}`;
const variable = (from: string, to: string): string =>
  `{kind: variable, guessed: true, object: Deployment/${from}, from: [{kind: Deployment, name: ${from}}], to: [${to}], ${ports}}`;

table<UnknownCase>(
  'a recorded need names workloads that the landscape has',
  [
    { name: 'a declaration without a kind', needs: shop(ingress('{kind: Deployment, name: api}')), found: [] },
    { name: 'an end without a kind', needs: shop(ingress('{name: api}')), found: [] },
    {
      name: 'it was renamed',
      needs: shop(ingress('{kind: Deployment, name: web}')),
      found: ['7:45 east shop Deployment/web Ingress/a 1'],
    },
    {
      name: 'it was observed and not declared',
      needs: shop(ingress('{kind: Deployment, name: web}')),
      running: '{name: web, kind: Deployment, labels: {}}',
      found: [],
    },
    {
      name: 'one of two ends, in several needs',
      needs: shop(variable('api', '{name: db}'), variable('old', '{name: api}'), variable('old', '{name: db}')),
      found: ['7:105 east shop db Deployment/api,Deployment/old 2', '8:68 east shop Deployment/old Deployment/old 2'],
    },
    {
      name: 'another namespace that no source declares, once',
      needs: shop(ingress('{namespace: gone, name: a}, {namespace: gone, name: b}')),
      found: ['7:45 east gone - Ingress/a 1'],
    },
    {
      name: 'needs of a namespace that no source declares',
      needs: '{name: gone, needs: [{kind: service, object: Service/a, to: [{name: a}], ports: [{port: 80}]}]}',
      found: ['6:66 east gone - Service/a 1'],
    },
    {
      name: 'API servers and peers that are not known are no workloads',
      needs: shop(
        `{kind: webhook, object: ValidatingWebhookConfiguration/a, to: [{name: api}], ${ports}}`,
        `{kind: rbac, object: Deployment/api, from: [{name: api}], ${ports}}`,
      ),
      found: [],
    },
  ],
  ({ needs, running, found }) => {
    const files = filesOf(needs, running);
    const { landscape } = load(files);
    if (landscape === undefined) throw new Error(JSON.stringify(load(files).diagnostics));
    const { clusters } = clustersOfSources(memoryTree(files));
    const { findings } = lint({ clusters, landscape, places: nowhere, comments: [], asOf: '2027-01-01' });
    const texts = findings.flatMap(({ code, data, location }) => {
      if (code !== 'need-of-unknown-workload') return [];
      const { cluster, namespace, workload, objects, needs: count } = data as unknown as Record<string, unknown>;
      const { first } = objects as { readonly first: readonly string[] };
      return [`${location?.line}:${location?.column} ${cluster} ${namespace} ${workload ?? '-'} ${first} ${count}`];
    });
    assert.equal(texts, found);
  },
);

import { lint } from '../../../src/lint/lint.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import { load } from '../../support/landscape.ts';
import { clustersOfSources } from '../../support/shipped-landscape.ts';
import { smallLandscape } from '../../support/small-landscape.ts';
import { assert, table } from '../../support/table.ts';
import { nowhere } from '../support.ts';

interface ObservedCase {
  readonly name: string;
  /** Workloads of the type, in flow style; absent: the type declares none. */
  readonly declared?: string;
  /** Workloads of namespace shop that were observed; absent: there is no such file. */
  readonly running?: string;
  /** Namespaces that were observed; absent: there is no such file. */
  readonly namespaces?: string;
  readonly found: readonly string[];
}

/** Without its clusters. */
const ofOneCluster = Object.fromEntries(
  Object.entries(smallLandscape as Record<string, string>).filter(([path]) => !path.startsWith('policies/clusters/')),
);

const header = 'apiVersion: ringfence.dev/v1alpha1\n';

function filesOf({ declared, running, namespaces }: ObservedCase): Record<string, string> {
  const cluster = 'metadata: {name: east}\nspec: {namespaces: [';
  return {
    'policies/clusters/east.yaml': `${header}kind: Cluster\n${cluster}{name: shop, type: web-app}]}\n`,
    ...(declared === undefined
      ? {}
      : {
          'policies/namespace-types/web-app/workloads.yaml': `${header}kind: Workloads\nmetadata: {name: web-app}\nspec: {workloads: [${declared}]}\n`,
        }),
    ...(running === undefined
      ? {}
      : {
          'policies/observed/east/workloads.yaml': `${header}kind: ObservedWorkloads\n${cluster}{name: shop, workloads: [${running}]}]}\n`,
        }),
    ...(namespaces === undefined
      ? {}
      : {
          'policies/observed/east/namespaces.yaml': `${header}kind: ObservedNamespaces\n${cluster}${namespaces}]}\n`,
        }),
  };
}

function findingsOf(observed: ObservedCase): readonly string[] {
  const files: Record<string, string> = { ...ofOneCluster, ...filesOf(observed) };
  const { landscape } = load(files);
  if (landscape === undefined) throw new Error('the landscape is sound');
  const { clusters } = clustersOfSources(memoryTree(files));
  const codes = ['namespace-not-declared', 'declared-not-running', 'running-not-declared'];
  return lint({ clusters, landscape, places: nowhere, comments: [], asOf: '2027-01-01' })
    .findings.filter(({ code }) => codes.includes(code))
    .map(({ code, data }) => `${code} ${Object.values(data).flat().join(' ')}`);
}

const web = '{name: web, kind: Deployment, labels: {app: web}}';
const job = '{name: job, kind: CronJob, labels: {app: job}}';

table<ObservedCase>(
  'what was observed is compared with what people declared',
  [
    { name: 'nothing was observed', declared: web, found: [] },
    { name: 'both are equal', declared: web, running: web, namespaces: '{name: shop}', found: [] },
    { name: 'nothing is declared', running: web, found: [] },
    {
      name: 'one does not run',
      declared: `${web}, ${job}`,
      running: web,
      found: ['declared-not-running web-app CronJob/job east/shop'],
    },
    {
      name: 'nothing runs',
      declared: web,
      running: '',
      found: ['declared-not-running web-app Deployment/web east/shop'],
    },
    {
      name: 'another one runs',
      declared: web,
      running: `${web}, ${job}`,
      found: ['running-not-declared east shop CronJob/job'],
    },
    {
      name: 'a declaration without a kind means any kind',
      declared: '{name: web, labels: {app: web}}',
      running: web,
      found: [],
    },
    {
      name: 'another kind of the same name',
      declared: web,
      running: '{name: web, kind: StatefulSet, labels: {app: web}}',
      found: [
        'declared-not-running web-app Deployment/web east/shop',
        'running-not-declared east shop StatefulSet/web',
      ],
    },
    {
      name: 'a namespace that no source declares',
      namespaces: '{name: scratch, labels: {team: x}}, {name: shop}',
      found: ['namespace-not-declared east scratch'],
    },
  ],
  (row) => assert.equal([...findingsOf(row)].sort(), [...row.found].sort()),
);

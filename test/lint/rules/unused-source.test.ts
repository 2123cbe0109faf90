import { lint } from '../../../src/lint/lint.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import { type LandscapeParts, landscapeFiles, load } from '../../support/landscape.ts';
import { clustersOfSources } from '../../support/shipped-landscape.ts';
import { assert, table } from '../../support/table.ts';
import { messageOf, nowhere } from '../support.ts';

const deny = `
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: deny-all}
  spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
`;
const reading = (path: string) => `
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: allow}
  spec:
    podSelector: {}
    policyTypes: [Ingress]
    ingress:
      - $when: "{{${path}}}"
        ports: [{port: 80}]
`;
const flag = { type: 'boolean', default: true };
const clusters = { one: { namespaces: { shop: 'web' } } };

const unused = (parts: LandscapeParts): readonly string[] => unusedIn(landscapeFiles(parts));

function unusedIn(files: Record<string, string>): readonly string[] {
  const clusters = clustersOfSources(memoryTree(files)).clusters;
  const { landscape } = load(files);
  if (landscape === undefined) throw new Error('The landscape is good.');
  const { findings } = lint({ clusters, places: nowhere, landscape, comments: [], asOf: '2024-06-01' });
  return findings
    .filter(({ code }) => code === 'unused-source')
    .map((finding) => `${finding.location.path}:${finding.location.line} ${/"(.*?)"/.exec(messageOf([finding]))?.[1]}`);
}

table<{ name: string; parts: LandscapeParts; found: readonly string[] }>(
  'templates and values that nothing uses are found',
  [
    { name: 'all is used', parts: { types: { web: { policies: { deny } } }, clusters }, found: [] },
    {
      name: 'a type without a namespace',
      parts: { types: { web: { policies: { deny } }, other: { policies: { deny } } }, clusters },
      found: ['policies/namespace-types/other/namespace-type.yaml:1 other'],
    },
    {
      name: 'a template that renders nothing',
      parts: {
        types: {
          web: {
            parameters: { on: { ...flag, default: false } },
            policies: { deny, allow: `$when: "{{values.on}}"\n${dedentOnce(reading('values.on'))}` },
          },
        },
        clusters,
      },
      found: ['policies/namespace-types/web/allow.yaml:4 allow'],
    },
    {
      name: 'a parameter of a type that no template reads',
      parts: { types: { web: { parameters: { on: flag }, policies: { deny } } }, clusters },
      found: ['policies/namespace-types/web/namespace-type.yaml:11 on'],
    },
    {
      name: 'a parameter of a type that one reads',
      parts: {
        types: { web: { parameters: { on: flag }, policies: { deny, allow: reading('values.on') } } },
        clusters,
      },
      found: [],
    },
    {
      name: 'a shared parameter that no template reads',
      parts: { parameters: { on: flag }, types: { web: { policies: { deny } } }, clusters },
      found: ['policies/landscape.yaml:11 on'],
    },
    {
      name: 'a shared parameter that one reads of the cluster',
      parts: {
        parameters: { on: flag },
        types: { web: { policies: { deny, allow: reading('cluster.values.on') } } },
        clusters,
      },
      found: [],
    },
    {
      name: 'a shared parameter that a template reads which one namespace alone has',
      parts: {
        parameters: { on: flag },
        types: { web: { policies: { deny } } },
        shared: { allow: reading('values.on') },
        clusters: { one: { namespaces: { shop: { type: 'web', policies: ['allow'] } } } },
      },
      found: [],
    },
    {
      name: 'a value where no template of its namespaces reads it',
      parts: {
        parameters: { on: flag },
        types: { web: { policies: { deny, allow: reading('values.on') } }, other: { policies: { deny } } },
        clusters: {
          one: { namespaces: { shop: 'web' } },
          two: { values: { on: false }, namespaces: { data: 'other' } },
        },
      },
      found: ['policies/clusters/two.yaml:9 on'],
    },
    {
      name: 'a value that a template reads of the hosted cluster',
      parts: {
        parameters: { on: flag },
        types: {
          web: { hostsControlPlane: true, policies: { deny, allow: reading('hostedCluster.values.on') } },
          other: { policies: { deny } },
        },
        clusters: {
          one: { namespaces: {} },
          two: {
            values: { on: false },
            controlPlane: { cluster: 'one', namespace: 'shop', type: 'web' },
            namespaces: { data: 'other' },
          },
        },
      },
      found: [],
    },
  ],
  ({ parts, found }) => assert.equal(unused(parts), found),
);

const tolerated = [{ name: 'allow', expect: 'Tolerated' }];
const observed = 'policies/observed/one/policies.yaml';
const noPolicies =
  'apiVersion: ringfence.dev/v1alpha1\nkind: ObservedPolicies\nmetadata: {name: one}\nspec: {namespaces: []}\n';

table<{ name: string; ofType?: typeof tolerated; ofNamespace?: typeof tolerated; found: readonly string[] }>(
  'a template that is tolerated reads a parameter, also where every cluster was observed',
  [
    { name: 'tolerated by the type', ofType: tolerated, found: [] },
    { name: 'tolerated by the namespace', ofNamespace: tolerated, found: [] },
    { name: 'nothing lists it', found: ['policies/namespace-types/web/namespace-type.yaml:11 on'] },
  ],
  ({ ofType = [], ofNamespace = [], found }) => {
    const files = landscapeFiles({
      types: { web: { parameters: { on: flag }, policies: { deny }, externalPolicies: ofType } },
      external: { allow: reading('values.on') },
      clusters: { one: { namespaces: { shop: { type: 'web', externalPolicies: ofNamespace } } } },
    });
    assert.equal(unusedIn({ ...files, [observed]: noPolicies }), found);
  },
);

function dedentOnce(text: string): string {
  return text.replace(/^ {2}/gm, '').trimStart();
}

import { renderedLandscape } from '../../../src/clusters/rendered-landscape.ts';
import { lint } from '../../../src/lint/lint.ts';
import { loadManifestTree } from '../../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import { type LandscapeParts, landscapeFiles, load, renderWell } from '../../support/landscape.ts';
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

function unused(parts: LandscapeParts): readonly string[] {
  const rendering = renderWell(parts);
  const tree = loadManifestTree(memoryTree(Object.fromEntries(rendering.files)), { folder: 'manifests' });
  const known = renderedLandscape(tree, 'manifests').value?.clusters ?? new Map();
  const { landscape } = load(landscapeFiles(parts));
  if (landscape === undefined) throw new Error('The landscape is good.');
  const states = [...known.values()].map((one) => one.load().value);
  const { findings } = lint({ clusters: states, places: nowhere, landscape, comments: [], asOf: '2024-06-01' });
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

function dedentOnce(text: string): string {
  return text.replace(/^ {2}/gm, '').trimStart();
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { load as parseDocument } from 'js-yaml';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../src/model/json.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import type { Rendering } from '../../src/render/render-landscape.ts';
import { type LandscapeParts, render, renderWell } from './landscape.ts';

/** A delivery object, and where it was rendered. */
export interface DeliveryObject {
  readonly path: string;
  readonly kind: string;
  readonly name: string;
  readonly labels: JsonObject;
  readonly spec: JsonObject;
  readonly object: JsonObject;
}

/** Every delivery object, sorted by path. */
export function deliveryObjects(rendering: Rendering): readonly DeliveryObject[] {
  const paths = [...rendering.files.keys()].filter((path) => path.startsWith('gitops/'));
  return paths.map((path) => {
    const object = parseDocument(rendering.files.get(path) ?? '') as JsonObject;
    const { name, labels } = object.metadata as { name: string; labels: JsonObject };
    return { path, kind: String(object.kind), name, labels, spec: object.spec as JsonObject, object };
  });
}

/** The rendering of the landscape that is shipped. */
export function shippedRendering(): Rendering {
  const files = readDiskTree(fileURLToPath(new URL('../../', import.meta.url)), 'policies').value;
  invariant(files !== undefined, 'the shipped sources can be read');
  const { rendering } = render(files);
  invariant(rendering !== undefined, 'the shipped landscape has no errors');
  return rendering;
}

const repository = 'https://git.example.org/isolation.git';
const denyAll = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'deny-all' } };
const allowWeb = { ...denyAll, metadata: { name: 'allow-web' } };

/** Two clusters `aws` and `gcp` with namespaces, one cluster `shoot` whose control plane runs in `aws`. */
export function deliveredLandscape(delivery: JsonObject, parts: LandscapeParts = {}): LandscapeParts {
  return {
    delivery: { repository, ...delivery },
    types: {
      web: {
        namePattern: 'web-*',
        policies: {
          'deny-all': { ...denyAll, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } },
          'allow-web': { ...allowWeb, spec: { podSelector: { matchLabels: { app: 'web' } }, ingress: [{}] } },
        },
      },
      plane: {
        namePattern: 'shoot--*',
        hostsControlPlane: true,
        policies: { 'deny-all': { ...denyAll, spec: { podSelector: {} } } },
      },
      plain: {},
    },
    clusters: {
      aws: { namespaces: { 'web-a': 'web', 'web-b': 'web', other: 'plain' } },
      gcp: { namespaces: { 'web-c': 'web' } },
      shoot: {
        controlPlane: { cluster: 'aws', namespace: 'shoot--one', type: 'plane' },
        namespaces: { 'web-d': 'web' },
      },
    },
    ...parts,
  };
}

const secrets = {
  repositorySecret: 'git',
  kubeconfigSecret: { name: 'kube', key: 'value' },
  serviceAccount: 'isolation',
};
const intervals = { poll: '1m', sync: '1h30m', retry: '90s', timeout: '10m' };

/** Landscapes that between them use every setting. */
export const variants: readonly { readonly name: string; readonly rendering: () => Rendering }[] = [
  { name: 'the shipped landscape', rendering: shippedRendering },
  ...(['argocd', 'flux'] as const).flatMap((tool) => [
    { name: `${tool}, nothing else set`, rendering: () => renderWell(deliveredLandscape({ tool })) },
    { name: `${tool}, clusters as units`, rendering: () => renderWell(deliveredLandscape({ tool, unit: 'cluster' })) },
    {
      name: `${tool}, everything set`,
      rendering: () =>
        renderWell(
          deliveredLandscape({
            ...{
              tool,
              repository: 'ssh://git@git.example.org:2222/isolation.git',
              path: 'rendered/here',
              namespace: 'sync',
            },
            ...{ revision: 'refs/pull/7/head', namePrefix: 'np-', intervals, ...secrets },
          }),
        ),
    },
    {
      name: `${tool}, a commit at the root`,
      rendering: () => renderWell(deliveredLandscape({ tool, path: '.', revision: 'a'.repeat(40) })),
    },
    { name: `${tool}, a tag`, rendering: () => renderWell(deliveredLandscape({ tool, revision: 'refs/tags/v1.2.3' })) },
  ]),
  {
    name: 'a server as destination',
    rendering: () =>
      renderWell(
        deliveredLandscape(
          { tool: 'argocd' },
          {
            clusters: {
              aws: { namespaces: { 'web-a': 'web' }, delivery: { destination: 'https://aws.example.org:6443' } },
            },
          },
        ),
      ),
  },
];

const folder = new URL('../../schemas/crds/', import.meta.url);

/** What a released version of Argo CD or Flux would say about objects, by their kind. Fields it does not know are errors. */
export function crdValidators(): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => {
      const { group, version, kind, openAPIV3Schema } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      const schema = closed(openAPIV3Schema) as JsonObject;
      const properties = {
        ...(schema.properties as JsonObject),
        apiVersion: { const: `${group}/${version}` },
        kind: { const: kind },
        metadata: objectMeta,
      };
      return [kind, ajv.compile({ ...schema, properties })];
    }),
  );
}

/** What we use of the metadata that every object has; a CRD leaves them to the API server. */
const objectMeta: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'namespace'],
  properties: {
    name: { type: 'string', maxLength: 63, pattern: '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' },
    namespace: { type: 'string', maxLength: 63, pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$' },
    labels: { type: 'object', additionalProperties: { type: 'string', maxLength: 63 } },
    annotations: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

/** The API server drops fields that a schema does not declare; to us they are mistakes. */
function closed(schema: Json): Json {
  if (isJsonArray(schema)) return schema.map(closed);
  if (!isJsonObject(schema)) return schema;
  const made: Record<string, Json> = {};
  for (const [key, value] of Object.entries(schema)) {
    made[key] =
      key === 'properties' && isJsonObject(value)
        ? Object.fromEntries(Object.entries(value).map(([name, property]) => [name, closed(property)]))
        : closed(value);
  }
  const isOpen = 'additionalProperties' in schema || schema['x-kubernetes-preserve-unknown-fields'] === true;
  return isJsonObject(schema.properties) && !isOpen ? { ...made, additionalProperties: false } : made;
}

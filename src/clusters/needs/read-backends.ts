import { dnsSubdomainProblem } from '../../model/kubernetes-names.ts';
import { numberAt, textAt } from '../../source/locate-field.ts';
import { locationOf, nodeAt, type SourceMapping, type SourceNode } from '../../source/node.ts';
import { itemsOf } from '../dump/facts/read-addresses.ts';
import { groupOf } from '../plain/object-kinds.ts';
import type { Backend, RouteGrant } from './collected-needs.ts';
import { isRoute } from './need-kinds.ts';

/** The kinds that configure an API server to call Services. */
const callers: Readonly<Record<string, readonly string[]>> = {
  'admissionregistration.k8s.io': ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
  'apiregistration.k8s.io': ['APIService'],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
};

/** Finds the Services that an object names as backends, and those that it makes an API server call. */
export function backendsIn(apiVersion: string, kind: string, node: SourceMapping): readonly Backend[] {
  const group = groupOf(apiVersion);
  const name = textAt(node, ['metadata', 'name']) ?? '';
  // A server refuses other names; and they may hold anything.
  if (dnsSubdomainProblem(name) !== undefined && !(callers[group] ?? []).includes(kind)) return [];
  const about = { object: `${kind}/${name}`, namespace: textAt(node, ['metadata', 'namespace']) ?? 'default' };
  if (kind === 'Ingress' && (group === 'networking.k8s.io' || group === 'extensions')) return ofIngress(about, node);
  if (group === 'gateway.networking.k8s.io' && isRoute(kind)) return ofRoute(about, node);
  if (callers[group]?.includes(kind)) return ofCaller(about.object, kind, node);
  return [];
}

type BackendObject = Pick<Backend, 'object'> & { readonly namespace: string };

function ofIngress(about: BackendObject, node: SourceMapping): readonly Backend[] {
  const rules = itemsOf(nodeAt(node, ['spec', 'rules'])).flatMap((rule, index) =>
    itemsOf(nodeAt(rule, ['http', 'paths'])).map((path, number) => ({
      field: `spec.rules[${index}].http.paths[${number}].backend`,
      backend: nodeAt(path, ['backend']),
    })),
  );
  const all = [{ field: 'spec.defaultBackend', backend: nodeAt(node, ['spec', 'defaultBackend']) }, ...rules];
  return all.flatMap(({ field, backend }) => {
    const service = nodeAt(backend, ['service']);
    const name = textAt(service, ['name']);
    if (service === undefined || name === undefined) return [];
    const port = numberAt(service, ['port', 'number']) ?? textAt(service, ['port', 'name']);
    return [backendOf({ kind: 'ingress', ...about, field }, { namespace: about.namespace, name }, port, service)];
  });
}

function ofRoute(about: BackendObject, node: SourceMapping): readonly Backend[] {
  return itemsOf(nodeAt(node, ['spec', 'rules'])).flatMap((rule, index) => {
    const backends = itemsOf(nodeAt(rule, ['backendRefs'])).map((reference, number) => ({
      field: `spec.rules[${index}].backendRefs[${number}]`,
      reference,
    }));
    const mirrors = itemsOf(nodeAt(rule, ['filters'])).flatMap((filter, number) => {
      const reference = nodeAt(filter, ['requestMirror', 'backendRef']);
      const field = `spec.rules[${index}].filters[${number}].requestMirror.backendRef`;
      return reference === undefined ? [] : [{ field, reference }];
    });
    return [...backends, ...mirrors].flatMap(({ field, reference }) => {
      const name = textAt(reference, ['name']);
      // The API: group "defaults to empty string", kind "defaults to Service".
      const isService =
        (textAt(reference, ['group']) ?? '') === '' && (textAt(reference, ['kind']) ?? 'Service') === 'Service';
      if (name === undefined || !isService) return [];
      const namespace = textAt(reference, ['namespace']) ?? about.namespace;
      const port = numberAt(reference, ['port']);
      const route = about.object.split('/')[0] ?? '';
      return [backendOf({ kind: 'route', ...about, route, field }, { namespace, name }, port, reference)];
    });
  });
}

function ofCaller(object: string, kind: string, node: SourceMapping): readonly Backend[] {
  const all =
    kind === 'APIService'
      ? [{ field: 'spec.service', service: nodeAt(node, ['spec', 'service']) }]
      : kind === 'CustomResourceDefinition'
        ? [
            {
              field: 'spec.conversion.webhook.clientConfig.service',
              service: nodeAt(node, ['spec', 'conversion', 'webhook', 'clientConfig', 'service']),
            },
          ]
        : itemsOf(nodeAt(node, ['webhooks'])).map((webhook, index) => ({
            field: `webhooks[${index}].clientConfig.service`,
            service: nodeAt(webhook, ['clientConfig', 'service']),
          }));
  return all.flatMap(({ field, service }) => {
    const [namespace, name] = [textAt(service, ['namespace']), textAt(service, ['name'])];
    if (service === undefined || namespace === undefined || name === undefined) return [];
    // The API: "If the port on the service is not specified, it defaults to 443."
    const port = numberAt(service, ['port']) ?? 443;
    return [backendOf({ kind: 'webhook', object, field }, { namespace, name }, port, service)];
  });
}

function backendOf(
  about: Pick<Backend, 'kind' | 'object' | 'namespace' | 'route' | 'field'>,
  service: Backend['service'],
  port: number | string | undefined,
  node: SourceNode,
): Backend {
  return { ...about, service, ...(port === undefined ? {} : { port }), location: locationOf(node) };
}

/** Reads a ReferenceGrant as far as it lets routes name Services. */
export function grantIn(namespace: string, node: SourceMapping): RouteGrant | undefined {
  const from = itemsOf(nodeAt(node, ['spec', 'from'])).flatMap((one) => {
    const [kind, source] = [textAt(one, ['kind']) ?? '', textAt(one, ['namespace'])];
    return isRoute(kind) && source !== undefined ? [{ kind, namespace: source }] : [];
  });
  const to = itemsOf(nodeAt(node, ['spec', 'to'])).filter(
    (one) => (textAt(one, ['group']) ?? '') === '' && textAt(one, ['kind']) === 'Service',
  );
  if (from.length === 0 || to.length === 0) return undefined;
  const names = to.map((one) => textAt(one, ['name']) ?? '');
  // The API: "When unspecified, this policy refers to all resources of the specified Group and Kind".
  return { namespace, from, services: names.includes('') ? 'all' : names };
}

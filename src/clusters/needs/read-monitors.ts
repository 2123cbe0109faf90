import { dnsLabelProblem, dnsSubdomainProblem } from '../../model/kubernetes-names.ts';
import type { LabelSelector, LabelSelectorRequirement, TextMap } from '../../model/network-policy.ts';
import { firstPort, lastPort } from '../../model/port-set.ts';
import { numberAt, textAt } from '../../source/locate-field.ts';
import { locationOf, nodeAt, type SourceMapping, type SourceNode } from '../../source/node.ts';
import { itemsOf, textsAt } from '../dump/facts/read-addresses.ts';
import type { Monitor, MonitoredPort, OfferedMetrics } from './collected-needs.ts';

/** Reads a ServiceMonitor or PodMonitor; nothing for one that a server would refuse. */
export function monitorIn(
  kind: string,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  node: SourceMapping,
): Monitor | undefined {
  const isOfServices = kind === 'ServiceMonitor';
  if ((!isOfServices && kind !== 'PodMonitor') || dnsSubdomainProblem(name) !== undefined) return undefined;
  if (dnsLabelProblem(namespace) !== undefined) return undefined;
  const selector = selectorIn(nodeAt(node, ['spec', 'selector']));
  if (selector === undefined) return undefined;
  const list = isOfServices ? 'endpoints' : 'podMetricsEndpoints';
  const anywhere = textAt(node, ['spec', 'namespaceSelector', 'any']) === 'true';
  const named = textsAt(node, ['spec', 'namespaceSelector', 'matchNames']);
  return {
    object: `${kind}/${name}`,
    namespace,
    of: isOfServices ? 'services' : 'pods',
    selector,
    namespaces: anywhere ? 'all' : named.length > 0 ? named : [namespace],
    ports: itemsOf(nodeAt(node, ['spec', list])).flatMap((endpoint, index): readonly MonitoredPort[] => {
      const field = `spec.${list}[${index}]`;
      const port = textAt(endpoint, ['port']);
      if (port !== undefined) return [{ by: 'port', port, field }];
      const target = numberAt(endpoint, ['targetPort']) ?? textAt(endpoint, ['targetPort']);
      return target === undefined ? [] : [{ by: 'target', port: target, field }];
    }),
    location: locationOf(nodeAt(node, ['metadata', 'name']) ?? node),
  };
}

const operators: readonly string[] = [
  'In',
  'NotIn',
  'Exists',
  'DoesNotExist',
] satisfies LabelSelectorRequirement['operator'][];

/** Returns undefined for a selector with an expression that no server takes: it must not match more than it says. */
function selectorIn(node: SourceNode | undefined): LabelSelector | undefined {
  const expressions = itemsOf(nodeAt(node, ['matchExpressions'])).map((one) => ({
    key: textAt(one, ['key']) ?? '',
    operator: (textAt(one, ['operator']) ?? '') as LabelSelectorRequirement['operator'],
    values: itemsOf(nodeAt(one, ['values'])).flatMap((value) => (value.kind === 'scalar' ? [value.text] : [])),
  }));
  const isGood = expressions.every(
    ({ key, operator, values }) =>
      key !== '' && operators.includes(operator) && (operator.endsWith('In') ? values.length > 0 : values.length === 0),
  );
  return isGood ? { matchLabels: mapAt(node, ['matchLabels']), matchExpressions: expressions } : undefined;
}

/** Reads the annotations by which many set-ups of Prometheus find pods; they are a convention and no API. */
export function offeredMetrics(node: SourceNode): Pick<OfferedMetrics, 'port' | 'location'> | undefined {
  const annotations = nodeAt(node, ['metadata', 'annotations']);
  if (textAt(annotations, ['prometheus.io/scrape']) !== 'true') return undefined;
  const text = textAt(annotations, ['prometheus.io/port']);
  const port = text !== undefined && /^[0-9]{1,5}$/.test(text) ? Number(text) : undefined;
  if (text !== undefined && (port === undefined || port < firstPort || port > lastPort)) return undefined;
  const at = nodeAt(annotations, ['prometheus.io/scrape']) ?? node;
  return { ...(port === undefined ? {} : { port }), location: locationOf(at) };
}

/** Returns the texts of a mapping, such as labels. */
export function mapAt(node: SourceNode | undefined, path: readonly string[]): TextMap {
  const found = nodeAt(node, path);
  const entries = found?.kind === 'mapping' ? found.entries : [];
  return Object.fromEntries(
    entries.flatMap(({ name, value }) => (value.kind === 'scalar' ? [[name, value.text]] : [])),
  );
}

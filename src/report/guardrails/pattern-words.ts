import type { NetworkPattern, PeerPattern, PodPattern, PortPattern, Statement } from '../../guardrails/guardrail.ts';
import { selectorWords } from '../../labels/selector-words.ts';
import { formatPorts, hasNoPorts, type PortSet } from '../../model/port-set.ts';
import { withoutTenant } from '../../model/tenant-name.ts';
import type { Relation } from '../../questions/pairs.ts';

/** Shows a name from outside, as the format needs it. */
export type ShowName = (text: string) => string;

/** A statement as a person reads it: `from pods in namespaces of type web to the internet, on every port`. */
export function statementWords(statement: Statement, name: ShowName): string {
  switch (statement.kind) {
    case 'never':
    case 'always': {
      const { from, to, relation, ports } = statement;
      return `from ${peerWords(from, name)} to ${peerWords(to, name)}${relationWords(relation)}, on ${portPatternWords(ports, name)}`;
    }
    case 'only': {
      const { side, subject, peers } = statement;
      const other = side === 'to' ? 'from' : 'to';
      const entries = peers.map(
        ({ peer, relation, ports }) =>
          `${other} ${peerWords(peer, name)}${relationWords(relation)}, on ${portPatternWords(ports, name)}`,
      );
      return `${side} ${podsWords(subject, name)}: ${entries.join('; ')}`;
    }
    case 'isolated': {
      const directions = statement.directions.map((direction) => direction.toLowerCase());
      return `${podsWords(statement.pods, name)}, for ${directions.join(' and ')}`;
    }
  }
}

function peerWords(peer: PeerPattern, name: ShowName): string {
  return peer.kind === 'pods' ? podsWords(peer, name) : networkWords(peer, name);
}

function podsWords({ namespace, namespaceType, tenant, namespaces, pods }: PodPattern, name: ShowName): string {
  const labels = selectorWords(namespaces);
  const where = [
    ...(namespace === undefined || namespace === '*' ? [] : [`named ${name(namespace)}`]),
    ...(namespaceType === undefined ? [] : [`of type ${name(namespaceType)}`]),
    ...(tenant === undefined ? [] : [tenantWords(tenant, name)]),
    ...(labels === 'any' ? [] : [`with ${name(labels)}`]),
  ];
  return `${podSelectorWords(selectorWords(pods), name)} in ${where.length === 0 ? 'any namespace' : `namespaces ${where.join(' ')}`}`;
}

/** `pods with app=web`; `pods` for every pod. */
export function podSelectorWords(selector: string, name: ShowName): string {
  return selector === 'any' ? 'pods' : `pods with ${name(selector)}`;
}

function tenantWords(tenant: string, name: ShowName): string {
  if (tenant === withoutTenant) return 'without a tenant';
  return tenant === '*' ? 'with a tenant' : `of tenant ${name(tenant)}`;
}

function networkWords({ network }: NetworkPattern, name: ShowName): string {
  if (typeof network === 'string') return networkNames[network];
  return network.kind === 'cidr' ? name(network.text) : `the addresses of parameter ${name(network.parameter)}`;
}

/** Networks that have a name, in words. */
export const networkNames = {
  internet: 'the internet',
  metadata: 'the metadata addresses',
  pods: 'the pod network',
  services: 'the Service network',
  nodes: 'the node network',
} as const;

function relationWords(relation: Relation): string {
  const words = relations[relation];
  return words === '' ? '' : `, ${words}`;
}

const relations = {
  same: 'in the same namespace',
  other: 'in another namespace',
  'same-tenant': 'of the same tenant',
  'other-tenant': 'of another tenant',
  any: '',
} as const satisfies Record<Relation, string>;

function portPatternWords(ports: PortPattern, name: ShowName): string {
  if (ports === 'all') return 'every port';
  const names = ports.names.map((one) => name(`"${one.name}"/${one.protocol}`));
  return [...(hasNoPorts(ports.numbers) ? [] : [portsWords(ports.numbers)]), ...names].join(', ');
}

/** `5432/TCP`, `every port`. */
export function portsWords(ports: PortSet): string {
  const words = formatPorts(ports);
  if (words === 'all') return 'every port';
  return words.startsWith('all ') ? `every port of ${words.slice('all '.length)}` : words;
}

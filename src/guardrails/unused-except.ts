import { boxesOverlap } from '../labels/label-space.ts';
import { hasNoAddresses, intersectAddresses } from '../model/address-set.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { allPorts, hasNoPorts, intersectPorts, portsOf, unitePorts } from '../model/port-set.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import type { ExceptedPath, NetworkPattern, PeerPattern, PodPattern, PortPattern, Statement } from './guardrail.ts';

/** Reports whether no statement is about a connection that an except agrees to, as far as the patterns show it. */
export function isUnused(path: ExceptedPath, statements: readonly Statement[]): boolean {
  return !statements.some((statement) => {
    if (statement.kind === 'never') {
      const { from, to, ports } = statement;
      return overlaps(from, path.from) && overlaps(to, path.to) && portsOverlap(ports, path.ports);
    }
    return statement.kind === 'only' && overlaps(statement.subject, path[statement.side]);
  });
}

/** An absent end is any. */
function overlaps(end: PeerPattern, other: PeerPattern | undefined): boolean {
  if (other === undefined) return true;
  if (end.kind === 'pods') return other.kind === 'pods' && podsOverlap(end, other);
  return other.kind === 'network' && networksOverlap(end.network, other.network);
}

function podsOverlap(one: PodPattern, other: PodPattern): boolean {
  return (
    (['namespace', 'namespaceType'] as const).every((field) => namesOverlap(one[field], other[field])) &&
    tenantsOverlap(one.tenant, other.tenant) &&
    boxesOverlap(one.namespaces, other.namespaces) &&
    boxesOverlap(one.pods, other.pods)
  );
}

function tenantsOverlap(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  if (one === withoutTenant || other === withoutTenant) return one === other;
  return namesOverlap(one, other);
}

/** Two patterns count as overlapping: it is not decided whether they do. */
function namesOverlap(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  if (one.includes('*') && other.includes('*')) return true;
  return fitsPattern(one, other) || fitsPattern(other, one);
}

/** Only written addresses can be compared without a cluster. */
function networksOverlap(one: NetworkPattern['network'], other: NetworkPattern['network']): boolean {
  if (typeof one === 'string' || typeof other === 'string') return true;
  if (one.kind === 'value' || other.kind === 'value') return true;
  return !hasNoAddresses(intersectAddresses(one.addresses, other.addresses));
}

function portsOverlap(one: PortPattern, other: PortPattern): boolean {
  return !hasNoPorts(intersectPorts(widest(one), widest(other)));
}

/** A name can be that of any port of its protocol. */
function widest(ports: PortPattern): typeof allPorts {
  if (ports === 'all') return allPorts;
  return unitePorts(ports.numbers, ...ports.names.map(({ protocol }) => portsOf(protocol)));
}

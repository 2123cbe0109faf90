import type { ConnectionState } from '../connectivity/connectivity.ts';
import { parseFilterQuery } from '../connectivity/filter-query.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { hasNoPorts, intersectPorts, type PortSet, portRange } from '../model/port-set.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { parsePortQuery } from '../questions/parse-ports.ts';
import type { MatrixCell } from './cell.ts';
import type { RowFilter } from './matrix-rows.ts';
import { portsOfText } from './ports-of-text.ts';

/** A filter of a matrix: `type:web tenant:fruit port:5432 state:allowed db`, as `connectivity --filter` takes it. */
export interface MatrixQuery {
  /** The namespaces of rows and columns. */
  readonly namespaces: RowFilter;
  /** Words that the names of rows and columns have, in lower case. */
  readonly words: readonly string[];
  /** Patterns of names, of which the rows and columns of workloads fit one; absent: all. */
  readonly workloads?: readonly string[];
  /** Cells that are looked for; absent: all. */
  readonly cells?: (cell: MatrixCell) => boolean;
  /** Why a part cannot be used. */
  readonly problem?: string;
}

const everything: MatrixQuery = { namespaces: () => true, words: [] };

/** Reads a filter; one with a mistake leaves everything. */
export function parseMatrixQuery(text: string): MatrixQuery {
  if (text.trim() === '') return everything;
  const { value: filter, problem } = parseFilterQuery(text);
  if (problem !== undefined) return { ...everything, problem: [problem.message, problem.hint ?? ''].join(' ').trim() };
  const { from, to, port, namespaceTypes, tenants, namespaces, workloads, labels, words = [], states } = filter;
  if (from !== undefined || to !== undefined || labels !== undefined) {
    return {
      ...everything,
      problem: 'A matrix has no filter by from, to or label. Search for the peer or the label instead.',
    };
  }
  const ports = port === undefined ? undefined : portsOfQuery(port);
  if (typeof ports === 'string') return { ...everything, problem: ports };
  return {
    namespaces: (_cluster, { name, type = '', tenant = withoutTenant }) =>
      (namespaceTypes?.some((pattern) => fitsPattern(type, pattern)) ?? true) &&
      (tenants?.some((pattern) => fitsTenant(tenant, pattern)) ?? true) &&
      (namespaces?.some((pattern) => fitsPattern(name, pattern)) ?? true),
    words: words.map((word) => word.toLowerCase()),
    ...(workloads === undefined ? {} : { workloads }),
    ...(states === undefined && ports === undefined ? {} : { cells: (cell) => isAsked(cell, states, ports) }),
  };
}

function fitsTenant(tenant: string, pattern: string): boolean {
  return tenant === withoutTenant ? pattern === withoutTenant : fitsPattern(tenant, pattern);
}

/** Reads the ports of a filter, or returns why they cannot be used. */
function portsOfQuery(port: string): PortSet | string {
  const { value, problem } = parsePortQuery(port);
  if (problem !== undefined) return problem.message;
  return value.kind === 'numbers'
    ? portRange(value.protocol, value.first, value.last)
    : 'A matrix needs the number of a port.';
}

/** Reports whether some pair of a cell connects on these ports in one of these states. */
function isAsked(
  { ports, conditionalPorts }: MatrixCell,
  states: readonly ConnectionState[] | undefined,
  asked: PortSet | undefined,
): boolean {
  const has = (text: string): boolean =>
    text !== '' && (asked === undefined || !hasNoPorts(intersectPorts(portsOfText(text), asked)));
  return (
    ((states?.includes('allowed') ?? true) && has(ports)) ||
    ((states?.includes('conditional') ?? true) && has(conditionalPorts))
  );
}

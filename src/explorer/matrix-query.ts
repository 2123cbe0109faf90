import { parseQueryWithStates } from '../connectivity/filter-query.ts';
import type { SeenFilter } from '../connectivity/seen-filter.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { hasNoPorts, intersectPorts, type PortSet, portRange } from '../model/port-set.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { parsePortQuery } from '../questions/parse-ports.ts';
import type { MatrixCell } from './cell.ts';
import type { RowFilter } from './matrix-rows.ts';
import type { PageIndex } from './page-data.ts';
import { portsOfText } from './ports-of-text.ts';

/** States of cells that a filter can look for. */
const cellStates = ['allowed', 'mixed', 'conditional', 'denied', 'never', 'granted', 'unknown'] as const;
type AskedState = (typeof cellStates)[number];

/** Agreements about a cell: a guardrail proves that it is denied, a tenant granted it. */
interface AgreedMarks {
  readonly isNever: boolean;
  readonly isGranted: boolean;
}

/** A filter of a matrix: `type:web tenant:fruit port:5432 state:allowed db`, as `connectivity --filter` takes it. */
export interface MatrixQuery {
  /** The namespaces of rows and columns. */
  readonly namespaces: RowFilter;
  /** Words that the names of rows and columns have, in lower case. */
  readonly words: readonly string[];
  /** Patterns of names, of which the rows and columns of workloads fit one; absent: all. */
  readonly workloads?: readonly string[];
  /** Labels of the pods of rows and columns, as `key=value` or `key`; all of them. */
  readonly labels?: readonly string[];
  /** The peer whose pods are rows, and the peer whose pods are columns; absent: all. */
  readonly from?: string;
  readonly to?: string;
  /** Cells that are looked for; absent: all. */
  readonly cells?: (cell: MatrixCell, agreed: AgreedMarks) => boolean;
  /** Why a part cannot be used. */
  readonly problem?: string;
}

const everything: MatrixQuery = { namespaces: () => true, words: [] };

/** Reads a filter; one with a mistake leaves everything. The index is that of the page. */
export function parseMatrixQuery(text: string, { flows: records }: Pick<PageIndex, 'flows'> = {}): MatrixQuery {
  if (text.trim() === '') return everything;
  const { value: filter, problem } = parseQueryWithStates(text, cellStates);
  if (problem !== undefined) return { ...everything, problem: [problem.message, problem.hint ?? ''].join(' ').trim() };
  const { from, to, port, namespaceTypes, tenants, namespaces, workloads, labels, words = [], states, flows } = filter;
  if (flows !== undefined && (records === undefined || records.isExpired === true)) {
    return { ...everything, problem: 'This page has no recorded flows by which it could filter.' };
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
    ...(labels === undefined ? {} : { labels }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(states === undefined && ports === undefined && flows === undefined
      ? {}
      : { cells: (cell, agreed) => isAsked(cell, agreed, states, ports) && isAskedOfFlows(cell, flows, ports) }),
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

/**
 * Reports whether something of a cell was seen, or something that connects was not. On a port: whether the port was seen, or is
 * open and was not.
 */
function isAskedOfFlows(
  { flows, ...cell }: MatrixCell,
  asked: SeenFilter | undefined,
  ports: PortSet | undefined,
): boolean {
  if (asked === undefined) return true;
  if (flows === undefined) return false;
  if (ports === undefined) return asked === 'seen' ? flows.seen + flows.perhaps > 0 : flows.never > 0;
  const has = (text: string): boolean => text !== '' && !hasNoPorts(intersectPorts(portsOfText(text), ports));
  return asked === 'seen' ? has(flows.ports) : !has(flows.ports) && (has(cell.ports) || has(cell.conditionalPorts));
}

/** Reports whether a cell has one of these states on these ports. */
function isAsked(
  cell: MatrixCell,
  { isNever, isGranted }: AgreedMarks,
  states: readonly AskedState[] = ['allowed', 'conditional'],
  asked: PortSet | undefined,
): boolean {
  const has = (text: string): boolean =>
    text !== '' && (asked === undefined || !hasNoPorts(intersectPorts(portsOfText(text), asked)));
  const isDenied = cell.pairs > 0 && !has(cell.ports) && !has(cell.conditionalPorts);
  const answers: Readonly<Record<AskedState, boolean>> = {
    allowed: has(cell.ports),
    conditional: has(cell.conditionalPorts),
    mixed: cell.state === 'mixed' && has(cell.ports),
    denied: isDenied,
    never: isNever && isDenied,
    granted: isGranted && (asked === undefined || has(cell.ports)),
    unknown: cell.state === 'unknown',
  };
  return states.some((state) => answers[state]);
}

import { fitsPattern } from '../model/name-pattern.ts';
import { hasNoPorts, intersectPorts, noPorts, type PortSet, unitePorts } from '../model/port-set.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { parsePortQuery } from '../questions/parse-ports.ts';
import { type Cell, type CellState, cellStates } from './cell.ts';
import type { RowFilter } from './matrix-rows.ts';

/** A filter of a matrix: `type:web tenant:fruit port:5432 state:allowed db`. */
export interface MatrixQuery {
  /** The namespaces of rows and columns. */
  readonly namespaces: RowFilter;
  /** Words that the names of rows and columns have, in lower case. */
  readonly words: readonly string[];
  /** Cells that are looked for; absent: all. */
  readonly cells?: (cell: Cell, isNever: boolean) => boolean;
  /** Why a part cannot be read. */
  readonly problem?: string;
}

const fields = ['type', 'tenant', 'namespace', 'cluster'] as const;

/** Reads a filter. A word with a field that is not known is looked for as it is. */
export function parseMatrixQuery(text: string): MatrixQuery {
  const filters: RowFilter[] = [];
  const words: string[] = [];
  const states: string[] = [];
  let ports: PortSet | undefined;
  let problem: string | undefined;
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const [, field = '', value = ''] = /^([a-z]+):(.+)$/.exec(word) ?? [];
    const known = fields.find((one) => one === field);
    if (known !== undefined) filters.push(filterOf(known, value));
    else if (field === 'state') states.push(value);
    else if (field === 'port') {
      const parsed = parsePortQuery(value);
      const numbers = parsed.value?.kind === 'numbers' ? parsed.value : undefined;
      if (numbers === undefined) problem ??= parsed.problem?.message ?? 'A filter needs the number of a port.';
      else ports = unitePorts(ports ?? noPorts, rangeOf(numbers));
    } else words.push(word.toLowerCase());
  }
  const unknown = states.find((state) => state !== 'never' && !cellStates.includes(state as CellState));
  if (unknown !== undefined)
    problem ??= `There is no state "${unknown}". States: ${[...cellStates, 'never'].join(', ')}.`;
  const isAsked = (cell: Cell, isNever: boolean): boolean =>
    (states.length === 0 || states.includes(isNever ? 'never' : cell.state)) &&
    (ports === undefined || hasPorts(cell, ports));
  return {
    namespaces: (cluster, namespace) => filters.every((fits) => fits(cluster, namespace)),
    words,
    ...(states.length > 0 || ports !== undefined ? { cells: isAsked } : {}),
    ...(problem === undefined ? {} : { problem }),
  };
}

function filterOf(field: (typeof fields)[number], pattern: string): RowFilter {
  switch (field) {
    case 'type':
      return (_, { type = '' }) => fitsPattern(type, pattern);
    case 'tenant':
      return (_, { tenant }) =>
        pattern === withoutTenant ? tenant === undefined : tenant !== undefined && fitsPattern(tenant, pattern);
    case 'namespace':
      return (_, { name }) => fitsPattern(name, pattern);
    case 'cluster':
      return ({ name = '' }) => fitsPattern(name, pattern);
  }
}

function rangeOf({
  protocol,
  first,
  last,
}: {
  readonly protocol: keyof PortSet;
  readonly first: number;
  readonly last: number;
}): PortSet {
  return { ...noPorts, [protocol]: [{ first, last }] };
}

function hasPorts({ ports, conditionalPorts }: Cell, asked: PortSet): boolean {
  return [ports, conditionalPorts].some((text) => text !== '' && !hasNoPorts(intersectPorts(portsOfText(text), asked)));
}

/** Reads ports as `formatPorts` writes them. */
function portsOfText(text: string): PortSet {
  const everything = { first: 1, last: 65535 };
  if (text === 'all') return { TCP: [everything], UDP: [everything], SCTP: [everything] };
  return text.split(', ').reduce<PortSet>((all, part) => {
    const [, first, last, protocol = part.replace(/^all /, '')] = /^(\d+)(?:-(\d+))?\/(\w+)$/.exec(part) ?? [];
    const interval = first === undefined ? everything : { first: Number(first), last: Number(last ?? first) };
    return unitePorts(all, { ...noPorts, [protocol]: [interval] });
  }, noPorts);
}

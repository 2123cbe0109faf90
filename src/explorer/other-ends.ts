import type { AddressConnection, SeenPort, UndeclaredConnection } from '../connectivity/connectivity.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { hasNoPorts } from '../model/port-set.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import type { CellNames } from './cell.ts';
import type { GroupTable } from './connection-table.ts';

/** Ends of connections that are not declared pods. */
export const otherEnds = ['outside', 'nodes', 'services', 'undeclared', 'undeclared-pods', 'beyond'] as const;
export type OtherEndKind = (typeof otherEnds)[number];

/** Verdicts between pods and another end. `isPart`: with a part of it only, such as some addresses or some labels. */
interface OtherVerdicts {
  readonly verdicts: Verdicts;
  readonly isPart: boolean;
  /** Names of ports that only the pods at the other end declare. */
  readonly names?: CellNames;
  /** Connections that were seen; empty also without records. */
  readonly marks: readonly SeenPort[];
}

interface Row extends OtherVerdicts {
  /** Absent: in each namespace of the group. */
  readonly namespaces?: ReadonlySet<string>;
}

/** Connections of a cluster with ends that are not declared pods, to be looked up by the pods. */
export class OtherConnections {
  readonly #rows = new Map<string, Row[]>();

  constructor({ connectivity, seen }: Pick<GroupTable, 'connectivity' | 'seen'>) {
    const { addresses, undeclared, undeclaredPods, beyond } = connectivity;
    for (const { of, direction, blocks } of addresses) {
      for (const one of of) {
        const { group, namespaces } = one;
        const where = namespaces === undefined ? {} : { namespaces: new Set(namespaces) };
        for (const block of blocks) {
          const { network, verdicts, covers } = block;
          const marks = seen?.blocks.get(block)?.get(one) ?? [];
          this.#rowsOf(network, direction, group).push({ ...where, verdicts, isPart: covers === undefined, marks });
        }
      }
    }
    for (const row of undeclared) {
      const { groups, direction, namespaces, pods, verdicts } = row;
      const isPart = namespaces !== 'any' || pods !== 'any';
      for (const group of groups) {
        const marks = seen?.undeclared.get(row)?.get(group) ?? [];
        this.#rowsOf('undeclared', direction, group).push(partly({ verdicts, ...namesIn(row), isPart, marks }));
      }
    }
    for (const row of undeclaredPods) {
      const { groups, direction, namespaces, relation, pods, verdicts } = row;
      const isPart = namespaces !== undefined || relation !== 'any' || pods !== 'any';
      for (const group of groups) {
        const marks = seen?.undeclared.get(row)?.get(group) ?? [];
        this.#rowsOf('undeclared-pods', direction, group).push(partly({ verdicts, ...namesIn(row), isPart, marks }));
      }
    }
    for (const { group, direction, verdicts } of beyond) {
      this.#rowsOf('beyond', direction, group).push({ verdicts, isPart: true, marks: [] });
    }
  }

  /** Everything between a group's pods in a namespace and another end. Egress: the pods are the source. */
  of(end: OtherEndKind, direction: Direction, group: number, namespace: string): readonly OtherVerdicts[] {
    return this.#rowsOf(end, direction, group).filter(({ namespaces }) => namespaces?.has(namespace) ?? true);
  }

  #rowsOf(end: OtherEndKind | AddressConnection['network'], direction: Direction, group: number): Row[] {
    return remembered(this.#rows, `${end} ${direction} ${group}`, () => []);
  }
}

function namesIn({
  namedPorts,
  conditionalNames,
}: Pick<UndeclaredConnection, 'namedPorts' | 'conditionalNames'>): Pick<OtherVerdicts, 'names'> {
  if (namedPorts.length + conditionalNames.length === 0) return {};
  return { names: { allowed: namedPorts, conditional: conditionalNames.flatMap(({ names }) => names) } };
}

/** A port that only a name gives is a port of pods that declare the name, and of no other. */
function partly(row: Row): Row {
  return { ...row, isPart: row.isPart || hasNoPorts(row.verdicts.allowed) };
}

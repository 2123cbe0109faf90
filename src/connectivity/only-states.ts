import { hasNoPorts, noPorts } from '../model/port-set.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import type { ClusterConnectivity, ConnectionState, UndeclaredConnection } from './connectivity.ts';

/** Leaves only the connections of some verdicts; what has none left is left out. Groups stay. */
export function onlyStates(cluster: ClusterConnectivity, states: readonly ConnectionState[]): ClusterConnectivity {
  const kept = ({ allowed, conditional }: Verdicts): Verdicts => ({
    allowed: states.includes('allowed') ? allowed : noPorts,
    conditional: states.includes('conditional') ? conditional : [],
  });
  const some = <Row extends { readonly verdicts: Verdicts }>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => ({ ...row, verdicts: kept(row.verdicts) })).filter(({ verdicts }) => !isEmpty(verdicts));
  const someOfUndeclared = <Row extends UndeclaredVerdicts>(rows: readonly Row[]): readonly Row[] =>
    rows
      .map((row) => ({
        ...row,
        verdicts: kept(row.verdicts),
        namedPorts: states.includes('allowed') ? row.namedPorts : [],
        conditionalNames: states.includes('conditional') ? row.conditionalNames : [],
      }))
      .filter((row) => !isEmpty(row.verdicts) || row.namedPorts.length > 0 || row.conditionalNames.length > 0);
  return {
    ...cluster,
    connections: some(cluster.connections),
    undeclared: someOfUndeclared(cluster.undeclared),
    undeclaredPods: someOfUndeclared(cluster.undeclaredPods),
    addresses: cluster.addresses
      .map((row) => ({ ...row, blocks: some(row.blocks) }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}

type UndeclaredVerdicts = Pick<UndeclaredConnection, 'verdicts' | 'namedPorts' | 'conditionalNames'>;

function isEmpty({ allowed, conditional }: Verdicts): boolean {
  return hasNoPorts(allowed) && conditional.length === 0;
}

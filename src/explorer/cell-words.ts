import { counted, grouped } from '../diagnostics/counted.ts';
import type { CellFlows, CellState, MatrixCell } from './cell.ts';

/** Signs of states, so that a state never depends on its colour. */
export const cellSigns: Readonly<Record<CellState | 'never', string>> = {
  allowed: '●',
  mixed: '◐',
  conditional: '◇',
  denied: '–',
  unknown: '·',
  never: '⊘',
};

/** Meanings of states, for legends. */
export const cellMeanings: Readonly<Record<CellState | 'never', string>> = {
  allowed: 'every workload connects, on some port',
  mixed: 'some workloads, addresses or labels connect, others do not',
  conditional: 'it depends on something that is not known',
  denied: 'no connection',
  unknown: 'no workload is known',
  never: 'denied, and a guardrail proves it for every pod that could exist outside of the host network',
};

/** A cell in words: `allowed, 5432/TCP`, `mixed: 3 of 12 pairs, 443/TCP`. */
export function cellWords({ state, pairs, allowed, conditional, ports, conditionalPorts }: MatrixCell): string {
  if (state === 'denied') return 'denied';
  if (state === 'unknown') return 'unknown';
  const some = allowed + conditional;
  const count = state === 'mixed' && some < pairs ? ` (${grouped(some)} of ${grouped(pairs)} pairs)` : '';
  const on = ports === '' ? '' : `, ${portWords(ports)}`;
  const depends = conditionalPorts === '' ? '' : `, perhaps ${portWords(conditionalPorts)}`;
  return `${state}${count}${on}${depends}`;
}

/** `3 of 12 pairs seen, on 443/TCP; 9 of 12 pairs allowed and never seen`. */
export function cellFlowsWords({ seen, perhaps, never, ports }: CellFlows): string {
  const all = seen + perhaps + never;
  const passed = [
    ...(seen === 0 ? [] : [`${grouped(seen)} of ${counted(all, 'pair')} seen`]),
    ...(perhaps === 0 ? [] : [`${grouped(perhaps)} of ${counted(all, 'pair')} perhaps seen`]),
  ].join(', ');
  const on = passed === '' ? [] : [`${passed}, on ${ports}`];
  return [...on, ...(never === 0 ? [] : [`${grouped(never)} of ${counted(all, 'pair')} allowed and never seen`])].join(
    '; ',
  );
}

export function portWords(ports: string): string {
  return ports === 'all' ? 'every port' : ports;
}

/** Ports in some nine characters, for the cell of a table: `5432`, `80, 443`, `443 +2`, `UDP +1`, `all`. */
export function shortPorts(ports: string): string {
  const list = ports.split(', ').map((port) => port.replace(/^named /, '').replace(/\/TCP$/, ''));
  const [first = '', second, third] = list;
  if (second === undefined) return first;
  return third === undefined && first.length + second.length < 7
    ? `${first}, ${second}`
    : `${first.replace(/^all /, '')} +${list.length - 1}`;
}

import { formatPorts, hasNoPorts } from '../../model/port-set.ts';
import type { Verdicts } from '../../verdicts/verdicts.ts';

/** Ports with the verdict on them: `443/TCP`, `every port`, `80/TCP if pod-address`. */
export function verdictParts({ allowed, conditional }: Verdicts): readonly string[] {
  return [
    ...(hasNoPorts(allowed) ? [] : [portsWords(allowed)]),
    ...conditional.map(({ ports, conditions }) => `${portsWords(ports)} (conditional: ${conditions.join(', ')})`),
  ];
}

export function portsWords(ports: Verdicts['allowed']): string {
  const words = formatPorts(ports);
  return words === 'all' ? 'every port' : words;
}

import { formatPorts, hasNoPorts, type PortSet } from '../../model/port-set.ts';
import type { Verdicts } from '../../verdicts/verdicts.ts';

/** Ports that have one verdict, and their words. */
interface VerdictPart {
  readonly words: string;
  readonly ports: PortSet;
}

/** Ports with the verdict on them: `443/TCP`, `every port`, `80/TCP if pod-address`. */
export function verdictParts({ allowed, conditional }: Verdicts): readonly VerdictPart[] {
  return [
    ...(hasNoPorts(allowed) ? [] : [{ words: portsWords(allowed), ports: allowed }]),
    ...conditional.map(({ ports, conditions }) => ({
      words: `${portsWords(ports)} (conditional: ${conditions.join(', ')})`,
      ports,
    })),
  ];
}

export function portsWords(ports: PortSet): string {
  const words = formatPorts(ports);
  return words === 'all' ? 'every port' : words;
}

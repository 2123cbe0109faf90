import { noPorts, type PortSet, unitePorts } from '../model/port-set.ts';

/** Reads ports as `formatPorts` writes them. A name, as in `named metrics/TCP`, can be every port of its protocol. */
export function portsOfText(text: string): PortSet {
  const everyPort = { first: 1, last: 65535 };
  if (text === 'all') return { TCP: [everyPort], UDP: [everyPort], SCTP: [everyPort] };
  return text.split(', ').reduce<PortSet>((all, part) => {
    const [, first, last, protocol = part.replace(/^(all |named .*\/)/, '')] =
      /^(\d+)(?:-(\d+))?\/(\w+)$/.exec(part) ?? [];
    const interval = first === undefined ? everyPort : { first: Number(first), last: Number(last ?? first) };
    return unitePorts(all, { ...noPorts, [protocol]: [interval] });
  }, noPorts);
}

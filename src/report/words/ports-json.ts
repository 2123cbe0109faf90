import type { Json } from '../../model/json.ts';
import { type PortSet, protocols } from '../../model/port-set.ts';

/** Ports as ranges, both ends inclusive: by protocol, then by number. */
export function portsJson(ports: PortSet): Json {
  return protocols.flatMap((protocol) => ports[protocol].map(({ first, last }) => ({ protocol, first, last })));
}

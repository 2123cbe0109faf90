import type { ServiceState } from '../cluster-state.ts';
import type { NeedPort } from './need.ts';

/** The ports of pods that a Service stands before; only of the port that is asked for, by number or by name. */
export function targetPorts({ ports }: ServiceState, asked?: number | string): readonly NeedPort[] {
  const meant = asked === undefined ? ports : ports.filter(({ port, name }) => port === asked || name === asked);
  const tcp = meant.filter(({ protocol }) => protocol === 'TCP');
  // A name or a URL says no protocol; most that have a choice mean TCP.
  const chosen = asked === undefined || tcp.length === 0 ? meant : tcp;
  return chosen.map(({ protocol, targetPort }) => ({ protocol, port: targetPort }));
}

import type { Flow, FlowEnd } from '../../src/flows/flow.ts';

/** Ends of recorded flows in the shop, by workload. */
export const podEnd = (namespace: string, kind: string, name: string): FlowEnd => ({
  ...{ kind: 'pod', namespace, workload: { kind, name } },
});
export const orders = podEnd('checkout-app', 'Deployment', 'orders');
export const api = podEnd('payments-app', 'Deployment', 'api');

/** A flow over TCP that passed seven times. */
export const flow = (from: FlowEnd, to: FlowEnd, port: number, more: Partial<Flow> = {}): Flow => ({
  ...{ from, to, protocol: 'TCP', port, verdict: 'FORWARDED', count: 7, ...more },
});

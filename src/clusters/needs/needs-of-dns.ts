import type { ServiceState } from '../cluster-state.ts';
import type { Need } from './need.ts';
import type { ServiceIndex } from './service-index.ts';

/** The port on which a Service of cluster DNS answers. */
const dnsPort = 53;

/** Makes needs of the Services of cluster DNS: any pod may ask them. `names` has them as `namespace/name`. */
export function needsOfDns(
  names: ReadonlySet<string>,
  services: readonly ServiceState[],
  index: ServiceIndex,
): readonly Need[] {
  return services.flatMap((service): readonly Need[] => {
    const { namespace, name, ports: all } = service;
    if (!names.has(`${namespace}/${name}`)) return [];
    const workloads = index.behind(service);
    const ports = all
      .filter(({ port }) => port === dnsPort)
      .map(({ protocol, targetPort }) => ({ protocol, port: targetPort }));
    if (workloads.length === 0 || ports.length === 0) return [];
    return [
      {
        ...{
          kind: 'dns',
          certainty: 'declared',
          from: { kind: 'anyone' },
          to: { kind: 'workloads', workloads },
          ports,
        },
        service: { namespace, name },
        origin: { object: `Service/${name}`, namespace, fields: [] },
      },
    ];
  });
}

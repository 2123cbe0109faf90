import type { InferredWorkload } from '../inference/inferred-landscape.ts';
import type { JsonObject } from '../model/json.ts';

/** The kinds of workloads that sources can name. */
const declaredKinds: ReadonlySet<string> = new Set([
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob', 'Pod'],
]);

/** Returns workloads as sources declare them; TCP is the default of a port. */
export function workloadsSpec(workloads: readonly InferredWorkload[]): JsonObject {
  return {
    workloads: workloads.map(
      ({ name, kind, labels, ports, hostNetwork }): JsonObject => ({
        name,
        ...(kind === undefined || !declaredKinds.has(kind) ? {} : { kind }),
        labels,
        ...(ports.length === 0
          ? {}
          : {
              ports: ports.map(
                ({ name: portName, port, protocol }): JsonObject => ({
                  ...(portName === undefined ? {} : { name: portName }),
                  port,
                  ...(protocol === 'TCP' ? {} : { protocol }),
                }),
              ),
            }),
        ...(hostNetwork ? { hostNetwork } : {}),
      }),
    ),
  };
}

import type { Location } from '../../diagnostics/diagnostic.ts';
import { firstPort, lastPort } from '../../model/port-set.ts';
import { numberAt, textAt } from '../../source/locate-field.ts';
import { locationOf, nodeAt, type SourceNode } from '../../source/node.ts';
import { itemsOf } from '../dump/facts/read-addresses.ts';

/** A field of a container by which the kubelet connects to its pod. */
export interface WrittenProbe {
  /** A key of `probeFields`. */
  readonly field: string;
  /** A TCP port of the pod, from 1 to 65535. */
  readonly port: number;
  readonly location: Location;
}

/** Fields of a container that make the kubelet connect to it, and their names in sentences. */
const probeFields: ReadonlyMap<string, string> = new Map([
  ['startupProbe', 'startup probe'],
  ['readinessProbe', 'readiness probe'],
  ['livenessProbe', 'liveness probe'],
  ['lifecycle.postStart', 'postStart hook'],
  ['lifecycle.preStop', 'preStop hook'],
]);

/** Returns the names of probes and hooks in the order of `probeFields`; `probe` if none of the fields is one of them. */
export function probeWords(fields: readonly string[]): readonly string[] {
  const names = [...probeFields].flatMap(([field, words]) => (fields.includes(field) ? [words] : []));
  return names.length === 0 ? ['probe'] : names;
}

/**
 * Reads the probes and hooks of a container that are connections to the pod. Leaves out those that never connect to it: a
 * command, another host, and a port that the kubelet would not find.
 */
export function probesIn(container: SourceNode): readonly WrittenProbe[] {
  return [...probeFields.keys()].flatMap((field): readonly WrittenProbe[] => {
    const handler = nodeAt(container, field.split('.'));
    const port = portOf(handler, field.startsWith('lifecycle.'), container);
    return port === undefined || handler === undefined ? [] : [{ field, port, location: locationOf(handler) }];
  });
}

function portOf(handler: SourceNode | undefined, isHook: boolean, container: SourceNode): number | undefined {
  // The API about tcpSocket of a hook: "lifecycle hooks will fail at runtime when it is specified".
  for (const action of isHook ? ['httpGet'] : ['httpGet', 'tcpSocket']) {
    if (nodeAt(handler, [action])?.kind !== 'mapping') continue;
    // The API: "Host name to connect to, defaults to the pod IP".
    if ((textAt(handler, [action, 'host']) ?? '') !== '') return undefined;
    return portNamed(textAt(handler, [action, 'port']) ?? '', container);
  }
  return isHook ? undefined : inRange(numberAt(handler, ['grpc', 'port']));
}

/** The number of a port: of the container itself if it is a name. The kubelet also reads a text of digits as a number. */
function portNamed(text: string, container: SourceNode): number | undefined {
  const named = itemsOf(nodeAt(container, ['ports'])).find((port) => textAt(port, ['name']) === text);
  if (named !== undefined) return inRange(numberAt(named, ['containerPort']));
  return /^[0-9]{1,5}$/.test(text) ? inRange(Number(text)) : undefined;
}

function inRange(port: number | undefined): number | undefined {
  return port !== undefined && Number.isInteger(port) && port >= firstPort && port <= lastPort ? port : undefined;
}

import { compareText } from '../../diagnostics/compare.ts';
import { parseAddress } from '../../model/address.ts';
import { addressRule } from '../../model/address-problem.ts';
import type { AddressSet } from '../../model/address-set.ts';
import { addressSet } from '../../model/address-set.ts';
import { hostCidr } from '../../model/cidr.ts';
import { portNameProblem } from '../../model/kubernetes-names.ts';
import type { Protocol, TextMap } from '../../model/network-policy.ts';
import { firstPort, lastPort, protocols } from '../../model/port-set.ts';
import type { ContainerPort } from '../cluster-state.ts';
import type { Field, FieldReader } from './field-reader.ts';

/** Properties by which policies and Services distinguish pods. */
export interface PodTraits {
  readonly labels: TextMap;
  /** Sorted by number, protocol and name; each once. */
  readonly ports: readonly ContainerPort[];
  readonly hostNetwork: boolean;
}

/** The object that makes a pod, or what makes it. */
export interface Owner {
  readonly kind: string;
  readonly name: string;
}

/** Reads a Pod, or the template of one. */
export function readPodTraits(reader: FieldReader, pod: Field): PodTraits {
  const spec = reader.field(pod, 'spec');
  return {
    labels: reader.labels(reader.field(pod, 'metadata', 'labels')),
    ports: readPorts(reader, spec),
    hostNetwork: reader.boolean(reader.field(spec, 'hostNetwork')) ?? false,
  };
}

/**
 * Ports of containers, and of init containers that go on running. The API, of an init container's `restartPolicy`:
 * "this init container will be continually restarted on exit until all regular containers have terminated"; the others
 * are gone before the pod serves anyone. Kubernetes' own look-up of named ports goes by the same containers.
 */
function readPorts(reader: FieldReader, spec: Field): readonly ContainerPort[] {
  const sidecars = reader
    .list(reader.field(spec, 'initContainers'))
    .filter((container) => reader.text(reader.field(container, 'restartPolicy')) === 'Always');
  const containers = [...reader.list(reader.field(spec, 'containers')), ...sidecars];
  const ports = new Map<string, ContainerPort>();
  for (const container of containers) {
    for (const field of reader.list(reader.field(container, 'ports'))) {
      const port = readContainerPort(reader, field);
      if (port !== undefined) ports.set(formatContainerPort(port), port);
    }
  }
  return [...ports.values()].sort(
    (a, b) => a.port - b.port || compareText(a.protocol, b.protocol) || compareText(a.name ?? '', b.name ?? ''),
  );
}

/** `8080/TCP`, or with its name `http=8080/TCP`. */
export function formatContainerPort({ name, port, protocol }: ContainerPort): string {
  return `${name === undefined ? '' : `${name}=`}${port}/${protocol}`;
}

function readContainerPort(reader: FieldReader, field: Field): ContainerPort | undefined {
  const port = readPort(reader, reader.field(field, 'containerPort'), field);
  const protocol = readProtocol(reader, reader.field(field, 'protocol'));
  const nameField = reader.field(field, 'name');
  const name = reader.text(nameField);
  const problem = name === undefined || name === '' ? undefined : portNameProblem(name);
  if (problem !== undefined) reader.refuse(nameField, `is "${name}", which cannot name a port: ${problem}`);
  if (port === undefined || protocol === undefined || problem !== undefined) return undefined;
  return { ...(name === undefined || name === '' ? {} : { name }), port, protocol };
}

/** A port's number, which must be there: `parent` is what lacks it. */
export function readPort(reader: FieldReader, field: Field, parent: Field): number | undefined {
  if (field.node === undefined) {
    reader.refuse(field, 'is missing', parent.node);
    return undefined;
  }
  const port = reader.wholeNumber(field);
  if (port === undefined || (port >= firstPort && port <= lastPort)) return port;
  reader.refuse(field, `is ${port}; a port must be a whole number from ${firstPort} to ${lastPort}`);
  return undefined;
}

/** The API, of containers and of Services: "Defaults to "TCP"." */
export function readProtocol(reader: FieldReader, field: Field): Protocol | undefined {
  const text = reader.text(field);
  const protocol = protocols.find((known) => known === (text || 'TCP'));
  if (protocol === undefined) reader.refuse(field, `is "${text}"; it must be one of ${protocols.join(', ')}`);
  return protocol;
}

/** The addresses that a Pod has by now; nothing if it has none yet, or if they are not needed. */
export function readPodAddresses(reader: FieldReader, pod: Field): AddressSet | undefined {
  const status = reader.field(pod, 'status');
  // The API: "If this field is specified, the 0th entry must match the podIP field."
  const listed = reader.list(reader.field(status, 'podIPs')).map((item) => reader.field(item, 'ip'));
  const fields = listed.length > 0 ? listed : [reader.field(status, 'podIP')];
  const cidrs = fields.flatMap((field) => {
    const text = reader.text(field);
    if (text === undefined || text === '') return [];
    const address = parseAddress(text);
    if (address.kind !== 'address') {
      reader.refuse(field, `is "${text}", which is not an address: ${addressRule(address)}`);
      return [];
    }
    return [hostCidr(address)];
  });
  return cidrs.length === 0 ? undefined : addressSet(cidrs);
}

/** The API, of a Pod's phase: Succeeded and Failed are final, all its containers have ended. */
export function isFinished(reader: FieldReader, pod: Field): boolean {
  const phase = reader.text(reader.field(pod, 'status', 'phase'));
  return phase === 'Succeeded' || phase === 'Failed';
}

/** The owner that manages the object: the API has "controller: true" on one of `ownerReferences` at most. */
export function readOwner(reader: FieldReader, object: Field): Owner | undefined {
  for (const reference of reader.list(reader.field(object, 'metadata', 'ownerReferences'))) {
    if (reader.boolean(reader.field(reference, 'controller')) !== true) continue;
    const kind = reader.text(reader.field(reference, 'kind'));
    const name = reader.text(reader.field(reference, 'name'));
    if (kind === undefined || name === undefined) reader.refuse(reference, 'needs a kind and a name');
    else return { kind, name };
  }
  return undefined;
}

import { portNameProblem } from '../../model/kubernetes-names.ts';
import { firstPort, lastPort } from '../../model/port-set.ts';
import type { ServicePort, ServiceState } from '../cluster-state.ts';
import type { Field, FieldReader } from './field-reader.ts';
import { readPort, readProtocol } from './read-pod.ts';

/** A Service without what an API server would refuse; `reader` has it. */
export function readService(
  reader: FieldReader,
  service: Field,
  { namespace, name }: { readonly namespace: string; readonly name: string },
): ServiceState {
  const spec = reader.field(service, 'spec');
  const selector = reader.labels(reader.field(spec, 'selector'));
  const isHeadless = reader.text(reader.field(spec, 'clusterIP')) === 'None';
  const ports = reader.list(reader.field(spec, 'ports')).flatMap((field) => {
    const port = readServicePort(reader, field);
    // The API, of targetPort: "This field is ignored for services with clusterIP=None".
    return port === undefined ? [] : [isHeadless ? { ...port, targetPort: port.port } : port];
  });
  // The API, of the selector: "If empty or not present, the service is assumed to have an external process managing its
  // endpoints". "Ignored if type is ExternalName."
  const selects = Object.keys(selector).length > 0 && reader.text(reader.field(spec, 'type')) !== 'ExternalName';
  return { namespace, name, ...(selects ? { selector } : {}), ports };
}

function readServicePort(reader: FieldReader, field: Field): ServicePort | undefined {
  const port = readPort(reader, reader.field(field, 'port'), field);
  const protocol = readProtocol(reader, reader.field(field, 'protocol'));
  const name = reader.text(reader.field(field, 'name'));
  const targetField = reader.field(field, 'targetPort');
  const written = reader.numberOrText(targetField);
  // The API: "If this is not specified, the value of the 'port' field is used". Zero and no text are as good as nothing.
  const targetPort = written === 0 || written === '' ? undefined : written;
  const problem = targetPort === undefined ? undefined : targetProblem(targetPort);
  if (problem !== undefined) reader.refuse(targetField, problem);
  if (port === undefined || protocol === undefined || problem !== undefined) return undefined;
  return { ...(name === undefined || name === '' ? {} : { name }), protocol, port, targetPort: targetPort ?? port };
}

function targetProblem(port: number | string): string | undefined {
  if (typeof port === 'number') {
    const isPort = port >= firstPort && port <= lastPort;
    return isPort ? undefined : `is ${port}; a port must be a whole number from ${firstPort} to ${lastPort}`;
  }
  const problem = portNameProblem(port);
  return problem === undefined ? undefined : `is "${port}", which cannot name a port: ${problem}`;
}

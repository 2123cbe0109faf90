import { portNameProblem } from '../model/kubernetes-names.ts';
import type { WrittenNetworkPolicyPort } from '../model/network-policy.ts';
import * as problems from './problems.ts';
import type { PolicyPath, PolicyViolation } from './violation.ts';

export function checkPort({ port, endPort }: WrittenNetworkPolicyPort, path: PolicyPath): readonly PolicyViolation[] {
  const portPath = [...path, 'port'];
  const endPortPath = [...path, 'endPort'];
  if (port === undefined) return endPort === undefined ? [] : [problems.endPortWithoutPort(endPortPath, endPort)];
  if (typeof port === 'string') {
    return [
      ...checkPortName(port, portPath),
      ...(endPort === undefined ? [] : [problems.endPortWithNamedPort(endPortPath, port)]),
    ];
  }
  return [
    ...checkPortNumber('port', port, portPath),
    ...(endPort === undefined ? [] : checkPortNumber('endPort', endPort, endPortPath)),
    ...(endPort === undefined || endPort >= port ? [] : [problems.endPortBeforePort(endPortPath, port, endPort)]),
  ];
}

/** A port's name is a service name as IANA has them; a number in quotes is none. */
function checkPortName(name: string, path: PolicyPath): readonly PolicyViolation[] {
  const problem = portNameProblem(name);
  return problem === undefined ? [] : [problems.invalidPortName(path, name, problem)];
}

/** A port is a whole number from 1 to 65535. */
function checkPortNumber(field: 'port' | 'endPort', port: number, path: PolicyPath): readonly PolicyViolation[] {
  const valid = Number.isInteger(port) && port >= 1 && port <= 65_535;
  return valid ? [] : [problems.portOutOfRange(path, field, port)];
}

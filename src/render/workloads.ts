import type { FieldPath } from '../model/field-path.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { formatProblem } from '../schema/formats.ts';
import type { ValueProblem } from './evaluated-template.ts';
import * as problems from './problems.ts';
import type { CompiledNode } from './template.ts';
import * as tenantProblems from './tenant-problems.ts';

/**
 * Workloads as rendered, with the API's default protocol; what no cluster would accept is a problem at its template, and so is a
 * label that fits a reserved pattern.
 */
export function finishWorkloads(
  values: readonly Json[],
  reserved: readonly string[],
): {
  value: readonly Json[];
  problems: readonly ValueProblem[];
} {
  const found: ValueProblem[] = [];
  const complete = values.map((value, index) => {
    const workload = value as JsonObject;
    const report = (path: FieldPath, message: string) => {
      const describe = (node: CompiledNode) => problems.invalidWorkload(node.node, message);
      found.push({ index, path, describe });
    };
    for (const [key, text] of Object.entries((workload.labels ?? {}) as Record<string, string>)) {
      const badKey = formatProblem('label-key', key);
      if (badKey !== undefined) report(['labels', key], `Label key "${key}" is not valid: ${badKey.reason}.`);
      if (reserved.some((pattern) => fitsPattern(key, pattern))) {
        const describe = ({ node }: CompiledNode) => tenantProblems.reservedOptIn(node, key);
        found.push({ index, path: ['labels', key], describe });
      }
      const badValue = formatProblem('label-value', text);
      if (badValue !== undefined) report(['labels', key], `Label value "${text}" is not valid: ${badValue.reason}.`);
    }
    const ports = isJsonArray(workload.ports) ? workload.ports : [];
    for (const [position, port] of ports.entries()) checkPort(port, ['ports', position], report);
    return { ...workload, ...(ports.length === 0 ? {} : { ports: ports.map(completePort) }) };
  });
  return { value: complete, problems: found };
}

function checkPort(port: Json, path: FieldPath, report: (path: FieldPath, message: string) => void): void {
  if (!isJsonObject(port)) return;
  const number = port.port;
  if (typeof number === 'number' && (number < 1 || number > 65535))
    report([...path, 'port'], `Port ${number} is not between 1 and 65535.`);
  const problem = typeof port.name === 'string' ? formatProblem('port-name', port.name) : undefined;
  if (problem !== undefined) report([...path, 'name'], `Port name "${port.name}" is not valid: ${problem.reason}.`);
}

function completePort(port: Json): Json {
  return isJsonObject(port) ? { ...port, protocol: port.protocol ?? 'TCP' } : port;
}

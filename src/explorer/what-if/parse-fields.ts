import type { ContainerPort } from '../../clusters/cluster-state.ts';
import type { Protocol, TextMap } from '../../model/network-policy.ts';
import { protocols } from '../../model/port-set.ts';
import type { EditProblem } from './edit.ts';

type Parsed<Value> = { readonly value: Value; readonly problem?: undefined } | { readonly problem: EditProblem };

/** Reads labels as a person writes them: `app=web, tier=a`. */
export function parseLabels(text: string): Parsed<TextMap> {
  const parts = partsOf(text);
  const wrong = parts.find((part) => !part.includes('='));
  if (wrong !== undefined) {
    return { problem: { message: `"${wrong}" is not a label.`, hint: 'Write key=value, with commas between labels.' } };
  }
  const entries = parts.map((part): [string, string] => {
    const place = part.indexOf('=');
    return [part.slice(0, place).trim(), part.slice(place + 1).trim()];
  });
  return { value: Object.fromEntries(entries) };
}

/** Reads container ports as a person writes them: `8080, http=80/TCP, 53/UDP`. */
export function parseContainerPorts(text: string): Parsed<readonly ContainerPort[]> {
  const ports: ContainerPort[] = [];
  for (const part of partsOf(text)) {
    const found = /^(?:([^=\s]+)\s*=\s*)?([0-9]+)(?:\/([A-Za-z]+))?$/.exec(part);
    const protocol = protocols.find((one) => one === (found?.[3] ?? 'TCP').toUpperCase()) as Protocol | undefined;
    if (found === null || protocol === undefined) {
      return {
        problem: { message: `"${part}" is not a port.`, hint: 'Write 8080, 8080/TCP or http=8080/TCP, with commas.' },
      };
    }
    const [, name, number] = found;
    ports.push({ ...(name === undefined ? {} : { name }), port: Number(number), protocol });
  }
  return { value: ports };
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

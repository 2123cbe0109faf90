import { mkdirSync, writeFileSync } from 'node:fs';
import type { LabelSelector, LabelSelectorRequirement } from '../../src/model/network-policy.ts';

/** How hard the selectors are: each has five requirements on different ones of so many keys, with so many values. */
export interface HardSize {
  readonly policies: number;
  readonly keys: number;
  readonly values: number;
}

/** Selectors of five random requirements each. The same size and seed give the same. */
export function hardSelectors({ policies, keys, values }: HardSize, seed = 1): readonly LabelSelector[] {
  const random = randomNumbers(seed);
  return Array.from({ length: policies }, () => hardSelector(random, keys, values));
}

/**
 * Writes a namespace with one pod and a policy for each selector, whose rule has a random peer and port. `changed` gives
 * each policy another first requirement.
 */
export function writeHardPolicies(folder: string, size: HardSize, changed = false): void {
  const selectors = hardSelectors(size);
  const peers = hardSelectors(size, 2);
  const items = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'hard' } },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web', namespace: 'hard', labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'registry.example.com/web:1', ports: [{ containerPort: 8000 }] }] },
    },
    ...selectors.map(({ matchExpressions = [] }, index) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: `policy-${index}`, namespace: 'hard' },
      spec: {
        podSelector: {
          matchExpressions: changed
            ? [{ key: 'added', operator: 'Exists' }, ...matchExpressions.slice(1)]
            : matchExpressions,
        },
        policyTypes: ['Ingress'],
        ingress: [{ from: [{ podSelector: peers[index] }], ports: [{ protocol: 'TCP', port: 8000 + (index % 5) }] }],
      },
    })),
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/all.json`, `${JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, undefined, 1)}\n`);
}

type Random = (below: number) => number;

function hardSelector(random: Random, keys: number, values: number): LabelSelector {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(5, keys)) chosen.add(random(keys));
  return {
    matchExpressions: [...chosen].map((number): LabelSelectorRequirement => {
      const key = `key-${number}`;
      const operator = (['In', 'NotIn', 'Exists', 'DoesNotExist'] as const)[random(4)] ?? 'In';
      if (operator === 'Exists' || operator === 'DoesNotExist') return { key, operator };
      const listed = Array.from({ length: 1 + random(3) }, () => `value-${random(values)}`);
      return { key, operator, values: [...new Set(listed)] };
    }),
  };
}

/** Numbers below a limit that look random (the generator mulberry32); the same seed gives the same. */
export function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

import {
  hasNoPorts,
  includesPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';

/** conditional: the answer depends on what is not known. */
export type Verdict = 'allowed' | 'denied' | 'conditional';

/**
 * The unknown on which a conditional verdict depends. pod-address: which address a pod has, or gets · cni-trait: how
 * the network plugin reads `ipBlock` · address-family: whether the connection is made over IPv4 or IPv6 · policy-order:
 * which of several policies of one tier and priority the plugin applies.
 */
export type ConditionKind = 'pod-address' | 'cni-trait' | 'address-family' | 'policy-order';

/** In the order in which conditions are listed. */
export const conditionKinds = [
  'pod-address',
  'cni-trait',
  'address-family',
  'policy-order',
] as const satisfies readonly ConditionKind[];

/** The verdicts over every port of every protocol, from one end to another. What is in neither is denied. */
export interface Verdicts {
  readonly allowed: PortSet;
  /** Disjoint from each other and from what is allowed, each with at least one condition. */
  readonly conditional: readonly ConditionalPorts[];
}

interface ConditionalPorts {
  /** Never empty. */
  readonly ports: PortSet;
  /** In the order of `conditionKinds`. */
  readonly conditions: readonly ConditionKind[];
}

/** Every port on which the answer is not a plain no. */
export function possiblePorts({ allowed, conditional }: Verdicts): PortSet {
  return unitePorts(allowed, ...conditional.map(({ ports }) => ports));
}

/** The verdict on a set of ports that all have the same one; nothing where they differ, or there are none. */
export function verdictOn(verdicts: Verdicts, ports: PortSet): Verdict | undefined {
  if (hasNoPorts(ports)) return undefined;
  if (includesPorts(verdicts.allowed, ports)) return 'allowed';
  const possible = possiblePorts(verdicts);
  if (hasNoPorts(intersectPorts(possible, ports))) return 'denied';
  const conditional = unitePorts(noPorts, ...verdicts.conditional.map((part) => part.ports));
  return includesPorts(conditional, ports) ? 'conditional' : undefined;
}

/** The verdicts on some ports only; all others count as denied. */
export function verdictsOn({ allowed, conditional }: Verdicts, ports: PortSet): Verdicts {
  return {
    allowed: intersectPorts(allowed, ports),
    conditional: conditional
      .map((part) => ({ ...part, ports: intersectPorts(part.ports, ports) }))
      .filter((part) => !hasNoPorts(part.ports)),
  };
}

export function isDenied({ allowed, conditional }: Verdicts): boolean {
  return hasNoPorts(allowed) && conditional.length === 0;
}

/** Lists the conditions of the verdicts on these ports. */
export function conditionsOn({ conditional }: Verdicts, ports: PortSet): readonly ConditionKind[] {
  const met = conditional.filter((part) => !hasNoPorts(intersectPorts(part.ports, ports)));
  return conditionKinds.filter((kind) => met.some(({ conditions }) => conditions.includes(kind)));
}

/** Splits ports by the conditions that hold on them; `depending` says on which ports each kind matters. */
export function conditionalPorts(
  ports: PortSet,
  depending: Readonly<Record<ConditionKind, PortSet>>,
): readonly ConditionalPorts[] {
  let parts: readonly ConditionalPorts[] = [{ ports, conditions: [] }];
  for (const kind of conditionKinds) {
    if (hasNoPorts(depending[kind])) continue;
    parts = parts.flatMap((part) => [
      { ports: intersectPorts(part.ports, depending[kind]), conditions: [...part.conditions, kind] },
      { ports: subtractPorts(part.ports, depending[kind]), conditions: part.conditions },
    ]);
  }
  return parts.filter((part) => !hasNoPorts(part.ports));
}

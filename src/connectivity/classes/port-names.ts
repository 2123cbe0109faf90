import { type PortSet, portsOf } from '../../model/port-set.ts';
import type { CompiledPort, CompiledRule } from '../../policy/compiled-policy.ts';

type NamedPort = Extract<CompiledPort, { kind: 'named' }>;

export function isNamed(port: CompiledPort): port is NamedPort {
  return port.kind === 'named';
}

/** The ports that rules name, by their texts. */
export function namedPortsOf(rules: readonly CompiledRule[]): ReadonlyMap<string, NamedPort> {
  const named = rules.flatMap(({ ports }) => (ports === 'all' ? [] : ports.filter(isNamed)));
  return new Map(named.map((port) => [nameText(port), port]));
}

/** `metrics/TCP` */
export function nameText({ name, protocol }: NamedPort): string {
  return `${name}/${protocol}`;
}

/** The ports of a rule, numbers in the place of a name. */
export function withNumbers(
  { ports }: CompiledRule,
  { name, protocol }: NamedPort,
  numbers: PortSet,
): CompiledRule['ports'] {
  if (ports === 'all') return 'all';
  return ports.map((port) =>
    port.kind === 'named' && port.name === name && port.protocol === protocol
      ? { kind: 'numbers', ports: numbers }
      : port,
  );
}

/** The rule as if every name stood for every port of its protocol. */
export function withAnyNumber(rule: CompiledRule): CompiledRule {
  if (rule.ports === 'all') return rule;
  return {
    ...rule,
    ports: rule.ports.map((port) => (isNamed(port) ? { kind: 'numbers', ports: portsOf(port.protocol) } : port)),
  };
}

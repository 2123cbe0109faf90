import { grouped } from '../../diagnostics/counted.ts';
import type { GuardrailWitness, LostEnd, LostRegion, WitnessEnd } from '../../guardrails/guardrail-result.ts';
import { freshTenants } from '../../guardrails/universe.ts';
import type { KeyStates, LabelBox } from '../../labels/label-space.ts';
import { selectorWords } from '../../labels/selector-words.ts';
import { namespaceNameLabel } from '../../model/kubernetes-names.ts';
import { addressWords } from '../words/address-words.ts';
import { podSelectorWords, portsWords, type ShowName } from './pattern-words.ts';

const mostBlocks = 4;

/**
 * Connections of a region, in the namespaces of the witness and those that it stands for: `from pods with app=web in
 * namespace shop to 10.0.0.0/8, on 443/TCP`.
 */
export function regionWords({ without, ...region }: LostRegion, witness: GuardrailWitness, name: ShowName): string {
  const [first, ...more] = without.map((one) => connectionsWords(one, witness, name));
  const all = connectionsWords(region, witness, name);
  if (first === undefined) return all;
  return `${all}, except ${first}${more.length === 0 ? '' : ` and ${grouped(more.length)} more`}`;
}

function connectionsWords(
  { from, to, ports }: Omit<LostRegion, 'without'>,
  witness: GuardrailWitness,
  name: ShowName,
): string {
  return `from ${lostEndWords(from, witness.from, name)} to ${lostEndWords(to, witness.to, name)}, on ${portsWords(ports)}`;
}

function lostEndWords(end: LostEnd, example: WitnessEnd | undefined, name: ShowName): string {
  if (end.kind === 'addresses') return name(addressWords(end.addresses, mostBlocks));
  return `${podSelectorWords(selectorWords(end.pods), name)} in ${whereWords(readableBox(end.namespaces), example, name)}`;
}

function whereWords({ keys }: LabelBox, example: WitnessEnd | undefined, name: ShowName): string {
  if (example?.kind === 'pod' && example.namespace.kind === 'declared')
    return `namespace ${name(example.namespace.name)}`;
  const kind = example?.kind === 'pod' && example.namespace.kind === 'future' ? 'future' : 'undeclared';
  // It has a name of its own, since others are declared.
  const words = selectorWords({ keys: new Map([...keys].filter(([key, states]) => !isOtherName(key, states))) });
  return words === 'any' ? `${kind} namespaces` : `${kind} namespaces with ${name(words)}`;
}

function isOtherName(key: string, { values }: KeyStates): boolean {
  return key === namespaceNameLabel && values.kind === 'allBut';
}

/**
 * Returns a box as people can use it. In proofs, values with a space at their beginning, which no label has, stand for
 * names and tenants that do not exist yet.
 */
export function readableBox({ keys }: LabelBox): LabelBox {
  const readable = [...keys].flatMap(([key, { absent, values }]): readonly [string, KeyStates][] => {
    const listed = new Set([...values.listed].flatMap(readableValue));
    const isLost = values.kind === 'only' && listed.size === 0 && values.listed.size > 0;
    return isLost && !absent ? [] : [[key, { absent, values: { ...values, listed } }]];
  });
  return { keys: new Map(readable) };
}

function readableValue(value: string): readonly string[] {
  if (!value.startsWith(' ')) return [value];
  const tenant = (freshTenants as readonly string[]).indexOf(value);
  return tenant === -1 ? [] : [tenant === 0 ? 'new-tenant' : 'other-new-tenant'];
}

import type { GuardrailWitness, LostEnd, LostRegion, WitnessEnd } from '../../src/guardrails/guardrail-result.ts';
import { type AddressFamily, parseAddress } from '../../src/model/address.ts';
import { podAddresses } from '../../src/verdicts/end.ts';
import { holds, type JudgedAddress, judgedAddresses } from './guardrail-addresses.ts';
import type { Example } from './guardrail-example.ts';
import { type JudgedPlace, type SmallUniverse, smallUniverse } from './guardrail-universe.ts';
import { fitsBox, isIn, type Port } from './guardrail-words.ts';
import type { GuardrailSystem } from './random-guardrails.ts';
import { nameKey } from './random-policies.ts';

/** Every connection between the namespaces of an example that something tells apart. */
export class LostPoints {
  readonly #system: GuardrailSystem;
  readonly #universe: SmallUniverse;
  readonly #addresses: readonly JudgedAddress[];

  constructor(system: GuardrailSystem) {
    const { cluster, guardrail, facts } = system;
    this.#system = system;
    this.#universe = smallUniverse(cluster, guardrail, facts);
    this.#addresses = judgedAddresses(cluster, guardrail, facts);
  }

  /** Each as examples that differ by the addresses of pods only. Nothing for a namespace of a tenant that is new. */
  *like(example: Example): Iterable<readonly Example[]> {
    const { from, to } = example;
    const isSame = from.kind === 'pod' && to.kind === 'pod' && from.namespace.name === to.namespace.name;
    for (const source of this.#ends(from)) {
      for (const destination of this.#ends(to)) {
        if (isSame && labelText(source) !== labelText(destination)) continue;
        for (const { protocol, port } of this.#universe.words.ports) {
          const names = this.#namesOf(example, protocol);
          const one = { ...example, from: source, to: destination, port: { port, protocol, names } };
          yield this.#addressed(source).flatMap((a) =>
            this.#addressed(destination).flatMap((b) =>
              familyOf(a) === familyOf(b) ? [{ ...one, from: a, to: b }] : [],
            ),
          );
        }
      }
    }
  }

  /** A pod may give a port each name that a rule asks for; for `always`, it has only the name that is asked for. */
  #namesOf({ port }: Example, protocol: Port['protocol']): readonly string[] {
    if (this.#system.guardrail.statements.some(({ kind }) => kind === 'always')) return port.names;
    return this.#universe.words.portNames.filter((one) => one.protocol === protocol).map(({ name }) => name);
  }

  /** Ends in the same namespace, with any labels. */
  #ends(end: WitnessEnd): readonly WitnessEnd[] {
    if (end.kind === 'address') {
      const { cluster, guardrail } = this.#system;
      const { pods } = cluster.networks;
      // An `only` is not about addresses of the pod network.
      const isOutside = guardrail.statements.some(({ kind }) => kind === 'only') && pods !== undefined;
      return this.#addresses
        .filter((one) => podAddresses(cluster)[one.family].length > 0 && !(isOutside && holds(pods, one)))
        .map(({ text }) => ({ ...end, address: text }));
    }
    const place = this.#placeOf(end);
    if (place === undefined) return [];
    const { name } = end.namespace;
    const all = this.#universe.spaces.filter((space) => space.place === place).map(({ labels }) => labels);
    const distinct = new Map(all.map((labels) => [JSON.stringify(Object.entries(labels).sort()), labels]));
    return [...distinct.values()].flatMap((labels) =>
      place.pods.map((pod) => ({
        ...end,
        labels: pod,
        namespace: { ...end.namespace, labels: { ...labels, [nameKey]: name } },
      })),
    );
  }

  #placeOf({ namespace }: Extract<WitnessEnd, { kind: 'pod' }>): JudgedPlace | undefined {
    const { kind, name, like, tenant } = namespace;
    return this.#universe.places.find(
      (place) =>
        place.kind === kind &&
        (kind === 'undeclared' || (place.like?.name === (kind === 'future' ? like : name) && place.tenant === tenant)),
    );
  }

  /** An end with each address of pods, in each family, that tells something apart. */
  #addressed(end: WitnessEnd): readonly WitnessEnd[] {
    if (end.kind === 'address') return [end];
    const pods = podAddresses(this.#system.cluster);
    return this.#addresses.filter((one) => holds(pods, one)).map(({ text }) => ({ ...end, address: text }));
  }
}

function familyOf({ address }: WitnessEnd): AddressFamily {
  return address.includes(':') ? 'IPv6' : 'IPv4';
}

/** Reports whether a connection is in a region, regardless of the addresses of pods. */
export function isInRegion({ without, ...region }: LostRegion, point: Example): boolean {
  return isInBox(region, point) && !without.some((hole) => isInBox(hole, point));
}

function isInBox({ from, to, ports }: Omit<LostRegion, 'without'>, point: Example): boolean {
  return isIn(ports, point.port.protocol, point.port.port) && isInEnd(from, point.from) && isInEnd(to, point.to);
}

function isInEnd(lost: LostEnd, end: WitnessEnd): boolean {
  if (lost.kind === 'addresses') {
    const address = parseAddress(end.address);
    return (
      end.kind === 'address' && address.kind === 'address' && holds(lost.addresses, { ...address, text: end.address })
    );
  }
  return end.kind === 'pod' && fitsBox(lost.namespaces, end.namespace.labels) && fitsBox(lost.pods, end.labels);
}

function labelText(end: WitnessEnd): string {
  return end.kind === 'address' ? '' : JSON.stringify(Object.entries(end.namespace.labels).sort());
}

/** A text that is equal for examples in the same places. Addresses of both families are one place. */
export function placesText({ from, to }: GuardrailWitness): string {
  const text = (end: WitnessEnd | undefined): unknown =>
    end?.kind === 'pod'
      ? [end.namespace.kind, end.namespace.like ?? end.namespace.name, end.namespace.tenant]
      : end?.kind;
  return JSON.stringify([
    text(from),
    text(to),
    to?.kind === 'pod' && from.kind === 'pod' && from.namespace.name === to.namespace.name,
  ]);
}

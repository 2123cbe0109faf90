import { type ClusterState, internetOutside, metadataAddressesOf } from '../clusters/cluster-state.ts';
import {
  type AddressRules,
  covering,
  type Network,
  networkOrder,
  openedAddresses,
  type Zones,
  zonesOf,
} from '../connectivity/classes/address-rows.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import {
  type AddressSet,
  hasNoAddresses,
  intersectAddresses,
  noAddresses,
  subtractAddresses,
  uniteAddresses,
} from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { allPorts, hasNoPorts, intersectPorts, type PortSet, subtractPorts } from '../model/port-set.ts';
import { families } from '../verdicts/end.ts';
import { possiblePorts, type Verdicts } from '../verdicts/verdicts.ts';
import { allDenied, type ChangedPorts, changedKey, changedPorts } from './changed-rows.ts';
import type { ChangedAddresses } from './landscape-diff.ts';

/** Addresses with which connections change in one way. */
export interface ChangedBlock {
  readonly end: ChangedAddresses;
  readonly changed: ChangedPorts;
}

/** Compares what two sides' rules open to addresses that are no pod's in either state. */
export class AddressComparison {
  readonly #before: ClusterState;
  readonly #after: ClusterState;
  readonly #direction: Direction;
  readonly #zonesBefore: Zones;
  readonly #zones: Zones;
  /** The addresses of the internet and of metadata services, as one of both states has it. */
  readonly #internet: AddressSet;
  readonly #metadata: AddressSet;
  /** The addresses that are no pod's in either state. */
  readonly #known: AddressSet;
  readonly #found = new Map<string, readonly ChangedBlock[]>();
  readonly #sameSurroundings: boolean;

  constructor(before: ClusterState, after: ClusterState, direction: Direction) {
    this.#before = before;
    this.#after = after;
    this.#direction = direction;
    this.#zonesBefore = zonesOf(before);
    this.#zones = zonesOf(after);
    this.#known = intersectAddresses(everyAddressIn(this.#zonesBefore), everyAddressIn(this.#zones));
    this.#internet = uniteAddresses(internetOutside(before.networks), internetOutside(after.networks));
    this.#metadata = uniteAddresses(metadataAddressesOf(before.networks), metadataAddressesOf(after.networks));
    this.#sameSurroundings =
      zonesText(this.#zonesBefore) === zonesText(this.#zones) &&
      before.traits.ipBlockMatchesNodes === after.traits.ipBlockMatchesNodes;
  }

  /** By change, network and first address. The rules are of one pod's side, before and after. */
  compare(before: AddressRules, after: AddressRules): readonly ChangedBlock[] {
    if (before.key === after.key && this.#sameSurroundings) return [];
    return remembered(this.#found, `${before.key}\n${after.key}`, () => this.#compare(before, after));
  }

  #compare(before: AddressRules, after: AddressRules): readonly ChangedBlock[] {
    const everything = { asked: undefined, ports: undefined };
    const old = openedAddresses(this.#before, this.#zonesBefore, before, everything);
    const now = openedAddresses(this.#after, this.#zones, after, everything);
    const found = new Map<
      string,
      { readonly network: Network; readonly changed: ChangedPorts; addresses: AddressSet }
    >();
    for (const network of networkOrder) {
      const zone = intersectAddresses(this.#zones[network], this.#known);
      for (const was of withRest(old, zone)) {
        const inside = now.filter((one) => one.network === network);
        for (const is of withRest(inside, was.addresses)) {
          for (const changed of changedPorts(was.verdicts, is.verdicts)) {
            const key = `${network} ${changedKey(changed)}`;
            const part = remembered(found, key, () => ({ network, changed, addresses: noAddresses }));
            part.addresses = uniteAddresses(part.addresses, is.addresses);
          }
        }
      }
    }
    const exposures = this.#direction === 'Ingress' ? this.#exposures(old, now) : [];
    return [...found.values()].map(({ network, changed, addresses }) => ({
      end: {
        kind: 'addresses',
        network,
        addresses,
        ...covering(addresses, this.#zones[network]),
        ...(exposures.some((exposure) => isPartOf(exposure, addresses, changed)) ? { everyone: true } : {}),
        ...(hasNoAddresses(intersectAddresses(addresses, this.#internet)) ? {} : { internet: true }),
        ...(hasNoAddresses(intersectAddresses(addresses, this.#metadata)) ? {} : { metadata: true }),
      },
      changed,
    }));
  }

  /** The ports on which all addresses outside come in now, and did not; outside by the networks of either state. */
  #exposures(old: readonly Part[], now: readonly Part[]): readonly ExposedAddresses[] {
    return [this.#zonesBefore, this.#zones].flatMap(({ outside }) =>
      families.map((family) => {
        const addresses = intersectAddresses({ ...noAddresses, [family]: outside[family] }, this.#known);
        return { addresses, ports: subtractPorts(openToAll(now, addresses), openToAll(old, addresses)) };
      }),
    );
  }
}

/** Addresses of which every one comes in on these ports now, and not every one did before. */
interface ExposedAddresses {
  readonly addresses: AddressSet;
  readonly ports: PortSet;
}

function isPartOf(exposure: ExposedAddresses, addresses: AddressSet, { change, ports }: ChangedPorts): boolean {
  return (
    change === 'opened' &&
    !hasNoPorts(intersectPorts(ports, exposure.ports)) &&
    !hasNoAddresses(intersectAddresses(addresses, exposure.addresses))
  );
}

/** The ports that are open, surely or not, to every address of a zone. */
function openToAll(parts: readonly Part[], zone: AddressSet): PortSet {
  return withRest(parts, zone).reduce(
    (ports, { verdicts }) => intersectPorts(ports, possiblePorts(verdicts)),
    allPorts,
  );
}

function everyAddressIn(zones: Zones): AddressSet {
  return networkOrder.map((network) => zones[network]).reduce(uniteAddresses, noAddresses);
}

function zonesText(zones: Zones): string {
  return networkOrder.map((network) => addressesText(zones[network])).join();
}

interface Part {
  readonly addresses: AddressSet;
  readonly verdicts: Verdicts;
}

/** The parts of a zone, in their order, and what no part holds: there all is denied. */
function withRest(parts: readonly Part[], zone: AddressSet): readonly Part[] {
  const inside = parts.map(({ addresses, verdicts }) => ({ addresses: intersectAddresses(addresses, zone), verdicts }));
  const rest = inside.reduce((left, { addresses }) => subtractAddresses(left, addresses), zone);
  return [...inside, { addresses: rest, verdicts: allDenied }].filter(({ addresses }) => !hasNoAddresses(addresses));
}

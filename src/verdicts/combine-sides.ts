import {
  allPorts,
  hasNoPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import { families } from './end.ts';
import type { FamilyAnswers, OpenPorts, SideAnswer } from './side-answer.ts';
import { conditionalPorts, type Verdicts } from './verdicts.ts';

/**
 * The verdicts that follow from both sides' answers. The API: "for a connection from a source pod to a destination pod
 * to be allowed, both the egress policy on the source pod and the ingress policy on the destination pod need to allow
 * the connection."
 *
 * What is not known is tried out in every way: how the plugin reads `ipBlock`, which of policies without an order it
 * applies, the family of the connection, and each end's address. The last two are independent of one another on both
 * sides, so sets suffice and the answer is exact.
 */
export function combineSides(egress: SideAnswer, ingress: SideAnswer): Verdicts {
  const least = egress.map((answers, index) => connections(answers, ingress[index] ?? {}));
  // The way that allows least and the one that allows most: all others lie between the two.
  const orders =
    egress.every(isOrdered) && ingress.every(isOrdered)
      ? [least]
      : [least, egress.map((answers, index) => connections(atMost(answers), atMost(ingress[index] ?? {})))];
  const every = orders.flat(2);
  const allowed = intersectAll(every.map(({ all }) => all));
  const possible = unitePorts(...every.map(({ some }) => some));
  const open = subtractPorts(possible, allowed);
  if (hasNoPorts(open)) return { allowed, conditional: [] };
  const perConnection = orders.flatMap((cases) =>
    (cases[0] ?? []).map((_, index) => cases.flatMap((one) => one[index] ?? [])),
  );
  const perOrder = least.flatMap((one, number) =>
    one.map((_, index) => orders.flatMap((cases) => cases[number]?.[index] ?? [])),
  );
  return {
    allowed,
    conditional: conditionalPorts(open, {
      'pod-address': unitePorts(...every.map(({ all, some }) => subtractPorts(some, all))),
      'cni-trait': unitePorts(...perConnection.map(varying)),
      'address-family': unitePorts(...orders.flat().map(varying)),
      'policy-order': unitePorts(...perOrder.map(varying)),
    }),
  };
}

/**
 * The connections that both ends' families make possible. Ends without a common family reach each other by translation
 * or not at all; each then goes by its own addresses.
 */
function connections(egress: FamilyAnswers, ingress: FamilyAnswers): readonly OpenPorts[] {
  const common = families.flatMap((family) => both(egress[family], ingress[family]));
  if (common.length > 0) return common;
  return families.flatMap((to) => families.flatMap((from) => both(egress[to], ingress[from])));
}

function isOrdered({ IPv4, IPv6 }: FamilyAnswers): boolean {
  return IPv4?.atMost === undefined && IPv6?.atMost === undefined;
}

/** Takes the answers that policies without an order give when they are applied as allows most. */
function atMost(answers: FamilyAnswers): FamilyAnswers {
  return Object.fromEntries(Object.entries(answers).map(([family, answer]) => [family, answer.atMost ?? answer]));
}

function both(egress: OpenPorts | undefined, ingress: OpenPorts | undefined): readonly OpenPorts[] {
  if (egress === undefined || ingress === undefined) return [];
  return [{ all: intersectPorts(egress.all, ingress.all), some: intersectPorts(egress.some, ingress.some) }];
}

/** The ports on which the answers differ from each other. */
function varying(answers: readonly OpenPorts[]): PortSet {
  return unitePorts(differences(answers.map(({ all }) => all)), differences(answers.map(({ some }) => some)));
}

function differences(sets: readonly PortSet[]): PortSet {
  return sets.length < 2 ? noPorts : subtractPorts(unitePorts(...sets), intersectAll(sets));
}

function intersectAll(sets: readonly PortSet[]): PortSet {
  return sets.reduce(intersectPorts, allPorts);
}

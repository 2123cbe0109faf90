import { addressesText } from '../connectivity/classes/side-keys.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { HazardCode, HazardLevel } from '../diagnostics/hazard-codes.ts';
import { hazardCodes } from '../diagnostics/hazard-codes.ts';
import type { Guardrail } from '../guardrails/guardrail.ts';
import type {
  BrokenGuardrail,
  VacuousStatement,
  WeakenedGuardrail,
  Weakening,
} from '../guardrails/guardrail-change.ts';
import { toCidrs } from '../model/address-set.ts';
import { formatCidr } from '../model/cidr.ts';
import type { ForgottenAddresses, ForgottenReading } from './forgotten-facts.ts';
import type { LostCoverage } from './guardrail-coverage.ts';
import { placesOfBroken, subjectsOfCoverage, subjectsOfWeakened } from './guardrail-subjects.ts';
import type { InventorySide } from './inventory-side.ts';
import type { Hazard } from './landscape-diff.ts';
import { hazard, listed } from './problems.ts';

/** `inventory`: the states whose inventory it needs; empty for what happens between the states as they are. */
export function guardrailBroken(
  broken: BrokenGuardrail,
  subjects: readonly string[],
  inventory: readonly InventorySide[],
): Hazard {
  const { guardrail, of } = broken;
  const rewritten = 'This change removes or rewrites the guardrail, which counts as it was before.';
  return guardrailHazard('guardrail-broken', guardrail, {
    sentences: [brokenSentence(broken), ...(of === 'before' ? [rewritten] : [])],
    subjects,
    places: placesOfBroken(broken),
    broken,
    ...locationOf(broken),
    ...(inventory.length === 0 ? {} : { inventory }),
  });
}

/** The first rule that decides; otherwise the guardrail, unless only the state before has it. */
function locationOf({ guardrail, of, breaches }: BrokenGuardrail): Pick<Hazard, 'location'> {
  for (const { path, line = 1 } of breaches.flatMap(({ witness }) => witness.because)) {
    if (path !== undefined) return { location: { path, line, column: 1 } };
  }
  return of === 'before' ? {} : { location: guardrail.location };
}

function brokenSentence({ guardrail, answer, typesWithoutShape }: BrokenGuardrail): string {
  const { name, description } = guardrail;
  switch (answer) {
    case 'broken':
      return `Guardrail ${name} is broken: ${description}`;
    case 'depends':
      return `Guardrail ${name} is broken under some conditions: ${description}`;
    case 'not-decided':
      return `Ringfence could not decide whether guardrail ${name} still holds, which counts as broken: ${description}`;
    case 'no-shape': {
      const types = `${typesWithoutShape.length === 1 ? 'type' : 'types'} ${listed(typesWithoutShape)}`;
      return `Guardrail ${name} is about namespaces of ${types}, and no cluster has such a namespace any more: ${description}`;
    }
  }
}

/** `unread`: the mistake that keeps its file from being read, if that is how it was removed. */
export function guardrailWeakened(weakened: WeakenedGuardrail, unread: Diagnostic | undefined): Hazard {
  const { before, after, how } = weakened;
  return guardrailHazard('guardrail-weakened', before, {
    sentences: [
      after === undefined
        ? removedSentence(before, unread)
        : `Guardrail ${before.name} protects less than before: ${how.map((one) => weakeningWords(one, before, after)).join('; ')}.`,
    ],
    subjects: subjectsOfWeakened(weakened),
    ...(unread !== undefined ? { location: unread.location } : after === undefined ? {} : { location: after.location }),
  });
}

function removedSentence({ name, description }: Guardrail, unread: Diagnostic | undefined): string {
  if (unread === undefined) return `Guardrail ${name} is removed: ${description}`;
  const { location, message } = unread;
  return `Guardrail ${name} can no longer be read (${location.path}:${location.line}: ${message}), so it protects nothing.`;
}

function weakeningWords(weakening: Weakening, before: Guardrail, after: Guardrail): string {
  switch (weakening) {
    case 'removed':
      return 'it is removed';
    case 'mode':
      return 'its mode is now Audit, so it closes no gate';
    case 'assumption':
      return `it assumes fewer other writers, ${after.otherWriters} instead of ${before.otherWriters}`;
    case 'grants':
      return 'grants between tenants are now exceptions of it';
    case 'statements':
      return 'it covers fewer connections, or fewer pods';
    case 'protected-labels':
      return 'it trusts more labels';
  }
}

/** `labels`: those that the landscape newly protects. `guardrails`: all that rest on them. */
export function moreLabelsProtected(guardrails: readonly Guardrail[], labels: readonly string[]): Hazard {
  return guardrailsHazard(guardrails, {
    sentences: [
      `The landscape declares further labels as set by the platform only: ${listed(labels)}. ${guardrailNames(guardrails)} no longer ${guardrails.length === 1 ? 'counts' : 'count'} namespaces and pods to which anyone could give such a label. For this comparison, the labels do not count as protected.`,
    ],
    advice: 'Make sure that the cluster enforces it: by an admission policy, or by what creates namespaces and pods.',
    subjects: labels.map((label) => JSON.stringify(['protected-labels', label])),
  });
}

/** Reports that the sources of the state after cannot be read, so that the addresses of parameters are not known. */
export function valuesUnknown(guardrails: readonly Guardrail[]): Hazard {
  return made('guardrail-broken', guardrails, {
    sentences: [
      `Ringfence could not decide whether the addresses that ${guardrailNames(guardrails).replace('G', 'g')} ${guardrails.length === 1 ? 'names' : 'name'} by a parameter are still refused, because the sources have errors. This counts as broken.`,
    ],
    advice: 'Run "ringfence validate", and fix what it reports.',
    subjects: guardrails.map(({ name }) => JSON.stringify([name, 'values'])),
  });
}

/** `clusters`: those that newly declare that they have no other namespaces. */
export function undeclaredForgotten(guardrails: readonly Guardrail[], clusters: readonly string[]): Hazard {
  return guardrailsHazard(guardrails, {
    sentences: [
      `The sources now say that they declare all namespaces. ${guardrailNames(guardrails)} no longer ${guardrails.length === 1 ? 'counts' : 'count'} namespaces that no source declares.`,
    ],
    advice: 'Make sure that no one can create other namespaces in these clusters.',
    subjects: ['declared-namespaces'],
    places: clusters.map((cluster) => ({ cluster, namespaces: [], namespacesOfType: 0 })),
  });
}

export function readingForgotten({ guardrails, ends, now, clusters }: ForgottenReading): Hazard {
  const [names, verb] = [guardrailNames(guardrails), guardrails.length === 1 ? 'counts' : 'count'];
  const sentence =
    now === 'never'
      ? `The sources now say that the network plugin finds no ${ends} by an ipBlock. ${names} no longer ${verb} such rules as open to ${ends}.`
      : `The sources now say that the network plugin finds ${ends} by an ipBlock. ${names} no longer ${verb} such rules as closed to ${ends}.`;
  return guardrailsHazard(guardrails, {
    sentences: [sentence],
    advice: 'Make sure that the network plugin of these clusters does so: docs/compatibility.md.',
    subjects: [JSON.stringify(['traits', `${ends} ${now}`])],
    places: clusters.map((cluster) => ({ cluster, namespaces: [], namespacesOfType: 0 })),
  });
}

export function podAddressesForgotten({ guardrails, addresses, clusters }: ForgottenAddresses): Hazard {
  const verb = guardrails.length === 1 ? 'counts' : 'count';
  return guardrailsHazard(guardrails, {
    sentences: [
      `By the sources, pods no longer have addresses in ${listed(toCidrs(addresses).map(formatCidr))}. ${guardrailNames(guardrails)} no longer ${verb} rules for these addresses as open to pods.`,
    ],
    advice: 'Make sure that no pod of these clusters has such an address.',
    subjects: [JSON.stringify(['pod-addresses', addressesText(addresses)])],
    places: clusters.map((cluster) => ({ cluster, namespaces: [], namespacesOfType: 0 })),
  });
}

/** `part`: why names in the sources match nothing. `statements`: those that nothing in the clusters fits any more. */
export function guardrailVacuous(
  guardrail: Guardrail,
  {
    part,
    statements,
  }: {
    readonly part?: { readonly reason: string; readonly isNew: boolean };
    readonly statements: readonly VacuousStatement[];
  },
): Hazard {
  const { name, location } = guardrail;
  const isNew = part?.isNew === true || (statements.length > 0 && statements.every((one) => one.isNew));
  const reasons = part === undefined ? statements.map(vacuousWords) : [part.reason];
  return guardrailHazard('guardrail-weakened', guardrail, {
    sentences: [
      isNew
        ? `A new statement of guardrail ${name} is about nothing, so it protects nothing.`
        : `A statement of guardrail ${name} is no longer about anything.`,
      ...reasons,
    ],
    advice: 'Correct the names and labels in the statement, or delete the guardrail.',
    subjects:
      statements.length === 0
        ? [JSON.stringify([name, 'vacuous', part?.reason])]
        : statements.map(({ index, reach }) => JSON.stringify([name, 'vacuous', index, reach])),
    location: statements[0]?.statement.location ?? location,
  });
}

function vacuousWords({ statement: { kind, location }, reach }: VacuousStatement): string {
  const words = `its ${kind} in line ${location.line}`;
  return reach === 'none'
    ? `Nothing in any cluster fits ${words}.`
    : `No declared namespace fits ${words}, and no type gives later ones such a name or label.`;
}

export function coverageLost(lost: LostCoverage): Hazard {
  const { guardrail, moved, what, places } = lost;
  const verb = moved === 'unprotected' ? 'no longer protects' : 'now allows connections of';
  const sentence =
    what.kind === 'namespaces'
      ? `Guardrail ${guardrail.name} ${verb} some namespaces, because their type, tenant or labels changed.`
      : `Guardrail ${guardrail.name} ${moved === 'unprotected' ? 'is no longer about' : 'now allows'} ${listed(toCidrs(what.addresses).map(formatCidr))}, because a network of the cluster changed.`;
  return guardrailHazard('guardrail-weakened', guardrail, {
    sentences: [sentence],
    subjects: subjectsOfCoverage(lost),
    places,
  });
}

function guardrailNames(guardrails: readonly Guardrail[]): string {
  return `${guardrails.length === 1 ? 'Guardrail' : 'Guardrails'} ${listed(guardrails.map(({ name }) => name))}`;
}

type Rest = Pick<Hazard, 'subjects' | 'location' | 'inventory' | 'advice'> & {
  readonly sentences: readonly string[];
  readonly places?: Hazard['places'];
  readonly broken?: BrokenGuardrail;
};

function guardrailHazard(code: HazardCode, guardrail: Guardrail, { broken, ...rest }: Rest): Hazard {
  const { name, owner, mode, tenant } = guardrail;
  return {
    ...made(code, [guardrail], rest),
    guardrail: {
      ...{ name, mode },
      ...(owner === undefined ? {} : { owner }),
      ...(tenant === undefined ? {} : { tenant }),
      ...(broken === undefined ? {} : { broken }),
    },
  };
}

/** A hazard of several guardrails. */
function guardrailsHazard(guardrails: readonly Guardrail[], rest: Omit<Rest, 'broken'>): Hazard {
  return made('guardrail-weakened', guardrails, rest);
}

function made(code: HazardCode, guardrails: readonly Guardrail[], { sentences, places = [], ...rest }: Rest): Hazard {
  const isAudit = guardrails.every(({ mode }) => mode === 'Audit');
  const level: HazardLevel = isAudit ? 'note' : hazardCodes[code].level;
  const audit = isAudit ? ['Its mode is Audit, so it closes no gate.'] : [];
  return {
    ...hazard(code, {
      message: [...sentences, ...audit].join(' '),
      advice: hazardCodes[code].advice,
      ...{ policies: [], workloads: [] },
      ...rest,
    }),
    level,
    places,
  };
}

import { nameOfKey } from '../../clusters/cluster-key.ts';
import type {
  GuardrailBreach,
  GuardrailWitness,
  LostEnd,
  LostRegion,
  StatementResult,
  UndecidedProof,
  WitnessEnd,
  WitnessReason,
} from '../../guardrails/guardrail-result.ts';
import type { JudgedGuardrail } from '../../guardrails/judged-guardrail.ts';
import { asSelector } from '../../labels/label-space.ts';
import type { Json } from '../../model/json.ts';
import { writtenLocation } from '../diagnostics/format-json.ts';
import { cidrTexts } from '../words/address-words.ts';
import { basisJson } from '../words/format-basis.ts';
import { portsJson } from '../words/ports-json.ts';
import { statementWords } from './pattern-words.ts';
import { readableBox } from './region-words.ts';
import type { GuardrailReport } from './report.ts';
import { witnessSentence } from './witness-words.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/** Answers to guardrails for machines, as `schemas/output/guardrails.schema.json` describes. */
export function formatGuardrailsJson(report: GuardrailReport): string {
  const document = { schemaVersion, ...guardrailsJson(report), basis: basisJson(report.basis) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The answers and what they assume, as a part of a document. */
export function guardrailsJson({ judged, protectedLabels, locate }: GuardrailReport): object {
  const count = (asked: JudgedGuardrail['outcome']): number => judged.filter(({ outcome }) => outcome === asked).length;
  return {
    ...{ hold: count('holds'), fail: count('fails'), aboutNothing: count('about-nothing') },
    ...{ accepted: count('accepted'), reported: count('reported') },
    protectedLabels: { namespaces: protectedLabels.namespaces, pods: protectedLabels.pods, enforced: false },
    guardrails: judged.map((one) => writtenGuardrail(one, locate)),
  };
}

/** Names every field, so that neither their order nor a new internal field shows in the output. */
function writtenGuardrail({ result, outcome, acceptedBy }: JudgedGuardrail, locate: GuardrailReport['locate']): object {
  const { guardrail, answer, statements } = result;
  const { name, tenant, description, owner, mode, otherWriters, grants, location } = guardrail;
  return {
    ...{ name, tenant, description, owner, mode, otherWriters, grants },
    location: writtenLocation(location),
    answer,
    outcome,
    acceptedBy: acceptedBy.map(({ exception, reason, owner: acceptedOwner, until }) => ({
      ...{ exception, reason, owner: acceptedOwner, until },
    })),
    statements: statements.map((one) => writtenStatement(one, guardrail, locate)),
  };
}

function writtenStatement(
  { statement, answer, about, breaches, notDecided, typesWithoutShape }: StatementResult,
  { otherWriters }: JudgedGuardrail['result']['guardrail'],
  locate: GuardrailReport['locate'],
): object {
  const { clusters, namespaces, shapes, hostNetworkPossible, hostNetwork, indirect } = about;
  return {
    kind: statement.kind,
    says: statementWords(statement, (name) => name),
    location: writtenLocation(statement.location),
    answer,
    about: {
      ...{ clusters, namespaces, shapes, hostNetworkPossible, hostNetwork },
      ...(indirect === undefined ? {} : { indirect: indirect.workloads, indirectComplete: indirect.isComplete }),
    },
    breaches: breaches.map((breach) => ({
      says: witnessSentence(breach.witness, statement.kind, otherWriters, (name) => name),
      ...writtenBreach(breach, locate),
    })),
    notDecided: notDecided.map(writtenUndecided),
    typesWithoutShape,
  };
}

export function writtenBreach(
  { witness, places, lost, conditions }: GuardrailBreach,
  locate: GuardrailReport['locate'],
) {
  return {
    witness: writtenWitness(witness, locate),
    places,
    conditions: conditions?.map((condition) =>
      condition.kind === 'family'
        ? { kind: condition.kind, value: condition.family }
        : { kind: condition.kind, value: condition.value },
    ),
    lost: lost.map(writtenRegion),
  };
}

function writtenWitness({ cluster, from, to, port, because }: GuardrailWitness, locate: GuardrailReport['locate']) {
  return {
    cluster: nameOfKey(cluster),
    from: writtenEnd(from),
    to: to && writtenEnd(to),
    port: port && { port: port.port, protocol: port.protocol, names: port.names },
    because: because.map((reason) => writtenReason(cluster, reason, locate)),
  };
}

function writtenEnd(end: WitnessEnd): object {
  if (end.kind === 'address') return { kind: end.kind, address: end.address };
  const { kind, namespace, labels, address } = end;
  const { type, tenant, like } = namespace;
  return {
    ...{ kind, labels, address },
    namespace: { kind: namespace.kind, name: namespace.name, labels: namespace.labels, type, tenant, like },
  };
}

function writtenReason(cluster: string, reason: WitnessReason, locate: GuardrailReport['locate']): object {
  const { direction, kind, namespace, policy, rule } = reason;
  const { rendered, template } = locate(cluster, reason);
  return { direction, kind, namespace, policy, rule, location: rendered, template };
}

function writtenRegion({ without, ...region }: LostRegion): object {
  return { ...writtenConnections(region), without: without.map(writtenConnections) };
}

function writtenConnections({ from, to, ports }: Omit<LostRegion, 'without'>): object {
  return { from: writtenLostEnd(from), to: writtenLostEnd(to), ports: portsJson(ports) };
}

export function writtenUndecided(reason: UndecidedProof): Json {
  const cluster = nameOfKey(reason.cluster);
  const common = { kind: reason.kind, ...(cluster === undefined ? {} : { cluster }) };
  switch (reason.kind) {
    case 'budget':
      return { ...common, steps: reason.steps };
    case 'unknown-network':
      return { ...common, network: reason.network };
    case 'unread-policies':
      return { ...common, kinds: reason.kinds };
  }
}

function writtenLostEnd(end: LostEnd): object {
  if (end.kind === 'addresses') return { kind: end.kind, addresses: cidrTexts(end.addresses) };
  return {
    kind: end.kind,
    namespaceSelector: asSelector(readableBox(end.namespaces)),
    podSelector: asSelector(end.pods),
  };
}

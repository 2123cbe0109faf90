import { nameOfKey } from '../clusters/cluster-key.ts';
import type { JudgedConnection } from '../connectivity-tests/judge-pair.ts';
import { peerName } from '../connectivity-tests/peer-name.ts';
import type { GuardrailWitness, WitnessEnd } from '../guardrails/guardrail-result.ts';
import { allPorts, type PortSet, protocols, samePorts } from '../model/port-set.ts';
import { parseQuestion } from '../questions/answer-question.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import type { WhyQuestion } from './page-data.ts';
import { peerText } from './peer-text.ts';

/** Returns the example of a failed test as a question; undefined if no question names both ends. */
export function questionOfTest({ from, to, ports }: JudgedConnection): WhyQuestion | undefined {
  const { name } = from.cluster;
  return asked({ from: textOf(from), to: textOf(to), port: portText(ports) }, name);
}

/**
 * Returns the example of a breach as a question; undefined if it is about one pod, a namespace that does not exist, a name of a
 * port, or a policy that another writer may add.
 */
export function questionOfWitness({ cluster, from, to, port, because }: GuardrailWitness): WhyQuestion | undefined {
  if (to === undefined || port === undefined || because.some(({ kind }) => kind === 'other-writer')) return undefined;
  if (port.names.length > 0) return undefined;
  const [source, destination] = [endText(from), endText(to)];
  if (source === undefined || destination === undefined) return undefined;
  return asked({ from: source, to: destination, port: `${port.port}/${port.protocol}` }, nameOfKey(cluster));
}

function asked(question: WhyQuestion, cluster: string | undefined): WhyQuestion | undefined {
  if (parseQuestion(question).problem !== undefined) return undefined;
  return cluster === undefined ? question : { ...question, cluster };
}

function textOf(peer: ResolvedPeer): string {
  const { subject } = peer;
  if (subject.kind === 'workload') return peerText(subject.namespace.name, subject.workload);
  // A test can be about several ranges of addresses, and a question about one.
  return subject.kind === 'addresses' ? (subject.text.split(', ')[0] ?? '') : peerName(peer);
}

function portText(ports: PortSet): string {
  if (samePorts(ports, allPorts)) return 'any';
  const protocol = protocols.find((one) => ports[one].length > 0);
  const [interval] = protocol === undefined ? [] : ports[protocol];
  if (protocol === undefined || interval === undefined) return 'any';
  const { first, last } = interval;
  return `${first === last ? first : `${first}-${last}`}/${protocol}`;
}

function endText(end: WitnessEnd): string | undefined {
  if (end.kind === 'address') return end.address;
  if (end.namespace.kind !== 'declared') return undefined;
  const labels = Object.entries(end.labels).map(([key, value]) => `${key}=${value}`);
  return `${end.namespace.name}{${labels.join(',')}}`;
}

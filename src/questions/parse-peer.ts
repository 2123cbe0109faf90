import { didYouMean } from '../diagnostics/nearest.ts';
import { parseAddress } from '../model/address.ts';
import { addressRule } from '../model/address-problem.ts';
import { addressSet } from '../model/address-set.ts';
import { hostCidr, parseCidr } from '../model/cidr.ts';
import { dnsLabelProblem, labelKeyProblem, labelValueProblem } from '../model/kubernetes-names.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { Result } from '../model/result.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import type { AddressQuery, PeerPlace, PeerProblem, PeerQuery } from './peer-query.ts';

const peerForms =
  'Write shop/web (a workload, pod or Service), shop/Deployment/web, type:web-app/web, tenant:fruit/web, shop{app=web}, ' +
  'shop/*, 192.0.2.7 or 10.0.0.0/8.';

/** Kinds that make pods, and what stands for them, by all the names that kubectl takes in lower case. */
const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Deployment: ['deploy', 'deployments'],
    StatefulSet: ['sts', 'statefulsets'],
    DaemonSet: ['ds', 'daemonsets'],
    ReplicaSet: ['rs', 'replicasets'],
    ReplicationController: ['rc', 'replicationcontrollers'],
    Job: ['jobs'],
    CronJob: ['cj', 'cronjobs'],
    Pod: ['po', 'pods'],
    Service: ['svc', 'services'],
  }).flatMap(([kind, names]) => [kind.toLowerCase(), ...names].map((name): [string, string] => [name, kind])),
);

/** Reads a peer as people write it on the command line. */
export function parsePeer(written: string): Result<PeerQuery, PeerProblem> {
  const text = written.trim();
  if (text === '') return { problem: { message: 'A peer is missing.', hint: peerForms } };
  const address = parseAddresses(text);
  if (address !== undefined) return address;
  const brace = text.indexOf('{');
  if (brace !== -1) return parseLabelled(text.slice(0, brace), text.slice(brace));
  return parseInPlace(text);
}

/** An address or a CIDR; nothing where the text looks like neither. */
function parseAddresses(text: string): Result<AddressQuery, PeerProblem> | undefined {
  if (!/^[0-9.]+(\/[0-9]*)?$/.test(text) && !/^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\w+)?(\/[0-9]*)?$/.test(text))
    return undefined;
  return parseAddressQuery(text, { mayBePod: true });
}

function parseAddressQuery(
  text: string,
  { mayBePod }: { readonly mayBePod: boolean },
): Result<AddressQuery, PeerProblem> {
  const single = !text.includes('/');
  const parsed = single ? parseAddress(text) : parseCidr(text);
  if (parsed.kind === 'address' || parsed.kind === 'cidr') {
    const cidr = parsed.kind === 'cidr' ? parsed : hostCidr(parsed);
    return { value: { kind: 'addresses', addresses: addressSet([cidr]), text, mayBePod: single && mayBePod } };
  }
  const message = `"${text}" is not ${single ? 'an address' : 'a CIDR'}: ${addressRule(parsed)}.`;
  return {
    problem: { message, ...(parsed.correction === undefined ? {} : { hint: `Did you mean ${parsed.correction}?` }) },
  };
}

/** A place, and what stands behind it in braces. */
function parseLabelled(place: string, braces: string): Result<PeerQuery, PeerProblem> {
  if (!braces.endsWith('}')) {
    return {
      problem: { message: `The labels ${braces} have no closing "}".`, hint: 'Write shop{app=web,tier=front}.' },
    };
  }
  const where = place.replace(/\/$/, '');
  const found = where.startsWith(undeclaredPrefix) ? parseUndeclared(where) : parsePlace(where);
  if (found.problem !== undefined) return found;
  const labels = parseLabels(braces.slice(1, -1));
  if (labels.problem !== undefined) return labels;
  return { value: { kind: 'labels', place: found.value, labels: labels.value } };
}

const undeclaredPrefix = 'undeclared:';

/** Parses `undeclared:new[team=fruit]`: a namespace that no source declares, with these labels. */
function parseUndeclared(text: string): Result<PeerPlace, PeerProblem> {
  const [, name = '', written] = /^([^[]*)(?:\[(.*)\])?$/s.exec(text.slice(undeclaredPrefix.length)) ?? [];
  const problem = dnsLabelProblem(name);
  if (problem !== undefined) {
    return {
      problem: {
        message: `"${name}" is not the name of a namespace: ${problem}.`,
        hint: 'Write undeclared:new[team=fruit]{app=web}.',
      },
    };
  }
  if (written === undefined) return { value: { undeclaredNamespace: name } };
  const labels = parseLabels(written);
  if (labels.problem !== undefined) return labels;
  return { value: { undeclaredNamespace: name, namespaceLabels: labels.value } };
}

function parseLabels(text: string): Result<TextMap, PeerProblem> {
  const labels = new Map<string, string>();
  for (const part of text.trim() === '' ? [] : text.split(',')) {
    const [, key = '', value = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (key === '')
      return {
        problem: { message: `"${part.trim()}" is not a label.`, hint: 'Write key=value, with commas between labels.' },
      };
    const problem = labelProblem(key, value);
    if (problem !== undefined) return { problem };
    if (labels.has(key)) return { problem: { message: `Label "${key}" is given twice; a pod can have it only once.` } };
    labels.set(key, value);
  }
  return { value: Object.fromEntries(labels) };
}

function labelProblem(key: string, value: string): PeerProblem | undefined {
  const keyProblem = labelKeyProblem(key);
  if (keyProblem !== undefined) return { message: `"${key}" is not a label key: ${keyProblem}.` };
  const valueProblem = labelValueProblem(value);
  return valueProblem === undefined ? undefined : { message: `"${value}" is not a label value: ${valueProblem}.` };
}

/** Parses a peer that is neither addresses nor labels: `place/name`, `place/Kind/name`, `place/*`. */
function parseInPlace(text: string): Result<PeerQuery, PeerProblem> {
  const segments = text.split('/');
  const [first = '', second, third, fourth] = segments;
  const { value: place, problem } = parsePlace(first);
  if (fourth !== undefined || segments.includes('')) {
    return { problem: { message: `"${text}" is not a peer.`, hint: peerForms } };
  }
  if (second === undefined) {
    if (!/^(type|tenant):|,/.test(first)) return { problem: withoutNamespace(first) };
    return problem === undefined ? { value: { kind: 'workload', place } } : { problem };
  }
  if (problem !== undefined) return { problem };
  if (third === undefined) return { value: second === '*' ? { kind: 'workload', place } : named(place, second) };
  const kind = kinds.get(second.toLowerCase());
  if (kind === undefined) {
    const hint =
      didYouMean(second, new Set(kinds.values())) ??
      `Kinds: ${[...new Set(kinds.values())].join(', ')}. If ${first} is a cluster, name it with --cluster.`;
    return { problem: { message: `"${second}" is not a kind of workload.`, hint } };
  }
  if (kind === 'Service') return { value: { kind: 'named', as: 'service', place, name: third } };
  if (kind === 'Pod') return { value: { kind: 'named', as: 'pod', place, name: third } };
  return { value: { kind: 'workload', place, name: third, workloadKind: kind } };
}

function named(place: PeerPlace, name: string): PeerQuery {
  return { kind: 'named', as: 'any', place, name };
}

/** The problem of a peer without a namespace. */
function withoutNamespace(word: string): PeerProblem {
  const message = `"${word}" names no namespace to look in.`;
  const service = /^([a-z0-9-]+)\.([a-z0-9-]+)(\.svc(\..*)?)?$/.exec(word);
  if (/^[a-z]+:\/\//.test(word)) return { message: `"${word}" is a URL, not a peer.`, hint: peerForms };
  if (service !== null) {
    const [, name, namespace] = service;
    return {
      message: `"${word}" is a DNS name; Ringfence does not resolve DNS names.`,
      hint: `Did you mean ${namespace}/svc/${name}?`,
    };
  }
  if (word === '*') return { message, hint: 'Write shop/* for every workload of a namespace, */* for every workload.' };
  return { message, hint: `Write <namespace>/${word}, or ${word}/* for every workload of namespace ${word}.` };
}

/** Parses `shop`, `type:web-app`, `tenant:fruit`, or a tenant with one of the others: `tenant:fruit,type:web-app`. */
function parsePlace(text: string): Result<PeerPlace, PeerProblem> {
  let place: PeerPlace = {};
  for (const part of text.split(',')) {
    const { value, problem } = parsePlacePart(part);
    if (problem !== undefined) return { problem };
    const [field] = Object.keys(value) as (keyof PeerPlace)[];
    if (field !== undefined && place[field] !== undefined) {
      return { problem: { message: `A peer can have only one ${placeFields[field]}.`, hint: peerForms } };
    }
    place = { ...place, ...value };
  }
  return place.namespace !== undefined && place.namespaceType !== undefined
    ? { problem: { message: 'A peer cannot have both a namespace and a type.', hint: peerForms } }
    : { value: place };
}

const placeFields: Readonly<Partial<Record<keyof PeerPlace, string>>> = {
  namespace: 'namespace',
  namespaceType: 'type',
  tenant: 'tenant',
};

function parsePlacePart(text: string): Result<PeerPlace, PeerProblem> {
  const [, prefix, name = ''] = /^(type|tenant):(.*)$/s.exec(text) ?? [];
  if (prefix === 'type') {
    return name === ''
      ? { problem: { message: 'A namespace type is missing.', hint: peerForms } }
      : { value: { namespaceType: name } };
  }
  if (text.startsWith(undeclaredPrefix)) {
    const message = 'Ringfence knows no workloads of a namespace that no source declares.';
    return { problem: { message, hint: `Name a pod by its labels: ${text}{app=web}.` } };
  }
  if (prefix === 'tenant') {
    return name === ''
      ? { problem: { message: 'A tenant is missing.', hint: peerForms } }
      : { value: { tenant: name } };
  }
  const problem = namespaceProblem(text);
  if (problem === undefined) return { value: { namespace: text } };
  const hint = namespaceProblem(text.toLowerCase()) === undefined ? `Did you mean "${text.toLowerCase()}"?` : peerForms;
  return { problem: { message: `"${text}" is not the name of a namespace: ${problem}.`, hint } };
}

/** `*` can stand wherever a letter can. */
function namespaceProblem(text: string): string | undefined {
  return dnsLabelProblem(text.replaceAll('*', 'x'));
}

/** A peer as a connectivity test writes it. Its fields have passed the schema, one by one. */
export interface WrittenPeer {
  readonly cluster?: string;
  readonly namespace?: string;
  readonly undeclaredNamespace?: string;
  readonly namespaceType?: string;
  readonly tenant?: string;
  readonly tenantLabels?: TextMap;
  readonly namespaceLabels?: TextMap;
  readonly workload?: string;
  readonly pod?: string;
  readonly service?: string;
  readonly podLabels?: TextMap;
  readonly ip?: string;
  readonly relation?: 'same' | 'other' | 'any';
}

/** The fields of a peer of a connectivity test that say where it is, beside its cluster. */
const placesOfTests = [
  'namespace',
  'undeclaredNamespace',
  'namespaceType',
  'tenant',
  'tenantLabels',
  'namespaceLabels',
] as const;

/** Notation of a connectivity test for every namespace of a cluster. No namespace can have this name. */
const everyNamespace = '*';

/** Reads a peer of a connectivity test. The relation between both peers is not part of it. */
export function peerOfTest(peer: WrittenPeer): Result<PeerQuery, PeerProblem> {
  const { cluster, workload, pod, service, podLabels, ip } = peer;
  const subjects = (['workload', 'pod', 'service', 'podLabels', 'ip'] as const).filter(
    (field) => peer[field] !== undefined,
  );
  const [subject, another] = subjects;
  if (another !== undefined) {
    return { problem: { message: `A peer cannot have both ${subject} and ${another}.`, path: [another] } };
  }
  if (ip !== undefined) {
    const field = placesOfTests.find((one) => peer[one] !== undefined);
    if (field !== undefined)
      return {
        problem: {
          message: `A peer with ip cannot have ${field}, because an address is not in a namespace.`,
          path: [field],
        },
      };
    const query = parseAddressQuery(ip, { mayBePod: false });
    if (query.problem !== undefined) return { problem: { ...query.problem, path: ['ip'] } };
    return cluster === undefined ? query : { value: { ...query.value, cluster } };
  }
  const placed = peer.undeclaredNamespace === undefined ? placeOfTest(peer) : undeclaredPlaceOfTest(peer);
  if (placed.problem !== undefined) return placed;
  const place = { ...(cluster === undefined ? {} : { cluster }), ...placed.value };
  if (podLabels !== undefined) {
    for (const [key, value] of Object.entries(podLabels)) {
      const problem = labelProblem(key, value);
      if (problem !== undefined) return { problem: { ...problem, path: ['podLabels', key] } };
    }
    return { value: { kind: 'labels', place, labels: podLabels } };
  }
  if (pod !== undefined) return { value: { kind: 'named', as: 'pod', place, name: pod } };
  if (service !== undefined) return { value: { kind: 'named', as: 'service', place, name: service } };
  if (workload === undefined) return { value: { kind: 'workload', place } };
  const slash = workload.indexOf('/');
  if (slash === -1) return { value: { kind: 'workload', place, name: workload } };
  const written = workload.slice(0, slash);
  const kind = kinds.get(written.toLowerCase());
  if (kind === undefined || kind === 'Service') {
    const hint = didYouMean(written, new Set(kinds.values())) ?? `Kinds: ${[...new Set(kinds.values())].join(', ')}.`;
    return { problem: { message: `"${written}" is not a kind of workload.`, hint, path: ['workload'] } };
  }
  return { value: { kind: 'workload', place, name: workload.slice(slash + 1), workloadKind: kind } };
}

/** The other fields that say where a peer is, or which workload it is, are about what is declared. */
const fieldsOfDeclared = [
  ...(['namespace', 'namespaceType', 'tenant', 'tenantLabels'] as const),
  ...(['workload', 'pod', 'service'] as const),
];

function undeclaredPlaceOfTest(peer: WrittenPeer): Result<PeerPlace, PeerProblem> {
  const { undeclaredNamespace = '', namespaceLabels, podLabels } = peer;
  const other = fieldsOfDeclared.find((field) => peer[field] !== undefined);
  if (other !== undefined) {
    const message = `A peer with undeclaredNamespace cannot have ${other}, because no source declares anything in it.`;
    return { problem: { message, path: [other] } };
  }
  if (podLabels === undefined) {
    const message = 'A peer with undeclaredNamespace needs podLabels.';
    return { problem: { message, hint: 'For a pod without labels, write podLabels: {}.', path: [] } };
  }
  const name = dnsLabelProblem(undeclaredNamespace);
  if (name !== undefined) {
    const message = `"${undeclaredNamespace}" is not the name of a namespace: ${name}.`;
    return { problem: { message, path: ['undeclaredNamespace'] } };
  }
  const problem = labelsProblem('namespaceLabels', namespaceLabels);
  if (problem !== undefined) return { problem };
  return { value: { undeclaredNamespace, ...(namespaceLabels === undefined ? {} : { namespaceLabels }) } };
}

function labelsProblem(field: 'tenantLabels' | 'namespaceLabels', labels: TextMap = {}): PeerProblem | undefined {
  for (const [key, value] of Object.entries(labels)) {
    const problem = labelProblem(key, value);
    if (problem !== undefined) return { ...problem, path: [field, key] };
  }
  return undefined;
}

function placeOfTest(peer: WrittenPeer): Result<PeerPlace, PeerProblem> {
  const { namespace, namespaceType, tenant, tenantLabels, namespaceLabels } = peer;
  if (namespace !== undefined && namespaceType !== undefined) {
    return { problem: { message: 'A peer cannot have both namespace and namespaceType.', path: ['namespaceType'] } };
  }
  if (tenant === withoutTenant && tenantLabels !== undefined) {
    const message =
      'A peer with tenant: none cannot have tenantLabels, because there is no tenant that could have them.';
    return { problem: { message, path: ['tenantLabels'] } };
  }
  if (placesOfTests.every((field) => peer[field] === undefined)) {
    return {
      problem: {
        message: 'A peer needs namespace, namespaceType, tenant, tenantLabels, namespaceLabels or ip.',
        hint: 'For every namespace, write namespace: "*".',
        path: [],
      },
    };
  }
  for (const field of ['tenantLabels', 'namespaceLabels'] as const) {
    const problem = labelsProblem(field, peer[field]);
    if (problem !== undefined) return { problem };
  }
  return {
    value: {
      ...(namespace === undefined || namespace === everyNamespace ? {} : { namespace }),
      ...(namespaceType === undefined ? {} : { namespaceType }),
      ...(tenant === undefined ? {} : { tenant }),
      ...(tenantLabels === undefined ? {} : { tenantLabels }),
      ...(namespaceLabels === undefined ? {} : { namespaceLabels }),
    },
  };
}

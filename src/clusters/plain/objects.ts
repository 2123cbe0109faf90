import { compareText } from '../../diagnostics/compare.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { toCidrs } from '../../model/address-set.ts';
import { formatCidr } from '../../model/cidr.ts';
import { namespaceNameLabel } from '../../model/kubernetes-names.ts';
import type { NetworkPolicy, TextMap } from '../../model/network-policy.ts';
import {
  entryOf,
  locationAt,
  locationOf,
  type SourceFile,
  type SourceMapping,
  type SourceNode,
} from '../../source/node.ts';
import type { KnownPolicy, ServiceState } from '../cluster-state.ts';
import type { LeftOut } from '../known-landscape.ts';
import { NeedCollector } from '../needs/need-collector.ts';
import type { NoObject, Written, WrittenObject } from './documents.ts';
import type { Field, FieldReader } from './field-reader.ts';
import type { PlainPod, PlainTemplate } from './gather-workloads.ts';
import { type Identity, identify } from './identify.ts';
import { meaningOf, templatePaths } from './object-kinds.ts';
import * as problems from './problems.ts';
import { isFinished, type PodTraits, readOwner, readPodAddresses, readPodTraits } from './read-pod.ts';
import { readPlainPolicy } from './read-policy.ts';
import { readService } from './read-service.ts';

/** Facts about one namespace from its objects. */
export interface NamespaceObjects {
  /** Those of its own object, without `kubernetes.io/metadata.name`; absent if no manifest defines it. */
  labels?: TextMap;
  readonly policies: KnownPolicy[];
  readonly pods: PlainPod[];
  readonly templates: PlainTemplate[];
  readonly services: ServiceState[];
}

/** Where a node begins. Unlike the node itself it keeps nothing alive but the file's text. */
interface ObjectPlace {
  readonly file: SourceFile;
  readonly start: number;
}

/** Reads of the objects what decides no connection. Each object may be shown several times. */
export interface ObjectWatcher {
  /** Takes note of an object of a kind that says something about connections. */
  known(identity: Identity, node: SourceMapping): void;
  /** Takes note of an object of any other kind; returns whether it reads something of it. */
  other(object: WrittenObject): boolean;
  /** Returns the policy as it is kept. */
  policy(policy: NetworkPolicy, identity: Identity, node: SourceMapping): NetworkPolicy;
}

const noWatcher: ObjectWatcher = { known() {}, other: () => false, policy: (policy) => policy };

/** Takes objects one by one, in any order, and keeps what they say about connections. */
export class PlainObjects {
  /** By name. */
  readonly namespaces = new Map<string, NamespaceObjects>();
  /** How many objects were taken, of any kind. */
  count = 0;
  hasPolicies = false;
  /** Takes note of connections that the objects need. */
  readonly needs = new NeedCollector();

  private readonly skipInvalid: boolean;
  private readonly watcher: ObjectWatcher;
  private readonly assumedNamespace: string | undefined;
  private readonly found: Diagnostic[] = [];
  /** By what tells an object from all others; `says` is all that counts of it. */
  private readonly seen = new Map<string, { readonly says: string; readonly place: ObjectPlace }>();
  private readonly otherKinds = new Map<string, number>();
  private readonly foreignPolicies = new Map<string, { readonly first: WrittenObject; count: number }>();
  private readonly skippedPolicies = new Set<string>();
  private finishedPods = 0;
  private noObjects = 0;
  private namespacesAssumed = 0;
  private firstAssumed: ObjectPlace | undefined;

  /** `assumedNamespace`: of objects that name none; absent: that of kubectl. */
  constructor(skipInvalid: boolean, watcher: ObjectWatcher = noWatcher, assumedNamespace?: string) {
    this.skipInvalid = skipInvalid;
    this.watcher = watcher;
    this.assumedNamespace = assumedNamespace;
  }

  take(written: Written): void {
    if (written.kind === 'object') this.takeObject(written.object);
    else if (written.kind === 'no-object') this.passOver(written.noObject);
    else this.found.push(written.diagnostic);
  }

  private takeObject(object: WrittenObject): void {
    this.count++;
    const { node, apiVersion, kind } = object;
    const meaning = meaningOf(apiVersion, kind);
    if (meaning.kind === 'known') {
      const { identity, reader, root } = identify(meaning.known, node, this.assumedNamespace);
      if (identity !== undefined) this.takeIdentified(identity, node, reader, root);
      else if (meaning.known === 'NetworkPolicy') this.leavePolicy(node, undefined, reader.diagnostics);
      else this.found.push(...reader.diagnostics);
    } else if (meaning.kind === 'unserved') {
      const refused = problems.unservedKind(locationOf(node), `${kind}${shownName(node)}`, apiVersion, meaning.hint);
      if (meaning.known === 'NetworkPolicy') this.leavePolicy(node, undefined, [refused]);
      else this.found.push(refused);
    } else {
      this.needs.other(object);
      if (this.watcher.other(object)) return;
      this.otherKinds.set(meaning.counted, (this.otherKinds.get(meaning.counted) ?? 0) + 1);
      if (meaning.kind === 'foreign-policy') this.countForeignPolicy(meaning.counted, object);
    }
  }

  /** A server never sees what is no object. A policy that a person meant is left out only where that was asked for. */
  private passOver({ node, meant }: NoObject): void {
    if (meant?.isPolicy === true && node.kind === 'mapping') {
      this.count++;
      this.leavePolicy(node, undefined, [meant.diagnostic]);
      return;
    }
    this.noObjects++;
    if (meant !== undefined) this.found.push(problems.leftOutObject(meant.diagnostic));
  }

  /** Everything that was found, once all objects are taken. */
  diagnostics(): readonly Diagnostic[] {
    const foreign = [...this.foreignPolicies.values()].map(({ first: { node, kind, apiVersion }, count }) =>
      problems.foreignPolicyKind(locationOf(node), kind, apiVersion, count),
    );
    const assumed = this.firstAssumed;
    const notes =
      assumed === undefined ? [] : [problems.namespaceAssumed(locationOfPlace(assumed), this.namespacesAssumed)];
    return [...this.found, ...foreign, ...notes];
  }

  /** Names of the namespaces that have objects, and no object of their own. Sorted. */
  undefinedNamespaces(): readonly string[] {
    const names = [...this.namespaces].flatMap(([name, { labels }]) => (labels === undefined ? [name] : []));
    return names.sort(compareText);
  }

  leftOut(): Omit<LeftOut, 'files'> {
    return {
      policies: [...this.skippedPolicies].sort(compareText),
      kinds: new Map([...this.otherKinds].sort(([a], [b]) => compareText(a, b))),
      finishedPods: this.finishedPods,
      noObjects: this.noObjects,
    };
  }

  private takeIdentified(identity: Identity, node: SourceMapping, reader: FieldReader, root: Field): void {
    const { kind, name, namespace } = identity;
    this.watcher.known(identity, node);
    this.needs.known(identity, node);
    const own = this.namespace(kind === 'Namespace' ? name : namespace);
    if (identity.namespaceAssumed) {
      this.namespacesAssumed++;
      this.firstAssumed ??= { file: node.file, start: node.start };
    }
    switch (kind) {
      case 'NetworkPolicy':
        this.takePolicy(identity, node, own);
        break;
      case 'Namespace': {
        const { [namespaceNameLabel]: written = name, ...labels } = reader.labels(
          reader.field(root, 'metadata', 'labels'),
        );
        if (!this.isNew(identity, node, reader, labels)) break;
        own.labels = labels;
        if (written !== name) this.found.push(problems.namespaceNameLabel(locationOf(node), name, written));
        break;
      }
      case 'Service': {
        const service = readService(reader, root, identity);
        if (this.isNew(identity, node, reader, service)) own.services.push(service);
        break;
      }
      case 'Pod':
        this.takePod(identity, node, reader, root, own);
        break;
      default: {
        const template = { kind, name, traits: readTemplate(identity, reader, root), ...ownerOf(reader, root) };
        if (this.isNew(identity, node, reader, template)) own.templates.push(template);
      }
    }
  }

  private takePod(
    identity: Identity,
    node: SourceMapping,
    reader: FieldReader,
    root: Field,
    own: NamespaceObjects,
  ): void {
    const { name } = identity;
    const addresses = readPodAddresses(reader, root);
    const finished = isFinished(reader, root);
    const pod = {
      name,
      traits: readPodTraits(reader, root),
      ...(addresses === undefined ? {} : { addresses }),
      ...ownerOf(reader, root),
    };
    const says = { ...pod, addresses: addresses && toCidrs(addresses).map(formatCidr), finished };
    if (!this.isNew(identity, node, reader, says)) return;
    if (finished) this.finishedPods++;
    else own.pods.push(pod);
  }

  private takePolicy(identity: Identity, node: SourceMapping, own: NamespaceObjects): void {
    const { namespace, name } = identity;
    const { value: written, diagnostics } = readPlainPolicy(node, namespace, name);
    if (written === undefined) {
      this.leavePolicy(node, identity, diagnostics);
      return;
    }
    const policy = this.watcher.policy(written, identity, node);
    this.hasPolicies = true;
    if (!this.isNewObject(identity, node, policy)) return;
    const { path, line } = locationOf(node);
    own.policies.push({ policy, origin: 'given', path, line });
  }

  /** A policy that a server would refuse: an error, or left out where that was asked for. */
  private leavePolicy(node: SourceMapping, identity: Identity | undefined, found: readonly Diagnostic[]): void {
    this.hasPolicies = true;
    if (this.skipInvalid) {
      this.skippedPolicies.add(identity === undefined ? nameOfUnknown(node) : `${identity.namespace}/${identity.name}`);
    }
    const subject = identity?.subject;
    this.found.push(...problems.refusedPolicy(found, subject, this.skipInvalid));
  }

  private countForeignPolicy(counted: string, first: WrittenObject): void {
    const known = this.foreignPolicies.get(counted);
    if (known === undefined) this.foreignPolicies.set(counted, { first, count: 1 });
    else known.count++;
  }

  /** Returns whether an object was read without a mistake, and for the first time. */
  private isNew(identity: Identity, node: SourceNode, { diagnostics }: FieldReader, says: object): boolean {
    this.found.push(...diagnostics);
    return diagnostics.length === 0 && this.isNewObject(identity, node, says);
  }

  private isNewObject({ kind, namespace, name, subject }: Identity, node: SourceNode, object: object): boolean {
    const key = `${kind}/${namespace}/${name}`;
    const says = JSON.stringify(object);
    const first = this.seen.get(key);
    if (first === undefined) this.seen.set(key, { says, place: { file: node.file, start: node.start } });
    else if (first.says !== says) {
      this.found.push(problems.objectTwice(locationOf(node), subject, locationOfPlace(first.place)));
    }
    return first === undefined;
  }

  private namespace(name: string): NamespaceObjects {
    const known = this.namespaces.get(name) ?? { policies: [], pods: [], templates: [], services: [] };
    this.namespaces.set(name, known);
    return known;
  }
}

function readTemplate({ kind, name }: Identity, reader: FieldReader, root: Field): PodTraits {
  const template = reader.field(root, ...(templatePaths[kind] ?? []));
  if (template.node === undefined && reader.diagnostics.length === 0) reader.refuse(template, 'is missing', root.node);
  const traits = readPodTraits(reader, template);
  if (kind !== 'Job') return traits;
  // The server adds these labels to the template of a Job.
  return { ...traits, labels: { 'job-name': name, 'batch.kubernetes.io/job-name': name, ...traits.labels } };
}

function ownerOf(reader: FieldReader, root: Field) {
  const owner = readOwner(reader, root);
  return owner === undefined ? {} : { owner };
}

function shownName(node: SourceMapping): string {
  const name = writtenText(node, 'name');
  return name === undefined ? '' : ` "${name}"`;
}

function nameOfUnknown(node: SourceMapping): string {
  return `${writtenText(node, 'namespace') ?? 'default'}/${writtenText(node, 'name') ?? '(no name)'}`;
}

function writtenText(node: SourceMapping, field: 'name' | 'namespace'): string | undefined {
  const value = entryOf(entryOf(node, 'metadata')?.value, field)?.value;
  return value?.kind === 'scalar' && value.value !== null ? value.text : undefined;
}

function locationOfPlace({ file, start }: ObjectPlace) {
  return locationAt(file, start);
}

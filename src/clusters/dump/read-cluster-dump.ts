import { arrange } from '../../diagnostics/arrange.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { cidrSet } from '../../model/address-set.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { NetworkPolicy } from '../../model/network-policy.ts';
import type { DeclaredTraits } from '../../model/plugin-traits.ts';
import { textAt } from '../../source/locate-field.ts';
import type { SourceMapping } from '../../source/node.ts';
import type { ClusterState } from '../cluster-state.ts';
import { showsNeeds } from '../needs/need-kinds.ts';
import { clusterOf } from '../plain/cluster-of.ts';
import type { WrittenObject } from '../plain/documents.ts';
import type { Identity } from '../plain/identify.ts';
import { type ObjectWatcher, PlainObjects } from '../plain/objects.ts';
import { noPolicies } from '../plain/problems.ts';
import { takeObjects } from '../plain/take-objects.ts';
import type { ClusterDump, DumpFacts, PolicyRecord } from './cluster-dump.ts';
import { FactCollector } from './facts/fact-collector.ts';
import { recordPolicy } from './policy-record.ts';
import * as problems from './problems.ts';

export interface ClusterDumpSettings {
  /** The name of the cluster. */
  readonly name: string;
  /** As of plain manifests: files and folders that a person named as input. */
  readonly named?: readonly string[];
  /** Programs whose policies count as the team's own, such as `Helm`, or a kind of owner. In any case of letters. */
  readonly adopt: readonly string[];
  /** True to leave out policies that the API server would reject instead of reporting errors. */
  readonly skipInvalid?: boolean;
}

/**
 * Reads the objects of one cluster, as `kubectl get` prints them, or plain manifests. Their order does not matter. A
 * value exactly when everything was understood; otherwise every problem of every file, sorted. Paths are those of the
 * tree.
 */
export function readClusterDump(files: FileTree, settings: ClusterDumpSettings): Outcome<ClusterDump> {
  const watcher = new DumpWatcher(settings.adopt);
  const objects = new PlainObjects(settings.skipInvalid ?? false, watcher);
  const { input, unread } = takeObjects(files, settings.named, objects);
  const found = objects.diagnostics();
  const diagnostics = arrange([...found, ...aboutAll(objects, watcher, { found, input })]);
  if (hasErrors(diagnostics)) return { diagnostics };
  const facts = watcher.facts(objects);
  const value: ClusterDump = {
    name: settings.name,
    state: clusterOf(objects, knownOf(settings.name, facts)),
    policies: watcher.records(),
    facts,
    leftOut: { ...objects.leftOut(), files: unread },
  };
  return { value, diagnostics };
}

function knownOf(
  name: string,
  facts: DumpFacts,
): Pick<ClusterState, 'name' | 'traits' | 'policiesApplyToOwnNode' | 'networks'> {
  const networks = (['pods', 'services', 'nodes'] as const).flatMap((network) => {
    const fact = facts[network];
    return fact === undefined ? [] : [[network, cidrSet(fact.value)] as const];
  });
  const { policiesApplyToOwnNode, ...traits }: DeclaredTraits = facts.plugin?.value.traits ?? {
    ipBlockMatchesPods: 'unknown',
    ipBlockMatchesNodes: 'unknown',
  };
  const ownNode = policiesApplyToOwnNode === undefined ? {} : { policiesApplyToOwnNode };
  return { name, traits, ...ownNode, networks: Object.fromEntries(networks) };
}

/** Reports problems of the dump as a whole. */
function aboutAll(
  objects: PlainObjects,
  watcher: DumpWatcher,
  { found, input }: { readonly found: readonly Diagnostic[]; readonly input: string },
): readonly Diagnostic[] {
  if (objects.count === 0) return hasErrors(found) ? [] : [problems.emptyDump(input)];
  const unlisted = objects.undefinedNamespaces();
  const isWithout = watcher.isOfServer && watcher.listedNamespaces === 0;
  return [
    ...(objects.hasPolicies ? [] : [noPolicies(input)]),
    ...(isWithout ? [problems.namespacesMissing(input, unlisted)] : []),
    ...(!isWithout && unlisted.length > 0 ? [problems.namespacesUnlisted(input, unlisted)] : []),
  ];
}

/** Keeps what a dump has beside the connections of its pods. */
class DumpWatcher implements ObjectWatcher {
  /** The objects come from an API server, which gives each an id. */
  isOfServer = false;
  private readonly adopted: ReadonlySet<string>;
  private readonly recorded = new Map<string, Map<string, PolicyRecord>>();
  private readonly collector = new FactCollector();

  constructor(adopt: readonly string[]) {
    this.adopted = new Set(adopt.map((program) => program.toLowerCase()));
  }

  known(identity: Identity, node: SourceMapping): void {
    this.isOfServer ||= hasServerId(node);
    this.collector.known(identity, node);
  }

  other(object: WrittenObject): boolean {
    this.isOfServer ||= hasServerId(object.node);
    return this.collector.other(object) || showsNeeds(object.apiVersion, object.kind);
  }

  policy(written: NetworkPolicy, { namespace, name }: Identity, node: SourceMapping): NetworkPolicy {
    const { policy, record } = recordPolicy(written, node, this.adopted);
    const ofNamespace = this.recorded.get(namespace) ?? new Map<string, PolicyRecord>();
    this.recorded.set(namespace, ofNamespace);
    const known = ofNamespace.get(name);
    if (known === undefined || isBetter(record, known)) ofNamespace.set(name, record);
    return policy;
  }

  /** By namespace, then by name. */
  records(): ReadonlyMap<string, ReadonlyMap<string, PolicyRecord>> {
    return sortedByKey(new Map([...this.recorded].map(([name, policies]) => [name, sortedByKey(policies)])));
  }

  get listedNamespaces(): number {
    return this.collector.listedNamespaces;
  }

  facts(objects: PlainObjects): DumpFacts {
    return this.collector.facts(objects);
  }
}

/** Compares records of one policy that is written twice: the better one knows more. Independent of their order. */
function isBetter(a: PolicyRecord, b: PolicyRecord): boolean {
  if ((a.writer === undefined) !== (b.writer === undefined)) return a.writer !== undefined;
  if (a.managers.length !== b.managers.length) return a.managers.length > b.managers.length;
  return JSON.stringify(a) < JSON.stringify(b);
}

function hasServerId(node: SourceMapping): boolean {
  return textAt(node, ['metadata', 'uid']) !== undefined;
}

function sortedByKey<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...map].sort(([a], [b]) => compareText(a, b)));
}

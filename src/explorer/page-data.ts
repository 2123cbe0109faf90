import type { ClusterBasis } from '../clusters/basis.ts';
import type { ContainerPort, PolicyOrigin, ServiceState } from '../clusters/cluster-state.ts';
import type { LeftOut } from '../clusters/known-landscape.ts';
import type { ClusterConnectivity, SeenBeyond } from '../connectivity/connectivity.ts';
import type { FlowCount } from '../flows/evidence-basis.ts';
import type { Json } from '../model/json.ts';
import type { Direction, NetworkPolicy, TextMap } from '../model/network-policy.ts';
import type { PluginTraits } from '../model/plugin-traits.ts';
import type { RepositoryAddress } from '../model/repository-address.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import type { MatrixCell } from './cell.ts';
import type { PackedAddresses } from './packed-addresses.ts';
import type { PageChanges } from './page-changes.ts';
import type { PolicyName } from './policy-names.ts';

/**
 * The data of a page: what its file carries beside the code. Plain JSON. The index is read when the page opens; a chunk
 * is read when a view first needs it.
 */
export interface PageData {
  readonly index: PageIndex;
  readonly chunks: readonly PageChunk[];
  /** The state before and the changes since, in a page that compares; `index` is then the state after. */
  readonly compared?: ComparedPage;
}

export interface ComparedPage {
  /** Its chunks are those of the page: equal ones are there once. */
  readonly before: PageIndex;
  readonly changes: PageChanges;
  /** The part of both states that the page has, in whole sentences; empty: it has everything. */
  readonly scope: readonly string[];
}

/**
 * connectivity: the connections of clusters that are alike · policies: those of some hundred namespaces · landscape: facts
 * by which changes are judged.
 */
export type PageChunk = ConnectivityChunk | PoliciesChunk | LandscapeChunk;

export interface PageIndex {
  /** The version of this format. A page reads only the data that it was made with. */
  readonly format: typeof pageFormat;
  readonly head: PageHead;
  /** By name, in code-unit order. */
  readonly clusters: readonly PageCluster[];
  /** Lists of workloads, each once. */
  readonly workloads: readonly (readonly PackedWorkload[])[];
  /** Policies by name, and in how many namespaces each is. */
  readonly policyNames: readonly PolicyName[];
  readonly leftOut: PackedLeftOut;
  readonly overview: Overview;
  /** The matrix that the page shows first. */
  readonly first: FirstMatrix;
  /** The chunk of the landscape; absent where a page cannot judge changes. */
  readonly landscape?: number;
  /** Recorded flows by which rows are marked; absent: there are none. */
  readonly flows?: PageFlows;
}

/** The records by which a page marks connections as seen, without the records. */
export interface PageFlows {
  /** Which records there are and which connections could not be judged, as `ringfence connectivity --flows` prints it. */
  readonly says: readonly string[];
  /** Where they come from, as sentences. */
  readonly sources: readonly string[];
  /** The last day, as YYYY-MM-DD, on which all of them may be used; absent: logs, which have no such day. */
  readonly expires?: string;
  /** True if that day is over: nothing is marked. */
  readonly isExpired?: true;
  /** Connections that passed although the policies deny them, and those with pods that nothing declares. */
  readonly denied: FlowCount;
  readonly undeclared: FlowCount;
  /** Connections of which an end is not known: each may have passed any rule. Absent: there are none. */
  readonly unmapped?: FlowCount;
}

/** Cells that were computed when the page was made, so that it shows them at once. */
export interface FirstMatrix {
  readonly axis: 'type' | 'namespace';
  /** Keys of rows and columns. Empty where there are too many. */
  readonly keys: readonly string[];
  /** Row by row. */
  readonly cells: readonly MatrixCell[];
}

export const pageFormat = 1;

/** The state that a page shows, and the parts of it. */
export interface PageHead {
  /** The version of Ringfence. */
  readonly ringfence: string;
  readonly origin: 'rendered' | 'given';
  /** Files and folders as they were named; empty for a landscape. */
  readonly manifests: readonly string[];
  /** The day on which the page was made, in UTC, as YYYY-MM-DD. */
  readonly made: string;
  /** Absent outside of git. */
  readonly commit?: PageCommit;
  /** The parts that the page was cut to; absent: it shows everything. */
  readonly only?: { readonly clusters?: readonly string[]; readonly tenants?: readonly string[] };
  /** The page has no addresses and no values of labels. */
  readonly redacted?: true;
  /** No folder that a command reads has this state, such as a commit that is not checked out. */
  readonly elsewhere?: true;
  /** The page also has the state before, and the changes since. */
  readonly compares?: true;
}

/** The commit of a page. */
export interface PageCommit {
  /** Its id, in hexadecimal digits. */
  readonly id: string;
  /** In seconds since 1970. */
  readonly time: number;
  /** Files of the repository differ from the commit. */
  readonly changed: boolean;
  /** The repository on a site whose addresses are known, and the folder in it that paths begin in. */
  readonly repository?: RepositoryAddress & { readonly folder: string };
}

export interface PageCluster {
  /** Absent for the one cluster that plain manifests describe. */
  readonly name?: string;
  readonly labels?: TextMap;
  readonly networks: Readonly<Partial<Record<NetworkName, PackedAddresses>>>;
  readonly traits: PluginTraits;
  readonly declaredNamespaces?: 'Complete';
  readonly services: readonly ServiceState[];
  readonly basis: ClusterBasis;
  /** As `IdentifyingKeys`. */
  readonly identifyingKeys: { readonly pods: readonly string[]; readonly namespaces: readonly string[] };
  /** The chunk of its connections, which clusters that are alike share. */
  readonly connectivity: number;
  /** By name, in code-unit order. */
  readonly namespaces: readonly PageNamespace[];
}

export const networkNames = ['pods', 'services', 'nodes', 'internalPublic', 'metadata'] as const;
type NetworkName = (typeof networkNames)[number];

export interface PageNamespace {
  readonly name: string;
  readonly labels: TextMap;
  readonly defined?: false;
  readonly type?: string;
  readonly tenant?: string;
  readonly tenantLabels?: TextMap;
  readonly hostedCluster?: string;
  /** A place in the lists of workloads of the index. */
  readonly workloads: number;
  /** The chunk that has its policies; absent if it has none, or the page has none. */
  readonly policies?: number;
  readonly policyCount: number;
}

export interface PackedWorkload {
  readonly name: string;
  readonly kind?: string;
  readonly labels: TextMap;
  readonly differingLabels?: readonly string[];
  readonly ports: readonly ContainerPort[];
  readonly hostNetwork?: true;
  readonly observed?: true;
  readonly addresses?: PackedAddresses;
  readonly someAddresses?: PackedAddresses;
  readonly pods?: readonly { readonly name: string; readonly addresses?: PackedAddresses }[];
  readonly single?: true;
}

type PackedLeftOut = Omit<LeftOut, 'kinds'> & { readonly kinds: readonly (readonly [kind: string, count: number])[] };

/** `LandscapeFacts`, as `packValue` writes them. */
interface LandscapeChunk {
  readonly kind: 'landscape';
  readonly facts: Json;
}

interface ConnectivityChunk {
  readonly kind: 'connectivity';
  readonly connectivity: PackedConnectivity;
  /** Absent without recorded flows. */
  readonly seen?: PackedSeen;
}

/** Connections that were seen, at the rows of the same chunk. Rows, groups and blocks are named by their places. */
export interface PackedSeen {
  /** There are records of all of the clusters; otherwise nothing is known. */
  readonly isRecorded: boolean;
  readonly pairs: readonly (readonly [from: number, to: number, relation: number, ports: PackedPorts])[];
  /** `of`: the place in the groups of the row. */
  readonly blocks: readonly (readonly [row: number, of: number, block: number, ports: PackedPorts])[];
  readonly undeclared: readonly (readonly [row: number, group: number, ports: PackedPorts])[];
  readonly undeclaredPods: readonly (readonly [row: number, group: number, ports: PackedPorts])[];
  /** The first of those that no row names. */
  readonly beyond: readonly SeenBeyond[];
  /** How many more of them there are. */
  readonly more: number;
}

type PackedPorts = readonly PackedPort[];

/** A `SeenPort`: places in lists of protocols and verdicts, then counts, then milliseconds since 1970. */
export type PackedPort = readonly [
  protocol: number,
  port: number,
  verdict: number,
  uncertain: 0 | 1,
  forwarded: readonly [flows: number, connections: number],
  dropped: readonly [flows: number, connections: number],
  firstSeen?: number,
  lastSeen?: number,
];

/** Connections of a cluster; only addresses are packed. */
export type PackedConnectivity = Omit<PageConnectivity, 'addresses'> & {
  readonly addresses: readonly (Omit<ClusterConnectivity['addresses'][number], 'blocks'> & {
    readonly blocks: readonly (Omit<AddressBlock, 'addresses'> & { readonly addresses: PackedAddresses })[];
  })[];
};

/** Connections of a cluster, as a page shows them. */
export interface PageConnectivity extends ClusterConnectivity {
  /** Between pods and namespaces that the page was cut off from. */
  readonly beyond: readonly BeyondConnection[];
}

export interface BeyondConnection {
  readonly group: number;
  /** Egress: the group is the source. */
  readonly direction: Direction;
  readonly verdicts: Verdicts;
}

type AddressBlock = ClusterConnectivity['addresses'][number]['blocks'][number];

export interface PoliciesChunk {
  readonly kind: 'policies';
  /** Each policy once; equal policies of several namespaces are one. */
  readonly policies: readonly NetworkPolicy[];
  readonly paths: readonly string[];
  readonly lines: readonly PolicyLines[];
  /** Sources of policies: `lines` in the order of `policyPaths`, `path` by its place in `paths`. */
  readonly sources: readonly (readonly PackedPlace[])[];
  /** By `<cluster>/<namespace>`. */
  readonly of: Readonly<Record<string, readonly PackedPolicy[]>>;
  /** Rules that recorded flows passed, by the same keys; only of clusters of which there are records. */
  readonly used?: Readonly<Record<string, readonly PackedUse[]>>;
}

/** A rule: the place of its policy in its namespace, the place of its direction in `directions`, and its own place there. */
export type PackedUse = readonly [policy: number, direction: number, rule: number];

/** Lines of the fields of a policy, in the order of `policyPaths`, counted from the line of the policy. */
export type PolicyLines = readonly number[];

/** A place in a source: its path by the place in `paths`, and its line. Zero: not known. */
export type PackedPlace = readonly [path: number, line: number] | 0;

export interface PackedPolicy {
  readonly policy: number;
  readonly origin: PolicyOrigin;
  readonly path: number;
  readonly line: number;
  readonly observed?: true;
  readonly expected?: number;
  /** Absent: only the line of the policy is known. */
  readonly lines?: number;
  /** Absent: it has no source in the landscape. */
  readonly source?: number;
}

/** Answers that the page shows first. */
export interface Overview {
  readonly guardrails: JudgedPart<GuardrailSummary>;
  readonly tests: JudgedPart<TestSummary>;
  readonly exceptions: readonly ExceptionSummary[];
  readonly grants: readonly GrantSummary[];
  readonly standsOut: StandsOut;
  /** Present in a page of `ringfence test`, which begins with it. */
  readonly run?: RunSummary;
}

/** A run of `ringfence test`. */
export interface RunSummary {
  /** The run ended with status 0. */
  readonly passed: boolean;
  /** Counts of tests and of guardrails, as the command prints them. */
  readonly totals: readonly string[];
  /** Recorded flows held against the manifests, as the command prints them; absent if there are none. */
  readonly flows?: readonly string[];
  /** Rules that no test exercises, as the command prints them; absent if they were not asked for. */
  readonly coverage?: readonly string[];
}

/** A connection to explain, with texts as `ringfence explain` takes them. */
export interface WhyQuestion {
  readonly from: string;
  readonly to: string;
  readonly port: string;
  readonly cluster?: string;
}

/** none: there are none, or the page is not about them · unread: they have mistakes, which the command reported. */
export type JudgedPart<Result> =
  | { readonly kind: 'judged'; readonly results: readonly Result[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unread' };

export interface GuardrailSummary {
  readonly name: string;
  readonly description: string;
  /** `holds`, `fails`, … as `GuardrailOutcome`. */
  readonly outcome: string;
  readonly answer: string;
  /** As `ringfence guardrails` shows it: statements, examples, assumptions. */
  readonly lines: readonly string[];
  readonly path: string;
  readonly line: number;
  /** Connections of its breaches; only those that a question can name. */
  readonly examples: readonly WhyQuestion[];
  /** Proved connections that no pod has, by the rows of matrices. */
  readonly never: readonly NeverRows[];
}

/** A proof that no pod of `from` reaches a pod of `to`. The keys are those of a matrix. */
export interface NeverRows {
  readonly axis: 'type' | 'tenant';
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** True if it is proved only for two different rows. */
  readonly different: boolean;
}

export interface TestSummary {
  readonly test: string;
  readonly name: string;
  readonly passed: boolean;
  readonly expect: string;
  readonly verdict: string;
  readonly pairs: number;
  /** Absent if it passed. */
  readonly failure?: TestFailure;
  readonly path: string;
  readonly line: number;
}

export interface TestFailure {
  readonly failedPairs: number;
  /** As `ringfence test` shows it: the reason, and one example explained. Empty if the page does not have the example. */
  readonly lines: readonly string[];
  /** The example as a question; absent if no question can name it. */
  readonly example?: WhyQuestion;
}

export interface ExceptionSummary {
  readonly name: string;
  readonly owner: string;
  readonly reason: string;
  /** The last day, as YYYY-MM-DD. */
  readonly until: string;
}

export interface GrantSummary {
  readonly tenant: string;
  readonly name: string;
  readonly reason: string;
  /** YYYY-MM-DD. */
  readonly reviewBy: string;
  /** Tenants that are let in. In names, `*` stands for any characters. */
  readonly from: readonly string[];
  readonly ports: string;
}

/** Pods that a reviewer looks at first. Each entry stands for all places that are alike. */
export interface StandsOut {
  readonly openToEveryone: readonly StandingOut[];
  readonly reachingEverywhere: readonly StandingOut[];
  readonly notIsolated: readonly StandingOut[];
  readonly hostNetwork: readonly StandingOut[];
  /** Namespaces of which no workload is known. */
  readonly withoutWorkloads: readonly StandingOut[];
}

export interface StandingOut {
  /** `data: db, cache`, `each web namespace: web`. */
  readonly words: string;
  /** Ports or directions; empty where there is nothing to add. */
  readonly detail: string;
  /** Clusters in which it is so; empty for plain manifests. */
  readonly clusters: readonly string[];
  /** A namespace to look at. */
  readonly example: { readonly namespace: string; readonly workload?: string };
}

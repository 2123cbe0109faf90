/**
 * The library: what the commands do, as functions on values. Nothing here touches files, the network, the environment or
 * the clock, and nothing throws on input. docs/library.md shows the way from sources to manifests.
 */

// --- sources: bytes to trees that know their places, and data to text

export type { FileTree, TreeFile } from './model/file-tree.ts';
export { memoryTree } from './model/file-tree.ts';
export type { Json, JsonObject } from './model/json.ts';
export type {
  ScalarStyle,
  SourceEntry,
  SourceFile,
  SourceMapping,
  SourceNode,
  SourceScalar,
  SourceSequence,
} from './source/node.ts';
export { locationOf, toJson } from './source/node.ts';
export { readYaml, readYamlDocuments } from './source/read-yaml.ts';
export { writeYaml } from './source/write-yaml.ts';

// --- files as written: sources and inventory, generated from schemas/

export type { Cluster as ClusterSource } from './model/schemas/cluster.generated.ts';
export type { ClusterGroup as ClusterGroupSource } from './model/schemas/cluster-group.generated.ts';
export type { ConnectivityTest as ConnectivityTestSource } from './model/schemas/connectivity-test.generated.ts';
export type { Exception as ExceptionSource } from './model/schemas/exception.generated.ts';
export type { InventoryCluster } from './model/schemas/inventory-cluster.generated.ts';
export type { InventoryLandscape } from './model/schemas/inventory-landscape.generated.ts';
export type { InventoryNamespace } from './model/schemas/inventory-namespace.generated.ts';
export type { InventoryProfile } from './model/schemas/inventory-profile.generated.ts';
export type { Landscape as LandscapeSource } from './model/schemas/landscape.generated.ts';
export type { NamespaceType as NamespaceTypeSource } from './model/schemas/namespace-type.generated.ts';
export type { ObservedValues as ObservedValuesSource } from './model/schemas/observed-values.generated.ts';
export type { Workloads as WorkloadsSource } from './model/schemas/workloads.generated.ts';

// --- problems: data, never thrown

export { arrange } from './diagnostics/arrange.ts';
export type { Code } from './diagnostics/codes.ts';
export { codes } from './diagnostics/codes.ts';
export type { Diagnostic, Location, Outcome, RelatedLocation, Severity } from './diagnostics/diagnostic.ts';
export { hasErrors } from './diagnostics/diagnostic.ts';

// --- validate and render: sources to manifests

export { renderAll } from './delivery/render-all.ts';
export type { Landscape, NamespaceType } from './landscape/landscape.ts';
export type { LoadedLandscape, LoadOptions } from './landscape/load-landscape.ts';
export { checkExceptions, loadLandscape } from './landscape/load-landscape.ts';
export type { Rendering, RenderOptions } from './render/render-landscape.ts';
export { checkTypes } from './render/render-landscape.ts';
export type { EntryKind, ExistingTree, FileToWrite, PlanOptions, TreeChanges } from './render/tree-changes.ts';
export { goneClusters, outOfDate, planChanges } from './render/tree-changes.ts';

// --- what a step does: manifests to answers

export type { Tool } from './delivery/schedule.ts';
export { classifyStep, type StepOptions } from './delivery/step.ts';
export type { DeliveryOrder, OrderVerdict, Step, StepChange, StepKind } from './delivery/step-change.ts';
export type { TwoCommits } from './delivery/two-commits.ts';
export type { ManifestMemory, ManifestTree, ManifestTreeOptions } from './policy/manifest-tree.ts';
export { loadManifestTree, newManifestMemory } from './policy/manifest-tree.ts';

// --- who may talk to whom: manifests to verdicts

export type { AskedEnds, ConnectivityQuestion } from './connectivity/analyze-connectivity.ts';
export { analyzeConnectivity } from './connectivity/analyze-connectivity.ts';
export type { Answer, Question, QuestionProblem, WrittenQuestion } from './connectivity/answer-question.ts';
export { answerQuestion, parseQuestion } from './connectivity/answer-question.ts';
export type { Basis, ClusterBasis } from './connectivity/basis.ts';
export { basisOf } from './connectivity/basis.ts';
export type { Change, LabelChange, LabelChoice } from './connectivity/change.ts';
export type {
  ClusterState,
  ContainerPort,
  KnownNetworks,
  KnownPolicy,
  NamespaceState,
  PluginTraits,
  PodState,
  PolicyOrigin,
  ServicePort,
  ServiceState,
  Trait,
  Workload,
} from './connectivity/cluster-state.ts';
export type { BlockPeer, CompiledPeer, PodPeer } from './connectivity/compile-policy.ts';
export type {
  AddressConnection,
  AddressConnections,
  ClusterConnectivity,
  Connectivity,
  GroupConnection,
  GroupInNamespaces,
  GroupPlace,
  PodGroup,
  UndeclaredConnection,
  UndeclaredPodsConnection,
} from './connectivity/connectivity.ts';
export type { ConnectivityFilter, FilterProblem } from './connectivity/connectivity-filter.ts';
export { connectivityQuestion } from './connectivity/connectivity-filter.ts';
export type { AddressEnd, End, PodEnd } from './connectivity/end.ts';
export type { AllowingRule, Explanation, RuleMatch, SideExplanation } from './connectivity/explain.ts';
export type { ExplainedPairs } from './connectivity/explain-pairs.ts';
export type { ExposedGroup, Exposure } from './connectivity/exposure.ts';
export { exposureOf } from './connectivity/exposure.ts';
export type { LocateGiven } from './connectivity/given/locate-policy.ts';
export { locateInGiven } from './connectivity/given/locate-policy.ts';
export type { GivenOptions } from './connectivity/given/read-given-manifests.ts';
export { readGivenManifests } from './connectivity/given/read-given-manifests.ts';
export type { KnownCluster, KnownLandscape, LeftOut } from './connectivity/known-landscape.ts';
export type { NearMiss } from './connectivity/near-misses.ts';
export type { Relation } from './connectivity/pairs.ts';
export type { PortQuery } from './connectivity/parse-ports.ts';
export type {
  AddressQuery,
  LabelsQuery,
  NamedQuery,
  PeerProblem,
  PeerQuery,
  Place,
  WorkloadQuery,
} from './connectivity/peer-query.ts';
export { renderedLandscape } from './connectivity/rendered-landscape.ts';
export type { PeerSubject, ResolvedPeer } from './connectivity/resolved-peer.ts';
export type { RuleEdit } from './connectivity/rule-edit.ts';
export type { ConditionalPorts, ConditionKind, Verdict, Verdicts } from './connectivity/verdicts.ts';
export type { AddressFamily } from './model/address.ts';
export type { AddressSet } from './model/address-set.ts';
export type { Interval, Intervals } from './model/interval.ts';
export type { PortSet } from './model/port-set.ts';
export type { KeyStates, LabelBox, ValueSet } from './policy/label-space.ts';

// --- connectivity tests

export type { ConnectivityCase, ConnectivityTestFile } from './expectations/connectivity-test.ts';
export type { Coverage, CoveredPart } from './expectations/coverage.ts';
export { coverageOf } from './expectations/coverage.ts';
export type { JudgedConnection } from './expectations/judge-pair.ts';
export { readConnectivityTests } from './expectations/read-connectivity-tests.ts';
export type { TestedClusters } from './expectations/run-tests.ts';
export { runTests } from './expectations/run-tests.ts';
export type { CaseResult, CaseVerdict, Obstacle, TestRun } from './expectations/test-run.ts';
export { countResults, hasPassed } from './expectations/test-run.ts';

// --- what a change does: two states to a review

export type { AcceptableCode, LintCode } from './diagnostics/finding-codes.ts';
export type { InventorySide } from './diff/compared-states.ts';
export type { LandscapeDiffOptions } from './diff/diff-landscapes.ts';
export { diffLandscapes } from './diff/diff-landscapes.ts';
export { gateConditions, parseGateCondition } from './diff/gate.ts';
export type { HalfOpening } from './diff/half-openings.ts';
export type {
  Cause,
  ChangedAddresses,
  ChangedEnd,
  ChangedLabels,
  ChangedName,
  ChangedPlace,
  ChangedPods,
  ChangedUndeclared,
  ClusterPlace,
  ConnectionChange,
  ConnectionChangeKind,
  Hazard,
  HazardCode,
  HazardLevel,
  InventoryChange,
  InventoryFacet,
  LandscapeDiff,
  PlacedEnd,
  PolicyChange,
  PolicyChangeKind,
} from './diff/landscape-diff.ts';
export { hazardCodes } from './diff/landscape-diff.ts';
export type { PolicyDifference, RuleText } from './diff/policy-difference.ts';
export type { Acceptance, DeliveredStep, Gate, GateCondition, Review, ReviewedHazard } from './diff/review.ts';
export { type ReviewOptions, reviewOf } from './diff/review-of.ts';
export {
  type Freshness,
  type FreshnessOptions,
  freshnessOf,
  oursAmong,
  type SourcesAndManifests,
} from './diff/stale-manifests.ts';
export { touchedClusters } from './diff/touched-clusters.ts';
export { readExceptions } from './landscape/read-exceptions.ts';
export { type StepBudget, stepBudget } from './policy/label-questions.ts';
export { type DiffAnnotationOptions, formatDiffAnnotations } from './report/diff/format-annotations.ts';
export { formatDiffJson } from './report/diff/format-json.ts';
export { type DiffMarkdownOptions, formatDiffComment, formatDiffSummary } from './report/diff/format-markdown.ts';
export { type DiffSarifOptions, formatDiffSarif } from './report/diff/format-sarif.ts';
export { type DiffTextOptions, formatDiffText } from './report/diff/format-text.ts';
export type { DiffPlaces, DiffState, SourcePlace } from './report/diff/places.ts';

// --- lint: clusters to findings

export type { AcceptanceComment, AcceptanceComments } from './lint/acceptance-comments.ts';
export { readAcceptanceComments } from './lint/acceptance-comments.ts';
export type { AcceptedBy, AcceptedFinding, Finding, FindingAbout, FindingPlace } from './lint/finding.ts';
export { givenPlaces } from './lint/given-places.ts';
export { landscapePlaces } from './lint/landscape-places.ts';
export type { LintInput, LintReport } from './lint/lint.ts';
export { lint } from './lint/lint.ts';
export type { LintPlaces } from './lint/places.ts';
export { formatLintGithub } from './report/lint/format-github.ts';
export { formatLintJson } from './report/lint/format-json.ts';
export type { LintTexts } from './report/lint/format-text.ts';
export { formatLintText, lintCounts } from './report/lint/format-text.ts';

// --- types of what the functions above take and give

export type { ConditionalNames } from './connectivity/connectivity.ts';
export type { LandscapeMemory } from './connectivity/rendered-landscape.ts';
export type { TestOptions } from './expectations/read-connectivity-tests.ts';
export type {
  AcceptedCode,
  Exception,
  ExceptionScope,
  PolicyTemplate,
} from './landscape/landscape.ts';
export type { IdAlgorithm } from './model/file-tree.ts';
export type { NamespaceManifests } from './policy/manifest-tree.ts';
export type { ManifestWorkload } from './policy/read-inventory.ts';
export type { ManifestPolicy } from './policy/read-policies.ts';
export type { DiffOptions, FileDifference } from './report/check-diff.ts';
export { formatCheckDiff } from './report/check-diff.ts';
export type { SourceText } from './report/code-frame.ts';
export { formatConnectivityCsv } from './report/connectivity/format-csv.ts';
export { formatConnectivityJson } from './report/connectivity/format-json.ts';
export { formatConnectivityMarkdown } from './report/connectivity/format-markdown.ts';
export { formatConnectivityMermaid } from './report/connectivity/format-mermaid.ts';
export type { ConnectivityTextOptions } from './report/connectivity/format-text.ts';
export { formatConnectivityText } from './report/connectivity/format-text.ts';
export { formatConnectivityDot, formatConnectivitySvg } from './report/connectivity/graphviz.ts';
export { explanationJson } from './report/explanation-json.ts';
export { formatBasis } from './report/format-basis.ts';
export { formatCoverage } from './report/format-coverage.ts';
export type { ExplanationTexts, PolicyPlaces } from './report/format-explanation.ts';
export { formatExplanation } from './report/format-explanation.ts';
export { type Annotated, formatGithub, type GithubOptions } from './report/format-github.ts';
export { formatJson } from './report/format-json.ts';
export { formatStep } from './report/format-step.ts';
export { formatTestRun } from './report/format-test-run.ts';
export { formatTestRunJson } from './report/format-test-run-json.ts';
export { formatTestRunJunit } from './report/format-test-run-junit.ts';
export { formatText, type TextOptions } from './report/format-text.ts';
export type { Palette } from './report/palette.ts';
export { paletteOf } from './report/palette.ts';

// --- single policies, as the API server sees them

export type {
  Direction,
  EgressRule,
  IngressRule,
  IpBlock,
  LabelSelector,
  LabelSelectorOperator,
  LabelSelectorRequirement,
  NetworkPolicy,
  NetworkPolicyMetadata,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
  Protocol,
  TextMap,
  WrittenNetworkPolicy,
  WrittenNetworkPolicyPort,
  WrittenNetworkPolicySpec,
} from './model/network-policy.ts';
export { checkPolicy } from './policy/check-policy.ts';
export { completePolicy } from './policy/complete-policy.ts';
export { isDefaultDeny } from './policy/default-deny.ts';
export type { PolicyPath, PolicyViolation } from './policy/violation.ts';

// --- answers as text
export type { SarifOptions } from './report/format-sarif.ts';

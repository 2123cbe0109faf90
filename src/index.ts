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

export type { Tool } from './delivery/steps/schedule.ts';
export { classifyStep, type StepOptions } from './delivery/steps/step.ts';
export type { DeliveryOrder, OrderVerdict, Step, StepChange, StepKind } from './delivery/steps/step-change.ts';
export type { TwoCommits } from './delivery/steps/two-commits.ts';
export type { ManifestMemory, ManifestTree, ManifestTreeOptions } from './manifests/manifest-tree.ts';
export { loadManifestTree, newManifestMemory } from './manifests/manifest-tree.ts';

// --- who may talk to whom: manifests to verdicts

export type { Basis, ClusterBasis } from './clusters/basis.ts';
export { basisOf } from './clusters/basis.ts';
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
} from './clusters/cluster-state.ts';
export type { KnownCluster, KnownLandscape, LeftOut } from './clusters/known-landscape.ts';
export type { LocateInPlainManifests } from './clusters/plain/locate-policy.ts';
export { locateInPlainManifests } from './clusters/plain/locate-policy.ts';
export type { PlainManifestSettings } from './clusters/plain/read-plain-manifests.ts';
export { readPlainManifests } from './clusters/plain/read-plain-manifests.ts';
export { renderedLandscape } from './clusters/rendered-landscape.ts';
export type { AskedEnds, ConnectivityQuestion } from './connectivity/analyze-connectivity.ts';
export { analyzeConnectivity } from './connectivity/analyze-connectivity.ts';
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
export type { ExposedGroup, Exposure } from './connectivity/exposure.ts';
export { exposureOf } from './connectivity/exposure.ts';
export type { KeyStates, LabelBox, ValueSet } from './labels/label-space.ts';
export type { AddressFamily } from './model/address.ts';
export type { AddressSet } from './model/address-set.ts';
export type { Interval, Intervals } from './model/interval.ts';
export type { PortSet } from './model/port-set.ts';
export type { BlockPeer, CompiledPeer, PodPeer } from './policy/compile-policy.ts';
export type { Answer, Question, QuestionProblem, WrittenQuestion } from './questions/answer-question.ts';
export { answerQuestion, parseQuestion } from './questions/answer-question.ts';
export type { Change, LabelChange, LabelChoice } from './questions/change.ts';
export type { AllowingRule, Explanation, RuleMatch, SideExplanation } from './questions/explain.ts';
export type { ExplainedPairs } from './questions/explain-pairs.ts';
export type { NearMiss } from './questions/near-misses.ts';
export type { Relation } from './questions/pairs.ts';
export type { PortQuery } from './questions/parse-ports.ts';
export type {
  AddressQuery,
  LabelsQuery,
  NamedQuery,
  PeerProblem,
  PeerQuery,
  Place,
  WorkloadQuery,
} from './questions/peer-query.ts';
export type { PeerSubject, ResolvedPeer } from './questions/resolved-peer.ts';
export type { RuleEdit } from './questions/rule-edit.ts';
export type { AddressEnd, End, PodEnd } from './verdicts/end.ts';
export type { ConditionalPorts, ConditionKind, Verdict, Verdicts } from './verdicts/verdicts.ts';

// --- connectivity tests

export type { ConnectivityCase, ConnectivityTestFile } from './connectivity-tests/connectivity-test.ts';
export type { Coverage, CoveredPart } from './connectivity-tests/coverage.ts';
export { coverageOf } from './connectivity-tests/coverage.ts';
export type { JudgedConnection } from './connectivity-tests/judge-pair.ts';
export { readConnectivityTests } from './connectivity-tests/read-connectivity-tests.ts';
export type { TestedClusters } from './connectivity-tests/run-tests.ts';
export { runTests } from './connectivity-tests/run-tests.ts';
export type { CaseResult, CaseVerdict, Obstacle, TestRun } from './connectivity-tests/test-run.ts';
export { countResults, hasPassed } from './connectivity-tests/test-run.ts';

// --- what a change does: two states to a review

export type { AcceptableCode, LintCode } from './diagnostics/finding-codes.ts';
export type { HazardCode, HazardLevel } from './diagnostics/hazard-codes.ts';
export { hazardCodes } from './diagnostics/hazard-codes.ts';
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
  InventoryChange,
  InventoryFacet,
  LandscapeDiff,
  PlacedEnd,
  PolicyChange,
  PolicyChangeKind,
} from './diff/landscape-diff.ts';
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
export { type StepBudget, stepBudget } from './labels/label-questions.ts';
export { readExceptions } from './landscape/read-exceptions.ts';
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
export { landscapePlaces } from './lint/landscape-places.ts';
export type { LintInput, LintReport } from './lint/lint.ts';
export { lint } from './lint/lint.ts';
export type { LintPlaces } from './lint/places.ts';
export { plainManifestPlaces } from './lint/plain-manifest-places.ts';
export { formatLintGithub } from './report/lint/format-github.ts';
export { formatLintJson } from './report/lint/format-json.ts';
export type { LintTexts } from './report/lint/format-text.ts';
export { formatLintText, lintCounts } from './report/lint/format-text.ts';

// --- types of what the functions above take and give

export type { LandscapeMemory } from './clusters/rendered-landscape.ts';
export type { ConditionalNames } from './connectivity/connectivity.ts';
export type { TestOptions } from './connectivity-tests/read-connectivity-tests.ts';
export type {
  AcceptedCode,
  Exception,
  ExceptionScope,
  PolicyTemplate,
} from './landscape/landscape.ts';
export type { NamespaceManifests } from './manifests/manifest-tree.ts';
export type { ManifestWorkload } from './manifests/read-inventory.ts';
export type { ManifestPolicy } from './manifests/read-policies.ts';
export type { IdAlgorithm } from './model/file-tree.ts';
export { formatConnectivityCsv } from './report/connectivity/format-csv.ts';
export { formatConnectivityJson } from './report/connectivity/format-json.ts';
export { formatConnectivityMarkdown } from './report/connectivity/format-markdown.ts';
export { formatConnectivityMermaid } from './report/connectivity/format-mermaid.ts';
export type { ConnectivityTextOptions } from './report/connectivity/format-text.ts';
export { formatConnectivityText } from './report/connectivity/format-text.ts';
export { formatConnectivityDot, formatConnectivitySvg } from './report/connectivity/graphviz.ts';
export { formatCoverage } from './report/connectivity-tests/format-coverage.ts';
export { formatTestRun } from './report/connectivity-tests/format-test-run.ts';
export { formatTestRunJson } from './report/connectivity-tests/format-test-run-json.ts';
export { formatTestRunJunit } from './report/connectivity-tests/format-test-run-junit.ts';
export type { SourceText } from './report/diagnostics/code-frame.ts';
export { type Annotated, formatGithub, type GithubOptions } from './report/diagnostics/format-github.ts';
export { formatJson } from './report/diagnostics/format-json.ts';
export { formatText, type TextOptions } from './report/diagnostics/format-text.ts';
export { explanationJson } from './report/explanation/explanation-json.ts';
export type { ExplanationTexts, PolicyPlaces } from './report/explanation/format-explanation.ts';
export { formatExplanation } from './report/explanation/format-explanation.ts';
export type { DiffOptions, FileDifference } from './report/render/check-diff.ts';
export { formatCheckDiff } from './report/render/check-diff.ts';
export { formatStep } from './report/render/format-step.ts';
export { formatBasis } from './report/words/format-basis.ts';
export type { Palette } from './report/words/palette.ts';
export { paletteOf } from './report/words/palette.ts';

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
export type { SarifOptions } from './report/diagnostics/format-sarif.ts';

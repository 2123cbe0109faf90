/**
 * The library: what the commands do, as functions on values. Nothing here touches files, the network, the environment
 * or the clock, and nothing throws on input. docs/library.md shows how the functions fit together.
 *
 * A program that reads an answer reads its JSON, which schemas/output/ describes. The types of answers are handles: one
 * function gives them, another takes them, and what is inside may change.
 */

// --- files, problems, and how they are shown

export { arrange } from './diagnostics/arrange.ts';
export type { Code } from './diagnostics/codes.ts';
export { codes } from './diagnostics/codes.ts';
export type { Diagnostic, Location, Outcome, RelatedLocation, Severity } from './diagnostics/diagnostic.ts';
export { hasErrors } from './diagnostics/diagnostic.ts';
export type { BlobIdOf, IdAlgorithm } from './model/content-hash.ts';
export type { FileTree, TreeFile } from './model/file-tree.ts';
export { memoryTree } from './model/file-tree.ts';
export type { SourceText } from './report/diagnostics/code-frame.ts';
export type { GithubOptions } from './report/diagnostics/format-github.ts';
export type { TextOptions } from './report/diagnostics/format-text.ts';
export type { DiagnosticFormat, DiagnosticFormatOptions } from './report/diagnostics/formats.ts';
export { formatDiagnostics } from './report/diagnostics/formats.ts';
export type { Palette } from './report/words/palette.ts';
export { paletteOf } from './report/words/palette.ts';

// --- files as written: sources and inventory, generated from schemas/

export type { Json, JsonObject } from './model/json.ts';
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
export { writeYaml } from './source/write-yaml.ts';

// --- sources to manifests

export { renderAll } from './delivery/render-all.ts';
export type { DeclaredNames, NamedPlace } from './landscape/declared-names.ts';
export type { Landscape, NamespaceType } from './landscape/landscape.ts';
export type { LoadedLandscape, LoadOptions } from './landscape/load-landscape.ts';
export { checkExceptions, loadLandscape } from './landscape/load-landscape.ts';
export type { EntryKind, ExistingTree } from './render/existing-tree.ts';
export type { Rendering, RenderOptions } from './render/render-landscape.ts';
export type { FileToWrite, PlanOptions, TreeChanges } from './render/tree-changes.ts';
export { outOfDate, planChanges } from './render/tree-changes.ts';
export type { DiffOptions, FileDifference } from './report/render/check-diff.ts';
export { formatCheckDiff } from './report/render/check-diff.ts';

// --- the effect of a step from one tree of manifests to another

export type { Tool } from './delivery/steps/schedule.ts';
export { classifyStep, type StepOptions } from './delivery/steps/step.ts';
export type { Step } from './delivery/steps/step-change.ts';
export { loadManifestTree } from './manifests/load-manifest-tree.ts';
export type { ManifestMemory, ManifestTree, ManifestTreeOptions } from './manifests/manifest-tree.ts';
export { formatStep } from './report/render/format-step.ts';

// --- what is known of clusters

export type { Basis } from './clusters/basis.ts';
export { basisOf } from './clusters/basis.ts';
export type { ClusterState } from './clusters/cluster-state.ts';
export type { KnownLandscape, LeftOut } from './clusters/known-landscape.ts';
export type { PlainManifestSettings } from './clusters/plain/read-plain-manifests.ts';
export { readPlainManifests } from './clusters/plain/read-plain-manifests.ts';
export type { LandscapeMemory } from './clusters/rendered-landscape.ts';
export { renderedLandscape } from './clusters/rendered-landscape.ts';
export type { AddressSet } from './model/address-set.ts';
export type { OwnNodeTrait, PluginTraits, Trait } from './model/plugin-traits.ts';

// --- from clusters to sources

export type { ClusterDump } from './clusters/dump/cluster-dump.ts';
export type { ClusterDumpSettings } from './clusters/dump/read-cluster-dump.ts';
export { readClusterDump } from './clusters/dump/read-cluster-dump.ts';
export type { ImportedLandscape, ImportSettings } from './import/import-landscape.ts';
export { importLandscape } from './import/import-landscape.ts';
export type { ImportNames } from './import/import-names.ts';
export type { ImportReport } from './import/import-report.ts';
export { readNames } from './import/read-names.ts';
export type { WrittenLandscape, WrittenSettings } from './import/write-landscape.ts';
export type { TenantEvidence } from './inference/propose-tenants.ts';
export type { ImportOutcome } from './report/import/format-text.ts';
export type { ImportFormat } from './report/import/formats.ts';
export { formatImport } from './report/import/formats.ts';
export type { NewFile } from './source/new-source.ts';

// --- who can talk to whom, and why

export type { PolicyPlaces } from './clusters/policy-places.ts';
export type { ConnectivityQuestion } from './connectivity/analyze-connectivity.ts';
export { analyzeConnectivity } from './connectivity/analyze-connectivity.ts';
export type { ClusterConnectivity, ConnectionState, Connectivity } from './connectivity/connectivity.ts';
export type { ConnectivityFilter, FilterProblem } from './connectivity/connectivity-filter.ts';
export { connectivityQuestion } from './connectivity/connectivity-filter.ts';
export { parseFilterQuery } from './connectivity/filter-query.ts';
export type { Result } from './model/result.ts';
export type { Answer, Question, QuestionProblem, WrittenQuestion } from './questions/answer-question.ts';
export { answerQuestion, parseQuestion } from './questions/answer-question.ts';
export type { ExplainedPairs } from './questions/explain-pairs.ts';
export type { Relation, WrittenRelation } from './questions/pairs.ts';
export type { PeerProblem } from './questions/peer-query.ts';
export type { ConnectivityTextOptions } from './report/connectivity/format-text.ts';
export type { ConnectivityFormat } from './report/connectivity/formats.ts';
export { formatConnectivity } from './report/connectivity/formats.ts';
export type { ExplanationTexts } from './report/explanation/format-explanation.ts';
export type { ExplanationFormat } from './report/explanation/formats.ts';
export { formatExplanations } from './report/explanation/formats.ts';

// --- connectivity tests

export type { ConnectivityTestFile } from './connectivity-tests/connectivity-test.ts';
export type { Coverage } from './connectivity-tests/coverage.ts';
export { coverageOf } from './connectivity-tests/coverage.ts';
export type { TestOptions } from './connectivity-tests/read-connectivity-tests.ts';
export { readConnectivityTests } from './connectivity-tests/read-connectivity-tests.ts';
export type { TestedClusters } from './connectivity-tests/run-tests.ts';
export { runTests } from './connectivity-tests/run-tests.ts';
export type { TestRun } from './connectivity-tests/test-run.ts';
export { hasPassed } from './connectivity-tests/test-run.ts';
export type { TestFormat } from './report/connectivity-tests/formats.ts';
export { formatTests } from './report/connectivity-tests/formats.ts';

// --- guardrails

export type { ComparedGuardrails } from './diff/guardrail-hazards.ts';
export type { SourceGuardrails } from './diff/source-guardrails.ts';
export type { Guardrail, GuardrailFacts } from './guardrails/guardrail.ts';
export { guardrailFacts } from './guardrails/guardrail-facts.ts';
export type { GuardrailResult } from './guardrails/guardrail-result.ts';
export type { Implication } from './guardrails/implies.ts';
export { implies } from './guardrails/implies.ts';
export type { GuardrailJudgement, JudgedClusters, JudgedGuardrails } from './guardrails/judge-clusters.ts';
export { judgeGuardrails } from './guardrails/judge-clusters.ts';
export type { GuardrailProofOptions } from './guardrails/prove-guardrails.ts';
export { proveGuardrails } from './guardrails/prove-guardrails.ts';
export type { GuardrailOptions } from './guardrails/read-guardrails.ts';
export { guardrailFiles, readGuardrails } from './guardrails/read-guardrails.ts';
export type { Tested, TestedFlows } from './report/connectivity-tests/tested.ts';
export type { GuardrailReport } from './report/guardrails/report.ts';
export { guardrailReport } from './report/guardrails/report.ts';

// --- risky and dead policies

export type { LintCode } from './diagnostics/finding-codes.ts';
export type { HazardCode } from './diagnostics/hazard-codes.ts';
export type { AcceptanceComment } from './lint/acceptance-comment.ts';
export type { AcceptanceComments } from './lint/acceptance-comments.ts';
export { readAcceptanceComments } from './lint/acceptance-comments.ts';
export { landscapePlaces } from './lint/landscape-places.ts';
export type { LintInput, LintReport } from './lint/lint.ts';
export { lint } from './lint/lint.ts';
export type { LintPlaces } from './lint/places.ts';
export { plainManifestPlaces } from './lint/plain-manifest-places.ts';
export type { LintTexts } from './report/lint/format-text.ts';
export type { LintFormat, LintFormatOptions } from './report/lint/formats.ts';
export { formatLint } from './report/lint/formats.ts';

// --- what a change opens and closes

export type { LandscapeDiffOptions } from './diff/diff-landscapes.ts';
export { diffLandscapes } from './diff/diff-landscapes.ts';
export { parseGateCondition } from './diff/gate.ts';
export type { Hazard, LandscapeDiff } from './diff/landscape-diff.ts';
export type { GateCondition, Review } from './diff/review.ts';
export { type ReviewOptions, reviewOf } from './diff/review-of.ts';
export {
  type Freshness,
  type FreshnessOptions,
  freshnessOf,
  type SourcesAndManifests,
} from './diff/stale-manifests.ts';
export { type StepBudget, stepBudget } from './labels/label-questions.ts';
export type { Exception } from './landscape/landscape.ts';
export { readExceptions } from './landscape/read-exceptions.ts';
export type { SarifOptions } from './report/diagnostics/format-sarif.ts';
export type { DiffAnnotationOptions } from './report/diff/format-annotations.ts';
export type { DiffSarifOptions } from './report/diff/format-sarif.ts';
export type { DiffTextOptions } from './report/diff/format-text.ts';
export type { DiffFormat, DiffFormatOptions } from './report/diff/formats.ts';
export { formatDiff } from './report/diff/formats.ts';
export type { DiffPlaces, DiffState } from './report/diff/places.ts';

// --- recorded flows: connections that were really seen

export { namespacesOf } from './clusters/namespace-names.ts';
export type { SeenAnswer } from './connectivity/analyze-seen.ts';
export { analyzeSeen } from './connectivity/analyze-seen.ts';
export type { SeenFilter } from './connectivity/seen-filter.ts';
export { seenPart } from './connectivity/seen-filter.ts';
export type { CheckFlowsOptions } from './diff/check-flows.ts';
export { checkFlows } from './diff/check-flows.ts';
export type { CheckedFlows, ManifestAge } from './diff/checked-flows.ts';
export { agrees } from './diff/checked-flows.ts';
export { compareFlows } from './diff/compare-flows.ts';
export type { ComparedFlows } from './diff/compared-flows.ts';
export { flowHazards } from './diff/flow-hazards.ts';
export type { ExplainedFlows, FlowInCluster } from './flows/explain-flows.ts';
export { explainFlows } from './flows/explain-flows.ts';
export type { Flow, FlowEvidence } from './flows/flow.ts';
export type { PlacedEvidence } from './flows/place-evidence.ts';
export { placeEvidence } from './flows/place-evidence.ts';
export type { FlowFile } from './flows/read/read-flows.ts';
export { readFlows } from './flows/read/read-flows.ts';
export type { FlowSettings } from './landscape/flow-settings.ts';

// --- the explorer: one HTML file that answers questions itself

export {
  type ComparedPageState,
  type ExplorerComparisonInput,
  makeExplorerComparison,
} from './explorer/explorer-comparison.ts';
export {
  type ExplorerPageInput,
  makeExplorerPage,
  type PageGuardrails,
  type PageRun,
  type PageTests,
} from './explorer/explorer-page.ts';
export { formatHtml, type PageCode } from './explorer/format-html.ts';
export type { PageCommit, PageData } from './explorer/page-data.ts';
export type { RepositoryAddress } from './model/repository-address.ts';

// --- single policies, as the API server sees them

export type { FieldPath } from './model/field-path.ts';
export type { NetworkPolicy, WrittenNetworkPolicy } from './model/network-policy.ts';
export { checkPolicy } from './policy/check-policy.ts';
export { completePolicy } from './policy/complete-policy.ts';
export type { PolicyPath, PolicyViolation } from './policy/violation.ts';

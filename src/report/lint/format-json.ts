import type { Basis } from '../../clusters/basis.ts';
import { nameOfKey } from '../../clusters/cluster-key.ts';
import type { AcceptedFinding, LintFinding } from '../../lint/finding.ts';
import type { LintedFlows, LintReport } from '../../lint/lint.ts';
import { writtenDiagnostic, writtenLocation } from '../diagnostics/format-json.ts';
import { countJson, evidenceJson } from '../diff/flow-json.ts';
import { basisJson } from '../words/format-basis.ts';
import { findingText } from './finding-text.ts';
import { lintedFlowSentences } from './flow-text.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/** Writes what `lint` found for machines, as `schemas/output/lint.schema.json` describes. */
export function formatLintJson({ findings, accepted, diagnostics, flows }: LintReport, basis: Basis): string {
  const document = {
    schemaVersion,
    findings: findings.map(writtenFinding),
    accepted: accepted.map(writtenAccepted),
    diagnostics: diagnostics.map(writtenDiagnostic),
    flows: flows && writtenFlows(flows),
    basis: basisJson(basis),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function writtenFlows(flows: LintedFlows): object {
  const { evidence, unmapped, denied, unseen } = flows;
  return {
    says: lintedFlowSentences(flows),
    evidence: evidenceJson(evidence),
    unmapped: [...unmapped].map(([reason, count]) => ({ reason, ...countJson(count) })),
    denied,
    unseen: unseen.map(({ namespaceType, rows, unseen: count }) => ({ namespaceType, rows, unseen: count })),
  };
}

/** Data of findings about flows that a program may want: what deleting something closes. */
function writtenUse(finding: LintFinding): object | undefined {
  switch (finding.code) {
    case 'flow-unused-policy':
    case 'flow-unused-rule':
    case 'flow-unused-grant': {
      const { span, unrecorded, effect } = finding.data;
      return { ...span, unrecorded, effect };
    }
    case 'flow-unused-label':
      return { ...finding.data.span, unrecorded: 0 };
    default:
      return undefined;
  }
}

/** Names every field, so that neither their order nor a new internal field shows in the output. */
function writtenFinding(finding: LintFinding): object {
  const { code, severity, about, location, rendered, also, places } = finding;
  const { message, hint } = findingText(finding);
  const { namespaceType, policy, policies, workload, workloads, open, direction, rule, path } = about;
  return {
    code,
    severity,
    message,
    hint,
    about: { namespaceType, policy, policies, workload, workloads, open, direction, rule, path },
    use: writtenUse(finding),
    location: writtenLocation(location),
    rendered: rendered && writtenLocation(rendered),
    also: also.map(writtenLocation),
    places: places.map(({ cluster, namespace }) => ({ cluster: nameOfKey(cluster), namespace })),
  };
}

function writtenAccepted({ finding, by }: AcceptedFinding): object {
  const { kind, reason, owner, until, location } = by;
  return {
    ...writtenFinding(finding),
    acceptedBy: { kind, reason, owner, until, location: writtenLocation(location) },
  };
}

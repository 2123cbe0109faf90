import type { Severity } from '../../diagnostics/diagnostic.ts';
import { sha256OfText } from '../../model/content-hash.ts';
import type { Json } from '../../model/json.ts';
import { inCheckout } from './format-github.ts';

/** A rule that findings refer to; texts are plain, and of at most 1,000 characters. */
export interface SarifRule {
  readonly id: string;
  /** Title of the problem, in one line. */
  readonly title: string;
  /** Whole sentences: what it means. */
  readonly description: string;
  /** Whole sentences: what to do. */
  readonly help: string;
  readonly helpUri: string;
  readonly level: Severity;
}

/** A finding at a place, of any origin. */
export interface SarifFinding {
  /** Id of one of the rules. */
  readonly ruleId: string;
  readonly level: Severity;
  /** Plain text. */
  readonly message: string;
  readonly location: SarifPlace;
  /** Further places, each with what is there. */
  readonly related?: readonly { readonly message: string; readonly location: SarifPlace }[];
  /**
   * Identity of this finding after the files around it have changed: names, but no lines, counts or other text
   * that changes by itself.
   */
  readonly fingerprint: readonly string[];
  /** Absent if no one has accepted it. */
  readonly suppressed?: SarifSuppression;
}

export interface SarifPlace {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** 1-based; without one, the first line is given, as code scanning asks for a line. */
  readonly line?: number;
  readonly column?: number;
  /** Exclusive, as in SARIF. */
  readonly endColumn?: number;
}

interface SarifSuppression {
  /** inSource: at the line · external: by an exception. */
  readonly kind: 'inSource' | 'external';
  /** The exception, where one does it. */
  readonly exception?: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day: YYYY-MM-DD. */
  readonly until: string;
}

export interface SarifOptions {
  /** The tool's. */
  readonly version: string;
  /** Name of the analysis: `diff`, `lint`. Results replace only earlier results of the same analysis. */
  readonly analysis: string;
  /** Where the root lies in the checkout, with forward slashes; empty when it is the checkout itself. */
  readonly rootInCheckout: string;
}

const sourceRoot = '%SRCROOT%';

/** Findings as SARIF 2.1.0: one run, its results in the order given. */
export function formatSarif(
  findings: readonly SarifFinding[],
  rules: readonly SarifRule[],
  { version, analysis, rootInCheckout }: SarifOptions,
): string {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprints = new Fingerprints();
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Ringfence',
            semanticVersion: version,
            informationUri: 'https://ringfence.dev',
            rules: rules.map(ruleJson),
          },
        },
        automationDetails: { id: `ringfence/${analysis}/` },
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the checkout.' } } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => {
          const ruleIndex = indexes.get(finding.ruleId);
          return {
            ruleId: finding.ruleId,
            ...(ruleIndex === undefined ? {} : { ruleIndex }),
            level: finding.level,
            message: { text: messageText(finding.message) },
            locations: [locationJson(finding.location, rootInCheckout)],
            ...relatedJson(finding, rootInCheckout),
            partialFingerprints: fingerprints.of(finding),
            // Either every result has the property or none: an empty list says that it is not suppressed.
            suppressions: finding.suppressed === undefined ? [] : [suppressionJson(finding.suppressed)],
          };
        }),
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function ruleJson({ id, title, description, help, helpUri, level }: SarifRule): Json {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: description },
    help: { text: help },
    helpUri,
    defaultConfiguration: { level },
  };
}

/** In SARIF, brackets before parentheses are a link. */
function messageText(text: string): string {
  return text.replaceAll('](', '] (');
}

function locationJson({ path, line = 1, column, endColumn }: SarifPlace, rootInCheckout: string) {
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(inCheckout(path, rootInCheckout)), uriBaseId: sourceRoot },
      region: {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
        ...(endColumn === undefined ? {} : { endColumn }),
      },
    },
  };
}

/** Half a surrogate pair is no character, and cannot be encoded. */
function relativeUri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function relatedJson({ related = [] }: SarifFinding, rootInCheckout: string) {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map(({ message, location }, id) => ({
      id,
      ...locationJson(location, rootInCheckout),
      message: { text: messageText(message) },
    })),
  };
}

function suppressionJson({ kind, exception, reason, owner, until }: SarifSuppression): Json {
  const by = exception === undefined ? '' : `exception ${exception}, `;
  return { kind, status: 'accepted', justification: `${reason} (${by}owner ${owner}, until ${until})` };
}

/** Fingerprints that tell equal findings of one run apart by their order. */
class Fingerprints {
  readonly #met = new Map<string, number>();

  of({ ruleId, fingerprint }: SarifFinding): Json {
    const hash = sha256OfText(JSON.stringify([ruleId, fingerprint])).slice(0, 32);
    const count = (this.#met.get(hash) ?? 0) + 1;
    this.#met.set(hash, count);
    const value = `${hash}:${count}`;
    // Code scanning looks at the second one only, and would else take a hash of the line, by which two findings of a
    // rule in one line would be one.
    return { 'ringfence/v1': value, primaryLocationLineHash: value };
  }
}

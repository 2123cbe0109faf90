import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { allHazardCodes } from '../../../src/diagnostics/hazard-codes.ts';
import { formatSarif, type SarifFinding, type SarifRule } from '../../../src/report/diagnostics/format-sarif.ts';
import { formatDiffSarif } from '../../../src/report/diff/format-sarif.ts';
import { hostileNames } from '../../support/hostile-names.ts';
import { randomReview } from '../../support/random-review.ts';
import { hazard, sourcePlaces as places, reviewOf, reviews } from '../../support/reviews.ts';
import { assert, table, test } from '../../support/table.ts';

/** The schema of SARIF 2.1.0, which says of itself that it is of draft 4, and uses nothing that draft 7 has not. */
function sarifSchema(): object {
  const file = import.meta.resolve('@microsoft/jest-sarif').replace(/[^/]*$/, 'schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(fileURLToPath(file), 'utf8'));
  return schema;
}

// One of its patterns is none by the stricter rules of Unicode.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
const validate = ajv.compile(sarifSchema());
const isValid = (document: unknown): boolean => validate(document);

const rule: SarifRule = {
  id: 'no-default-deny',
  title: 'A namespace has no default deny',
  description: 'Pods that no policy selects are open.',
  help: 'Add one.',
  helpUri: 'https://ringfence.dev/docs/lint/no-default-deny',
  level: 'warning',
};

const finding: SarifFinding = {
  ruleId: 'no-default-deny',
  level: 'error',
  message: 'Namespace type "shop" has none.',
  location: { path: 'policies/namespace-types/shop/namespace-type.yaml', line: 6, column: 3, endColumn: 9 },
  fingerprint: ['shop', 'Ingress'],
};

const options = { version: '0.1.0', analysis: 'lint', rootInCheckout: '' };

interface Run {
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly suppressions: readonly object[];
    readonly message: { readonly text: string };
    readonly locations: readonly [
      {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
          readonly region: { readonly startLine: number };
        };
      },
    ];
  }[];
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
}

function runOf(text: string): Run {
  const document = JSON.parse(text);
  assert.ok(isValid(document), JSON.stringify(validate.errors?.slice(0, 3)));
  return document.runs[0];
}

const written = (findings: readonly SarifFinding[], more: Partial<typeof options> = {}): Run =>
  runOf(formatSarif(findings, [rule], { ...options, ...more }));

test('the schema rejects what is not SARIF', () => {
  assert.not.ok(isValid({ version: '2.1.0' }));
  assert.not.ok(isValid({ ...JSON.parse(formatSarif([], [], options)), runs: [{}] }));
});

test('a finding is a result of its rule', () => {
  assert.is(
    formatSarif([finding], [rule], options),
    `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "Ringfence",
          "semanticVersion": "0.1.0",
          "informationUri": "https://ringfence.dev",
          "rules": [
            {
              "id": "no-default-deny",
              "shortDescription": {
                "text": "A namespace has no default deny"
              },
              "fullDescription": {
                "text": "Pods that no policy selects are open."
              },
              "help": {
                "text": "Add one."
              },
              "helpUri": "https://ringfence.dev/docs/lint/no-default-deny",
              "defaultConfiguration": {
                "level": "warning"
              }
            }
          ]
        }
      },
      "automationDetails": {
        "id": "ringfence/lint/"
      },
      "originalUriBaseIds": {
        "%SRCROOT%": {
          "description": {
            "text": "The root of the checkout."
          }
        }
      },
      "columnKind": "utf16CodeUnits",
      "results": [
        {
          "ruleId": "no-default-deny",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "Namespace type \\"shop\\" has none."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "policies/namespace-types/shop/namespace-type.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 6,
                  "startColumn": 3,
                  "endColumn": 9
                }
              }
            }
          ],
          "partialFingerprints": {
            "ringfence/v1": "bc50b216f40d30d318c504828a35a93b:1",
            "primaryLocationLineHash": "bc50b216f40d30d318c504828a35a93b:1"
          },
          "suppressions": []
        }
      ]
    }
  ]
}
`,
  );
});

table(
  'a path is a relative URI',
  [
    { name: 'policies/a.yaml', uri: 'policies/a.yaml' },
    { name: 'policies/größe 1.yaml', uri: 'policies/gr%C3%B6%C3%9Fe%201.yaml' },
    { name: 'a:b/c?d#e', uri: 'a%3Ab/c%3Fd%23e' },
    { name: '\ud800', uri: '%EF%BF%BD' },
  ],
  ({ name, uri }) => {
    const [result] = written([{ ...finding, location: { path: name } }]).results;
    assert.equal(result?.locations[0].physicalLocation.artifactLocation, { uri, uriBaseId: '%SRCROOT%' });
    assert.is(result?.locations[0].physicalLocation.region.startLine, 1);
  },
);

test('a path begins at the top of the checkout', () => {
  const [result] = written([finding], { rootInCheckout: 'net/work' }).results;
  assert.match(result?.locations[0].physicalLocation.artifactLocation.uri ?? '', /^net\/work\/policies\//);
});

test('a finding that moves within its file, or is worded differently, keeps its fingerprint; another one has another', () => {
  const fingerprints = (findings: readonly SarifFinding[]) =>
    written(findings).results.map(({ partialFingerprints }) => partialFingerprints['ringfence/v1']);
  const [first] = fingerprints([finding]);
  const moved = { ...finding, message: 'Other words.', location: { ...finding.location, line: 99, column: 1 } };
  assert.equal(fingerprints([moved]), [first]);
  assert.not.equal(fingerprints([{ ...finding, fingerprint: ['shop', 'Egress'] }]), [first]);
  const twice = fingerprints([finding, moved]);
  assert.is(twice[0], first);
  assert.is.not(twice[1], first);
});

test('what is accepted is suppressed, and says by whom and until when', () => {
  const [result, other] = written([
    { ...finding, suppressed: { kind: 'inSource', reason: 'Known.', owner: 'team-network', until: '2027-01-31' } },
    {
      ...finding,
      suppressed: { kind: 'external', exception: 'e', reason: 'Known.', owner: 'o', until: '2027-01-31' },
    },
  ]).results;
  assert.equal(result?.suppressions, [
    { kind: 'inSource', status: 'accepted', justification: 'Known. (owner team-network, until 2027-01-31)' },
  ]);
  assert.equal(other?.suppressions, [
    { kind: 'external', status: 'accepted', justification: 'Known. (exception e, owner o, until 2027-01-31)' },
  ]);
});

table(
  'a hostile message cannot become a link or make the file invalid',
  hostileNames.map((name) => ({ name: JSON.stringify(name), hostile: name })),
  ({ hostile }) => {
    const [result] = written([{ ...finding, message: hostile, location: { path: `a/${hostile}` } }]).results;
    assert.not.match(result?.message.text ?? '', /\]\(/);
  },
);

table(
  'a review is valid SARIF: a result for each hazard, at some file',
  Object.entries(reviews).map(([name, review]) => ({ name, review })),
  ({ review }) => {
    const run = runOf(
      formatDiffSarif(review, { places, whole: 'policies/landscape.yaml', version: '0.1.0', rootInCheckout: '' }),
    );
    assert.equal(
      run.results.map(({ ruleId }) => ruleId),
      review.hazards.map(({ code }) => code),
    );
    assert.equal(
      run.tool.driver.rules.map(({ id }) => id),
      allHazardCodes,
    );
    for (const { ruleId, ruleIndex } of run.results) assert.is(run.tool.driver.rules[ruleIndex]?.id, ruleId);
  },
);

test('a hazard is where its line is, else where its connections come from, else in the file that stands for all', () => {
  const paths = (review: typeof reviews.everyHazard) =>
    runOf(formatDiffSarif(review, { places, whole: 'policies/landscape.yaml', version: '0.1.0', rootInCheckout: '' }))
      .results.map(({ locations }) => locations[0].physicalLocation)
      .map(({ artifactLocation, region }) => `${artifactLocation.uri}:${region.startLine}`);
  const { connections } = reviews.onePortMore.diff;
  assert.equal(
    paths(reviewOf({ connections }, { hazards: [hazard('cut-off', { connections: [0] }), hazard('mass-delete')] })),
    ['policies/shared/allow-to-loki.yaml:14', 'policies/landscape.yaml:1'],
  );
  assert.is(paths(reviews.everyHazard)[0], 'policies/shared/allow-to-loki.yaml:1');
});

test('every review is valid SARIF', () => {
  fc.assert(
    fc.property(randomReview(3), (review) => {
      runOf(
        formatDiffSarif(review, { places, whole: 'policies/landscape.yaml', version: '0.1.0', rootInCheckout: '' }),
      );
    }),
    { numRuns: 25 },
  );
});

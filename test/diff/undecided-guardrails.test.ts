import { fingerprintOf } from '../../src/diff/fingerprint.ts';
import { waivableCodes } from '../../src/diff/gate.ts';
import { changed, type Files, guardedState, reviewBetween, shown } from '../support/guarded-reviews.ts';
import { edited, openedToTenants } from '../support/guarded-sources.ts';
import { assert, table } from '../support/table.ts';

const exception = (more: string): Files => ({
  'policies/exceptions/all.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: Exception
metadata: {name: all}
spec:
  reason: A migration.
  owner: network-security
  until: 2027-01-01
  scope: {clusters: ["*"]}
  ${more}
`,
});

/** The guardrail about nodes cannot be decided without their network. */
const withoutNodes = edited('policies/clusters/one.yaml', ', nodes: [192.168.0.0/24]', '');
const withoutData: Files = Object.fromEntries(
  ['a', 'b'].flatMap((tenant) =>
    Object.entries(
      edited(
        `policies/tenants/${tenant}/namespaces.yaml`,
        `    - {name: ${tenant}-data, type: data, clusterSelector: {}}\n`,
        '',
      ),
    ),
  ),
);
const byCode = exception('accepts: [{code: guardrail-broken}]');
const byName = exception('guardrails: [{name: addresses}, {name: data-apart}, {name: a/own-apps}]');

interface Row {
  readonly name: string;
  readonly before: Files;
  readonly changes: Files;
  readonly hazards: readonly string[];
  readonly isWaivable: boolean;
}

const undecided = ['error broken addresses not-decided'];
const noShape = ['error broken a/own-apps no-shape', 'error broken data-apart no-shape'];
const opened = ['accepted error broken data-apart', 'accepted error broken a/own-apps'];

table<Row>(
  'an exception or a person accepts a broken guardrail, and none that is not decided',
  [
    { name: 'not decided, by code', before: byCode, changes: withoutNodes, hazards: undecided, isWaivable: false },
    { name: 'not decided, by name', before: byName, changes: withoutNodes, hazards: undecided, isWaivable: false },
    { name: 'no shape, by code', before: byCode, changes: withoutData, hazards: noShape, isWaivable: true },
    { name: 'no shape, by name', before: byName, changes: withoutData, hazards: noShape, isWaivable: true },
    { name: 'broken, by code', before: byCode, changes: openedToTenants, hazards: opened, isWaivable: true },
    { name: 'broken, by name', before: byName, changes: openedToTenants, hazards: opened, isWaivable: true },
  ],
  ({ before, changes, hazards, isWaivable }) => {
    const was = changed(guardedState, before);
    const review = reviewBetween(was, changed(was, changes));
    assert.equal(
      shown(review).filter((text) => text.includes('broken')),
      hazards,
    );
    const broken = review.hazards.filter(({ code }) => code === 'guardrail-broken');
    const codes = broken.map((hazard) => fingerprintOf(hazard, review.diff.connections).code);
    assert.is(
      codes.every((code) => waivableCodes.includes(code)),
      isWaivable,
    );
  },
);

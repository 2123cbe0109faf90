import { readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';
import { compareText } from '../../src/diagnostics/compare.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import type { NetworkPolicy } from '../../src/model/network-policy.ts';
import { withoutClosedRules } from '../../src/policy/closed-rule.ts';
import { renderLandscape } from '../../src/render/render-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import {
  asGardener,
  type CatalogueEntry,
  type Facts,
  interpret,
  type PlainPolicy,
  type Reading,
  readCatalogue,
} from './catalogue.ts';
import { comparable } from './comparable.ts';
import { differences, originLabel } from './differences.ts';
import { landscapeOfAllFeatures, type Sample } from './landscape.ts';

/** A rendered policy, reduced to its meaning. */
interface Shown {
  readonly name: string;
  readonly comparable: string;
  readonly isOurs: boolean;
}

const { files, samples } = landscapeOfAllFeatures();
const catalogue = readCatalogue();
const asShipped: Reading = Object.assign({}, asGardener, ...differences.map(({ reading }) => reading));
const shown = renderedPolicies();
const meaningByText = new Map<string, string>();
const meaningsByReading = new Map<Reading, Map<CatalogueEntry, Map<Facts, ReadonlyMap<string, string>>>>();

/** The rendered policies of each sample's namespace, by its path. Texts that occur again and again are read once. */
function renderedPolicies(): ReadonlyMap<string, readonly Shown[]> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const { landscape, diagnostics } = loadLandscape(files, { ringfenceVersion: version });
  invariant(landscape !== undefined, `the shipped types load: ${JSON.stringify(diagnostics.slice(0, 3))}`);
  const { value: rendering, diagnostics: found } = renderLandscape(landscape);
  invariant(rendering !== undefined, `the shipped types render: ${JSON.stringify(found.slice(0, 3))}`);
  const known = new Map<string, Shown>();
  const read = (text: string): Shown => {
    const timeless = text.replace(/^#.*\n/, '').replace(/\n {2}namespace: .*/, '');
    const policy = known.get(timeless) ?? shownOf(withoutClosedRules(loadAll(timeless)[0] as NetworkPolicy));
    known.set(timeless, policy);
    return policy;
  };
  return new Map(
    samples.map(({ path }) => {
      const text = rendering.files.get(path);
      invariant(text !== undefined, `${path} is rendered`);
      return [path, text.split('\n---\n').map(read)];
    }),
  );
}

function shownOf({ metadata, spec }: NetworkPolicy): Shown {
  const { name, labels } = metadata;
  const { ingress = [], egress = [] } = spec;
  return {
    name,
    comparable: comparable({ name, ...spec, ingress, egress }),
    isOurs: labels?.[originLabel.key] === originLabel.value,
  };
}

/** What the catalogue has for a namespace, read as told: meaning by name. Computed once: several tests ask for it. */
function meanings(entry: CatalogueEntry, facts: Facts, reading: Reading): ReadonlyMap<string, string> {
  const byEntry = meaningsByReading.get(reading) ?? new Map<CatalogueEntry, Map<Facts, ReadonlyMap<string, string>>>();
  meaningsByReading.set(reading, byEntry);
  const byFacts = byEntry.get(entry) ?? new Map<Facts, ReadonlyMap<string, string>>();
  byEntry.set(entry, byFacts);
  const known =
    byFacts.get(facts) ?? new Map(interpret(entry, facts, reading).map((policy) => [policy.name, meaning(policy)]));
  byFacts.set(facts, known);
  return known;
}

function meaning(policy: PlainPolicy): string {
  const text = JSON.stringify(policy);
  const known = meaningByText.get(text) ?? comparable(policy);
  meaningByText.set(text, known);
  return known;
}

/** All that the catalogue has for a namespace, with our differences. */
function expectedNames(facts: Facts): ReadonlySet<string> {
  return new Set(catalogue.flatMap((entry) => [...meanings(entry, facts, asShipped).keys()]));
}

const shownIn = ({ path }: Sample) => shown.get(path) ?? [];
const types = [...new Set(catalogue.map(({ namespaceType }) => namespaceType))].sort(compareText);
const entries = catalogue.map((entry) => ({ ...entry, name: `${entry.namespaceType}/${entry.name}`, entry }));

table(
  'means what the catalogue says, but for deliberate differences, for every combination of features',
  entries,
  ({ entry }) => {
    let compared = 0;
    for (const sample of samples) {
      const rendered = new Map(shownIn(sample).map((policy) => [policy.name, policy.comparable]));
      for (const [name, expectation] of meanings(entry, sample.facts, asShipped)) {
        assert.is(rendered.get(name), expectation, `${name} in ${sample.path}`);
        compared++;
      }
    }
    assert.ok(compared > 0, 'some namespace has the policy');
  },
);

table(
  'has no policy of Gardener’s where the catalogue has none',
  types.map((name) => ({ name })),
  ({ name }) => {
    for (const sample of samples.filter(({ facts }) => facts.namespaceType === name)) {
      const names = expectedNames(sample.facts);
      const strangers = shownIn(sample).filter((policy) => !policy.isOurs && !names.has(policy.name));
      assert.equal(
        strangers.map((policy) => policy.name),
        [],
        sample.path,
      );
    }
  },
);

test('in the older form of garden no policy is ours', () => {
  const older = samples.filter(({ facts }) => facts.namespaceType === 'garden' && !facts.denyAll);
  assert.ok(older.length > 0);
  for (const sample of older)
    assert.equal(
      shownIn(sample).filter(({ isOurs }) => isOurs),
      [],
    );
});

table(
  'a deliberate difference shows in the policies that it names, and in no other',
  differences,
  ({ policies, reading }) => {
    const read = { ...asGardener, ...reading };
    const touched = new Set<string>();
    for (const entry of catalogue) {
      const name = `${entry.namespaceType}/${entry.name}`;
      const differs = samples.some(({ facts }) => {
        const before = meanings(entry, facts, asGardener);
        const after = meanings(entry, facts, read);
        return JSON.stringify([...before]) !== JSON.stringify([...after]);
      });
      if (differs) touched.add(name);
    }
    assert.equal([...touched].sort(compareText), [...policies].sort(compareText));
  },
);

test('docs/gardener.md names every policy that differs', () => {
  const text = readFileSync(new URL('../../docs/gardener.md', import.meta.url), 'utf8');
  const names = differences.flatMap(({ policies }) => policies.map((policy) => policy.split('/').at(-1) ?? ''));
  assert.equal(
    names.filter((name) => !text.includes(`\`${name}\``)),
    [],
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackAddresses } from '../../src/explorer/packed-addresses.ts';
import type { PageChanges, ShownConnection, ShownEnd } from '../../src/explorer/page-changes.ts';
import { cidrTexts } from '../../src/report/words/address-words.ts';
import { portsJson } from '../../src/report/words/ports-json.ts';
import { runCommand } from '../support/command-line.ts';
import { bareEnvironment } from '../support/git-repository.ts';
import { pageInFile } from '../support/page-file.ts';
import { inShopPullRequest, oneCluster, reworded, widened } from '../support/shop-pull-request.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

async function diff(folder: string, ...args: readonly string[]) {
  return runCommand(['diff', ...args], { folder, environment: bareEnvironment });
}

async function pageOf(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = await diff(folder, ...args, '--output', 'html');
  assert.match(stdout, /^<!doctype html>\n/, stderr);
  return { status, html: stdout, ...pageInFile(stdout) };
}

function changesIn({ compared }: { readonly compared?: { readonly changes: PageChanges } }): PageChanges {
  if (compared === undefined) throw new Error('The page does not compare.');
  return compared.changes;
}

/** What several clusters show is in one of them, in a third of the time. */
const inOne = ['--cluster', 'eu1'];

/** The part of a page that needs no code. */
function stillIn(html: string): string {
  return /<div id="page">.*<\/main>/s.exec(html)?.[0] ?? '';
}

/** A change as `diff --output json` has it, as far as a page has the same facts. */
function asJson({ namespaces }: PageChanges, connection: ShownConnection) {
  const { change, from, to, relation, ports, namedPorts, before, after, places } = connection;
  return {
    ...{ change, from: from.map(endJson), to: to.map(endJson), relation, ports: portsJson(ports), namedPorts },
    ...{ before, after },
    places: places.map((place) => ({
      ...(place.cluster === '' ? {} : { cluster: place.cluster }),
      from: place.from.map((list) => namespaces[list]),
      to: place.to.map((list) => namespaces[list]),
    })),
  };
}

function endJson(end: ShownEnd) {
  if (end.kind !== 'addresses') return end;
  const { kind, network, addresses, covers } = end;
  return { kind, network, cidrs: cidrTexts(unpackAddresses(addresses)), ...(covers === undefined ? {} : { covers }) };
}

// biome-ignore lint/suspicious/noExplicitAny: a document of JSON
function fromJson({ change, from, to, relation, ports, namedPorts, before, after, places }: any) {
  // biome-ignore lint/suspicious/noExplicitAny: a document of JSON
  const lists = (ends: any[]) => ends.map(({ namespaces }) => namespaces);
  return {
    ...{ change, from, to, relation, ports, namedPorts, before, after },
    // biome-ignore lint/suspicious/noExplicitAny: a document of JSON
    places: places.map(({ cluster, ...sides }: any) => ({
      ...(cluster === undefined ? {} : { cluster }),
      ...{ from: lists(sides.from), to: lists(sides.to) },
    })),
  };
}

test('the changes of a page are those of diff --output json', () =>
  inShopPullRequest(widened, async (folder) => {
    const { stdout } = await diff(folder, 'main..HEAD', ...inOne, '--output', 'json');
    const json = JSON.parse(stdout);
    const page = await pageOf(folder, 'main..HEAD', ...inOne);
    const changes = changesIn(page);
    // JSON also lists changes of which the ends do not exist, as far as the sources say.
    // biome-ignore lint/suspicious/noExplicitAny: a document of JSON
    const listed = json.connections.filter(({ assumedAway }: any) => assumedAway === undefined);
    assert.ok(listed.length > 5);
    assert.equal(
      changes.connections.map((connection) => asJson(changes, connection)),
      listed.map(fromJson),
    );
    // biome-ignore lint/suspicious/noExplicitAny: a document of JSON
    const hazardOf = ({ code, level, fingerprint, message, advice, policies }: any) => ({
      ...{ code, level, fingerprint, message, advice, policies },
    });
    assert.equal(changes.hazards.map(hazardOf), json.hazards.map(hazardOf));
    assert.ok(json.hazards.length > 0);
    for (const [index, hazard] of changes.hazards.entries()) {
      assert.equal(
        hazard.connections.map((place) => asJson(changes, changes.connections[place] as ShownConnection)),
        json.hazards[index].connections.map((place: number) => fromJson(json.connections[place])),
      );
    }
    assert.is(changes.inventory.length, json.inventory.length);
    assert.is(new Set(changes.policies.map(({ policy }) => policy)).size, 3);
    assert.equal(changes.compared, json.compared);
    assert.is(
      changes.answer.totals,
      'Hazards: 4 errors, 1 warning. Policies: 1 removed, 2 changed, in 10 namespaces. Inventory: none.',
    );
    const { overview } = page.index;
    const { overview: before } = page.compared?.before ?? {};
    assert.ok(before?.guardrails.kind === 'judged' && overview.guardrails.kind === 'judged');
    assert.ok(before.guardrails.results.every(({ outcome }) => outcome === 'holds'));
    assert.ok(overview.guardrails.results.some(({ outcome }) => outcome === 'fails'));
    assert.ok(overview.tests.kind === 'judged' && overview.tests.results.some(({ passed }) => !passed));
    assert.match(page.index.head.commit?.id ?? '', /^[0-9a-f]{40}/);
    assert.is(page.index.head.elsewhere, true);
    const recorded = await pageOf(folder, 'main..HEAD', '--flows', 'flows');
    assert.match(recorded.compared?.before.flows?.says[0] ?? '', /^Records of eu1: 29,551 connections, 24 distinct/);
    assert.is(recorded.index.flows, undefined, 'the state after was not recorded');
  }));

test('a gate sets the status, and the page is written', () =>
  inShopPullRequest(widened, async (folder) => {
    const { status, stdout, stderr } = await diff(
      folder,
      ...['main', ...inOne, '--output', 'html', '--out', 'page.html', '--fail-on', 'opened', 'hazards'],
    );
    assert.is(status, 1);
    assert.is(stdout, '');
    assert.match(stderr, /Written: page\.html/);
    const page = pageInFile(readFileSync(join(folder, 'page.html'), 'utf8'));
    assert.equal(changesIn(page).answer.gate, {
      sentence: 'The gate is closed because of: opened, hazards. It checks for: opened, hazards.',
      isClosed: true,
    });
    // The page itself is a file that the commit does not have.
    assert.is(page.index.head.elsewhere, undefined);
  }));

test('a page has the clusters that the change touches, or all of them', () =>
  inShopPullRequest(oneCluster, async (folder) => {
    const names = (page: Awaited<ReturnType<typeof pageOf>>) => page.index.clusters.map(({ name }) => name);
    const part = await pageOf(folder, 'main..HEAD');
    assert.equal(names(part), ['eu1']);
    assert.match(
      part.compared?.scope.join(' ') ?? '',
      /2 clusters are the same in both states and not in it: stage1, us1\./,
    );
    assert.match(part.html, /The option --whole adds them/);
    // Tests that are about other clusters are no failures here.
    const failed = ({ overview: { tests } }: typeof part.index) =>
      tests.kind === 'judged' ? tests.results.flatMap(({ passed, name }) => (passed ? [] : [name])) : [tests.kind];
    assert.equal(part.compared && failed(part.compared.before), []);
    const whole = await pageOf(folder, 'main..HEAD', '--whole');
    assert.equal(names(whole), ['eu1', 'stage1', 'us1']);
    assert.equal(whole.compared?.scope, []);
    const one = await pageOf(folder, 'main..HEAD', '--whole', '--cluster', 'us1', 'eu1');
    assert.equal(names(one), ['eu1', 'us1']);
    // Chunks of what is the same are there once.
    assert.ok(whole.chunks.length < 2 * part.chunks.length + 4);
    const texts = whole.chunks.map((chunk) => JSON.stringify(chunk));
    assert.is(new Set(texts).size, texts.length);
  }));

test('a page of a change that changes no connection says so', () =>
  inShopPullRequest(reworded, async (folder) => {
    const page = await pageOf(folder, 'main..HEAD');
    const { connections, hazards, answer } = changesIn(page);
    assert.equal([connections, hazards], [[], []]);
    assert.is(answer.sentences[0], 'No connection changes: nothing is opened, nothing is closed.');
    assert.match(page.html, /<h2>Hazards<\/h2>\n<p>There are none\.<\/p>/);
    const nothing = await pageOf(folder, 'HEAD..HEAD');
    assert.equal(nothing.index.clusters, []);
    assert.match(nothing.html, /Nothing differs in 3 clusters\./);
  }));

test('a page of one tenant has nothing of the others', () =>
  inShopPullRequest(widened, async (folder) => {
    const page = await pageOf(folder, 'main..HEAD', ...inOne, '--tenant', 'ledger');
    const changes = changesIn(page);
    // The tenant's own guardrails, grants and policies name others. The rest of the page does not.
    const { overview: _, ...after } = page.index;
    const { overview: _before, ...before } = page.compared?.before ?? page.index;
    const connectivity = page.chunks.filter(({ kind }) => kind === 'connectivity');
    const all = JSON.stringify([after, before, connectivity, changes]).replaceAll('grant-payments-books', '');
    for (const word of ['checkout', 'storefront', 'payments', 'catalog', 'kube-system', 'ingress-nginx', 'indexer']) {
      const found = [...all.matchAll(new RegExp(`.{0,60}${word}.{0,40}`, 'gs'))].map(([text]) => text);
      assert.equal(found, [], word);
    }
    for (const word of ['checkout', 'storefront', 'kube-system', 'ingress-nginx', 'indexer']) {
      assert.not.ok(stillIn(page.html).includes(word), word);
    }
    assert.ok(changes.connections.length > 0);
    for (const { sentence, ends, from, to } of changes.connections) {
      assert.match([sentence, ...ends].join(' '), /ledger|pods of namespaces that are not in this page/);
      assert.ok([...from, ...to].some(({ kind }) => kind === 'pods'));
    }
    assert.ok(changes.connections.some(({ from }) => from.some(({ kind }) => kind === 'beyond')));
    assert.ok(changes.hazards.length > 0);
    assert.match(
      page.compared?.scope.join(' ') ?? '',
      /Changes that concern only other namespaces are not in this page\./,
    );
  }));

test('a redacted page has no addresses and no values of labels, in either state and in the changes', () =>
  inShopPullRequest([...widened, ...oneCluster], async (folder) => {
    const page = await pageOf(folder, 'main..HEAD', ...inOne, '--redact');
    const all = JSON.stringify([page.index, page.chunks, page.compared]) + stillIn(page.html);
    assert.equal(
      [...all.matchAll(/.{40}\b\d+\.\d+\.\d+\.\d+\b.{20}/gs)].map(([text]) => text),
      [],
    );
    assert.not.match(all, /purpose=|team=|purpose: (app|data)/);
    const changes = changesIn(page);
    assert.ok(changes.connections.length > 0);
    assert.match(JSON.stringify(changes.connections), /some addresses /);
    assert.ok(changes.policies.every(({ differences }) => differences.length === 0));
    assert.ok(changes.hazards.every(({ breaches }) => breaches.length === 0));
  }));

const web = (policies: string) => `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: []}
---
apiVersion: v1
kind: Pod
metadata: {name: db, namespace: shop, labels: {app: db}}
spec: {containers: []}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec: {podSelector: {matchLabels: {app: db}}, ingress: ${policies}}
`;

test('a page of two folders of plain manifests names both', () =>
  inTemporaryFolder({ 'old/all.yaml': web('[]'), 'new/all.yaml': web('[{ports: [{port: 5432}]}]') }, async (folder) => {
    const page = await pageOf(folder, '--manifests', 'old', 'new');
    assert.equal(page.index.head.manifests, ['new']);
    assert.equal(page.compared?.before.head.manifests, ['old']);
    const changes = changesIn(page);
    assert.match(changes.connections[0]?.sentence ?? '', /5432\/TCP is now open/);
    assert.is(page.compared?.scope.length, 0);
  }));

table(
  'a page of a comparison refuses what it cannot do',
  [
    { name: '--out alone', args: ['--out', 'x'], says: /option '--out' needs --output html/ },
    { name: '--redact alone', args: ['--redact'], says: /option '--redact' needs --output html/ },
    { name: '--tenant alone', args: ['--tenant', 'a'], says: /option '--tenant' needs --output html/ },
    { name: '--whole alone', args: ['--whole'], says: /option '--whole' needs --output html/ },
    { name: 'a file without a name', args: ['--output', 'html', '--out', ''], says: /option '--out <file>' needs/ },
    { name: 'expanded', args: ['--output', 'html', '--expand'], says: /option '--expand': a page has every name/ },
    {
      name: 'whole, delivered',
      args: ['--output', 'html', '--whole', '--delivered'],
      says: /options '--whole' and '--delivered' cannot be used together/,
    },
    {
      name: 'whole folders',
      args: ['--output', 'html', '--whole', '--manifests', 'old', 'new'],
      says: /option '--whole': a comparison of two folders/,
    },
    {
      name: 'redacted flows',
      args: ['--output', 'html', '--redact', '--flows', 'seen.jsonl', '--manifests', 'old', 'new'],
      says: /options '--flows' and '--redact' cannot be used together/,
    },
    {
      name: 'flows of a tenant',
      args: ['--output', 'html', '--tenant', 'a', '--flows', 'seen.jsonl', '--manifests', 'old', 'new'],
      says: /options '--flows' and '--tenant' cannot be used together/,
    },
    {
      name: 'a tenant of plain manifests',
      args: ['--output', 'html', '--tenant', 'blue', '--manifests', 'old', 'new'],
      says: /Plain manifests have no tenants/,
    },
    {
      name: 'a terminal',
      args: ['--output', 'html', '--manifests', 'old', 'new'],
      terminal: true,
      says: /option '--output html': .* --out page\.html/,
    },
  ],
  async ({ args, terminal = false, says }: { args: readonly string[]; terminal?: boolean; says: RegExp }) => {
    await inTemporaryFolder({ 'old/all.yaml': web('[]'), 'new/all.yaml': web('[]') }, async (folder) => {
      const { status, stdout, stderr } = await runCommand(['diff', ...args], {
        ...{ folder, terminal, environment: bareEnvironment },
      });
      assert.is(status, 2, stderr);
      assert.is(stdout, '');
      assert.match(stderr, says);
    });
  },
);

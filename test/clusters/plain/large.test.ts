import { readPlainManifests } from '../../../src/clusters/plain/read-plain-manifests.ts';
import { oneFile } from '../../../src/model/file-tree.ts';
import { maxFileSize, maxNodes, maxParsedSize, maxStreamSize } from '../../../src/source/problems.ts';
import { assert, test } from '../../support/table.ts';
import { listOf, pod, read } from './support.ts';

const count = 6000;

/** With what a server adds, which says nothing about connections. */
const running = Array.from({ length: count }, (_, index) =>
  pod(
    `web-${index}`,
    { app: 'web' },
    { status: { phase: 'Running', podIP: `10.0.${index >> 8}.${index & 255}`, conditions: [{ type: 'Ready' }] } },
    { annotations: { note: 'x'.repeat(100) }, managedFields: [{ fieldsV1: { 'f:metadata': { 'f:labels': {} } } }] },
  ),
);

test('a List of thousands of objects is read, though it is larger than any source may be', () => {
  const files = listOf(...running);
  assert.ok((files['list.json'] ?? '').length > maxFileSize);
  assert.ok(count * 20 > maxNodes);
  const { value } = read(files);
  const cluster = value?.clusters.get('')?.load().value;
  assert.is(cluster?.namespaces.get('shop')?.workloads.length, count);
});

test('so is one as YAML', () => {
  const items = running.map((object) => `- ${JSON.stringify(object)}\n`).join('');
  const { value, diagnostics } = read({ 'list.yaml': `apiVersion: v1\nkind: List\nitems:\n${items}` });
  assert.equal(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  const cluster = value?.clusters.get('')?.load().value;
  assert.is(cluster?.namespaces.get('shop')?.workloads.length, count);
});

test('what aliases repeat is limited however much is written out', () => {
  const lists = Array.from({ length: 7 }, (_, list) => {
    const items = list === 0 ? 'x' : `*l${list - 1}`;
    return `l${list}: &l${list} [${Array.from({ length: 10 }, () => items).join(', ')}]\n`;
  });
  const { diagnostics } = read({ 'bomb.yaml': `apiVersion: v1\nkind: ConfigMap\n${lists.join('')}` });
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['too-many-nodes'],
  );
});

test('YAML that is too large for js-yaml is to be given as JSON', () => {
  const text = `a: b\n${'#'.repeat(maxParsedSize)}`;
  const { diagnostics } = read({ 'dump.yaml': text });
  assert.equal(
    diagnostics.map(({ code, message }) => [code, message]),
    [['file-too-large', 'The file has more than 50331648 bytes (48 MiB), the limit for YAML.']],
  );
});

test('a file that is too large to be one text is named, and its bytes are not asked for', () => {
  const file = {
    size: maxStreamSize + 1,
    get contentId(): string {
      throw new Error('It is not read.');
    },
    read: (): Uint8Array => {
      throw new Error('It is not read.');
    },
  };
  const { value, diagnostics } = readPlainManifests(oneFile('dump.json', file), {
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
    skipInvalid: false,
  });
  assert.is(value, undefined);
  assert.equal(
    diagnostics.map(({ code, message, location }) => [code, message, location.path]),
    [['file-too-large', 'The file has more than 268435456 bytes (256 MiB), the limit for one file.', 'dump.json']],
  );
});

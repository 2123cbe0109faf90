import { readFileSync } from 'node:fs';
import { dumpCommand } from '../../../src/clusters/dump/dump-command.ts';
import { appliedMarks, appliers, writerMarks, writingManagers } from '../../../src/clusters/dump/writers.ts';
import { isPlainKind } from '../../../src/clusters/plain/object-kinds.ts';
import { assert, table, test } from '../../support/table.ts';
import { listOf, maker, policy } from '../plain/support.ts';
import { namespace, readDump } from './support.ts';

const page = readFileSync(new URL('../../../docs/dumps.md', import.meta.url), 'utf8');
const section = (heading: string): string => page.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';

/** Each kind of the page, with the apiVersion of its group. */
const kinds = [...section('Kinds that are read').matchAll(/^\| (`.*?`) \| (\S+) \|/gm)].flatMap(
  ([, names = '', group = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({
      name,
      apiVersion: group === 'core' ? 'v1' : `${group}/v1`,
    })),
);

function sample({ name: kind, apiVersion }: { readonly name: string; readonly apiVersion: string }): object {
  const metadata = { name: kind === 'ConfigMap' ? 'kubeadm-config' : 'web', namespace: 'kube-system' };
  if (kind === 'Namespace') return namespace('shop');
  if (kind === 'NetworkPolicy') return policy({ podSelector: {} });
  const made = /^(Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob)$/.test(kind);
  return made ? { ...maker(kind, 'web'), apiVersion } : { apiVersion, kind, metadata };
}

test('the page names every kind that is read for connections, seven for facts and 14 for needs', () => {
  assert.is(kinds.filter(({ name }) => isPlainKind(name)).length, 11);
  assert.is(kinds.filter(({ name }) => !isPlainKind(name)).length, 21);
});

table('a kind on the page of dumps is read', kinds, (kind) => {
  const { value, diagnostics } = readDump(listOf(namespace('kube-system'), sample(kind)));
  assert.equal(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.equal(value?.leftOut.kinds, new Map());
});

test('the page has every mark of a writer, every field manager of one, and every tool that applies files', () => {
  const said = section('Who writes a policy');
  const tools = [...appliedMarks.map(({ program }) => program), ...appliers.values()];
  const due = [...writerMarks.map(({ key }) => key), ...writingManagers.keys(), ...tools];
  assert.equal(
    due.filter((word) => !said.includes(word)),
    [],
  );
});

test('the page shows the command that the hint of an empty dump shows', () => {
  assert.ok(page.includes(`\n${dumpCommand} > eu1.json\n`));
});

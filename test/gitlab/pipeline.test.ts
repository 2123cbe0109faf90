import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { builtCommand } from '../support/built-tool.ts';
import { runCommand } from '../support/command-line.ts';
import { bareEnvironment, commitFiles, git } from '../support/git-repository.ts';
import { assert, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

interface PipelineJob {
  readonly script: readonly (string | readonly string[])[];
  readonly artifacts: { readonly reports?: Readonly<Record<string, string>> };
}

const pipeline = parse(readFileSync(join(checkout, 'templates/gitlab-ci.yml'), 'utf8')) as Readonly<
  Record<'policies' | 'review', PipelineJob>
>;

interface Note {
  readonly id: number;
  readonly author: { readonly id: number };
  readonly body: string;
}

/** An imitation of GitLab's notes, with a note of another person that begins with our mark. */
async function withNotes<Value>(work: (api: string, notes: Note[], asked: string[]) => Promise<Value>): Promise<Value> {
  const notes: Note[] = [{ id: 1, author: { id: 9 }, body: '<!-- ringfence -->\nNothing to see here.' }];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '', 'http://x');
      asked.push(`${request.method} ${pathname} ${request.headers['private-token']}`);
      response.setHeader('content-type', 'application/json');
      if (pathname === '/user') return response.end('{"id": 7}');
      if (request.method === 'POST') notes.push({ id: 20 + notes.length, author: { id: 7 }, ...JSON.parse(body) });
      const id = Number(/\/notes\/(\d+)$/.exec(pathname)?.[1]);
      if (request.method === 'PUT') {
        notes.splice(
          0,
          notes.length,
          ...notes.map((note) => (note.id === id ? { ...note, ...JSON.parse(body) } : note)),
        );
      }
      return response.end(JSON.stringify(request.method === 'GET' ? notes : {}));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, notes, asked);
  } finally {
    server.close();
  }
}

/** A clone of a new policy repository, on a branch of its own, and a `npm` that installs the tool of this checkout. */
async function inMergeRequest(work: (clone: string, temporary: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder({ 'bin/': '' }, async (temporary) => {
    const origin = join(temporary, 'origin');
    // The jobs run on the day of the test, on which the new acceptance must not have ended.
    const today = new Date().toISOString().slice(0, 10);
    await runCommand(['init', origin, '--ci', 'gitlab', '--name', 'shop'], { folder: temporary, today });
    await runCommand(['render'], { folder: origin });
    git(origin, 'init', '--quiet', '--initial-branch=main');
    commitFiles(origin, {}, 'Begin');
    const clone = join(temporary, 'clone');
    git(temporary, 'clone', '--quiet', origin, clone);
    git(clone, 'checkout', '--quiet', '-b', 'topic');
    const npm = join(temporary, 'bin/npm');
    // Keeps which package.json it installs.
    writeFileSync(
      npm,
      `#!/bin/sh
set -e
cat package.json >> ${temporary}/installed
mkdir -p node_modules/.bin
ln -sf '${await builtCommand('ringfence')}' node_modules/.bin/ringfence
`,
    );
    chmodSync(npm, 0o755);
    await work(clone, temporary);
  });
}

/** Runs a job as GitLab does: all lines in one shell, which ends with the first that fails. */
function runJob(name: 'policies' | 'review', clone: string, environment: Readonly<Record<string, string>> = {}) {
  const temporary = join(clone, '..');
  const child = spawn('bash', ['-eo', 'pipefail', '-c', pipeline[name].script.flat().join('\n')], {
    cwd: clone,
    env: {
      ...bareEnvironment,
      HOME: temporary,
      PATH: `${join(temporary, 'bin')}:${process.env.PATH}`,
      CI: 'true',
      CI_DEFAULT_BRANCH: 'main',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_IID: '3',
      CI_PROJECT_ID: '5',
      ...environment,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return new Promise<{ readonly status: number | null; readonly said: string }>((ended) => {
    child.on('close', (status) => ended({ status, said }));
  });
}

const toInternet = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: allow-to-internet}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to: [{ipBlock: {cidr: 0.0.0.0/0}}]
`;

async function openInternet(clone: string): Promise<void> {
  const folder = join(clone, 'policies/namespace-types/app');
  writeFileSync(join(folder, 'allow-to-internet.yaml'), toInternet);
  const type = join(folder, 'namespace-type.yaml');
  writeFileSync(type, readFileSync(type, 'utf8').replace('[deny-all,', '[deny-all, allow-to-internet,'));
  const { status, stdout } = await runCommand(['render'], { folder: clone });
  assert.is(status, 0, stdout);
}

test('a merge request that changes no connection passes both jobs, and no note is written', () =>
  inMergeRequest(async (clone, temporary) => {
    commitFiles(clone, { 'README.md': 'Our policies.\n', 'package.json': '{"name": "mine"}\n' }, 'Explain');
    await withNotes(async (api, notes) => {
      const token = { CI_API_V4_URL: api, RINGFENCE_NOTE_TOKEN: 'secret' };
      for (const job of ['policies', 'review'] as const) {
        const { status, said } = await runJob(job, clone, token);
        assert.is(status, 0, said);
      }
      assert.is(notes.length, 1);
    });
    assert.match(readFileSync(join(clone, 'ringfence-tests.xml'), 'utf8'), '<testsuites');
    assert.equal(JSON.parse(readFileSync(join(clone, 'gl-code-quality-report.json'), 'utf8')), []);
    assert.equal(Object.values(pipeline.policies.artifacts.reports ?? {}).sort(), [
      'gl-code-quality-report.json',
      'ringfence-tests.xml',
    ]);
    // The tool is that of the default branch.
    assert.not.match(readFileSync(join(temporary, 'installed'), 'utf8'), '"mine"');
  }));

test('a hazard closes the review, and one note of ours says so and is kept up to date', () =>
  inMergeRequest(async (clone) => {
    await openInternet(clone);
    commitFiles(clone, {}, 'Open the internet');
    await withNotes(async (api, notes, asked) => {
      const token = { CI_API_V4_URL: api, RINGFENCE_NOTE_TOKEN: 'secret' };
      const first = await runJob('review', clone, token);
      assert.is(first.status, 1, first.said);
      assert.is(notes.length, 2, first.said);
      assert.match(notes[1]?.body ?? '', /^<!-- ringfence -->\n### 3 connections opened/);
      assert.ok(asked.every((line) => line.endsWith(' secret')));

      asked.length = 0;
      assert.is((await runJob('review', clone, token)).status, 1);
      assert.not(asked.some((line) => /^(POST|PUT)/.test(line)));

      git(clone, 'revert', '--no-edit', 'HEAD');
      assert.is((await runJob('review', clone, token)).status, 0);
      assert.is(notes.length, 2);
      assert.match(notes[1]?.body ?? '', /^<!-- ringfence -->\n### No connection changes/);
      assert.match(notes[0]?.body ?? '', 'Nothing to see here.');
    });
    const without = await runJob('review', clone);
    assert.is(without.status, 0, without.said);
  }));

test('manifests that are not up to date fail the job policies', () =>
  inMergeRequest(async (clone) => {
    appendFileSync(join(clone, 'policies/shared/allow-to-dns.yaml'), '        - {port: 8053, protocol: TCP}\n');
    commitFiles(clone, {}, 'Forget to render');
    const { status, said } = await runJob('policies', clone);
    assert.is(status, 1, said);
    assert.match(said, 'manifest differs from what the sources render');
  }));

test('the result of the merge is judged, and a conflict fails both jobs', () =>
  inMergeRequest(async (clone, temporary) => {
    const origin = join(temporary, 'origin');
    commitFiles(origin, { 'README.md': 'One.\n' }, 'Say one');
    commitFiles(clone, { 'README.md': 'Two.\n' }, 'Say two');
    for (const job of ['policies', 'review'] as const) {
      const { status, said } = await runJob(job, clone);
      assert.is(status, 1, said);
      assert.match(said, 'CONFLICT');
      git(clone, 'merge', '--abort');
    }
  }));

test('on the default branch, the job policies runs without a merge', () =>
  inMergeRequest(async (clone) => {
    const { status, said } = await runJob('policies', clone, { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: '' });
    assert.is(status, 0, said);
  }));

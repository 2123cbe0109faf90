import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { builtCommand } from '../support/built-tool.ts';
import { runCommand } from '../support/command-line.ts';
import { bareEnvironment, commitFiles, git } from '../support/git-repository.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';

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
  return runLines(pipeline[name].script, clone, environment);
}

function runLines(script: PipelineJob['script'], clone: string, environment: Readonly<Record<string, string>>) {
  const temporary = join(clone, '..');
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script.flat().join('\n')], {
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

const day = 24 * 3600 * 1000;

interface Pipeline {
  readonly id: number;
  readonly source: string;
  /** Days since it started. */
  readonly age: number;
  /** Its job `flows`; absent: it has none that succeeded. */
  readonly job?: { readonly ref: string; readonly tag: boolean };
}

/** An imitation of what GitLab knows of pipelines. The artifact of each has records with its id in the name of a pod. */
async function withPipelines<Value>(
  pipelines: readonly Pipeline[],
  work: (api: string, asked: string[]) => Promise<Value>,
): Promise<Value> {
  return inTemporaryFolder({}, async (folder) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url ?? '', 'http://x');
      asked.push(`${request.headers['private-token']} ${pathname}${search}`);
      const [, id, rest] = /^\/projects\/5\/(?:pipelines|jobs)\/(\d+)\/(.*)$/.exec(pathname) ?? [];
      const found = pipelines.find((one) => String(one.id) === id);
      if (pathname === '/projects/5/pipelines') {
        const list = pipelines.map(({ id: number, source, age }) => ({
          ...{ id: number, source, ref: 'main', created_at: new Date(Date.now() - age * day).toISOString() },
        }));
        return response.end(JSON.stringify(list));
      }
      if (rest === 'jobs' && found !== undefined) {
        const others = [{ id: 1, name: 'policies', ref: 'main', tag: false }];
        const own = found.job === undefined ? [] : [{ id: found.id, name: 'flows', ...found.job }];
        return response.end(JSON.stringify([...others, ...own]));
      }
      if (rest === 'artifacts/ringfence-flows.tar' && found !== undefined) {
        const own = join(folder, String(found.id));
        mkdirSync(own, { recursive: true });
        writeFileSync(join(own, 'eu1.jsonl'), recordsOf(found.age));
        return response.end(execFileSync('tar', ['-cf', '-', '-C', own, '.']));
      }
      response.statusCode = 404;
      return response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
    } finally {
      server.close();
    }
  });
}

/** A summary of a week, whose last connection is so many days ago. */
function recordsOf(age: number): string {
  const now = Date.now();
  const time = (days: number): string => new Date(now - days * day).toISOString();
  const times = { firstSeen: time(age + 7), lastSeen: time(age) };
  const head = {
    ...{ apiVersion: 'ringfence.dev/v1alpha1', kind: 'FlowSummary', cluster: 'eu1', completeness: 'Complete' },
    ...{ ...times, source: ['hubble'] },
  };
  const pod = (name: string): object => ({ namespace: 'team-a-app', workload: `Deployment/${name}` });
  const flow = { from: pod('web'), to: pod('db'), protocol: 'TCP', port: 5432, verdict: 'FORWARDED', count: 40 };
  return `${JSON.stringify(head)}\n${JSON.stringify({ ...flow, ...times })}\n`;
}

/** Lets the landscape of the default branch ask for records, and the merge request close the port of the database. */
async function closePort(clone: string, temporary: string): Promise<void> {
  const origin = join(temporary, 'origin');
  const landscape = 'policies/landscape.yaml';
  const measure = '  flows: {minWindow: 168h, minCount: 10, completeness: Complete}\n';
  appendFileSync(join(origin, landscape), measure);
  await runCommand(['render'], { folder: origin });
  commitFiles(origin, {}, 'Ask for recorded flows');
  const policy = join(clone, 'policies/namespace-types/app/allow-web-to-db.yaml');
  writeFileSync(policy, readFileSync(policy, 'utf8').replace('port: postgres', 'port: 5433'));
  await runCommand(['render'], { folder: clone });
  commitFiles(clone, {}, 'Use another port');
}

const ofBranch = { ref: 'main', tag: false };

interface FlowsCase {
  readonly name: string;
  readonly pipelines: readonly Pipeline[];
  /** The id of the pipeline whose records count. */
  readonly from?: number;
}

table<FlowsCase>(
  'the review takes recorded flows of a scheduled pipeline of the default branch',
  [
    { name: 'the last one', pipelines: [{ id: 8, source: 'schedule', age: 0, job: ofBranch }], from: 8 },
    {
      name: 'one that a person started does not count',
      pipelines: [
        { id: 9, source: 'web', age: 0, job: ofBranch },
        { id: 8, source: 'schedule', age: 1, job: ofBranch },
      ],
      from: 8,
    },
    {
      name: 'one of a tag with the name of the branch does not count',
      pipelines: [{ id: 9, source: 'schedule', age: 0, job: { ref: 'main', tag: true } }],
    },
    {
      name: 'a schedule without the job is passed over',
      pipelines: [
        { id: 9, source: 'schedule', age: 0 },
        { id: 8, source: 'schedule', age: 1, job: ofBranch },
      ],
      from: 8,
    },
    { name: 'an old one does not count', pipelines: [{ id: 8, source: 'schedule', age: 9, job: ofBranch }] },
    { name: 'there is none', pipelines: [] },
  ],
  ({ pipelines, from }) =>
    inMergeRequest(async (clone, temporary) => {
      await closePort(clone, temporary);
      await withPipelines(pipelines, async (api, asked) => {
        const { status, said } = await runJob('review', clone, { CI_API_V4_URL: api, RINGFENCE_FLOWS_TOKEN: 'read' });
        assert.is(status, 1, said);
        const review = readFileSync(join(clone, 'ringfence-review.md'), 'utf8');
        const dropped = 'This change would drop 40 of 40 connections seen since';
        assert.is(review.includes(dropped), from !== undefined, said);
        assert.is(review.includes('`flows-missing`'), from === undefined, said);
        assert.equal(
          asked.filter((line) => line.includes('artifacts')),
          from === undefined ? [] : [`read /projects/5/jobs/${from}/artifacts/ringfence-flows.tar`],
        );
      });
    }),
);

test('without a token for recorded flows, the gate is closed if the landscape asks for them', () =>
  inMergeRequest(async (clone, temporary) => {
    await closePort(clone, temporary);
    const { status, said } = await runJob('review', clone);
    assert.is(status, 1, said);
    assert.match(said, 'there are none of the last 8 days of eu1');
  }));

test('an API that answers with an error gives no review', () =>
  inMergeRequest(async (clone, temporary) => {
    await closePort(clone, temporary);
    await withPipelines([], async (api) => {
      const environment = { CI_API_V4_URL: api, CI_PROJECT_ID: '6', RINGFENCE_FLOWS_TOKEN: 'read' };
      const { status, said } = await runJob('review', clone, environment);
      assert.is.not(status, 0, said);
      assert.match(said, '/projects/6/pipelines');
      assert.not.match(said, 'Hazards');
    });
  }));

test('the job that collects recorded flows packs summaries, and runs for the schedule only', () =>
  inMergeRequest(async (clone, temporary) => {
    const text = readFileSync(join(checkout, 'templates/gitlab-ci.yml'), 'utf8');
    const job = readFileSync(join(checkout, 'docs/examples/flows/gitlab.yml'), 'utf8').replace(' eu1 us1;', ' eu1;');
    const { flows } = parse(text + job) as Readonly<Record<'flows', PipelineJob & { readonly rules: unknown }>>;
    assert.equal(flows.rules, [{ if: '$CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
    // Keeps how it was called, and gives the records of a cluster.
    const curl = join(temporary, 'bin/curl');
    writeFileSync(join(temporary, 'records'), recordsOf(0));
    writeFileSync(
      curl,
      `#!/bin/sh\nset -e\nfor last; do :; done\necho "$last" >> ${temporary}/fetched\ncp ${temporary}/records "$7"\n`,
    );
    chmodSync(curl, 0o755);
    const { status, said } = await runLines(flows.script, clone, { RINGFENCE_EVIDENCE: 'secret' });
    assert.is(status, 0, said);
    const fetched = readFileSync(join(temporary, 'fetched'), 'utf8').trim().split('\n');
    assert.equal(fetched, ['https://evidence.example.org/eu1-week.jsonl']);
    const unpacked = join(temporary, 'unpacked');
    mkdirSync(unpacked);
    execFileSync('tar', ['-xf', join(clone, 'ringfence-flows.tar'), '-C', unpacked]);
    const found = filesIn(unpacked);
    assert.equal(Object.keys(found), ['eu1.jsonl']);
    assert.match(found['eu1.jsonl'] ?? '', '"kind":"FlowSummary","cluster":"eu1"');
    assert.not.match(said, 'secret');
  }));

test('the page of a merge request is made in private projects only, may fail, and is kept for a short time', () => {
  const { page } = parse(readFileSync(join(checkout, 'templates/gitlab-ci.yml'), 'utf8'));
  assert.is(page.allow_failure, true);
  assert.equal(page.rules, [
    { if: '$CI_PIPELINE_SOURCE == "merge_request_event" && $CI_PROJECT_VISIBILITY == "private"' },
  ]);
  assert.equal(page.artifacts, { expose_as: 'Ringfence page', paths: ['ringfence.html'], expire_in: '3 days' });
});

test('the job of the page writes the page of the merge', () =>
  inMergeRequest(async (clone) => {
    const { page } = parse(readFileSync(join(checkout, 'templates/gitlab-ci.yml'), 'utf8'));
    const { status, said } = await runLines(page.script, clone, {});
    assert.is(status, 0, said);
    assert.match(readFileSync(join(clone, 'ringfence.html'), 'utf8'), /^<!doctype html>/);
  }));

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { parseReviewRecord } from '../../../src/report/review/review-record.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, commitFiles, inRepositories, type Repositories } from '../../support/git-repository.ts';
import { type LandscapeParts, landscapeFiles, renderWell } from '../../support/landscape.ts';
import { allows, shops, shopsWith } from '../../support/policy-repository.ts';
import { assert, table, test } from '../../support/table.ts';
import { filesIn } from '../../support/temporary.ts';

/** The sources of a landscape and what they render. */
function repositoryOf(parts: LandscapeParts): Record<string, string> {
  const { files } = renderWell(parts);
  const rendered = [...files.keys()].map((path) => [`manifests/${path}`, files.get(path) ?? '']);
  return { ...landscapeFiles(parts), ...Object.fromEntries(rendered) };
}

const measure = { minWindow: '168h', minCount: 10, completeness: 'Complete' };
const measured: LandscapeParts = { ...shops, flows: measure };
/** `web` no longer reaches `db` on 5432. Without `flows`, the change asks for no records any more. */
const closing = shopsWith({ 'allow-db': allows('allow-db', 'web', 'db', 5433) });

/** The spec of an exception that accepts missing records. */
function unrecorded(scope: JsonObject, until = '2024-12-31'): JsonObject {
  const said = { reason: 'The collector is rebuilt.', owner: 'network-security', until };
  return { ...said, scope, accepts: [{ code: 'flows-missing' }] };
}

/** A summary of connections from `web` to `db`, whose last day is given. */
function records(cluster: string, namespace: string, last: string, more: object = {}): string {
  const pod = (name: string) => ({ namespace, workload: `Deployment/${name}` });
  const times = { firstSeen: '2024-05-01T00:00:00Z', lastSeen: `${last}T12:00:00Z` };
  const head = {
    ...{ apiVersion: 'ringfence.dev/v1alpha1', kind: 'FlowSummary', cluster, completeness: 'Complete' },
    ...{ ...times, source: ['hubble'], ...more },
  };
  const flow = { from: pod('web'), to: pod('db'), protocol: 'TCP', port: 5432, verdict: 'FORWARDED', count: 40 };
  return `${JSON.stringify(head)}\n${JSON.stringify({ ...flow, ...times })}\n`;
}

async function review({ folder }: Repositories, ...argv: readonly string[]) {
  const result = await runCommand(
    ['review', '--repository', 'checkout', '--base', 'HEAD^1', '--head', 'HEAD', '--out', 'out', ...argv],
    { folder, environment: bareEnvironment, program: (args, surroundings) => githubMain(args, surroundings) },
  );
  const out: Record<string, string> = result.status === 3 ? {} : filesIn(join(folder, 'out'));
  const closings = parseReviewRecord(out['gate.json'] ?? '')?.closings ?? [];
  return { ...result, comment: out['comment.md'] ?? '', codes: closings.map(({ code }) => code).sort(), closings };
}

interface Reviewed {
  readonly name: string;
  /** Last days of the records, by cluster; absent: no `--flows`. */
  readonly last?: Readonly<Record<string, string>>;
  readonly argv?: readonly string[];
  readonly base?: LandscapeParts;
  readonly change?: LandscapeParts;
  readonly codes: readonly string[];
  readonly shows?: string;
}

const reviewed: readonly Reviewed[] = [
  {
    name: 'records that are new enough close it by what the change drops',
    last: { aws: '2024-05-30', gcp: '2024-05-30' },
    codes: ['dropped-flow'],
    shows: 'This change would drop 80 of 80 connections seen since 2024-05-01.',
  },
  {
    name: 'without records it is closed, although the change removes the measure',
    change: closing,
    codes: ['flow-gate-weakened', 'flows-missing'],
    shows: 'there are none of the last 8 days of aws, gcp',
  },
  {
    name: 'records of one of two clusters leave the other one open',
    last: { aws: '2024-05-30' },
    codes: ['dropped-flow', 'flows-missing'],
    shows: 'there are none of the last 8 days of gcp',
  },
  {
    name: 'old records are shown, and the comment shows how old they are',
    last: { aws: '2024-05-30', gcp: '2024-05-09' },
    codes: ['dropped-flow', 'flows-missing'],
    shows: 'there are none of the last 8 days of gcp (last on 2024-05-09)',
  },
  {
    name: 'records of a clock that is wrong are not new',
    last: { aws: '2024-05-30', gcp: '2025-05-30' },
    codes: ['dropped-flow', 'flows-missing'],
    shows: 'there are none of the last 8 days of gcp (last on 2025-05-30)',
  },
  {
    name: 'without a limit old records are good enough',
    last: { aws: '2024-05-30', gcp: '2024-05-09' },
    argv: ['--fail-on', 'hazards'],
    codes: ['dropped-flow'],
  },
  { name: 'a base that asks for no records lacks none', base: shops, codes: [] },
  {
    name: 'an exception of the base accepts that records of one cluster are missing',
    last: { gcp: '2024-05-30' },
    base: { ...measured, exceptions: { unrecorded: unrecorded({ clusters: ['aws'] }) } },
    codes: ['dropped-flow'],
    shows: 'accepted by the exception `unrecorded` of `network-security` until `2024-12-31`',
  },
  {
    name: 'an exception for one cluster accepts nothing if two have no records',
    base: { ...measured, exceptions: { unrecorded: unrecorded({ clusters: ['aws'] }) } },
    codes: ['flows-missing'],
  },
  {
    name: 'an exception that has ended accepts nothing',
    last: { gcp: '2024-05-30' },
    base: { ...measured, exceptions: { unrecorded: unrecorded({ clusters: ['aws'] }, '2024-05-31') } },
    codes: ['dropped-flow', 'flows-missing'],
  },
  {
    name: 'an exception that lists namespaces does not accept that a whole cluster has no records',
    last: { gcp: '2024-05-30' },
    base: { ...measured, exceptions: { unrecorded: unrecorded({ clusters: ['aws'], namespaces: ['a', 'b'] }) } },
    codes: ['dropped-flow', 'flows-missing'],
  },
  {
    name: 'an exception that the pull request brings accepts nothing',
    last: { gcp: '2024-05-30' },
    change: { ...closing, flows: measure, exceptions: { unrecorded: unrecorded({ clusters: ['aws'] }) } },
    codes: ['dropped-flow', 'flows-missing'],
  },
];

table('the gate of a review, by recorded flows', reviewed, ({ last, argv, codes, shows = '', ...states }) =>
  inRepositories(repositoryOf(states.base ?? measured), async (repositories) => {
    const change = states.change ?? { ...closing, flows: measure };
    commitFiles(repositories.checkout, repositoryOf(change), 'Drop');
    const paths = Object.entries(last ?? {}).map(([cluster, day]) => {
      const name = `${cluster}.jsonl`;
      writeFileSync(join(repositories.folder, name), records(cluster, cluster === 'aws' ? 'a' : 'c', day));
      return name;
    });
    const flows = paths.length === 0 ? [] : ['--flows', ...paths];
    const found = await review(repositories, ...flows, ...(argv ?? ['--flows-max-age', '8d']));
    assert.equal(found.codes, codes, found.stdout + found.stderr);
    assert.is(found.status, codes.length === 0 ? 0 : 1);
    assert.ok(found.comment.includes(shows), found.comment);
  }),
);

test('records that the pull request brings, or that cannot be used any more, give no review', () =>
  inRepositories(repositoryOf(measured), async (repositories) => {
    const own = { 'records.jsonl': records('aws', 'a', '2024-05-30') };
    commitFiles(repositories.checkout, { ...repositoryOf(closing), ...own }, 'Drop, and bring records');
    const brought = await review(repositories, '--flows', 'checkout/records.jsonl');
    assert.is(brought.status, 3);
    assert.match(brought.stderr, 'flows-of-the-change');
    const outside = join(repositories.folder, 'old.jsonl');
    writeFileSync(outside, records('aws', 'a', '2024-05-20', { expires: '2024-05-25' }));
    const expired = await review(repositories, '--flows', 'aws=old.jsonl');
    assert.is(expired.status, 3);
    assert.match(expired.stderr, 'flow-evidence-expired');
    assert.match(expired.stdout, 'The log shows what is wrong with the recorded flows.');
  }));

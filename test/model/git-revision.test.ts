import { fullRevision, parseRevision, revisionProblem } from '../../src/model/git-revision.ts';
import { assert, table } from '../support/table.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';

table(
  'a revision has one full form',
  [
    { name: 'main', kind: 'branch', full: 'refs/heads/main' },
    { name: 'release/1.0', kind: 'branch', full: 'refs/heads/release/1.0' },
    { name: 'refs/heads/main', kind: 'branch', full: 'refs/heads/main' },
    // It looks like a tag, and could be a branch: only the full name of a tag is one.
    { name: 'v1.4.0', kind: 'branch', full: 'refs/heads/v1.4.0' },
    { name: 'refs/tags/v1.4.0', kind: 'tag', full: 'refs/tags/v1.4.0' },
    { name: 'refs/pull/7/head', kind: 'ref', full: 'refs/pull/7/head' },
    { name: commit, kind: 'commit', full: commit },
    { name: commit.slice(1), kind: 'branch', full: `refs/heads/${commit.slice(1)}` },
  ],
  ({ name, kind, full }) => {
    assert.is(revisionProblem(name), undefined);
    const revision = parseRevision(name);
    assert.is(revision.kind, kind);
    assert.is(fullRevision(revision), full);
  },
);

table(
  'rejects revisions that git would refuse or read as something else',
  [
    { name: '-x', reason: 'it begins with "-"' },
    { name: '--upload-pack=touch /tmp/x', reason: 'it begins with "-"' },
    { name: 'HEAD', reason: 'it means a different revision in every clone' },
    { name: '@', reason: 'it means a different revision in every clone' },
    { name: 'a b', reason: 'it contains " "' },
    { name: 'a\nb', reason: 'it contains "\\n"' },
    { name: 'main~1', reason: 'it contains "~"' },
    { name: 'main^', reason: 'it contains "^"' },
    { name: 'a:b', reason: 'it contains ":"' },
    { name: 'v*', reason: 'it contains "*"' },
    { name: 'v?', reason: 'it contains "?"' },
    { name: 'v[1]', reason: 'it contains "["' },
    { name: 'a\\b', reason: 'it contains "\\\\"' },
    { name: '{{ .path.path }}', reason: 'it contains "{"' },
    { name: 'main@{1}', reason: 'it contains "{"' },
    { name: 'a..b', reason: 'it contains ".."' },
    { name: '/main', reason: 'it has an empty part' },
    { name: 'main/', reason: 'it has an empty part' },
    { name: 'a//b', reason: 'it has an empty part' },
    { name: '.main', reason: 'a part of it begins with "."' },
    { name: 'a/.b', reason: 'a part of it begins with "."' },
    { name: 'main.', reason: 'a part of it begins with "."' },
    { name: 'main.lock', reason: 'a part of it begins with "."' },
    { name: 'refs/tags/', reason: 'it is only the beginning of a name' },
    { name: 'refs/heads', reason: 'it is only the beginning of a name' },
    { name: 'refs', reason: 'it is only the beginning of a name' },
  ],
  ({ name, reason }) => assert.ok(revisionProblem(name)?.startsWith(reason), revisionProblem(name) ?? 'no problem'),
);

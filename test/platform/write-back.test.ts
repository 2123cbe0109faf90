import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WriteBackOptions, workflowAuthor, writeBack } from '../../src/platform/write-back.ts';
import { headerOf } from '../../src/render/header.ts';
import {
  bareEnvironment,
  checkoutOfSomebody,
  commitFiles,
  git,
  inRepositories,
  listed,
  type Repositories,
} from '../support/git-repository.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, writeFiles } from '../support/temporary.ts';

/** A manifest as Ringfence renders it, with a body of one line. */
const manifest = (path: string, body: string): string => `${headerOf(path)}\n${body}\n`;
const first = 'clusters/aws/a/policies.yaml';
const second = 'clusters/aws/b/policies.yaml';

/** What the branch holds before: one manifest that is out of date, one that is stale, one that somebody wrote by hand. */
const before: Files = {
  'policies/landscape.yaml': 'kind: Landscape\n',
  [`manifests/${first}`]: manifest(first, 'old: true'),
  'manifests/clusters/aws/gone/policies.yaml': manifest('clusters/aws/gone/policies.yaml', 'old: true'),
  'manifests/README.md': 'Written by hand.\n',
};
const rendered: Files = {
  [`manifests/${first}`]: manifest(first, 'new: true'),
  [`manifests/${second}`]: manifest(second, 'new: true'),
};
const after = [
  '100644 manifests/README.md',
  `100644 manifests/${first}`,
  `100644 manifests/${second}`,
  '100644 policies/landscape.yaml',
];

/** Writes `files` as the rendering and writes it back. */
async function attemptIn(repositories: Repositories, files: Files, options: Partial<WriteBackOptions> = {}) {
  const { checkout, folder, commit } = repositories;
  writeFiles(join(folder, 'rendered'), files);
  return writeBack({
    repository: checkout,
    rendered: join(folder, 'rendered'),
    prefix: '',
    commit,
    branch: 'topic',
    expect: 'existing',
    remote: 'origin',
    message: 'Render manifests',
    environment: bareEnvironment,
    ...options,
  });
}

const codesOf = (outcome: Awaited<ReturnType<typeof writeBack>>) =>
  outcome.diagnostics.map(({ code, location }) => `${code} ${location.path}`);
const topicOf = ({ remote }: Repositories) => git(remote, 'rev-parse', 'refs/heads/topic');

/** What must not change in the checkout, whatever is written back. */
const stateOf = ({ checkout }: Repositories) => ({
  status: git(checkout, 'status', '--porcelain=v2', '--branch', '--untracked-files=all'),
  references: git(checkout, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads', 'refs/ringfence'),
  configuration: readFileSync(join(checkout, '.git/config'), 'utf8'),
});

/** Asserts that the rendering became one commit on top of the branch, and that the checkout is as it was. */
async function assertPushed(repositories: Repositories, options: Partial<WriteBackOptions> = {}): Promise<string> {
  const state = stateOf(repositories);
  const outcome = await attemptIn(repositories, rendered, options);
  assert.equal(outcome.diagnostics, []);
  const { value } = outcome;
  assert.ok(value?.kind === 'pushed');
  assert.equal({ written: value.written, removed: value.removed }, { written: 2, removed: 1 });
  assert.is(topicOf(repositories), value.commit);
  assert.is(git(repositories.remote, 'rev-parse', `${value.commit}^`), repositories.commit);
  assert.equal(listed(repositories.remote, value.commit), after);
  assert.equal(stateOf(repositories), state);
  return value.commit;
}

test('a clean tree: what was rendered becomes one commit of plain files under manifests/', () =>
  inRepositories(before, async (repositories) => {
    const commit = await assertPushed(repositories);
    assert.is(git(repositories.remote, 'show', `${commit}:manifests/${first}`), `${headerOf(first)}\nnew: true`);
    assert.is(git(repositories.remote, 'log', '-1', '--format=%s', commit), 'Render manifests');
  }));

test('a dirty tree: nothing of it gets into the commit, and it stays as it is', () =>
  inRepositories(before, async (repositories) => {
    const { checkout } = repositories;
    writeFiles(checkout, {
      'policies/landscape.yaml': 'changed: true\n',
      [`manifests/${first}`]: 'changed, too\n',
      'manifests/staged.yaml': 'staged\n',
      untracked: '',
    });
    git(checkout, 'add', 'manifests/staged.yaml');
    rmSync(join(checkout, 'manifests/README.md'));
    await assertPushed(repositories);
  }));

test('a detached head: the branch is pushed all the same', () =>
  inRepositories(before, async (repositories) => {
    git(repositories.checkout, 'checkout', '--quiet', '--detach');
    git(repositories.checkout, 'branch', '--quiet', '--delete', '--force', 'topic');
    await assertPushed(repositories);
  }));

test('a shallow clone: the commit that was rendered suffices', () =>
  inRepositories(before, async (repositories) => {
    const { folder, remote } = repositories;
    const other = checkoutOfSomebody(repositories);
    const commit = commitFiles(other, { 'policies/more.yaml': '' }, 'More');
    git(other, 'push', '--quiet', 'origin', 'topic');
    const checkout = join(folder, 'shallow');
    git(folder, 'clone', '--quiet', '--depth=1', '--branch=topic', `file://${remote}`, checkout);
    assert.is(git(checkout, 'rev-list', '--count', 'HEAD'), '1');
    const outcome = await attemptIn({ ...repositories, checkout, commit }, rendered);
    assert.is(outcome.value?.kind, 'pushed');
    assert.is(git(remote, 'rev-list', '--count', 'topic'), '3');
  }));

table<{ name: string; move: (repositories: Repositories) => void }>(
  'a branch that moved meanwhile is refused and stays where it is',
  [
    {
      name: 'forwards',
      move: (repositories) => {
        const other = checkoutOfSomebody(repositories);
        commitFiles(other, { 'policies/more.yaml': '' }, 'More');
        git(other, 'push', '--quiet', 'origin', 'topic');
      },
    },
    {
      name: 'elsewhere',
      move: (repositories) => {
        const other = checkoutOfSomebody(repositories);
        git(other, 'checkout', '--quiet', '--orphan', 'fresh');
        commitFiles(other, {}, 'Fresh');
        git(other, 'push', '--quiet', '--force', 'origin', 'fresh:topic');
      },
    },
    { name: 'away', move: ({ remote }) => git(remote, 'update-ref', '-d', 'refs/heads/topic') },
  ],
  ({ move }) =>
    inRepositories(before, async (repositories) => {
      move(repositories);
      const moved = git(repositories.remote, 'for-each-ref');
      assert.equal(codesOf(await attemptIn(repositories, rendered)), ['branch-moved manifests']);
      assert.is(git(repositories.remote, 'for-each-ref'), moved);
    }),
);

test('a branch that moved back is refused, although a push would be a step forward', () =>
  inRepositories(before, async (repositories) => {
    const { checkout, commit: start, remote } = repositories;
    const commit = commitFiles(checkout, { 'policies/more.yaml': '' }, 'More');
    assert.is(topicOf(repositories), start);
    assert.equal(codesOf(await attemptIn({ ...repositories, commit }, rendered)), ['branch-moved manifests']);
    assert.is(git(remote, 'rev-parse', 'topic'), start);
  }));

test('a branch that moves while it is pushed is refused', () =>
  inRepositories(before, async (repositories) => {
    const { remote } = repositories;
    const other = checkoutOfSomebody(repositories);
    const later = commitFiles(other, { 'policies/more.yaml': '' }, 'More');
    git(other, 'push', '--quiet', 'origin', 'topic:elsewhere');
    // The remote itself moves the branch in the moment in which it receives the push.
    mkdirSync(join(remote, 'hooks'));
    const hook = join(remote, 'hooks/pre-receive');
    const move = `env -u GIT_QUARANTINE_PATH git --git-dir='${remote}' update-ref refs/heads/topic ${later}`;
    writeFileSync(hook, `#!/bin/sh\n${move}\n`);
    chmodSync(hook, 0o755);
    assert.equal(codesOf(await attemptIn(repositories, rendered)), ['branch-moved manifests']);
    assert.is(topicOf(repositories), later);
  }));

test('nothing to commit: nothing is pushed', () =>
  inRepositories(rendered, async (repositories) => {
    const outcome = await attemptIn(repositories, rendered);
    assert.equal(outcome, { value: { kind: 'nothing-to-commit' }, diagnostics: [] });
    assert.is(topicOf(repositories), repositories.commit);
  }));

test('hooks of the repository never run', () =>
  inRepositories(before, async (repositories) => {
    const { checkout, folder } = repositories;
    const names = [
      'pre-commit',
      'commit-msg',
      'prepare-commit-msg',
      'post-commit',
      'pre-push',
      'reference-transaction',
    ];
    for (const place of [join(checkout, '.git/hooks'), join(folder, 'hooks')]) {
      mkdirSync(place);
      for (const name of names) {
        writeFileSync(join(place, name), `#!/bin/sh\necho ${name} >> '${folder}/ran'\nexit 1\n`);
        chmodSync(join(place, name), 0o755);
      }
    }
    const outcome = await attemptIn(repositories, rendered);
    assert.is(outcome.value?.kind, 'pushed');
    git(checkout, 'config', 'core.hooksPath', join(folder, 'hooks'));
    const next = { ...repositories, commit: topicOf(repositories) };
    assert.is(
      (await attemptIn(next, { [`manifests/${first}`]: manifest(first, 'newer: true') })).value?.kind,
      'pushed',
    );
    assert.not.ok(existsSync(join(folder, 'ran')));
  }));

/** Makes `git` sign with a program that answers any text with a signature of its own. */
function configureSigning({ checkout, folder }: Repositories): void {
  const program = join(folder, 'sign');
  const signature = '-----BEGIN PGP SIGNATURE-----\\nsigned\\n-----END PGP SIGNATURE-----\\n';
  writeFileSync(
    program,
    `#!/bin/sh\ncat > /dev/null\nprintf '[GNUPG:] SIG_CREATED \\n' >&2\nprintf -- '${signature}'\n`,
  );
  chmodSync(program, 0o755);
  for (const [key, value] of [
    ['gpg.program', program],
    ['user.signingKey', 'somebody'],
    ['commit.gpgSign', 'true'],
    ['push.gpgSign', 'true'],
  ] as const) {
    git(checkout, 'config', key, value);
  }
}

table(
  'signing is configured',
  [
    { name: 'a commit is not signed', sign: false },
    { name: 'unless somebody asks for it', sign: true },
  ],
  ({ sign }) =>
    inRepositories(before, async (repositories) => {
      configureSigning(repositories);
      const commit = await assertPushed(repositories, { sign });
      assert.is(git(repositories.remote, 'cat-file', 'commit', commit).includes('gpgsig'), sign);
    }),
);

test('paths with spaces and letters beyond ASCII are written to, and survive beside what is written', () => {
  const odd = 'ein "Süd" \\ Nord/políticas 東';
  const below = Object.fromEntries(Object.entries(before).map(([path, text]) => [`${odd}/${path}`, text]));
  const files = { ...below, [`${odd}/manifests/Über uns.md`]: 'Von Hand.\n', 'policies/ä b.yaml': '' };
  return inRepositories(files, async (repositories) => {
    const outcome = await attemptIn(repositories, rendered, { prefix: `${odd}/` });
    assert.is(outcome.value?.kind, 'pushed');
    const shown = git(repositories.remote, 'show', `topic:${odd}/manifests/${first}`);
    assert.is(shown, `${headerOf(first)}\nnew: true`);
    assert.is(git(repositories.remote, 'show', `topic:${odd}/manifests/Über uns.md`), 'Von Hand.');
  });
});

test('without user.name, GitHub’s own bot commits; with one, that person', () =>
  inRepositories(before, async (repositories) => {
    const format = '--format=%an <%ae> %cn <%ce>';
    const identity = ({ name, email }: { name: string; email: string }) => `${name} <${email}> ${name} <${email}>`;
    const commit = await assertPushed(repositories);
    assert.is(git(repositories.remote, 'log', '-1', format, commit), identity(workflowAuthor));
    const person = { name: 'Ann Other', email: 'ann@example.com' };
    git(repositories.checkout, 'config', 'user.name', person.name);
    git(repositories.checkout, 'config', 'user.email', person.email);
    const files = { [`manifests/${first}`]: manifest(first, 'newer: true') };
    await attemptIn({ ...repositories, commit }, files);
    assert.is(git(repositories.remote, 'log', '-1', format, 'topic'), identity(person));
  }));

table<{ name: string; spoil: (rendered: string) => void; expected: readonly string[] }>(
  'what was rendered is refused as a whole',
  [
    {
      name: 'a symbolic link in it',
      spoil: (folder) => symlinkSync('/etc/passwd', join(folder, 'manifests/clusters/aws/passwd')),
      expected: ['symbolic-link manifests/clusters/aws/passwd'],
    },
    {
      name: 'a folder that is a symbolic link',
      spoil: (folder) => symlinkSync('..', join(folder, 'manifests/clusters/up')),
      expected: ['symbolic-link manifests/clusters/up'],
    },
    {
      name: 'a file outside manifests/',
      spoil: (folder) => writeFiles(folder, { '.github/workflows/evil.yml': 'on: push\n' }),
      expected: ['not-a-rendering .github'],
    },
    {
      name: 'a file that Ringfence has not rendered',
      spoil: (folder) => writeFiles(folder, { 'manifests/clusters/aws/evil.yaml': 'kind: ClusterRole\n' }),
      expected: ['not-a-rendering manifests/clusters/aws/evil.yaml'],
    },
    {
      name: 'a file that bears the header of another',
      spoil: (folder) => writeFiles(folder, { 'manifests/clusters/aws/c/policies.yaml': manifest(first, 'x: 1') }),
      expected: ['not-a-rendering manifests/clusters/aws/c/policies.yaml'],
    },
    {
      name: 'a file where Ringfence renders nothing',
      spoil: (folder) => writeFiles(folder, { 'manifests/evil.yaml': manifest('evil.yaml', 'x: 1') }),
      expected: ['not-a-rendering manifests/evil.yaml'],
    },
    {
      name: 'a file where Ringfence renders nothing, in a folder that tools read',
      spoil: (folder) => {
        const path = 'gitops/argocd/clusters/aws/evil.yaml';
        writeFiles(folder, { [`manifests/${path}`]: manifest(path, 'x: 1') });
      },
      expected: ['not-a-rendering manifests/gitops/argocd/clusters/aws/evil.yaml'],
    },
    {
      name: 'a file beside the policies of a namespace',
      spoil: (folder) => {
        const path = 'clusters/aws/a/kustomization.yaml';
        writeFiles(folder, { [`manifests/${path}`]: manifest(path, 'x: 1') });
      },
      expected: ['not-a-rendering manifests/clusters/aws/a/kustomization.yaml'],
    },
    {
      name: 'a hidden file',
      spoil: (folder) => {
        writeFiles(folder, { 'manifests/clusters/.git/config': manifest('clusters/.git/config', 'x: 1') });
      },
      expected: ['not-a-rendering manifests/clusters/.git/config'],
    },
    {
      name: 'bytes that are no text',
      spoil: (folder) => {
        const bytes = Buffer.concat([Buffer.from(manifest(second, 'x: 1')), Buffer.from([0xff])]);
        writeFiles(folder, { [`manifests/${second}`]: bytes });
      },
      expected: [`not-a-rendering manifests/${second}`],
    },
    {
      name: 'nothing at all',
      spoil: (folder) => rmSync(join(folder, 'manifests'), { recursive: true }),
      expected: ['not-a-rendering manifests'],
    },
  ],
  ({ spoil, expected }) =>
    inRepositories(before, async (repositories) => {
      const folder = join(repositories.folder, 'rendered');
      writeFiles(folder, rendered);
      spoil(folder);
      assert.equal(codesOf(await attemptIn(repositories, {})), expected);
      assert.is(topicOf(repositories), repositories.commit);
    }),
);

const inventory = 'inventory/landscape.yaml';

table<{ name: string; before: Files; rendered: Files; expected: readonly string[] }>(
  'a rendering that removes every policy is not committed',
  [
    {
      name: 'all of them',
      before,
      rendered: { [`manifests/${inventory}`]: manifest(inventory, 'x: 1') },
      expected: ['every-policy-removed manifests'],
    },
    {
      name: 'all except one that was not there',
      before,
      rendered: { [`manifests/${second}`]: manifest(second, 'x: 1') },
      expected: [],
    },
    {
      name: 'there was none',
      before: { 'policies/landscape.yaml': 'kind: Landscape\n' },
      rendered: { [`manifests/${inventory}`]: manifest(inventory, 'x: 1') },
      expected: [],
    },
  ],
  ({ before: there, rendered: made, expected }) =>
    inRepositories(there, async (repositories) => {
      const outcome = await attemptIn(repositories, made);
      assert.equal(codesOf(outcome), expected);
      assert.is(topicOf(repositories) === repositories.commit, expected.length > 0);
    }),
);

test('a file written by hand where a manifest has to go is not replaced', () =>
  inRepositories({ ...before, [`manifests/${second}`]: 'by hand\n' }, async (repositories) => {
    const outcome = await attemptIn(repositories, rendered);
    assert.equal(codesOf(outcome), [`foreign-file-in-the-way manifests/${second}`]);
  }));

test('a symbolic link among the manifests of the branch is refused', () =>
  inRepositories(before, async (repositories) => {
    symlinkSync('README.md', join(repositories.checkout, 'manifests/linked'));
    const commit = commitFiles(repositories.checkout, {}, 'Link');
    git(repositories.checkout, 'push', '--quiet', 'origin', 'topic');
    const outcome = await attemptIn({ ...repositories, commit }, rendered);
    assert.equal(codesOf(outcome), ['symbolic-link manifests/linked']);
  }));

test('a policy repository in a folder of the git repository is written to in that folder', () => {
  const files = Object.fromEntries(Object.entries(before).map(([path, text]) => [`net/${path}`, text]));
  return inRepositories(files, async (repositories) => {
    const outcome = await attemptIn(repositories, rendered, { prefix: 'net/' });
    assert.is(outcome.value?.kind, 'pushed');
    assert.equal(
      listed(repositories.remote, 'topic'),
      after.map((line) => line.replace(' ', ' net/')),
    );
  });
});

test('filters and line ends of the repository do not change what is committed', () =>
  inRepositories({ ...before, '.gitattributes': 'manifests/** filter=shout eol=crlf\n' }, async (repositories) => {
    git(repositories.checkout, 'config', 'filter.shout.clean', 'tr a-z A-Z');
    const outcome = await attemptIn(repositories, rendered);
    assert.is(outcome.value?.kind, 'pushed');
    assert.is(git(repositories.remote, 'show', `topic:manifests/${first}`), `${headerOf(first)}\nnew: true`);
  }));

test('a new branch is made once, and left alone when it is there', () =>
  inRepositories(before, async (repositories) => {
    const options = { branch: 'ringfence/repair', expect: 'new' } as const;
    const made = await attemptIn(repositories, rendered, options);
    assert.ok(made.value?.kind === 'pushed');
    assert.is(git(repositories.remote, 'rev-parse', 'refs/heads/ringfence/repair'), made.value.commit);
    assert.is(topicOf(repositories), repositories.commit);
    const again = await attemptIn(repositories, rendered, options);
    assert.equal(again, { value: { kind: 'branch-exists' }, diagnostics: [] });
  }));

table<{ name: string; options: Partial<WriteBackOptions>; says: RegExp }>(
  'git says no',
  [
    { name: 'a commit id cut short', options: { commit: 'abc' }, says: /"abc" is not a full commit id/ },
    { name: 'an option for a commit', options: { commit: '--output=x' }, says: /is not a full commit id/ },
    { name: 'an unknown commit', options: { commit: '0'.repeat(40) }, says: /has no commit 0{40}/ },
    { name: 'a branch with a space', options: { branch: 'a b' }, says: /"a b" is not the name of a branch/ },
    { name: 'an unknown remote', options: { remote: 'upstream' }, says: /'upstream' does not appear to be/ },
  ],
  ({ options, says }) =>
    inRepositories(before, async (repositories) => {
      const { diagnostics } = await attemptIn(repositories, rendered, options);
      assert.is(diagnostics[0]?.code, 'git-refused');
      assert.match(diagnostics[0]?.message ?? '', says);
    }),
);

test('variables that lead git elsewhere are not passed on', () =>
  inRepositories(before, async (repositories) => {
    const environment = {
      ...bareEnvironment,
      GIT_DIR: '/nonexistent',
      GIT_INDEX_FILE: '/nonexistent',
      EDITOR: 'false',
    };
    await assertPushed(repositories, { environment });
  }));

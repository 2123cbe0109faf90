import { repositoryProblem } from '../../src/model/repository-url.ts';
import { assert, table } from '../support/table.ts';

table(
  'a URL that both tools take is fine',
  [
    { name: 'https://git.example.org/platform/isolation.git' },
    { name: 'https://git.example.org:8443/isolation' },
    { name: 'http://git.internal/isolation.git' },
    { name: 'ssh://git@git.example.org/platform/isolation.git' },
    { name: 'ssh://git@git.example.org:2222/isolation.git' },
    { name: 'https://[fd00::1]/isolation.git' },
  ],
  ({ name }) => assert.is(repositoryProblem(name), undefined),
);

table(
  'credentials in a URL are refused, however they are written',
  [
    { name: 'https://bot:secret@git.example.org/isolation.git' },
    { name: 'https://token@git.example.org/isolation.git' },
    { name: 'https://:secret@git.example.org/isolation.git' },
    { name: 'http://b%40t:s%3Acret@git.example.org/isolation.git' },
    { name: 'HTTPS://bot:secret@git.example.org/isolation.git' },
    { name: 'ssh://git:secret@git.example.org/isolation.git' },
    { name: 'ftp://bot:secret@git.example.org/isolation.git' },
    { name: 'https://git.example.org/isolation.git?access_token=secret' },
  ],
  ({ name }) => {
    const problem = repositoryProblem(name);
    assert.is(problem?.kind, 'credentials');
    assert.not.match(`${problem?.reason} ${problem?.hint}`, 'secret');
  },
);

table(
  'rejects a URL that is not a repository, with the intended one if it is clear',
  [
    {
      name: 'git@git.example.org:platform/isolation.git',
      hint: 'Write ssh://git@git.example.org/platform/isolation.git.',
    },
    { name: 'git@git.example.org:/isolation.git', hint: 'Write ssh://git@git.example.org/isolation.git.' },
    { name: 'git.example.org/isolation.git', hint: 'For example: ' },
    { name: './isolation', hint: 'For example: ' },
    { name: '--upload-pack=x', hint: 'For example: ' },
    { name: 'https://git.example.org', hint: 'For example: ' },
    { name: 'https://git.example.org/', hint: 'For example: ' },
    { name: 'file:///srv/isolation.git', hint: '' },
    { name: 'ext::sh -c x', hint: '' },
    { name: 'https://git.example.org/isolation.git#main', hint: '' },
    { name: 'https://git.example.org/{{ .path }}.git', hint: '' },
    { name: 'https://git.example.org/*', hint: '' },
    { name: '!https://git.example.org/isolation.git', hint: 'For example: ' },
  ],
  ({ name, hint }) => {
    const problem = repositoryProblem(name);
    assert.is(problem?.kind, 'invalid');
    assert.ok((problem?.hint ?? '').startsWith(hint), problem?.hint ?? 'no hint');
  },
);

import fc from 'fast-check';
import { lineAddress, repositoryAddress } from '../../src/model/repository-address.ts';
import { assert, table, test } from '../support/table.ts';

table(
  'the address of a remote on a known site',
  [
    { name: 'https://github.com/acme/isolation.git', url: 'https://github.com/acme/isolation', site: 'github' },
    { name: 'https://github.com/acme/isolation/', url: 'https://github.com/acme/isolation', site: 'github' },
    { name: 'git@github.com:acme/isolation.git', url: 'https://github.com/acme/isolation', site: 'github' },
    { name: 'ssh://git@github.com:22/acme/isolation.git', url: 'https://github.com/acme/isolation', site: 'github' },
    { name: 'https://gitlab.com/acme/net/isolation', url: 'https://gitlab.com/acme/net/isolation', site: 'gitlab' },
    { name: 'git@gitlab.acme.example:net/isolation', url: 'https://gitlab.acme.example/net/isolation', site: 'gitlab' },
    { name: 'https://github.acme.example:8443/a/b', url: 'https://github.acme.example:8443/a/b', site: 'github' },
    { name: 'https://GitHub.com/Acme/Isolation', url: 'https://github.com/Acme/Isolation', site: 'github' },
  ],
  ({ name, url, site }) => assert.equal(repositoryAddress(name), { site, url }),
);

table(
  'credentials are not in the address',
  [
    { name: 'https://alice:s3cret@github.com/acme/isolation.git' },
    { name: 'https://s3cret@github.com/acme/isolation.git' },
    { name: 'https://x:s3cret@evil@github.com/acme/isolation' },
    { name: 'ssh://s3cret:s3cret@github.com/acme/isolation' },
    { name: 's3cret@github.com:acme/isolation' },
  ],
  ({ name }) =>
    assert.equal(
      repositoryAddress(name)?.url ?? 'https://github.com/acme/isolation',
      'https://github.com/acme/isolation',
    ),
);

table(
  'no address of what is not known or not plain',
  [
    { name: 'https://git.acme.example/acme/isolation' },
    { name: 'https://github.com.evil.example@other.example/acme/isolation' },
    { name: 'https://notgithub.com/acme/isolation' },
    { name: 'http://github.com/acme/isolation' },
    { name: 'https://github.com/acme' },
    { name: 'https://github.com/acme/isolation/tree' },
    { name: 'https://github.com/acme/isolation?token=s3cret' },
    { name: 'https://github.com/acme/isolation#s3cret' },
    { name: 'https://github.com/../isolation' },
    { name: 'https://github.com/acme/"onmouseover=alert(1)' },
    { name: 'javascript:alert(1)//github.com/acme/isolation' },
    { name: '/srv/git/acme/isolation.git' },
    { name: 'file:///srv/git/acme/isolation.git' },
    { name: '../isolation' },
    { name: '' },
  ],
  ({ name }) => assert.is(repositoryAddress(name), undefined),
);

test('no part of what is before the host is in an address', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9:%!$&'*+;=.~-]{6,30}$/), (secret) => {
      for (const remote of [
        `https://${secret}@github.com/a/b`,
        `ssh://${secret}@github.com/a/b`,
        `${secret}@github.com:a/b`,
      ]) {
        const found = repositoryAddress(remote);
        assert.ok(found === undefined || found.url === 'https://github.com/a/b', JSON.stringify([remote, found]));
      }
    }),
  ));

table(
  'the address of a line',
  [
    {
      name: 'on GitHub',
      remote: 'git@github.com:a/b',
      path: 'policies/x.yaml',
      url: 'https://github.com/a/b/blob/c0ffee/policies/x.yaml#L7',
    },
    {
      name: 'on GitLab',
      remote: 'git@gitlab.com:a/b',
      path: 'policies/x.yaml',
      url: 'https://gitlab.com/a/b/-/blob/c0ffee/policies/x.yaml#L7',
    },
    {
      name: 'of a hostile name',
      remote: 'git@github.com:a/b',
      path: 'p/"><b>?#%.yaml',
      url: 'https://github.com/a/b/blob/c0ffee/p/%22%3E%3Cb%3E%3F%23%25.yaml#L7',
    },
  ],
  ({ remote, path, url }) => {
    const repository = repositoryAddress(remote);
    assert.is(repository && lineAddress(repository, { commit: 'c0ffee', path, line: 7 }), url);
  },
);

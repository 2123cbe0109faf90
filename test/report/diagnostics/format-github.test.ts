import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatGithub } from '../../../src/report/diagnostics/format-github.ts';
import { assert, table, test } from '../../support/table.ts';

const base: Diagnostic = {
  code: 'invalid-yaml',
  severity: 'error',
  message: 'Wrong.',
  location: { path: 'policies/a.yaml', line: 3, column: 9 },
};

interface GithubCase {
  readonly name: string;
  readonly diagnostic: Diagnostic;
  readonly text: string;
}

const cases: readonly GithubCase[] = [
  {
    name: 'an error',
    diagnostic: base,
    text: '::error file=policies/a.yaml,line=3,col=9,title=invalid-yaml::Wrong.',
  },
  {
    name: 'a warning',
    diagnostic: { ...base, severity: 'warning' },
    text: '::warning file=policies/a.yaml,line=3,col=9,title=invalid-yaml::Wrong.',
  },
  {
    name: 'a note is a notice',
    diagnostic: { ...base, severity: 'note' },
    text: '::notice file=policies/a.yaml,line=3,col=9,title=invalid-yaml::Wrong.',
  },
  {
    name: 'controls, and marks that turn writing round, are made visible wherever they are',
    diagnostic: {
      ...base,
      message: 'a\u202Eb\u0007',
      location: { ...base.location, path: 'policies/\u2066a.yaml' },
    },
    text: '::error file=policies/\uFFFDa.yaml,line=3,col=9,title=invalid-yaml::a\uFFFDb\u2407',
  },
  {
    name: 'the last column counts in',
    diagnostic: { ...base, location: { ...base.location, endColumn: 12 } },
    text: '::error file=policies/a.yaml,line=3,col=9,endColumn=11,title=invalid-yaml::Wrong.',
  },
  {
    name: 'in a message, percent signs and line ends are escaped, colons and commas are not',
    diagnostic: { ...base, message: '50%: a,\r\nb' },
    text: '::error file=policies/a.yaml,line=3,col=9,title=invalid-yaml::50%25: a,%0D%0Ab',
  },
  {
    name: 'in a property, colons and commas are escaped too',
    diagnostic: { ...base, location: { ...base.location, path: 'a:b,c%d' } },
    text: '::error file=a%3Ab%2Cc%25d,line=3,col=9,title=invalid-yaml::Wrong.',
  },
  {
    name: 'other places, namespaces and the hint are further lines',
    diagnostic: {
      ...base,
      hint: 'Mend it.',
      related: [{ message: 'First here.', location: { path: 'b.yaml', line: 1, column: 2 } }],
      namespaces: ['c/n'],
    },
    text:
      '::error file=policies/a.yaml,line=3,col=9,title=invalid-yaml::' +
      'Wrong.%0Ab.yaml:1:2: First here.%0Ain 1 namespace: c/n%0AMend it.',
  },
];

table('a diagnostic as a workflow command', cases, ({ diagnostic, text }) => {
  assert.is(formatGithub([diagnostic], { rootInCheckout: '' }), `${text}\n`);
});

test('paths begin at the checkout, in which the root may be a folder', () => {
  assert.match(formatGithub([base], { rootInCheckout: 'deploy/net' }), /file=deploy\/net\/policies\/a\.yaml,/);
});

test('no diagnostics give no text', () => {
  assert.is(formatGithub([], { rootInCheckout: '' }), '');
});

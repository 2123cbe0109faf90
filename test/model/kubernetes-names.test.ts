import {
  annotationKeyProblem,
  dnsLabelProblem,
  dnsSubdomainProblem,
  labelKeyProblem,
  labelValueProblem,
  portNameProblem,
} from '../../src/model/kubernetes-names.ts';
import { assert, table } from '../support/table.ts';

interface Row {
  readonly name: string;
  /** Part of the reason; absent where the name is good. */
  readonly reason?: RegExp;
}

function check(law: (value: string) => string | undefined): (row: Row) => void {
  return ({ name, reason }) => {
    const answer = law(name);
    if (reason === undefined) assert.is(answer, undefined);
    else assert.match(answer ?? 'nothing', reason);
  };
}

table<Row>(
  'a DNS label',
  [
    { name: 'shoot--core--web' },
    { name: '0' },
    { name: 'a'.repeat(63) },
    { name: 'a'.repeat(64), reason: /has 64 characters/ },
    { name: '', reason: /is empty/ },
    { name: '-a', reason: /begin and end/ },
    { name: 'a-', reason: /begin and end/ },
    { name: 'a.b', reason: /contains "\."/ },
    { name: 'A', reason: /contains "A"/ },
    { name: '../x', reason: /contains "\."/ },
    { name: 'a\n', reason: /contains "\\n"/ },
    { name: 'K', reason: /contains/ },
  ],
  check(dnsLabelProblem),
);

table<Row>(
  'a DNS subdomain',
  [
    { name: 'gardener.cloud--allow-to-dns' },
    { name: 'a'.repeat(253) },
    { name: 'a'.repeat(254), reason: /has 254 characters/ },
    { name: 'a..b', reason: /each part of it between dots must begin and end/ },
    { name: 'a.-b', reason: /each part of it between dots must begin and end/ },
    { name: 'a-.b', reason: /each part of it between dots must begin and end/ },
    { name: '.a', reason: /begin and end/ },
    { name: 'a_b', reason: /contains "_"/ },
    { name: '', reason: /is empty/ },
  ],
  check(dnsSubdomainProblem),
);

table<Row>(
  'a label key',
  [
    { name: 'app' },
    { name: 'App_1.x' },
    { name: 'networking.gardener.cloud/to-dns' },
    { name: `${'a'.repeat(253)}/${'b'.repeat(63)}` },
    { name: `${'a'.repeat(254)}/b`, reason: /its prefix has 254/ },
    { name: `a/${'b'.repeat(64)}`, reason: /part after the "\/" has 64/ },
    { name: '/app', reason: /its prefix is empty/ },
    { name: 'a/', reason: /part after the "\/" is empty/ },
    { name: 'a/b/c', reason: /contains "\/"/ },
    { name: 'Example.com/app', reason: /its prefix contains "E"/ },
    { name: '_app', reason: /begin and end/ },
    { name: '', reason: /is empty/ },
  ],
  check(labelKeyProblem),
);

table<Row>(
  'an annotation key',
  [
    { name: 'Example.COM/App' },
    { name: 'Example.com/_', reason: /begin and end/ },
    { name: '\u212a', reason: /contains/ },
  ],
  check(annotationKeyProblem),
);

table<Row>(
  'a label value',
  [
    { name: '' },
    { name: 'allowed' },
    { name: 'v1.2_3' },
    { name: 'a'.repeat(63) },
    { name: 'a'.repeat(64), reason: /has 64 characters/ },
    { name: 'a/b', reason: /contains "\/"/ },
    { name: 'a b', reason: /contains " "/ },
    { name: 'a.', reason: /begin and end/ },
    { name: '🔒', reason: /contains "🔒"/ },
  ],
  check(labelValueProblem),
);

table<Row>(
  'a port name',
  [
    { name: 'https' },
    { name: '8080-tcp' },
    { name: 'a'.repeat(15) },
    { name: 'a'.repeat(16), reason: /has 16 characters/ },
    { name: '', reason: /is empty/ },
    { name: '443', reason: /no letter/ },
    { name: 'a--b', reason: /two hyphens/ },
    { name: '-a', reason: /begin and end/ },
    { name: 'a_b', reason: /contains "_"/ },
    { name: 'HTTPS', reason: /contains "H"/ },
  ],
  check(portNameProblem),
);

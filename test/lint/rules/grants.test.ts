import { lint } from '../../../src/lint/lint.ts';
import { findingText } from '../../../src/report/lint/finding-text.ts';
import { load } from '../../support/landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { app, tenantFiles } from '../../support/tenants.ts';
import { nowhere } from '../support.ts';

const grant = {
  reason: 'Checkout charges cards.',
  reviewBy: '2027-06-30',
  from: { tenants: ['checkout', 'ledger'], namespaceTypes: ['app'] },
  to: { namespaceType: 'app', podSelector: {} },
  ports: [{ port: 8443 }],
};

/** The findings about grants `api` and `books` of payments, of which checkout uses one in one cluster. */
function findings({ uses = [] as readonly string[], asOf = '2027-01-01' }) {
  const { landscape } = load(
    tenantFiles({
      tenants: {
        payments: {
          namespaces: [app('payments')],
          grants: { api: grant, books: { ...grant, reviewBy: '2026-12-31' } },
        },
        checkout: { namespaces: [app('checkout', { clusters: ['eu1'] }, { uses: [...uses] })] },
        ledger: {},
      },
    }),
  );
  if (landscape === undefined) throw new Error('the landscape is sound');
  return lint({ clusters: [], landscape, places: nowhere, comments: [], asOf }).findings.filter(({ code }) =>
    code.startsWith('grant-'),
  );
}

table(
  'a grant that no namespace uses is found',
  [
    { name: 'none is used', uses: [], found: ['api', 'books'] },
    { name: 'one is used in one cluster', uses: ['payments/api'], found: ['books'] },
    { name: 'both are used', uses: ['payments/api', 'payments/books'], found: [] },
  ],
  ({ uses, found }) =>
    assert.equal(
      findings({ uses }).flatMap((one) => (one.code === 'grant-unused' ? one.data.grant : [])),
      found,
    ),
);

table(
  'a review is due on the day after reviewBy',
  [
    { name: 'on the last day', asOf: '2026-12-31', found: [] },
    { name: 'on the day after', asOf: '2027-01-01', found: ['books'] },
    { name: 'later, with another grant', asOf: '2027-07-01', found: ['api', 'books'] },
  ],
  ({ asOf, found }) =>
    assert.equal(
      findings({ asOf }).flatMap((one) => (one.code === 'grant-review-due' ? one.data.grant : [])),
      found,
    ),
);

test('both are notes at the grant, and a due review names its owners', () => {
  const [due] = findings({ uses: ['payments/api', 'payments/books'] });
  assert.is(due?.severity, 'note');
  assert.is(due?.location.path, 'policies/tenants/payments/grants/books.yaml');
  assert.match(due === undefined ? '' : findingText(due).message, '@acme/payments wanted to look at grant "books"');
  assert.is(findings({ asOf: '2026-01-01' })[0]?.severity, 'note');
});

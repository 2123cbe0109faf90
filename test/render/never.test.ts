import fc from 'fast-check';
import { type Cidr, formatCidr } from '../../src/model/cidr.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { Budget } from '../../src/render/budget.ts';
import { checkNever } from '../../src/render/never.ts';
import { neverViolated } from '../../src/render/problems.ts';
import type { SourceNode } from '../../src/source/node.ts';
import { cidrs, membersOfCidrs } from '../model/small-universe.ts';
import { codesOf, describe, renderOne } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const file = { path: 'policies/x.yaml', text: 'x', lineStarts: [0] };
const node: SourceNode = { kind: 'scalar', file, start: 0, end: 1, style: 'plain', value: 'x', text: 'x' };
const texts = (list: readonly Cidr[]) => list.map(formatCidr);

test('$never reports the first block that holds a forbidden address, counts the other pairs, and finds nothing else', () => {
  const block = fc.record({
    cidr: cidrs.filter((list) => list.length > 0).map((list) => list.slice(0, 1)),
    except: cidrs,
  });
  let broken = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('from', 'to'),
      fc.array(block, { minLength: 1, maxLength: 4 }),
      cidrs,
      (peers, blocks, forbidden) => {
        const expected = blocks.flatMap(({ cidr, except }) => {
          const holes = membersOfCidrs(except);
          const allowed = [...membersOfCidrs(cidr)].filter((member) => !holes.has(member));
          const networks = forbidden.filter((network) => {
            const members = membersOfCidrs([network]);
            return allowed.some((member) => members.has(member));
          });
          return networks.map((network) => ({ block: texts(cidr).join(), network: formatCidr(network) }));
        });
        const rule = {
          [peers]: blocks.map(({ cidr, except }) => ({ ipBlock: { cidr: texts(cidr).join(), except: texts(except) } })),
        };
        const found = checkNever(rule, texts(forbidden), node, new Budget());
        const [first] = expected;
        const wanted = first && neverViolated(node, first.block, first.network, expected.length - 1);
        assert.equal(found, wanted === undefined ? [] : [wanted]);
        broken += found.length;
      },
    ),
    { numRuns: 1000 },
  );
  assert.ok(broken > 100, `${broken} blocks were broken`);
});

table(
  'a rule that names no peers allows every address',
  [
    { name: 'no list of peers', rule: { ports: [{ port: 1 }] }, forbidden: ['10.0.0.0/8'], found: 1 },
    { name: 'an empty list of peers', rule: { from: [] }, forbidden: ['10.0.0.0/8'], found: 1 },
    { name: 'nothing is forbidden', rule: {}, forbidden: [], found: 0 },
    { name: 'pods are no addresses', rule: { from: [{ podSelector: {} }] }, forbidden: ['10.0.0.0/8'], found: 0 },
  ],
  ({ rule, forbidden, found }) => {
    assert.is(checkNever(rule as JsonObject, forbidden, node, new Budget()).length, found);
  },
);

/** A template with one rule of egress. */
function ruleWith(rule: JsonObject, closed: readonly string[] = ['10.1.0.0/16']) {
  const list = { type: 'array', items: { type: 'string', format: 'cidr' }, default: [] };
  return renderOne({
    parameters: { open: list, closed: list, on: { type: 'boolean', default: false } },
    values: { open: ['10.0.0.0/8'], closed },
    template: {
      ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' } },
      spec: { podSelector: {}, policyTypes: ['Egress'], egress: [rule] },
    },
  });
}

const each = (list: string) => ({
  ...{ $each: list, $as: 'block' },
  ipBlock: { cidr: '{{block.cidr}}', except: '{{block.except}}' },
});

test('a block that was computed without the forbidden addresses passes', () => {
  const { policies, diagnostics } = ruleWith({
    $never: '{{values.closed}}',
    to: [each('{{ipBlocks values.open values.closed}}')],
  });
  assert.equal(codesOf(diagnostics), []);
  assert.equal(policies[0]?.spec.egress, [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }]);
});

test('one that was not is an error, at the $never, with both networks and the namespace', () => {
  const { policies, diagnostics } = ruleWith({
    $never: '{{values.closed}}',
    to: [each('{{ipBlocks values.open (list)}}')],
  });
  assert.equal(policies, []);
  assert.equal(codesOf(diagnostics), ['never-violated']);
  assert.equal(diagnostics[0]?.namespaces, ['one/shop']);
  assert.match(describe(diagnostics)[0] ?? '', /10\.0\.0\.0\/8.*10\.1\.0\.0\/16/);
});

table(
  '$never is checked on what is rendered',
  [
    {
      name: 'a rule that $when leaves out',
      rule: { $when: '{{values.on}}', $never: '{{values.closed}}', to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] },
      codes: ['allow-left-without-rules'],
    },
    {
      name: 'a rule of which nothing is left',
      rule: { $never: '{{values.closed}}', to: [each('{{ipBlocks values.open values.open}}')] },
      codes: ['allow-left-without-rules', 'rule-left-out'],
    },
    {
      name: 'a literal block',
      rule: { $never: '{{values.closed}}', to: [{ ipBlock: { cidr: '10.1.2.0/24' } }] },
      codes: ['never-violated'],
    },
    {
      name: 'a block beside the forbidden networks',
      rule: { $never: '{{values.closed}}', to: [{ ipBlock: { cidr: '10.2.0.0/16' } }] },
      codes: [],
    },
    {
      name: 'each of many rules',
      rule: {
        $each: '{{list "10.1.0.0/24" "10.2.0.0/24"}}',
        $as: 'cidr',
        $never: '{{values.closed}}',
        to: [{ ipBlock: { cidr: '{{cidr}}' } }],
      },
      codes: ['never-violated'],
    },
    {
      name: 'a forbidden list that names the element of $each',
      rule: {
        $each: '{{list "10.1.0.0/24"}}',
        $as: 'cidr',
        $never: '{{list cidr}}',
        to: [{ ipBlock: { cidr: '{{cidr}}' } }],
      },
      codes: ['never-violated'],
    },
    {
      name: 'a rule for everyone',
      rule: { $never: '{{values.closed}}', ports: [{ port: 443 }] },
      codes: ['never-violated'],
    },
  ],
  ({ rule, codes }) => {
    assert.equal(codesOf(ruleWith(rule as unknown as JsonObject).diagnostics), codes);
  },
);

table(
  '$never is one expression of a list of CIDRs, on a rule',
  [
    {
      name: 'a list as written',
      rule: { $never: ['10.0.0.0/8'], to: [{ podSelector: {} }] },
      codes: ['directive-of-wrong-type'],
    },
    { name: 'a text', rule: { $never: '10.0.0.0/8', to: [{ podSelector: {} }] }, codes: ['directive-of-wrong-type'] },
    {
      name: 'a boolean',
      rule: { $never: '{{values.on}}', to: [{ podSelector: {} }] },
      codes: ['directive-of-wrong-type'],
    },
    {
      name: 'a list of texts',
      rule: { $never: '{{list "a"}}', to: [{ podSelector: {} }] },
      codes: ['directive-of-wrong-type'],
    },
    {
      name: 'on a peer',
      rule: { to: [{ $never: '{{values.closed}}', podSelector: {} }] },
      codes: ['directive-out-of-place'],
    },
    {
      name: 'on a port',
      rule: { ports: [{ $never: '{{values.closed}}', port: 1 }] },
      codes: ['directive-out-of-place'],
    },
  ],
  ({ rule, codes }) => {
    assert.equal(codesOf(ruleWith(rule as unknown as JsonObject).diagnostics), codes);
  },
);

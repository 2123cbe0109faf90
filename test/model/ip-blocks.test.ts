import fc from 'fast-check';
import { cidrIncludes } from '../../src/model/cidr.ts';
import { ipBlocks } from '../../src/model/ip-blocks.ts';
import { assert, table, test } from '../support/table.ts';
import { cidrs, fewestCidrs, membersOfCidrs, readCidr } from './small-universe.ts';

table(
  'allowed addresses without the excluded ones',
  [
    { name: 'nothing allowed', allowed: [], excluded: ['10.0.0.0/8'], blocks: [] },
    {
      name: 'nothing excluded',
      allowed: ['10.0.0.0/8'],
      excluded: [],
      blocks: [{ cidr: '10.0.0.0/8', except: [] }],
    },
    {
      name: 'a hole in one block',
      allowed: ['10.0.0.0/8', '192.168.0.0/16'],
      excluded: ['10.64.0.0/16'],
      blocks: [
        { cidr: '10.0.0.0/8', except: ['10.64.0.0/16'] },
        { cidr: '192.168.0.0/16', except: [] },
      ],
    },
    { name: 'a block excluded by its own name', allowed: ['10.0.0.0/8'], excluded: ['10.0.0.0/8'], blocks: [] },
    { name: 'a block inside what is excluded', allowed: ['10.64.0.0/16'], excluded: ['10.0.0.0/8'], blocks: [] },
    {
      name: 'a block excluded in two halves',
      allowed: ['10.0.0.0/8'],
      excluded: ['10.0.0.0/9', '10.128.0.0/9'],
      blocks: [],
    },
    {
      name: 'blocks that overlap or touch become one',
      allowed: ['10.128.0.0/9', '10.1.0.0/16', '10.0.0.0/9'],
      excluded: ['10.2.0.0/16', '10.3.0.0/16'],
      blocks: [{ cidr: '10.0.0.0/8', except: ['10.2.0.0/15'] }],
    },
    {
      name: 'each family has its own exceptions',
      allowed: ['::/0', '0.0.0.0/0'],
      excluded: ['10.0.0.0/8', 'fd00::/8', '2001:DB8::/32'],
      blocks: [
        { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] },
        { cidr: '::/0', except: ['2001:db8::/32', 'fd00::/8'] },
      ],
    },
  ],
  (row) => assert.equal(ipBlocks(row.allowed.map(readCidr), row.excluded.map(readCidr)), row.blocks),
);

test('the blocks allow exactly what is allowed and not excluded', () => {
  fc.assert(
    fc.property(cidrs, cidrs, (allowed, excluded) => {
      const members = ipBlocks(allowed, excluded).flatMap(({ cidr, except }) => {
        const holes = membersOfCidrs(except.map(readCidr));
        return [...membersOfCidrs([readCidr(cidr)])].filter((member) => !holes.has(member));
      });
      const excludedMembers = membersOfCidrs(excluded);
      const expected = [...membersOfCidrs(allowed)].filter((member) => !excludedMembers.has(member));
      assert.equal(members.sort(), expected.sort());
    }),
    { numRuns: 500 },
  );
});

test('the blocks are as few as can be, and every exception lies strictly inside its block', () => {
  fc.assert(
    fc.property(cidrs, cidrs, (allowed, excluded) => {
      const blocks = ipBlocks(allowed, excluded);
      const kept = membersOfCidrs(blocks.map(({ cidr }) => readCidr(cidr)));
      assert.is(blocks.length, fewestCidrs(kept));
      for (const { cidr, except } of blocks) {
        const block = readCidr(cidr);
        const holes = except.map(readCidr);
        assert.is(holes.length, fewestCidrs(membersOfCidrs(holes)));
        for (const hole of holes) {
          assert.ok(cidrIncludes(block, hole));
          assert.ok(hole.prefixLength > block.prefixLength);
        }
      }
    }),
    { numRuns: 500 },
  );
});

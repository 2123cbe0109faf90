import { invariant } from '../../src/diagnostics/invariant.ts';
import { readKubernetesYaml } from '../../src/source/read-kubernetes-yaml.ts';
import { assert, table } from '../support/table.ts';

table(
  'a plain scalar has the type that sigs.k8s.io/yaml gives it',
  [
    { name: 'yes', value: true },
    { name: 'Yes', value: true },
    { name: 'YES', value: true },
    { name: 'on', value: true },
    { name: 'y', value: true },
    { name: 'no', value: false },
    { name: 'Off', value: false },
    { name: 'N', value: false },
    { name: 'yEs', value: 'yEs' },
    { name: 'true', value: true },
    { name: 'yesterday', value: 'yesterday' },
    { name: '0755', value: 493 },
    { name: '-010', value: -8 },
    { name: '0899', value: 899 },
    { name: '1_000', value: 1000 },
    { name: '8080', value: 8080 },
    { name: '"yes"', value: 'yes' },
    { name: "'0755'", value: '0755' },
    { name: 'web', value: 'web' },
    { name: '~', value: null },
    { name: 'NULL', value: null },
    { name: 'nUll', value: 'nUll' },
    { name: '0b11', value: 3 },
    { name: '0b-1', value: -1 },
    { name: '0b12', value: '0b12' },
    { name: '0o17', value: 15 },
    { name: '+0x1F', value: 31 },
    { name: '0x10000000000000000', value: '0x10000000000000000' },
    { name: '-0x8000000000000001', value: '-0x8000000000000001' },
    { name: '1_0.5', value: 10.5 },
    { name: '_1', value: '_1' },
    { name: '._5', value: '._5' },
    { name: '5.', value: 5 },
    { name: '1e3', value: 1000 },
    { name: '1e_3', value: 1000 },
    { name: '1e400', value: '1e400' },
    { name: '1:30', value: '1:30' },
    { name: '2001-01-01', value: '2001-01-01' },
    { name: '-.inf', value: Number.NEGATIVE_INFINITY },
    { name: 'Infinity', value: 'Infinity' },
  ],
  ({ name, value }) => {
    const { value: [document] = [] } = readKubernetesYaml('a.yaml', name);
    const node = document?.root;
    invariant(node?.kind === 'scalar', 'it is a scalar');
    assert.is(node.value, value);
  },
);

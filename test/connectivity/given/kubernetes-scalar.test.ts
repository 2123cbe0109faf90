import { kubernetesScalar } from '../../../src/connectivity/given/kubernetes-scalar.ts';
import { invariant } from '../../../src/diagnostics/invariant.ts';
import { readYaml } from '../../../src/source/read-yaml.ts';
import { assert, table } from '../../support/table.ts';

table(
  'a plain scalar has the type that YAML 1.1 gives it',
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
  ],
  ({ name, value }) => {
    const { value: node } = readYaml('a.yaml', Buffer.from(name));
    invariant(node?.kind === 'scalar', 'it is a scalar');
    assert.is(kubernetesScalar(node).value, value);
  },
);

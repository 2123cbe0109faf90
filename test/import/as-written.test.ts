import { asWritten } from '../../src/import/as-written.ts';
import type { Json } from '../../src/model/json.ts';
import { assert, table } from '../support/table.ts';

table<{ readonly name: string; readonly port: Json; readonly written: Json }>(
  'the default protocol is left out where a port is left',
  [
    { name: 'with a port', port: { protocol: 'TCP', port: 80 }, written: { port: 80 } },
    { name: 'another protocol', port: { protocol: 'UDP', port: 80 }, written: { port: 80, protocol: 'UDP' } },
    { name: 'alone', port: { protocol: 'TCP' }, written: { protocol: 'TCP' } },
    {
      name: 'alone with a switch',
      port: { $when: '{{values.on}}', protocol: 'TCP' },
      written: { $when: '{{values.on}}', protocol: 'TCP' },
    },
  ],
  ({ port, written }) =>
    assert.equal(asWritten({ spec: { ingress: [{ ports: [port] }] } }), { spec: { ingress: [{ ports: [written] }] } }),
);

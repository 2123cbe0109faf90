import { assert, table } from '../../support/table.ts';
import { clusterOf, listOf, read } from './support.ts';

const service = (spec: object) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'front', namespace: 'shop' },
  spec,
});

interface ServiceCase {
  readonly name: string;
  readonly spec: object;
  readonly ports?: readonly string[];
  readonly selector?: object | undefined;
}

const selector = { app: 'web' };

const cases: readonly ServiceCase[] = [
  {
    name: 'the target is the port itself where none is given',
    spec: { selector, ports: [{ port: 80 }] },
    ports: ['80/TCP → 80'],
  },
  {
    name: 'a number and a name',
    spec: {
      selector,
      ports: [
        { name: 'a', port: 80, targetPort: 8080 },
        { name: 'b', port: 81, targetPort: 'http' },
      ],
    },
    ports: ['a=80/TCP → 8080', 'b=81/TCP → http'],
  },
  {
    name: 'zero and an empty text are as good as nothing',
    spec: {
      selector,
      ports: [
        { port: 80, targetPort: 0 },
        { port: 81, targetPort: '' },
      ],
    },
    ports: ['80/TCP → 80', '81/TCP → 81'],
  },
  {
    name: 'protocols',
    spec: {
      selector,
      ports: [
        { port: 53, protocol: 'UDP' },
        { port: 1, protocol: 'SCTP' },
      ],
    },
    ports: ['53/UDP → 53', '1/SCTP → 1'],
  },
  {
    name: 'a headless Service has no ports of its own',
    spec: { selector, clusterIP: 'None', ports: [{ port: 80, targetPort: 8080 }] },
    ports: ['80/TCP → 80'],
  },
  { name: 'none selects', spec: { ports: [] }, selector: undefined },
  { name: 'an empty selector selects nobody', spec: { selector: {}, ports: [] }, selector: undefined },
  { name: 'null selects nobody', spec: { selector: null, ports: null }, selector: undefined },
  {
    name: 'ExternalName selects nobody, whatever it says',
    spec: { type: 'ExternalName', externalName: 'example.org', selector, ports: [] },
    selector: undefined,
  },
  { name: 'labels select', spec: { selector, ports: [] }, selector },
];

table('a Service is read as the API says', cases, (row) => {
  const [found] = clusterOf(service(row.spec)).services;
  if (row.ports !== undefined) {
    assert.equal(
      found?.ports.map(
        ({ name, port, protocol, targetPort }) =>
          `${name === undefined ? '' : `${name}=`}${port}/${protocol} → ${targetPort}`,
      ),
      row.ports,
    );
  }
  if ('selector' in row) assert.equal(found?.selector, row.selector);
});

table(
  'a Service that no server would take is an error',
  [
    { name: 'a port out of range', ports: [{ port: 65536 }] },
    { name: 'a target out of range', ports: [{ port: 80, targetPort: 70000 }] },
    { name: 'a target that names nothing', ports: [{ port: 80, targetPort: 'No_Port' }] },
    { name: 'no port', ports: [{ targetPort: 80 }] },
    { name: 'an unknown protocol', ports: [{ port: 80, protocol: 'HTTP' }] },
  ],
  ({ ports }) => {
    const { diagnostics } = read(listOf(service({ selector, ports })));
    assert.equal(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      ['invalid-object'],
    );
  },
);

import { checkMeaning, type MeaningCase } from '../support/guardrail-meaning.ts';
import { table } from '../support/table.ts';

const open = '{ingress: [{}], egress: [{}]}';
const redToBlue = 'never: [{from: {namespace: red-app}, to: {namespace: blue-data}}]';
const redToOps = 'never: [{from: {namespace: red-app}, to: {namespace: ops}}]';
const tenantsApart = 'never: [{from: {tenant: "*"}, to: {tenant: "*"}, relation: other-tenant}]';

const never: readonly MeaningCase[] = [
  {
    name: 'it is enough that the source refuses',
    policies: `blue-data: ${open}`,
    guardrail: redToBlue,
    answer: 'holds',
  },
  {
    name: 'it is enough that the destination refuses',
    policies: `red-app: ${open}`,
    guardrail: redToBlue,
    answer: 'holds',
  },
  {
    name: 'two rules that meet are a connection',
    policies: 'red-app: {egress: [{}]}\nblue-data: {ingress: [{}]}',
    ...{ guardrail: redToBlue, answer: 'broken', witness: 'red-app{} -> blue-data{} 1/TCP' },
  },
  {
    name: 'a pod may have the labels that rules ask for, on both sides',
    policies: `
      red-app: {podSelector: {matchLabels: {role: batch}}, egress: [{}]}
      blue-data: {podSelector: {matchLabels: {app: db}}, ingress: [{}]}`,
    ...{ guardrail: redToBlue, answer: 'broken', witness: 'red-app{role=batch} -> blue-data{app=db} 1/TCP' },
  },
  {
    name: 'rules for different ports do not meet',
    policies: 'red-app: {egress: [{ports: [{port: 443}]}]}\nblue-data: {ingress: [{ports: [{port: 5432}]}]}',
    ...{ guardrail: redToBlue, answer: 'holds' },
  },
  {
    name: 'rules for different pods do not add up to one connection',
    policies: `
      red-app: {podSelector: {matchLabels: {role: batch}}, egress: [{ports: [{port: 5432}]}]}
      blue-data:
        ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {role: web}}}]}]`,
    ...{ guardrail: redToBlue, answer: 'holds' },
  },
  {
    name: 'a pod without any policy is open',
    unguarded: ['red-app', 'blue-data'],
    ...{ guardrail: redToBlue, answer: 'broken', witness: 'red-app{} -> blue-data{} 1/TCP' },
  },
];

const toBlueOn = (ports: string) =>
  `never: [{from: {namespace: red-app}, to: {namespace: blue-data}, ports: [${ports}]}]`;
const port = (text: string) => `red-app: {egress: [{}]}\nblue-data: {ingress: [{ports: [${text}]}]}`;

const ports: readonly MeaningCase[] = [
  {
    name: 'other ports than those of the rule',
    ...{ policies: port('{port: 5432}'), guardrail: toBlueOn('{port: 80}'), answer: 'holds' },
  },
  {
    name: 'a range holds the port of the rule',
    ...{ policies: port('{port: 5432}'), guardrail: toBlueOn('{port: 5000, endPort: 6000}') },
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 5432/TCP' },
  },
  {
    name: 'a range of the rule holds the port',
    ...{ policies: port('{port: 5000, endPort: 6000}'), guardrail: toBlueOn('{port: 5432}') },
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 5432/TCP' },
  },
  {
    name: 'TCP is meant where no protocol is written',
    ...{ policies: port('{protocol: UDP, port: 53}'), guardrail: toBlueOn('{port: 53}'), answer: 'holds' },
  },
  {
    name: 'a protocol',
    ...{ policies: port('{protocol: UDP, port: 53}'), guardrail: toBlueOn('{protocol: UDP, port: 53}') },
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 53/UDP' },
  },
  {
    name: 'every port, where the guardrail names none',
    ...{ policies: port('{protocol: SCTP, port: 9}'), guardrail: redToBlue },
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 9/SCTP' },
  },
  {
    name: 'a rule for the name of a port opens every port of its protocol, since a pod may give any port that name',
    ...{ policies: port('{port: data}'), guardrail: toBlueOn('{port: 22}') },
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 22/TCP named data' },
  },
  {
    name: 'a rule for the name of a port opens no port of another protocol',
    ...{ policies: port('{port: data}'), guardrail: toBlueOn('{protocol: UDP, port: 22}'), answer: 'holds' },
  },
  {
    name: 'the name of a port in a guardrail is every port of its protocol',
    ...{ policies: port('{port: 8080}'), guardrail: toBlueOn('{port: data}') },
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 8080/TCP' },
  },
  {
    name: 'an address has no ports by name',
    policies: 'red-app: {egress: [{ports: [{port: data}]}]}',
    guardrail: 'never: [{from: {namespace: red-app}, to: {network: {cidr: 192.0.2.0/24}}}]',
    answer: 'holds',
  },
];

const relations: readonly MeaningCase[] = [
  {
    name: 'same-namespace: pods of one namespace',
    policies: 'red-app: {ingress: [{from: [{podSelector: {}}]}], egress: [{to: [{podSelector: {}}]}]}',
    guardrail: 'never: [{from: {namespace: red-app}, to: {tenant: red}, relation: same-namespace}]',
    ...{ answer: 'broken', witness: 'red-app{} -> red-app{} 1/TCP' },
  },
  {
    name: 'other-namespace: not those',
    policies: 'red-app: {ingress: [{from: [{podSelector: {}}]}], egress: [{to: [{podSelector: {}}]}]}',
    guardrail: 'never: [{from: {namespace: red-app}, to: {tenant: red}, relation: other-namespace}]',
    answer: 'holds',
  },
  {
    name: 'same-tenant: two namespaces of one tenant',
    policies: 'red-app: {egress: [{}]}\nred-data: {ingress: [{}]}',
    guardrail: 'never: [{from: {namespaceType: app}, to: {namespaceType: data}, relation: same-tenant}]',
    ...{ answer: 'broken', witness: 'red-app{} -> red-data{} 1/TCP' },
  },
  {
    name: 'other-tenant: a tenant that is added later is another one, with policies as these',
    policies: 'red-app: {egress: [{}]}\nred-data: {ingress: [{}]}',
    ...{ guardrail: tenantsApart, answer: 'broken', witness: 'red-app{} -> later red-data of a new tenant{} 1/TCP' },
  },
  {
    name: 'other-tenant: a rule for the own tenant is one for the later tenant itself',
    policies: `
      red-app: {egress: [{to: [{namespaceSelector: {matchLabels: {team: red}}}]}]}
      red-data: {ingress: [{from: [{namespaceSelector: {matchLabels: {team: red}}}]}]}`,
    ...{ guardrail: tenantsApart, answer: 'holds' },
  },
  {
    name: 'other-tenant: two tenants that are added later are other tenants of each other',
    policies: 'red-app: {egress: [{}]}\nred-data: {ingress: [{}]}',
    guardrail: 'never: [{from: {tenant: "new-*"}, to: {tenant: "new-*"}, relation: other-tenant}]',
    answer: 'broken',
  },
  {
    name: 'other-tenant: a rule for the own app by its name is, for a later tenant, one for its own app only',
    policies: `
      red-app: {egress: [{}]}
      red-data: {ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: red-app}}}]}]}`,
    ...{ guardrail: tenantsApart, answer: 'holds' },
  },
  {
    name: 'a namespace without a tenant is of no other tenant',
    policies: 'ops: {egress: [{}]}\nred-data: {ingress: [{}]}',
    guardrail: 'never: [{from: {namespace: "*"}, to: {tenant: red}, relation: other-tenant}]',
    answer: 'holds',
  },
];

const toOpsFrom = (peer: string) => `never: [{from: ${peer}, to: {namespace: ops}}]`;
const outOf = (name: string, selector = '{}') =>
  `${name}: {podSelector: ${selector}, egress: [{}]}\nops: {ingress: [{}]}`;

const peers: readonly MeaningCase[] = [
  {
    name: 'tenant "*": a namespace that has a tenant',
    ...{ policies: outOf('red-app'), guardrail: toOpsFrom('{tenant: "*"}') },
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 1/TCP' },
  },
  {
    name: 'tenant "*": not one without',
    ...{ unguarded: ['ops'], guardrail: toOpsFrom('{tenant: "*"}'), answer: 'holds' },
  },
  {
    name: 'tenant none: a namespace without a tenant',
    ...{ unguarded: ['ops'], guardrail: toOpsFrom('{tenant: none}') },
    ...{ answer: 'broken', witness: 'ops{} -> ops{} 1/TCP' },
  },
  {
    name: 'tenant by name: not another one',
    ...{ policies: outOf('red-app'), guardrail: toOpsFrom('{tenant: blue}'), answer: 'holds' },
  },
  {
    name: 'tenant with *: tenants whose names fit',
    ...{ policies: outOf('red-app'), guardrail: toOpsFrom('{tenant: "r*"}') },
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 1/TCP' },
  },
  {
    name: 'tenant with *: a later tenant may have such a name',
    ...{ policies: outOf('red-app'), guardrail: toOpsFrom('{tenant: "g*"}') },
    ...{ answer: 'broken', witness: 'later red-app of a new tenant{} -> ops{} 1/TCP' },
  },
  {
    name: 'namespaceType: namespaces of the type',
    ...{ policies: outOf('red-app'), guardrail: toOpsFrom('{namespaceType: data}'), answer: 'holds' },
  },
  {
    name: 'namespaceType and tenant: both must fit',
    ...{ policies: outOf('red-app'), guardrail: toOpsFrom('{namespaceType: app, tenant: blue}'), answer: 'holds' },
  },
  {
    name: 'namespace with *: names that fit',
    ...{ policies: outOf('red-app'), guardrail: toOpsFrom('{namespace: "*-app"}') },
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 1/TCP' },
  },
  {
    name: 'namespace: a later namespace may have a name that no namespace has yet',
    ...{ policies: outOf('red-app'), guardrail: toOpsFrom('{namespace: green-app}') },
    ...{ answer: 'broken', witness: 'later red-app{} -> ops{} 1/TCP' },
  },
  {
    name: 'namespaceSelector: labels of the namespace',
    ...{ policies: outOf('red-data'), guardrail: toOpsFrom('{namespaceSelector: {matchLabels: {purpose: data}}}') },
    ...{ answer: 'broken', witness: 'red-data{} -> ops{} 1/TCP' },
  },
  {
    name: 'podSelector: a pod may have further labels',
    ...{ policies: outOf('red-app', '{matchLabels: {role: batch}}') },
    guardrail: toOpsFrom('{namespace: red-app, podSelector: {matchLabels: {app: web}}}'),
    ...{ answer: 'broken', witness: 'red-app{app=web, role=batch} -> ops{} 1/TCP' },
  },
  {
    name: 'podSelector: a key has one value',
    ...{ policies: outOf('red-app', '{matchLabels: {app: batch}}') },
    guardrail: toOpsFrom('{namespace: red-app, podSelector: {matchLabels: {app: web}}}'),
    answer: 'holds',
  },
  {
    name: 'podSelector: a key that must be absent',
    ...{ policies: outOf('red-app', '{matchExpressions: [{key: app, operator: Exists}]}') },
    guardrail: toOpsFrom('{namespace: red-app, podSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}}'),
    answer: 'holds',
  },
];

const toNetwork = (network: string) => `never: [{from: {namespace: red-app}, to: {network: ${network}}}]`;
const toBlock = (block: string) => `red-app: {egress: [{to: [{ipBlock: ${block}}]}]}`;

const networks: readonly MeaningCase[] = [
  {
    name: 'metadata',
    ...{ policies: toBlock('{cidr: 0.0.0.0/0}'), guardrail: toNetwork('metadata') },
    ...{ answer: 'broken', witness: 'red-app{} -> 169.254.169.254 1/TCP' },
  },
  {
    name: 'metadata, which the block leaves out',
    ...{ policies: toBlock('{cidr: 0.0.0.0/0, except: [169.254.0.0/16]}'), guardrail: toNetwork('metadata') },
    answer: 'holds',
  },
  {
    name: 'internet: no private addresses',
    ...{ policies: toBlock('{cidr: 10.0.0.0/8}'), guardrail: toNetwork('internet'), answer: 'holds' },
  },
  {
    name: 'internet: a public address',
    ...{ policies: toBlock('{cidr: 8.8.8.8/32}'), guardrail: toNetwork('internet') },
    ...{ answer: 'broken', witness: 'red-app{} -> 8.8.8.8 1/TCP' },
  },
  {
    name: 'nodes',
    ...{ policies: toBlock('{cidr: 192.168.0.8/32}'), guardrail: toNetwork('nodes') },
    ...{ answer: 'broken', witness: 'red-app{} -> 192.168.0.8 1/TCP' },
  },
  {
    name: 'services: no selector finds the address of a Service',
    policies: 'red-app: {egress: [{to: [{namespaceSelector: {}}]}]}',
    ...{ guardrail: toNetwork('services'), answer: 'holds' },
  },
  {
    name: 'cidr: one address is enough',
    ...{ policies: toBlock('{cidr: 192.0.2.200/32}'), guardrail: toNetwork('{cidr: 192.0.2.0/24}') },
    ...{ answer: 'broken', witness: 'red-app{} -> 192.0.2.200 1/TCP' },
  },
  {
    name: 'value: the addresses of the parameter in the namespace of the pod, not elsewhere',
    ...{ policies: toBlock('{cidr: 198.51.100.0/24}'), guardrail: toNetwork('{value: blocked}'), answer: 'holds' },
  },
  {
    name: 'value: an address of the parameter',
    ...{ policies: toBlock('{cidr: 203.0.113.9/32}'), guardrail: toNetwork('{value: blocked}') },
    ...{ answer: 'broken', witness: 'red-app{} -> 203.0.113.9 1/TCP' },
  },
  {
    name: 'as the source',
    policies: 'red-data: {ingress: [{from: [{ipBlock: {cidr: 8.8.8.8/32}}]}]}',
    guardrail: 'never: [{from: {network: internet}, to: {namespaceType: data}}]',
    ...{ answer: 'broken', witness: '8.8.8.8 -> red-data{} 1/TCP' },
  },
];

const conditions: readonly MeaningCase[] = [
  {
    name: 'ipBlockMatchesPods unknown: an ipBlock may match pods',
    ...{ policies: `${toBlock('{cidr: 10.0.0.0/16}')}\nops: {ingress: [{}]}`, guardrail: redToOps },
    traits: { ipBlockMatchesPods: 'unknown' },
    ...{ answer: 'depends', witness: 'red-app{} -> ops{} 1/TCP if ipBlockMatchesPods: always' },
  },
  {
    name: 'ipBlockMatchesPods never: an ipBlock matches no pods',
    ...{ policies: `${toBlock('{cidr: 10.0.0.0/16}')}\nops: {ingress: [{}]}`, guardrail: redToOps },
    ...{ traits: { ipBlockMatchesPods: 'never' }, answer: 'holds' },
  },
  {
    name: 'ipBlockMatchesNodes unknown: an ipBlock may match nodes',
    ...{ policies: toBlock('{cidr: 192.168.0.8/32}'), guardrail: toNetwork('nodes') },
    traits: { ipBlockMatchesNodes: 'unknown' },
    ...{ answer: 'depends', witness: 'red-app{} -> 192.168.0.8 1/TCP if ipBlockMatchesNodes: always' },
  },
  {
    name: 'a block of one family, where pods have addresses of two',
    podNetwork: ['10.0.0.0/16', 'fd00::/64'],
    ...{ policies: `${toBlock('{cidr: 10.0.0.0/16}')}\nops: {ingress: [{}]}`, guardrail: redToOps },
    ...{ answer: 'depends', witness: 'red-app{} -> ops{} 1/TCP if family: IPv4' },
  },
  {
    name: 'blocks of both families',
    podNetwork: ['10.0.0.0/16', 'fd00::/64'],
    policies: `
      red-app: {egress: [{to: [{ipBlock: {cidr: 10.0.0.0/16}}, {ipBlock: {cidr: "fd00::/64"}}]}]}
      ops: {ingress: [{}]}`,
    ...{ guardrail: redToOps, answer: 'broken' },
  },
  {
    name: 'a block with a part of the pod network: a pod may have an address in it',
    ...{ policies: `${toBlock('{cidr: 10.0.7.0/24}')}\nops: {ingress: [{}]}`, guardrail: redToOps },
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 1/TCP' },
  },
];

for (const [name, rows] of Object.entries({ never, ports, relations, peers, networks, conditions })) {
  table(`the meaning of ${name}`, rows, checkMeaning);
}

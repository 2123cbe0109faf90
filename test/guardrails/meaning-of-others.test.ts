import { checkMeaning, type MeaningCase } from '../support/guardrail-meaning.ts';
import { table } from '../support/table.ts';

const onlyApps = 'only: [{to: {namespaceType: data}, from: [{namespaceType: app, relation: same-tenant}]}]';
const fromOwnApps = (rest = '') => `
  red-app: {egress: [{}]}
  red-data: {ingress: [{from: [{namespaceSelector: {matchLabels: {purpose: app, team: red}}}]${rest}}]}`;

const only: readonly MeaningCase[] = [
  {
    name: 'what the list allows',
    ...{ policies: fromOwnApps(), guardrail: onlyApps, answer: 'holds' },
  },
  {
    name: 'a peer that is not in the list',
    policies: 'ops: {egress: [{}]}\nred-data: {ingress: [{}]}',
    ...{ guardrail: onlyApps, answer: 'broken', witness: 'ops{} -> red-data{} 1/TCP' },
  },
  {
    name: 'the relation of an entry',
    policies: 'blue-app: {egress: [{}]}\nred-data: {ingress: [{from: [{namespaceSelector: {}}]}]}',
    ...{ guardrail: onlyApps, answer: 'broken', witness: 'blue-app{} -> red-data{} 1/TCP' },
  },
  {
    name: 'another port than that of the statement',
    policies: fromOwnApps(),
    guardrail: 'only: [{to: {namespaceType: data}, ports: [{port: 5432}], from: [{namespaceType: app}]}]',
    ...{ answer: 'broken', witness: 'red-app{} -> red-data{} 1/TCP' },
  },
  {
    name: 'the port of the statement',
    policies: fromOwnApps(', ports: [{port: 5432}]'),
    guardrail: 'only: [{to: {namespaceType: data}, ports: [{port: 5432}], from: [{namespaceType: app}]}]',
    answer: 'holds',
  },
  {
    name: 'the ports of an entry replace those of the statement',
    policies: fromOwnApps(', ports: [{port: 8080}]'),
    guardrail:
      'only: [{to: {namespaceType: data}, ports: [{port: 5432}], from: [{namespaceType: app, ports: [{port: 8080}]}]}]',
    answer: 'holds',
  },
  {
    name: 'one entry for the port, and another for the peer, do not add up',
    policies: fromOwnApps(', ports: [{port: 8080}]'),
    guardrail: `
      only:
        - to: {namespaceType: data}
          from: [{namespaceType: app, ports: [{port: 5432}]}, {namespaceType: ops, ports: [{port: 8080}]}]`,
    ...{ answer: 'broken', witness: 'red-app{} -> red-data{} 8080/TCP' },
  },
  {
    name: 'pods of the same namespace are peers as others',
    policies: 'red-data: {ingress: [{from: [{podSelector: {}}]}], egress: [{}]}',
    ...{ guardrail: onlyApps, answer: 'broken', witness: 'red-data{} -> red-data{} 1/TCP' },
  },
  {
    name: 'an address is a peer, too',
    policies: 'red-data: {ingress: [{from: [{ipBlock: {cidr: 8.8.8.8/32}}]}]}',
    ...{ guardrail: onlyApps, answer: 'broken', witness: '8.8.8.8 -> red-data{} 1/TCP' },
  },
  {
    name: 'an address that the list allows',
    policies: 'red-data: {ingress: [{from: [{ipBlock: {cidr: 8.8.8.8/32}}]}]}',
    guardrail: 'only: [{to: {namespaceType: data}, from: [{network: {cidr: 8.8.8.0/24}}]}]',
    answer: 'holds',
  },
  {
    name: 'from pods: other destinations',
    policies: 'red-app: {egress: [{to: [{namespaceSelector: {}}]}]}\nops: {ingress: [{}]}\nblue-data: {ingress: [{}]}',
    guardrail: 'only: [{from: {namespaceType: app}, to: [{namespace: ops}]}]',
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 1/TCP' },
  },
  {
    name: 'the subject: some pods only, and a pod that has no such label is not obliged',
    policies: `
      ops: {egress: [{}]}
      red-data: {podSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}, ingress: [{}]}`,
    guardrail:
      'only: [{to: {namespaceType: data, podSelector: {matchLabels: {app: db}}}, from: [{namespaceType: app}]}]',
    answer: 'holds',
  },
];

const toOps = 'always: [{from: {namespaceType: app}, to: {namespace: ops}}]';
const appsOut = (rest = '') => `
  red-app: {egress: [{to: [{namespaceSelector: {matchLabels: {purpose: ops}}}]${rest}}]}
  blue-app: {egress: [{to: [{namespaceSelector: {matchLabels: {purpose: ops}}}]${rest}}]}`;
const portsToOps = (ports: string) => `always: [{from: {namespaceType: app}, to: {namespace: ops}, ports: [${ports}]}]`;

const always: readonly MeaningCase[] = [
  {
    name: 'both sides allow it, for all',
    ...{ policies: `${appsOut()}\n  ops: {ingress: [{}]}`, guardrail: toOps, answer: 'holds' },
  },
  {
    name: 'one side is not enough',
    ...{ policies: appsOut(), guardrail: toOps },
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 1/TCP refused by Ingress' },
  },
  {
    name: 'one namespace that refuses is enough to break it',
    policies: 'red-app: {egress: [{}]}\nops: {ingress: [{}]}',
    ...{ guardrail: toOps, answer: 'broken', witness: 'blue-app{} -> ops{} 1/TCP refused by Egress' },
  },
  {
    name: 'for every pod: one without the label is refused',
    policies: `
      red-app: {podSelector: {matchLabels: {app: web}}, egress: [{}]}
      ops: {ingress: [{}]}`,
    guardrail: 'always: [{from: {namespace: red-app}, to: {namespace: ops}}]',
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 1/TCP refused by Egress' },
  },
  {
    name: 'on all of the ports',
    policies: `${appsOut()}\n  ops: {ingress: [{ports: [{protocol: UDP, port: 53}]}]}`,
    guardrail: portsToOps('{protocol: UDP, port: 53}, {port: 53}'),
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 53/TCP refused by Ingress' },
  },
  {
    name: 'rules add up',
    policies: `${appsOut()}\n  ops: {ingress: [{ports: [{protocol: UDP, port: 53}]}, {ports: [{port: 53}]}]}`,
    ...{ guardrail: portsToOps('{protocol: UDP, port: 53}, {port: 53}'), answer: 'holds' },
  },
  {
    name: 'a rule for the name of a port opens no number for sure',
    policies: `${appsOut()}\n  ops: {ingress: [{ports: [{port: data}]}]}`,
    guardrail: portsToOps('{port: 5432}'),
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 5432/TCP refused by Ingress' },
  },
  {
    name: 'a rule for the name of a port opens the port that the pod calls so',
    policies: `${appsOut()}\n  ops: {ingress: [{ports: [{port: data}]}]}`,
    ...{ guardrail: portsToOps('{port: data}'), answer: 'holds' },
  },
  {
    name: 'a rule for one number does not open the port that a pod calls by a name',
    policies: `${appsOut()}\n  ops: {ingress: [{ports: [{port: 5432}]}]}`,
    ...{ guardrail: portsToOps('{port: data}'), answer: 'broken' },
  },
  {
    name: 'to every address of a network',
    policies: 'red-app: {egress: [{to: [{ipBlock: {cidr: 10.1.0.0/16}}]}]}',
    guardrail: 'always: [{from: {namespace: red-app}, to: {network: services}}]',
    answer: 'holds',
  },
  {
    name: 'to a network with one address that is left out',
    policies: 'red-app: {egress: [{to: [{ipBlock: {cidr: 10.1.0.0/16, except: [10.1.0.10/32]}}]}]}',
    guardrail: 'always: [{from: {namespace: red-app}, to: {network: services}}]',
    ...{ answer: 'broken', witness: 'red-app{} -> 10.1.0.10 1/TCP refused by Egress' },
  },
  {
    name: 'from a namespace that no source declares, where the other side refuses it',
    undeclared: true,
    policies: 'ops: {ingress: [{from: [{namespaceSelector: {matchLabels: {zone: b}}}]}]}',
    guardrail: 'always: [{from: {tenant: none, namespaceSelector: {matchLabels: {zone: a}}}, to: {namespace: ops}}]',
    ...{ answer: 'broken', witness: 'undeclared[zone=a]{} -> ops{} 1/TCP refused by Ingress' },
  },
];

const isolated: readonly MeaningCase[] = [
  { name: 'a policy isolates every pod', guardrail: 'isolated: [{namespace: "*"}]', answer: 'holds' },
  {
    name: 'no policy',
    ...{ unguarded: ['blue-data'], guardrail: 'isolated: [{tenant: "*"}]' },
    ...{ answer: 'broken', witness: 'blue-data{} not isolated for Ingress' },
  },
  {
    name: 'a policy that isolates some pods',
    unguarded: ['blue-data'],
    policies: 'blue-data: {podSelector: {matchLabels: {app: db}}, ingress: [], egress: []}',
    ...{ guardrail: 'isolated: [{namespace: blue-data}]', answer: 'broken' },
    witness: 'blue-data{} not isolated for Ingress',
  },
  {
    name: 'a policy that isolates the pods which the statement is about',
    unguarded: ['blue-data'],
    policies: 'blue-data: {podSelector: {matchLabels: {app: db}}, ingress: [], egress: []}',
    guardrail: 'isolated: [{namespace: blue-data, podSelector: {matchLabels: {app: db}}}]',
    answer: 'holds',
  },
  {
    name: 'several policies that isolate every pod together',
    unguarded: ['blue-data'],
    policies: `
      blue-data:
        - {podSelector: {matchExpressions: [{key: app, operator: Exists}]}, ingress: [], egress: []}
        - {podSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}, ingress: [], egress: []}`,
    ...{ guardrail: 'isolated: [{namespace: blue-data}]', answer: 'holds' },
  },
  {
    name: 'both directions, if none is written',
    ...{ unguarded: ['ops'], policies: 'ops: {ingress: []}', guardrail: 'isolated: [{namespace: ops}]' },
    ...{ answer: 'broken', witness: 'ops{} not isolated for Egress' },
  },
  {
    name: 'one direction',
    ...{ unguarded: ['ops'], policies: 'ops: {ingress: []}' },
    ...{ guardrail: 'isolated: [{namespace: ops, directions: [Ingress]}]', answer: 'holds' },
  },
  {
    name: 'a policy that isolates and allows everything isolates',
    ...{ unguarded: ['ops'], policies: 'ops: {ingress: [{}], egress: [{}]}' },
    ...{ guardrail: 'isolated: [{namespace: ops}]', answer: 'holds' },
  },
];

const redToBlue = 'never: [{from: {tenant: red}, to: {tenant: blue}}]';
const redBlueOpen = (ports = '') => `red-app: {egress: [{${ports}}]}\nblue-data: {ingress: [{${ports}}]}`;

const except: readonly MeaningCase[] = [
  {
    name: 'an agreed path',
    policies: redBlueOpen('ports: [{port: 5432}]'),
    guardrail: `
      ${redToBlue}
      except: [{from: {namespaceType: app}, to: {namespaceType: data}, ports: [{port: 5432}], reason: Agreed.}]`,
    answer: 'holds',
  },
  {
    name: 'another port',
    policies: redBlueOpen(),
    guardrail: `
      ${redToBlue}
      except: [{from: {namespaceType: app}, to: {namespaceType: data}, ports: [{port: 1}], reason: Agreed.}]`,
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 2/TCP' },
  },
  {
    name: 'other pods',
    policies: redBlueOpen(),
    guardrail: `
      ${redToBlue}
      except: [{from: {namespaceType: app, podSelector: {matchLabels: {app: web}}}, reason: Agreed.}]`,
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 1/TCP' },
  },
  {
    name: 'by the names of namespaces: not for a later namespace',
    policies: redBlueOpen(),
    guardrail: `
      ${redToBlue}
      except: [{from: {namespace: red-app}, to: {namespace: blue-data}, reason: Agreed.}]`,
    ...{ answer: 'broken', witness: 'red-app{} -> later blue-data{} 1/TCP' },
  },
  {
    name: 'by a pattern of names that holds every name of the type: also for a later namespace',
    policies: redBlueOpen(),
    guardrail: `
      ${redToBlue}
      except: [{from: {namespace: "*-app"}, to: {namespace: "*-data"}, reason: Agreed.}]`,
    answer: 'holds',
  },
  {
    name: 'by a pattern of names that a later namespace need not fit',
    policies: 'red-app: {egress: [{}]}\nops: {ingress: [{}]}',
    guardrail: `
      never: [{from: {namespaceType: app}, to: {namespace: ops}}]
      except: [{from: {namespace: "red-*"}, reason: Agreed.}]`,
    answer: 'broken',
  },
  {
    name: 'a relation',
    policies: redBlueOpen(),
    guardrail: `
      ${redToBlue}
      except: [{from: {namespaceType: app}, to: {tenant: "*"}, relation: same-tenant, reason: Agreed.}]`,
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 1/TCP' },
  },
  {
    name: 'grants: Forbidden by default',
    policies: redBlueOpen('ports: [{port: 5432}]'),
    ...{ guardrail: redToBlue, answer: 'broken', witness: 'red-app{} -> blue-data{} 5432/TCP' },
  },
  {
    name: 'grants: Allowed',
    policies: redBlueOpen('ports: [{port: 5432}]'),
    ...{ guardrail: `${redToBlue}\ngrants: Allowed`, answer: 'holds' },
  },
  {
    name: 'grants: Allowed, also for a later tenant that is like the one with the grant',
    policies: `
      red-app: {egress: [{ports: [{port: 5432}]}]}
      blue-data: {ingress: [{from: [{namespaceSelector: {matchLabels: {purpose: app}}}], ports: [{port: 5432}]}]}`,
    guardrail: `
      grants: Allowed
      never: [{from: {tenant: "*"}, to: {tenant: blue, namespaceType: data}, relation: other-tenant}]`,
    answer: 'holds',
  },
  {
    name: 'grants: Allowed, but no further port',
    policies: redBlueOpen('ports: [{port: 80}]'),
    ...{ guardrail: `${redToBlue}\ngrants: Allowed`, answer: 'broken', witness: 'red-app{} -> blue-data{} 80/TCP' },
  },
];

const blueOpen = 'blue-data: {ingress: [{}]}';
const redToOps = 'never: [{from: {tenant: red}, to: {namespace: ops}}]';
const alwaysToOps = 'always: [{from: {namespace: red-app}, to: {namespace: ops}}]';

const writers: readonly MeaningCase[] = [
  { name: 'None: nothing is added', policies: blueOpen, guardrail: redToBlue, answer: 'holds' },
  {
    name: 'OneTenant: the tenant of the source opens its side',
    ...{ policies: blueOpen, guardrail: redToBlue, otherWriters: 'OneTenant' },
    ...{ answer: 'broken', witness: 'red-app{} -> blue-data{} 1/TCP other writers: Egress' },
  },
  {
    name: 'OneTenant: the tenant of the destination opens its side',
    ...{ policies: 'red-app: {egress: [{}]}', guardrail: redToBlue, otherWriters: 'OneTenant' },
    ...{ answer: 'broken', witness: 'red-app{} -> blue-app{} 1/TCP other writers: Ingress' },
  },
  {
    name: 'OneTenant: not both tenants at once',
    ...{ guardrail: redToBlue, otherWriters: 'OneTenant', answer: 'holds' },
  },
  {
    name: 'OneTenant: both sides of one tenant',
    guardrail: 'never: [{from: {namespace: red-app}, to: {namespace: red-data}}]',
    ...{ otherWriters: 'OneTenant', answer: 'broken' },
    witness: 'red-app{} -> red-data{} 1/TCP other writers: Egress and Ingress',
  },
  {
    name: 'AllTenants: both tenants at once',
    ...{ guardrail: redToBlue, otherWriters: 'AllTenants', answer: 'broken' },
    witness: 'red-app{} -> blue-app{} 1/TCP other writers: Egress and Ingress',
  },
  {
    name: 'AllTenants: a namespace without a tenant must refuse alone',
    ...{ guardrail: redToOps, otherWriters: 'AllTenants', answer: 'holds' },
  },
  {
    name: 'AllTenants: a namespace without a tenant that does not refuse',
    ...{ policies: 'ops: {ingress: [{}]}', guardrail: redToOps, otherWriters: 'AllTenants' },
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 1/TCP other writers: Egress' },
  },
  {
    name: 'Anyone: also in namespaces without a tenant',
    ...{ guardrail: redToOps, otherWriters: 'Anyone', answer: 'broken' },
    witness: 'red-app{} -> ops{} 1/TCP other writers: Egress and Ingress',
  },
  {
    name: 'always, None: a pod that no policy isolates may connect',
    ...{ unguarded: ['red-app', 'ops'], guardrail: alwaysToOps, answer: 'holds' },
  },
  {
    name: 'always, OneTenant: a writer may isolate the pod',
    ...{ unguarded: ['red-app', 'ops'], guardrail: alwaysToOps, otherWriters: 'OneTenant' },
    ...{ answer: 'broken', witness: 'red-app{} -> ops{} 1/TCP other writers: Egress' },
  },
  {
    name: 'always, OneTenant: what a rule allows, no writer can take away',
    ...{ unguarded: ['ops'], policies: 'red-app: {egress: [{}]}', guardrail: alwaysToOps },
    ...{ otherWriters: 'OneTenant', answer: 'holds' },
  },
  {
    name: 'isolated: no writer can take it away',
    ...{ guardrail: 'isolated: [{namespace: "*"}]', otherWriters: 'Anyone', answer: 'holds' },
  },
];

const intoData = 'never: [{from: {namespace: "*"}, to: {namespaceType: data}, relation: other-namespace}]';
const redDataFrom = (labels: string) =>
  `red-data: {ingress: [{from: [{namespaceSelector: {matchLabels: ${labels}}}]}]}`;

const labels: readonly MeaningCase[] = [
  {
    name: 'a namespace that no source declares may have any label that is not protected',
    ...{ undeclared: true, policies: redDataFrom('{stage: prod}'), guardrail: intoData },
    ...{ answer: 'broken', witness: 'undeclared[stage=prod]{} -> red-data{} 1/TCP' },
  },
  {
    name: 'a namespace that no source declares has no protected label',
    ...{ undeclared: true, policies: redDataFrom('{team: red}'), guardrail: intoData, answer: 'holds' },
  },
  {
    name: 'the name of a declared namespace is its own',
    ...{ undeclared: true, policies: redDataFrom('{kubernetes.io/metadata.name: ops}'), guardrail: intoData },
    answer: 'holds',
  },
  {
    name: 'all namespaces are declared',
    ...{ policies: redDataFrom('{stage: prod}'), guardrail: intoData, answer: 'holds' },
  },
  {
    name: 'a later namespace of a type may have further labels',
    policies: `${redDataFrom('{stage: prod}')}\nred-app: {egress: [{}]}`,
    ...{ guardrail: intoData, answer: 'broken', witness: 'later red-app{} -> red-data{} 1/TCP' },
  },
  {
    name: 'a pod may have any label that is not protected',
    policies: 'red-app: {podSelector: {matchLabels: {policy/out: "yes"}}, egress: [{}]}\nops: {ingress: [{}]}',
    ...{ guardrail: redToOps, answer: 'broken', witness: 'red-app{policy/out=yes} -> ops{} 1/TCP' },
  },
  {
    name: 'a pod has no protected label that no workload of its namespace has',
    policies: 'red-app: {podSelector: {matchLabels: {policy/out: "yes"}}, egress: [{}]}\nops: {ingress: [{}]}',
    ...{ protectedPods: ['policy/*'], guardrail: redToOps, answer: 'holds' },
  },
  {
    name: 'a pod may have a protected label as a workload of its namespace',
    policies: 'red-app: {podSelector: {matchLabels: {policy/out: "yes"}}, egress: [{}]}\nops: {ingress: [{}]}',
    ...{ protectedPods: ['policy/*'], workload: { 'policy/out': 'yes' }, guardrail: redToOps },
    ...{ answer: 'broken', witness: 'red-app{policy/out=yes} -> ops{} 1/TCP' },
  },
];

for (const [name, rows] of Object.entries({ only, always, isolated, except, writers, labels })) {
  table(`the meaning of ${name}`, rows, checkMeaning);
}

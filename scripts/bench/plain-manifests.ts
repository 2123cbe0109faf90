import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesOf } from './plain-policies.ts';

/** How much is generated, beside four namespaces that the others' policies are about. */
export interface ManifestsSize {
  readonly namespaces: number;
  readonly workloadsPerNamespace: number;
  readonly policiesPerNamespace: number;
}

const apps =
  'accounts adverts basket billing calendar catalogue chat checkout consent delivery discounts documents email events exports fraud identity imports invoices ledger loyalty mail maps media orders payments pricing profiles ranking ratings reports returns search shipping stock tariffs tickets tours uploads wallet'.split(
    ' ',
  );
const components = ['frontend', 'backend', 'worker', 'cache', 'database'] as const;
type Component = (typeof components)[number];
const environments = ['dev', 'test', 'staging', 'prod'];

/**
 * Writes the manifests of a cluster as a repository for GitOps has them: a folder for each namespace, with its
 * Namespace, its Deployments and its NetworkPolicies. Namespaces belong to teams, four to each, one for each
 * environment; workloads have one of 200 sets of labels. The same size gives the same bytes, and the first namespaces of
 * a larger size are those of a smaller.
 */
export function writePlainManifests(folder: string, size: ManifestsSize): void {
  for (const [namespace, files] of systemNamespaces) writeFiles(join(folder, namespace), files);
  for (let index = 0; index < size.namespaces; index++) {
    const place = placeOf(index);
    const workloads = workloadsOf(place, size.workloadsPerNamespace);
    writeFiles(join(folder, place.namespace), {
      'namespace.yaml': namespaceText(place),
      'workloads.yaml': workloads.map((workload) => deploymentText(place, workload)).join('---\n'),
      'policies.yaml': policiesOf(place, size.policiesPerNamespace).join('---\n'),
    });
  }
}

/** A namespace, and whose it is. */
export interface Place {
  readonly index: number;
  readonly namespace: string;
  readonly team: string;
  readonly teamNumber: number;
  readonly environment: string;
}

function placeOf(index: number): Place {
  const teamNumber = Math.floor(index / environments.length);
  const environment = environments[index % environments.length] ?? '';
  const team = `team-${String(teamNumber).padStart(3, '0')}`;
  return { index, namespace: `${team}-${environment}`, team, teamNumber, environment };
}

interface Workload {
  readonly app: string;
  readonly component: Component;
}

/** Every combination of an app and a component is one set of labels, and stands once in a namespace. */
function workloadsOf({ teamNumber }: Place, count: number): readonly Workload[] {
  return Array.from({ length: count }, (_, index) => {
    const app = apps[(teamNumber * 7 + Math.floor(index / components.length)) % apps.length] ?? '';
    return { app, component: components[index % components.length] ?? 'backend' };
  });
}

function namespaceText({ namespace, team, teamNumber, environment }: Place): string {
  return `apiVersion: v1
kind: Namespace
metadata:
  name: ${namespace}
  labels:
    example.com/team: ${team}
    example.com/environment: ${environment}
    example.com/division: division-${teamNumber % 12}
    pod-security.kubernetes.io/enforce: ${environment === 'dev' ? 'baseline' : 'restricted'}
`;
}

/** The port of one name differs between components, and for some between environments. */
function portsOf({ component }: Workload, { environment }: Place): readonly (readonly [name: string, port: number])[] {
  const http = environment === 'dev' ? 3000 : 8080;
  const ports: Record<Component, readonly (readonly [string, number])[]> = {
    frontend: [
      ['http', http],
      ['metrics', 9090],
    ],
    backend: [
      ['http', 8080],
      ['grpc', 9000],
      ['metrics', 9090],
    ],
    worker: [['metrics', 9091]],
    cache: [
      ['redis', 6379],
      ['metrics', 9121],
    ],
    database: [
      ['postgres', 5432],
      ['metrics', 9187],
    ],
  };
  return ports[component];
}

function deploymentText(place: Place, workload: Workload): string {
  const { app, component } = workload;
  const { namespace, team, environment } = place;
  const name = `${app}-${component}`;
  const ports = portsOf(workload, place);
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
    app.kubernetes.io/name: ${app}
    app.kubernetes.io/component: ${component}
    example.com/team: ${team}
spec:
  replicas: ${environment === 'prod' ? 3 : 1}
  selector:
    matchLabels:
      app.kubernetes.io/name: ${app}
      app.kubernetes.io/component: ${component}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${app}
        app.kubernetes.io/component: ${component}
    spec:
      serviceAccountName: ${name}
      securityContext:
        runAsNonRoot: true
      containers:
        - name: ${component}
          image: registry.example.com/${team}/${name}:1.${place.index % 40}.0
          env:
            - name: LOG_LEVEL
              value: info
            - name: REGION
              value: "eu-1"
          ports:
${ports.map(([port, number]) => `            - name: ${port}\n              containerPort: ${number}\n`).join('')}          readinessProbe:
            tcpSocket:
              port: ${ports[0]?.[1]}
            periodSeconds: 10
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
`;
}

/** Namespaces that the others have policies about; they have none of their own, as is common. */
const systemNamespaces: readonly (readonly [namespace: string, files: Record<string, string>])[] = [
  system('kube-system', 'system', 'kube-dns', 'k8s-app: kube-dns', [
    ['dns', 53, 'UDP'],
    ['dns-tcp', 53],
  ]),
  system('ingress-nginx', 'ingress', 'ingress-nginx', 'app.kubernetes.io/name: ingress-nginx', [['https', 443]]),
  system('monitoring', 'monitoring', 'prometheus', 'app.kubernetes.io/name: prometheus', [['web', 9090]]),
  system('messaging', 'messaging', 'rabbitmq', 'app.kubernetes.io/name: rabbitmq', [['amqp', 5672]]),
];

function system(
  namespace: string,
  role: string,
  name: string,
  label: string,
  ports: readonly (readonly [name: string, port: number, protocol?: string])[],
): readonly [string, Record<string, string>] {
  return [
    namespace,
    {
      'namespace.yaml': `apiVersion: v1
kind: Namespace
metadata:
  name: ${namespace}
  labels:
    example.com/role: ${role}
`,
      'workloads.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  selector:
    matchLabels:
      ${label}
  template:
    metadata:
      labels:
        ${label}
    spec:
      containers:
        - name: ${name}
          image: registry.example.com/system/${name}:1.0.0
          ports:
${ports.map(([port, number, protocol = 'TCP']) => `            - {name: ${port}, containerPort: ${number}, protocol: ${protocol}}\n`).join('')}`,
    },
  ];
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

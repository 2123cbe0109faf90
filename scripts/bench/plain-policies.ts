import type { Place } from './plain-manifests.ts';

type PolicyText = (place: Place) => string;

function policy(name: string, { namespace }: Place, spec: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
${spec}`;
}

const denyAll: PolicyText = (place) =>
  policy(
    'deny-all',
    place,
    `  podSelector: {}
  policyTypes: [Ingress, Egress]
`,
  );

const allowDns: PolicyText = (place) =>
  policy(
    'allow-dns',
    place,
    `  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - {protocol: UDP, port: 53}
        - {protocol: TCP, port: 53}
`,
  );

const frontendFromIngress: PolicyText = (place) =>
  policy(
    'frontend-from-ingress',
    place,
    `  podSelector:
    matchLabels:
      app.kubernetes.io/component: frontend
  policyTypes: [Ingress]
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              example.com/role: ingress
      ports:
        - port: http
`,
  );

const backendFromFrontend: PolicyText = (place) =>
  policy(
    'backend-from-frontend',
    place,
    `  podSelector:
    matchExpressions:
      - {key: app.kubernetes.io/component, operator: In, values: [frontend, backend]}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app.kubernetes.io/component: frontend
      ports:
        - port: http
        - port: grpc
  egress:
    - to:
        - podSelector:
            matchLabels:
              app.kubernetes.io/component: backend
      ports:
        - port: http
        - port: grpc
`,
  );

const databaseFromBackend: PolicyText = (place) =>
  policy(
    'database-from-backend',
    place,
    `  podSelector:
    matchExpressions:
      - {key: app.kubernetes.io/component, operator: In, values: [backend, worker, database]}
  ingress:
    - from:
        - podSelector:
            matchExpressions:
              - {key: app.kubernetes.io/component, operator: In, values: [backend, worker]}
              - {key: example.com/untrusted, operator: DoesNotExist}
      ports:
        - port: postgres
  egress:
    - to:
        - podSelector:
            matchLabels:
              app.kubernetes.io/component: database
      ports:
        - port: 5432
`,
  );

const scrapeMetrics: PolicyText = (place) =>
  policy(
    'scrape-metrics',
    place,
    `  podSelector:
    matchExpressions:
      - {key: app.kubernetes.io/name, operator: Exists}
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              example.com/role: monitoring
          podSelector:
            matchLabels:
              app.kubernetes.io/name: prometheus
      ports:
        - port: metrics
`,
  );

const frontendToTheWorld: PolicyText = (place) =>
  policy(
    'frontend-to-the-world',
    place,
    `  podSelector:
    matchLabels:
      app.kubernetes.io/component: frontend
  policyTypes: [Egress]
  egress:
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
            except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.169.254/32]
        - ipBlock:
            cidr: "::/0"
            except: ["fc00::/7"]
      ports:
        - port: 443
`,
  );

const toPartner: PolicyText = (place) =>
  policy(
    'to-partner',
    place,
    `  podSelector:
    matchLabels:
      app.kubernetes.io/component: backend
  policyTypes: [Egress]
  egress:
    - to:
        - ipBlock:
            cidr: 203.0.${place.teamNumber % 256}.0/28
        - ipBlock:
            cidr: 198.51.100.${(place.teamNumber % 32) * 8}/29
      ports:
        - port: 443
        - port: 8443
`,
  );

const fromDivision: PolicyText = (place) =>
  policy(
    'from-division',
    place,
    `  podSelector:
    matchLabels:
      app.kubernetes.io/component: backend
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              example.com/division: division-${place.teamNumber % 12}
              example.com/environment: ${place.environment}
          podSelector:
            matchExpressions:
              - {key: app.kubernetes.io/component, operator: NotIn, values: [cache, database]}
      ports:
        - port: grpc
`,
  );

const fromOtherTeam: PolicyText = (place) =>
  policy(
    'from-other-team',
    place,
    `  podSelector:
    matchLabels:
      app.kubernetes.io/component: backend
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              example.com/team: team-${String(Math.max(0, place.teamNumber - 1)).padStart(3, '0')}
              example.com/environment: ${place.environment}
          podSelector:
            matchLabels:
              app.kubernetes.io/component: backend
      ports:
        - port: http
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              example.com/team: team-${String(place.teamNumber + 1).padStart(3, '0')}
              example.com/environment: ${place.environment}
          podSelector:
            matchLabels:
              app.kubernetes.io/component: backend
      ports:
        - port: http
`,
  );

const cacheWithinTeam: PolicyText = (place) =>
  policy(
    'cache-within-team',
    place,
    `  podSelector:
    matchLabels:
      app.kubernetes.io/component: cache
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              example.com/team: ${place.team}
      ports:
        - port: 6379
`,
  );

const notFromLowerEnvironments: PolicyText = (place) =>
  policy(
    'not-from-lower-environments',
    place,
    `  podSelector:
    matchExpressions:
      - {key: app.kubernetes.io/component, operator: NotIn, values: [database, cache]}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - namespaceSelector:
            matchExpressions:
              - {key: example.com/environment, operator: NotIn, values: [dev, test]}
              - {key: example.com/division, operator: In, values: [division-${place.teamNumber % 12}, division-${(place.teamNumber + 1) % 12}]}
      ports:
        - port: 8080
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              example.com/role: messaging
      ports:
        - port: amqp
`,
  );

const highPorts: PolicyText = (place) =>
  policy(
    'high-ports',
    place,
    `  podSelector:
    matchLabels:
      app.kubernetes.io/component: worker
  ingress:
    - from:
        - podSelector: {}
        - ipBlock:
            cidr: 10.${place.teamNumber % 64}.0.0/16
      ports:
        - {port: 30000, endPort: 32767}
        - {protocol: UDP, port: 30000, endPort: 32767}
`,
  );

const others: readonly PolicyText[] = [
  frontendFromIngress,
  backendFromFrontend,
  databaseFromBackend,
  scrapeMetrics,
  frontendToTheWorld,
  toPartner,
  fromDivision,
  fromOtherTeam,
  cacheWithinTeam,
  notFromLowerEnvironments,
  highPorts,
];

/**
 * The policies of a namespace, as texts. Most are closed and may resolve names, then each has some of the others, by its
 * number and its team's. One namespace of twenty is open but for what those select, as where somebody has just begun.
 */
export function policiesOf(place: Place, count: number): readonly string[] {
  const { index, teamNumber } = place;
  const chosen = index % 20 === 13 ? [] : [denyAll, allowDns];
  for (let next = 0; chosen.length < count; next++) {
    const policy = others[(index + teamNumber * 3 + next * 4) % others.length];
    if (policy !== undefined && !chosen.includes(policy)) chosen.push(policy);
  }
  return chosen.slice(0, count).map((policy) => policy(place));
}

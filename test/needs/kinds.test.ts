import { compareText } from '../../src/diagnostics/compare.ts';
import { cluster, findingsOf, messageOf, policy, selector } from '../lint/support.ts';
import { assert, table, test } from '../support/table.ts';

const container = (rest: object = {}) => ({ name: 'main', image: 'example', ...rest });

/** A pod in `shop`, or as `data/db` in another namespace, that listens on port 8080 by the name `http`. */
function pod(name: string, main: object = {}, spec: object = {}, labels: object = {}): object {
  const [namespace, own] = name.includes('/') ? name.split('/') : ['shop', name];
  const ports = [{ name: 'http', containerPort: 8080 }];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: own, namespace, labels: { app: own, ...labels } },
    spec: { containers: [container({ ports, ...main })], ...spec },
  };
}

function service(name: string, spec: object = {}, labels: object = {}): object {
  const [namespace, own] = name.includes('/') ? name.split('/') : ['shop', name];
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: own, namespace, labels },
    spec: { selector: { app: own }, ports: [{ port: 80, targetPort: 'http' }], ...spec },
  };
}

const env = (name: string, value: string) => ({ env: [{ name, value }] });
const object = (apiVersion: string, kind: string, name: string, rest: object) => ({
  ...{ apiVersion, kind, metadata: { name, namespace: 'shop' } },
  ...rest,
});

/** Denies the egress of `web`, and nothing else. */
const closedWeb = policy('closed-web', { podSelector: selector({ app: 'web' }), policyTypes: ['Egress'] });
/** Denies the ingress of `api`, and nothing else. */
const closedApi = policy('closed-api', { podSelector: selector({ app: 'api' }), policyTypes: ['Ingress'] });

const api = [pod('api'), service('api')];
const web = (main: object, ...others: readonly object[]) => [pod('web', main), ...api, closedWeb, ...others];

const monitorOf = (spec: object) => object('monitoring.coreos.com/v1', 'ServiceMonitor', 'api', { spec });
const labelled = (labels: object) => [
  pod('api'),
  service('api', { ports: [{ name: 'web', port: 80, targetPort: 'http' }] }, labels),
  closedApi,
];
const endpoints = [{ port: 'web' }];
const inTeams = (...values: readonly string[]) => ({
  selector: { matchExpressions: [{ key: 'team', operator: 'In', values }] },
  endpoints,
});
const annotated = (annotations: object) => ({
  ...{ apiVersion: 'v1', kind: 'Pod' },
  metadata: { name: 'api', namespace: 'shop', labels: { app: 'api' }, annotations },
  spec: { containers: [container({ ports: [{ name: 'http', containerPort: 8080 }] })] },
});
const scraped = { 'prometheus.io/scrape': 'true' };

const monitors: readonly NeedCase[] = [
  {
    name: 'a monitor with an expression that its Service fits',
    objects: [...labelled({ team: 'a' }), monitorOf(inTeams('a', 'b'))],
    found: ['warning monitor http/TCP'],
  },
  {
    name: 'a monitor with an expression that no Service fits',
    objects: [...labelled({ team: 'c' }), monitorOf(inTeams('a', 'b'))],
    found: ['warning service http/TCP'],
  },
  {
    name: 'a monitor with an expression that no server takes',
    objects: [...labelled({ team: 'a' }), monitorOf(inTeams())],
    found: ['warning service http/TCP'],
  },
  {
    name: 'a monitor of PodMonitor with an expression',
    objects: [
      pod('api'),
      closedApi,
      object('monitoring.coreos.com/v1', 'PodMonitor', 'api', {
        spec: {
          selector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] },
          podMetricsEndpoints: [{ port: 'http' }],
        },
      }),
    ],
    found: ['warning monitor http/TCP'],
  },
  {
    name: 'a monitor that looks at another namespace',
    objects: [
      pod('data/db'),
      service('data/db', { ports: [{ name: 'web', port: 80, targetPort: 'http' }] }),
      { ...policy('closed', { policyTypes: ['Ingress'] }), metadata: { name: 'closed', namespace: 'data' } },
      monitorOf({ selector: {}, namespaceSelector: { matchNames: ['data'] }, endpoints }),
    ],
    found: ['warning monitor http/TCP'],
  },
  {
    name: 'a monitor that looks at its own namespace only',
    objects: [
      pod('data/db'),
      service('data/db', { ports: [{ name: 'web', port: 80, targetPort: 'http' }] }),
      { ...policy('closed', { policyTypes: ['Ingress'] }), metadata: { name: 'closed', namespace: 'data' } },
      monitorOf({ selector: {}, endpoints }),
    ],
    found: ['warning service http/TCP'],
  },
  {
    name: 'annotations of a pod, with a port',
    objects: [annotated({ ...scraped, 'prometheus.io/port': '9090' }), closedApi],
    found: ['note monitor 9090/TCP'],
  },
  {
    name: 'annotations of a pod, without a port',
    objects: [annotated(scraped), closedApi],
    found: ['note monitor 8080/TCP'],
  },
  {
    name: 'annotations of a pod, with a port that does not exist',
    objects: [annotated({ ...scraped, 'prometheus.io/port': '99999' }), closedApi],
    found: [],
  },
  {
    name: 'an annotation that says no',
    objects: [annotated({ 'prometheus.io/scrape': 'false' }), closedApi],
    found: [],
  },
  {
    name: 'annotations of a Service',
    objects: [
      pod('api'),
      {
        ...service('api', { ports: [{ port: 80, targetPort: 'http' }] }),
        metadata: { name: 'api', namespace: 'shop', annotations: { ...scraped, 'prometheus.io/port': '9090' } },
      },
      policy('http', { podSelector: selector({ app: 'api' }), ingress: [{ ports: [{ port: 8080 }] }] }),
    ],
    found: ['note monitor 9090/TCP'],
  },
  {
    name: 'annotations, and a Prometheus that is not let in',
    objects: [
      annotated(scraped),
      pod('monitoring/prometheus'),
      policy('own', { podSelector: selector({ app: 'api' }), ingress: [{ from: [{ podSelector: {} }] }] }),
    ],
    found: ['note monitor 8080/TCP'],
  },
];

const route = (kind: string, spec: object) => object('gateway.networking.k8s.io/v1', kind, 'front', { spec });
const toData = { rules: [{ backendRefs: [{ name: 'db', namespace: 'data', port: 80 }] }] };
const grant = (from: object, to: object = { group: '', kind: 'Service' }) => ({
  ...{ apiVersion: 'gateway.networking.k8s.io/v1beta1', kind: 'ReferenceGrant' },
  metadata: { name: 'routes', namespace: 'data' },
  spec: { from: [{ group: 'gateway.networking.k8s.io', ...from }], to: [to] },
});
const closedData = [
  pod('data/db'),
  service('data/db'),
  { ...policy('closed', { policyTypes: ['Ingress'] }), metadata: { name: 'closed', namespace: 'data' } },
];

const routes: readonly NeedCase[] = [
  ...['GRPCRoute', 'TLSRoute', 'TCPRoute'].map((kind) => ({
    name: `a backend of a ${kind}`,
    objects: [...api, closedApi, route(kind, { rules: [{ backendRefs: [{ name: 'api', port: 80 }] }] })],
    found: ['warning route http/TCP'],
  })),
  {
    name: 'a route that mirrors requests',
    objects: [
      ...api,
      closedApi,
      route('HTTPRoute', {
        rules: [{ filters: [{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'api', port: 80 } } }] }],
      }),
    ],
    found: ['warning route http/TCP'],
  },
  {
    name: 'a backend that is not a Service',
    objects: [...api, closedApi, route('HTTPRoute', { rules: [{ backendRefs: [{ kind: 'Bucket', name: 'api' }] }] })],
    found: ['warning service http/TCP'],
  },
  {
    name: 'a route to another namespace, with a grant',
    objects: [...closedData, route('HTTPRoute', toData), grant({ kind: 'HTTPRoute', namespace: 'shop' })],
    found: ['warning route http/TCP'],
  },
  ...[
    { name: 'without a grant', grants: [] },
    { name: 'with a grant for another kind', grants: [grant({ kind: 'TCPRoute', namespace: 'shop' })] },
    { name: 'with a grant for another namespace', grants: [grant({ kind: 'HTTPRoute', namespace: 'x' })] },
    {
      name: 'with a grant for another Service',
      grants: [grant({ kind: 'HTTPRoute', namespace: 'shop' }, { group: '', kind: 'Service', name: 'x' })],
    },
  ].map(({ name, grants }) => ({
    name: `a route to another namespace, ${name}, is a guess, and less than its Service`,
    objects: [...closedData, route('HTTPRoute', toData), ...grants],
    found: ['warning service http/TCP'],
  })),
];

interface NeedCase {
  readonly name: string;
  readonly objects: readonly object[];
  /** `severity kind ports` of each finding. */
  readonly found: readonly string[];
}

const guess = ['note variable http/TCP'];

table<NeedCase>(
  'a need that policies deny is found',
  [
    { name: 'a URL in a variable', objects: web(env('API', 'http://api/v1')), found: guess },
    { name: 'a URL with user and port', objects: web(env('API', 'http://a:b@api:80')), found: guess },
    { name: 'host and port', objects: web(env('API', 'api:80')), found: guess },
    { name: 'a port that the Service does not have', objects: web(env('API', 'api:7')), found: [] },
    { name: 'a full name', objects: web(env('API', 'api.shop.svc.cluster.local')), found: guess },
    { name: 'a name alone in a variable for hosts', objects: web(env('API_HOST', 'api')), found: guess },
    { name: 'a name that is a word', objects: web(env('MODE', 'api')), found: [] },
    { name: 'no Service of that name', objects: web(env('API_HOST', 'apis')), found: [] },
    { name: 'a setting about other hosts', objects: web(env('NO_PROXY', 'api.shop.svc')), found: [] },
    { name: 'an address of IPv6', objects: web(env('API_HOST', 'http://[fd00::1]:80')), found: [] },
    { name: 'the pod of a headless Service', objects: web(env('API', 'api-0.api.shop.svc:80')), found: guess },
    {
      name: 'a headless Service, whose port is that of its pods',
      objects: [
        pod('web', env('API', 'http://api:8080')),
        pod('api'),
        service('api', { clusterIP: 'None', ports: [{ port: 8080 }] }),
        closedWeb,
      ],
      found: ['note variable 8080/TCP'],
    },
    {
      name: 'the port in the variable beside',
      objects: [
        pod('web', {
          env: [
            { name: 'API_HOST', value: 'api' },
            { name: 'API_PORT', value: '81' },
          ],
        }),
        pod('api'),
        service('api', {
          ports: [
            { name: 'a', port: 80 },
            { name: 'b', port: 81 },
          ],
        }),
        closedWeb,
      ],
      found: ['note variable 81/TCP'],
    },
    {
      name: 'a Service of another namespace',
      objects: [pod('web', env('API', 'http://db.data')), pod('data/db'), service('data/db'), closedWeb],
      found: guess,
    },
    {
      name: 'a Service of that name in another namespace only',
      objects: [pod('web', env('API', 'http://db')), pod('data/db'), service('data/db'), closedWeb],
      found: [],
    },
    {
      name: 'a variable of another variable',
      objects: web({
        env: [
          { name: 'A', value: 'api' },
          { name: 'B', value: 'http://$(A):80' },
        ],
      }),
      found: guess,
    },
    {
      name: 'a key of a ConfigMap',
      objects: web(
        { env: [{ name: 'API', valueFrom: { configMapKeyRef: { name: 'web', key: 'url' } } }] },
        object('v1', 'ConfigMap', 'web', { data: { url: 'http://api' } }),
      ),
      found: guess,
    },
    {
      name: 'a whole ConfigMap',
      objects: web(
        { envFrom: [{ prefix: 'X_', configMapRef: { name: 'web' } }] },
        object('v1', 'ConfigMap', 'web', { data: { URL: 'http://api' } }),
      ),
      found: guess,
    },
    {
      name: 'a Secret is never read',
      objects: web(
        {
          env: [{ name: 'API', valueFrom: { secretKeyRef: { name: 'web', key: 'url' } } }],
          envFrom: [{ secretRef: { name: 'web' } }],
        },
        object('v1', 'Secret', 'web', { stringData: { url: 'http://api' }, data: { url: 'http://api' } }),
      ),
      found: [],
    },
    { name: 'an argument', objects: web({ args: ['--api-url=http://api'] }), found: ['note argument http/TCP'] },
    { name: 'a value after a flag', objects: web({ args: ['--host', 'api'] }), found: ['note argument http/TCP'] },
    { name: 'its own Service', objects: [pod('web', env('URL', 'http://web')), service('web'), closedWeb], found: [] },
    {
      name: 'a pod in the host network, which no policy selects',
      objects: [pod('web', env('API', 'http://api'), { hostNetwork: true }), ...api, closedWeb],
      found: [],
    },
    {
      name: 'a Service without a selector',
      objects: [pod('web', env('API', 'http://api')), service('api', { selector: undefined }), closedWeb],
      found: [],
    },
    {
      name: 'an ExternalName',
      objects: [
        pod('web', env('API', 'http://api')),
        pod('api'),
        service('api', { type: 'ExternalName', externalName: 'api.example.com' }),
        closedWeb,
      ],
      found: [],
    },
    { name: 'a Service that no peer can use', objects: [...api, closedApi], found: ['warning service http/TCP'] },
    {
      name: 'one port of a Service is open',
      objects: [
        pod('api'),
        service('api', {
          ports: [
            { name: 'a', port: 80 },
            { name: 'b', port: 81 },
          ],
        }),
        policy('half', { podSelector: selector({ app: 'api' }), ingress: [{ ports: [{ port: 81 }] }] }),
      ],
      found: [],
    },
    {
      name: 'no peer can use a Service: a guess about one caller says no more',
      objects: [pod('web', env('API', 'http://api')), ...api, closedApi],
      found: ['warning service http/TCP'],
    },
    {
      name: 'the backend of an Ingress, instead of its Service',
      objects: [
        ...api,
        closedApi,
        object('networking.k8s.io/v1', 'Ingress', 'front', {
          spec: { rules: [{ http: { paths: [{ backend: { service: { name: 'api', port: { number: 80 } } } }] } }] },
        }),
      ],
      found: ['warning ingress http/TCP'],
    },
    {
      name: 'a backend of a route',
      objects: [
        ...api,
        closedApi,
        object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'front', {
          spec: { rules: [{ backendRefs: [{ name: 'api', port: 80 }] }] },
        }),
      ],
      found: ['warning route http/TCP'],
    },
    {
      name: 'a controller that is known by its labels',
      objects: [
        ...api,
        pod('edge/controller', {}, {}, { 'app.kubernetes.io/name': 'ingress-nginx' }),
        policy('own', { podSelector: selector({ app: 'api' }), ingress: [{ from: [{ podSelector: {} }] }] }),
        object('networking.k8s.io/v1', 'Ingress', 'front', {
          spec: { defaultBackend: { service: { name: 'api', port: { number: 80 } } } },
        }),
      ],
      found: ['note ingress http/TCP'],
    },
    {
      name: 'a webhook',
      objects: [
        ...api,
        closedApi,
        object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'check', {
          webhooks: [{ clientConfig: { service: { namespace: 'shop', name: 'api', port: 80 } } }],
        }),
      ],
      found: ['warning webhook http/TCP'],
    },
    {
      name: 'a monitor',
      objects: [
        pod('api'),
        service('api', { ports: [{ name: 'web', port: 80, targetPort: 'http' }] }, { team: 'a' }),
        closedApi,
        object('monitoring.coreos.com/v1', 'ServiceMonitor', 'api', {
          spec: { selector: { matchLabels: { team: 'a' } }, endpoints: [{ port: 'web' }] },
        }),
      ],
      found: ['warning monitor http/TCP'],
    },
    ...monitors,
    ...routes,
    {
      name: 'an account with a role of the API',
      objects: [
        pod('web', {}, { serviceAccountName: 'web' }),
        closedWeb,
        ...[
          object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'web', {
            roleRef: { kind: 'Role', name: 'edit' },
            subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
          }),
          {
            apiVersion: 'v1',
            kind: 'Endpoints',
            metadata: { name: 'kubernetes', namespace: 'default' },
            subsets: [{ addresses: [{ ip: '10.0.0.1' }], ports: [{ port: 6443 }] }],
          },
        ],
        pod('other', env('API', 'http://api')),
        ...api,
      ],
      found: ['warning rbac 443/TCP'],
    },
    { name: 'nothing is denied', objects: [pod('web', env('API', 'http://api')), ...api], found: [] },
  ],
  ({ objects, found }) => {
    const seen = findingsOf('need-denied', cluster(objects)).map(({ severity, data }) => {
      const { kind, ports } = data as { readonly kind: string; readonly ports: { readonly first: readonly string[] } };
      return `${severity} ${kind} ${ports.first.join('+')}`;
    });
    assert.equal([...seen].sort(compareText), found);
  },
);

test('a message does not show the name of a variable that no shell could have', () => {
  const hostile = web(env('\u001b[31m<b>*x*</b>', 'http://api'));
  const message = messageOf(findingsOf('need-denied', cluster(hostile)));
  assert.ok(message.startsWith('Workload shop/web names Service shop/api in a variable, but'), message);
  assert.not.ok(message.includes('\u001b'));
});

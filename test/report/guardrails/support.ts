import { nothingLeftOut } from '../../../src/clusters/known-landscape.ts';
import type { Guardrail, NeverStatement } from '../../../src/guardrails/guardrail.ts';
import type {
  GuardrailBreach,
  GuardrailResult,
  GuardrailWitness,
  StatementResult,
  WitnessReason,
} from '../../../src/guardrails/guardrail-result.ts';
import { judgeGuardrail } from '../../../src/guardrails/judged-guardrail.ts';
import { everything, labelBox } from '../../../src/labels/label-space.ts';
import { portRange } from '../../../src/model/port-set.ts';
import type { GuardrailReport } from '../../../src/report/guardrails/report.ts';

const at = (line: number) => ({ path: 'policies/guardrails/tenants-apart.yaml', line, column: 5 });

/** Pods of namespaces with a tenant. */
const ofTenants = { kind: 'pods', tenant: '*', namespaces: everything, pods: everything } as const;

export const never: NeverStatement = {
  kind: 'never',
  from: ofTenants,
  to: { ...ofTenants, namespaceType: 'team-data' },
  relation: 'other-tenant',
  ports: 'all',
  location: at(9),
};

export const guardrail: Guardrail = {
  name: 'tenants-apart',
  description: "No tenant's pod reaches another tenant's data.",
  mode: 'Enforce',
  otherWriters: 'None',
  grants: 'Forbidden',
  statements: [never],
  except: [],
  location: { path: 'policies/guardrails/tenants-apart.yaml', line: 3, column: 18 },
};

export const scope: StatementResult['about'] = {
  clusters: 1,
  namespaces: 58,
  shapes: 4,
  hostNetworkPossible: [],
  hostNetwork: [],
  reach: 'known',
};

export const egressRule: WitnessReason = {
  direction: 'Egress',
  kind: 'rule',
  namespace: 'catalog-app',
  policy: 'allow-foo',
  rule: 0,
  path: 'manifests/eu1/catalog-app.yaml',
  line: 12,
};

export const ingressRule: WitnessReason = {
  direction: 'Ingress',
  kind: 'rule',
  namespace: 'payments-data',
  policy: 'allow-bar',
  rule: 1,
  path: 'manifests/eu1/payments-data.yaml',
  line: 30,
};

export const source = {
  kind: 'pod',
  namespace: { kind: 'declared', name: 'catalog-app', labels: {}, type: 'team-app', tenant: 'catalog' },
  labels: { app: 'x' },
  address: '10.0.0.1',
} as const;

export const destination = {
  kind: 'pod',
  namespace: { kind: 'declared', name: 'payments-data', labels: {}, type: 'team-data', tenant: 'payments' },
  labels: {},
  address: '10.0.0.2',
} as const;

export const witness: GuardrailWitness = {
  cluster: 'eu1',
  from: source,
  to: destination,
  port: { port: 5432, protocol: 'TCP', names: [] },
  because: [egressRule, ingressRule],
};

export const breach: GuardrailBreach = { witness, places: 1, lost: [] };

export const lost = {
  from: { kind: 'pods', namespaces: labelBox({ matchLabels: { team: 'catalog' } }), pods: everything },
  to: { kind: 'pods', namespaces: everything, pods: labelBox({ matchLabels: { app: 'db' } }) },
  ports: portRange('TCP', 5432),
  without: [],
} as const;

export const held: StatementResult = {
  ...{ statement: never, answer: 'holds', about: scope, breaches: [], notDecided: [], typesWithoutShape: [] },
};

export const broken: StatementResult = { ...held, answer: 'broken', breaches: [breach] };

export function resultOf(statement: StatementResult, more: Partial<Guardrail> = {}): GuardrailResult {
  return {
    guardrail: { ...guardrail, ...more, statements: [statement.statement] },
    answer: statement.answer,
    statements: [statement],
  };
}

export function reportOf(...results: readonly GuardrailResult[]): GuardrailReport {
  return {
    judged: results.map((result) => judgeGuardrail(result)),
    protectedLabels: { namespaces: [], pods: [] },
    locate: (_cluster, { path, line = 1 }) =>
      path === undefined
        ? {}
        : { rendered: { path, line }, template: { path: 'policies/namespace-types/a/b.yaml', line: 7 } },
    basis: { clusters: [], leftOut: nothingLeftOut },
  };
}

/** A witness in which every name is this text. */
export function hostileWitness(name: string): GuardrailWitness {
  const labels = { [name]: name };
  const namespace = { name, labels, type: name, tenant: name, like: name };
  return {
    cluster: name,
    from: { ...source, namespace: { ...namespace, kind: 'future' }, labels },
    to: { ...destination, namespace: { ...namespace, kind: 'undeclared' }, labels },
    port: { port: 1, protocol: 'UDP', names: [name] },
    because: [
      { ...egressRule, policy: name, namespace: name, path: name },
      { direction: 'Ingress', kind: 'other-writer', namespace: name },
    ],
  };
}

// Generated from schemas/exception.schema.json by "npm run generate". Do not edit.

/**
 * `policies/exceptions/*.yaml`: extra policies, accepted findings and accepted breaches of guardrails for a stated scope, with reason, owner and end.
 */
export interface Exception {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'Exception';
  metadata: Metadata;
  spec: ExceptionSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The exception's name.
   */
  name: string;
}
/**
 * The policies, accepted findings and accepted guardrails, with scope, reason, owner and last day.
 */
export interface ExceptionSpec {
  /**
   * Why the exception is needed.
   */
  reason: string;
  /**
   * The person or team that is responsible for it.
   */
  owner: string;
  /**
   * Last day on which it is valid (YYYY-MM-DD, UTC). Rendering never reads it; validate, lint and test do.
   */
  until: string;
  scope: Scope;
  /**
   * Policy templates that every namespace in scope gets in addition.
   *
   * @minItems 1
   *
   * Items: A policy template.
   */
  policies?: [
    {
      [k: string]: unknown;
    },
    ...{
      [k: string]: unknown;
    }[]
  ];
  /**
   * Guardrails whose breaches are accepted: those at one end of which every namespace is in scope. An exception needs policies, accepts or guardrails.
   *
   * @minItems 1
   */
  guardrails?: [AcceptedGuardrail, ...AcceptedGuardrail[]];
  /**
   * Findings of lint and hazards of diff that are accepted in scope. An exception needs policies, accepts or guardrails.
   *
   * @minItems 1
   */
  accepts?: [Acceptance, ...Acceptance[]];
}
/**
 * A namespace is in scope if it matches everything given here.
 */
export interface Scope {
  /**
   * Clusters by name; * stands for any characters.
   */
  clusters?: string[];
  /**
   * Namespace types by name; * stands for any characters.
   */
  namespaceTypes?: string[];
  /**
   * Namespaces by name; * stands for any characters.
   */
  namespaces?: string[];
  /**
   * Tenants by name; * stands for any characters. A namespace without a tenant is not in scope.
   */
  tenants?: string[];
  /**
   * Labels that the tenant of a namespace has, all of them.
   */
  tenantLabels?: {
    [k: string]: string;
  };
  /**
   * Labels that a namespace has, all of them. For an exception with policies, neither its type nor an item of the type's labels can set them by an expression.
   */
  namespaceLabels?: {
    [k: string]: string;
  };
}
/**
 * A guardrail.
 */
export interface AcceptedGuardrail {
  /**
   * Its name; that of a tenant's guardrail is <tenant>/<name>.
   */
  name: string;
}
/**
 * A code; with policies and workloads, only what is about one of them.
 */
export interface Acceptance {
  /**
   * The code of the findings.
   */
  code:
    | 'no-default-deny'
    | 'selects-nothing'
    | 'peer-matches-nothing'
    | 'label-not-honoured'
    | 'label-not-carried'
    | 'half-connection'
    | 'named-port-missing'
    | 'service-port'
    | 'dns-unreachable'
    | 'need-denied'
    | 'allows-internet'
    | 'allows-metadata'
    | 'block-holds-own-network'
    | 'peer-is-everybody'
    | 'redundant'
    | 'depends-on-plugin'
    | 'unused-source'
    | 'grant-unused'
    | 'grant-review-due'
    | 'namespace-not-declared'
    | 'namespace-not-found'
    | 'namespace-labels-differ'
    | 'declared-not-running'
    | 'running-not-declared'
    | 'need-of-unknown-workload'
    | 'foreign-policy'
    | 'external-policy-missing'
    | 'external-policy-differs'
    | 'flow-unused-policy'
    | 'flow-unused-rule'
    | 'flow-unused-grant'
    | 'flow-unused-label'
    | 'hard-selectors'
    | 'guardrail-broken'
    | 'guardrail-weakened'
    | 'fails-open'
    | 'tenants-regrouped'
    | 'network-claims-public'
    | 'metadata-opened'
    | 'lifeline'
    | 'tenant-path'
    | 'beyond-tenant'
    | 'mass-delete'
    | 'exposed-to-everyone'
    | 'delivery-redirected'
    | 'metadata-narrowed'
    | 'workloads-unknown'
    | 'observation-lost'
    | 'foreign-isolation'
    | 'internet-opened'
    | 'whole-namespace-let-in'
    | 'wider-block'
    | 'cut-off'
    | 'dropped-flow'
    | 'flows-missing'
    | 'flow-gate-weakened'
    | 'newly-isolated'
    | 'need-broken';
  /**
   * Only findings about policies of these names.
   *
   * @minItems 1
   */
  policies?: [string, ...string[]];
  /**
   * Only findings about workloads of these names.
   *
   * @minItems 1
   */
  workloads?: [string, ...string[]];
}

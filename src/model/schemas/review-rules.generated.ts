// Generated from schemas/review-rules.schema.json by "npm run generate". Do not edit.

/**
 * `.github/ringfence.yaml` on the default branch: who may accept which hazards of a pull request.
 */
export interface ReviewRules {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ReviewRules';
  spec: ReviewRulesSpec;
}
/**
 * What holds for the review of pull requests.
 */
export interface ReviewRulesSpec {
  /**
   * Who may accept which codes. A code that no entry lists may be accepted by the roles maintain and admin.
   *
   * @minItems 1
   */
  accept: [Acceptors, ...Acceptors[]];
}
/**
 * Codes, and the people, teams and roles that may accept them. One of the three is enough for a person.
 */
export interface Acceptors {
  /**
   * Codes of hazards; opened and closed for a gate that asks for these.
   *
   * @minItems 1
   */
  codes: [
    (
      | 'opened'
      | 'closed'
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
      | 'need-broken'
    ),
    ...(
      | 'opened'
      | 'closed'
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
      | 'need-broken'
    )[]
  ];
  /**
   * Names of accounts on GitHub.
   *
   * @minItems 1
   */
  people?: [string, ...string[]];
  /**
   * Teams of the organisation that owns the repository, as their addresses write them. The token needs the permission to read members.
   *
   * @minItems 1
   */
  teams?: [string, ...string[]];
  /**
   * Roles in the repository, as GitHub names them; an organisation's own roles, too.
   *
   * @minItems 1
   */
  roles?: [string, ...string[]];
}

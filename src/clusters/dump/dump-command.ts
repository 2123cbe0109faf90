/**
 * The command that prints the objects of a cluster that a dump needs, and those that show facts about it or connections
 * that something needs: kubectl refuses kinds that a cluster does not have, so it is asked which of the others there are.
 */
export const dumpCommand =
  'kubectl get -A -o json --show-managed-fields "all,ns,nodes,endpointslices,$(kubectl api-resources --verbs=list -o name' +
  " | grep -E 'networkpolicies|servicecidrs|ippools|^networks.config|^ingresses.n|routes.gateway|grants.gateway|webhookconf|^apiservices|bindings.rbac|monitors.monit' | paste -sd, -)\"";

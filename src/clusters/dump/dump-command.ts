/**
 * The command that prints everything of a cluster that a dump can show: kubectl refuses kinds that a cluster does not
 * have, so it is asked which there are.
 */
export const dumpCommand =
  'kubectl get -A -o json --show-managed-fields "all,ns,nodes,endpointslices,$(kubectl api-resources --verbs=list -o name | grep -E \'networkpolicies|servicecidrs|ippools\' | paste -sd, -)"';

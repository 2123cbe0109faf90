/** How people name peers on the command line. */
export const peersHelp = `
Peers:
  shop/web                      a workload, a pod or a Service; shop/Deployment/web if several have the name
  type:shoot-control-plane/etcd-main
                                a workload, in every namespace of a type
  'shop{app=web,tier=front}'    a pod with exactly these labels, which need not exist; shop{} is a pod without labels
  'undeclared:new[team=fruit]{app=web}'
                                the same in a namespace that no source declares, with these labels
  'shop/*'                      every workload of the namespace
  tenant:payments/web           a workload, in every namespace of a tenant; tenant:none/web in those without a tenant
  tenant:payments,type:team-data/db
                                the same, only in namespaces of a type
  'team-*/web'                  * in a name stands for any characters
  192.0.2.7, 10.0.0.0/8         addresses; for explain, the address of a known pod means that pod
`;

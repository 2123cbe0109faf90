/** Returns the path of the source of a cluster, in a folder below `policies/clusters/` or, if it is empty, in that folder itself. */
export function clusterPath({ name, folder = '' }: { readonly name: string; readonly folder?: string }): string {
  // A file with the name group.yaml is a group of clusters. No name of a cluster has a point.
  const file = name === 'group' ? 'group.cluster' : name;
  return `policies/clusters/${folder === '' ? '' : `${folder}/`}${file}.yaml`;
}

import { listed } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { noManifests, undefinedNamespaces } from '../plain/problems.ts';
import { dumpCommand } from './dump-command.ts';

export function emptyDump(path: string): Diagnostic {
  return { ...noManifests(path), hint: `Write the objects of the cluster into a file: ${dumpCommand} > cluster.json` };
}

/** A dump of a cluster without any namespace: the labels that policies select are known of none. */
export function namespacesMissing(path: string, names: readonly string[]): Diagnostic {
  return {
    code: 'namespaces-missing',
    severity: 'error',
    location: { path, line: 1, column: 1 },
    message: `The dump lists no Namespace, so the labels of the cluster's namespaces are not known${names.length === 0 ? '' : `: ${listed(names, 20)}`}.`,
    hint: 'Policies select namespaces by labels. Add the output of: kubectl get namespaces -o json',
  };
}

export function namespacesUnlisted(path: string, names: readonly string[]): Diagnostic {
  return {
    ...undefinedNamespaces(path, names),
    severity: 'warning',
    hint: 'Policies select namespaces by labels. If this is a dump of a cluster, add the output of: kubectl get namespaces -o json',
  };
}

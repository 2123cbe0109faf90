import type { Code } from '../diagnostics/codes.ts';
import { firstNames } from '../diagnostics/counted.ts';
import type { Diagnostic, RelatedLocation } from '../diagnostics/diagnostic.ts';
import type { GitRevision } from '../model/git-revision.ts';
import { locationOf, type SourceNode } from '../source/node.ts';

interface Extra {
  readonly hint: string;
  readonly related?: readonly RelatedLocation[];
}

function error(code: Code, node: SourceNode, message: string, extra: Extra): Diagnostic {
  return { code, severity: 'error', message, location: locationOf(node), ...extra };
}

/** The source of a cluster's identity: its own name, or the setting that makes it what it is. */
interface Party {
  readonly cluster: string;
  readonly node: SourceNode;
}

export function nameTaken(name: string, where: string, { cluster, node }: Party, first: Party): Diagnostic {
  return error(
    'delivery-name-taken',
    node,
    `Clusters "${first.cluster}" and "${cluster}" would both name delivery objects "${name}" ${where}.`,
    {
      hint: 'Set a different delivery.namePrefix for one of the clusters, or rename one.',
      related: [{ message: `Cluster "${first.cluster}" is declared here.`, location: locationOf(first.node) }],
    },
  );
}

export function destinationTaken(destination: string, { cluster, node }: Party, first: Party): Diagnostic {
  const related =
    // Most often one layer sets it for both.
    first.node === node
      ? []
      : [{ message: `Cluster "${first.cluster}" is delivered there.`, location: locationOf(first.node) }];
  return error(
    'destination-taken',
    node,
    `Clusters "${first.cluster}" and "${cluster}" would both be delivered to "${destination}", and each would overwrite the other's policies.`,
    { hint: 'Set the destination of each cluster in its own file.', ...(related.length > 0 ? { related } : {}) },
  );
}

/** `what`: whose name it is. */
export function nameTooLong(name: string, what: string, limit: number, node: SourceNode): Diagnostic {
  return error(
    'delivery-name-too-long',
    node,
    `The delivery object of ${what} would be named "${name}", which has ${name.length} characters; at most ${limit} are allowed, because the tools put the name into a label.`,
    { hint: 'Set a shorter delivery.namePrefix, or deliver the cluster as one unit with delivery.unit: cluster.' },
  );
}

export function namePatternMissing(type: string, cluster: string, namespace: string, node: SourceNode): Diagnostic {
  return error(
    'name-pattern-missing',
    node,
    `Namespace "${namespace}" has type "${type}", which has no namePattern, so the Argo CD project of cluster "${cluster}" cannot allow its policies.`,
    { hint: `Write namePattern in policies/namespace-types/${type}/namespace-type.yaml; * matches any characters.` },
  );
}

export function homeWithoutFlux(cluster: string, home: string, tool: string, node: SourceNode): Diagnostic {
  return error(
    'hosting-cluster-without-flux',
    node,
    `Flux delivers cluster "${cluster}" and would have to run in "${home}", which hosts its control plane; but "${home}" is ${tool === 'none' ? 'not delivered' : `delivered by ${tool}`}.`,
    { hint: `Set tool: flux for "${home}", or deliver "${cluster}" with another tool.` },
  );
}

/**
 * Clusters follow a revision that anyone with the right to push it can move without a review. `node` sets it for all of
 * them.
 */
export function unprotectedRevision(
  clusters: readonly string[],
  revision: GitRevision,
  { defaultBranch, node }: { readonly defaultBranch: string; readonly node: SourceNode },
): Diagnostic {
  const [first = ''] = clusters;
  const who =
    clusters.length === 1
      ? `Cluster "${first}" follows`
      : `${clusters.length} clusters (${firstNames(clusters, 3)}) follow`;
  const what = {
    branch: (name: string) => `branch "${name}", which is not the default branch "${defaultBranch}"`,
    tag: (name: string) => `tag "${name}", which branch protection rules do not cover`,
    ref: (name: string) => `"${name}", which branch protection rules do not cover`,
  };
  const named = revision.kind === 'commit' ? revision.id : what[revision.kind](revision.name);
  return {
    code: 'unprotected-revision',
    severity: 'warning',
    message: `${who} ${named}. Anyone who can move it can deliver a state that was not reviewed.`,
    location: locationOf(node),
    hint: `Follow "${defaultBranch}", or one of its commits by id. docs/github.md shows the rules that a tag needs.`,
  };
}

/** `what`: which policies they are. */
export function largeUnit(what: string, count: number, limit: number, node: SourceNode): Diagnostic {
  return {
    code: 'large-delivery-unit',
    severity: 'warning',
    message: `${what} has ${count} policies, which are applied together; above ${limit}, Argo CD and Flux become slow, and near 3,000 they fail.`,
    location: locationOf(node),
    hint: 'Deliver each namespace on its own (unit: namespace), or write fewer policies with more rules each.',
  };
}

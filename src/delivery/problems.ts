import type { Code } from '../diagnostics/codes.ts';
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
      hint: 'Set another delivery.namePrefix for one of them, or rename it.',
      related: [{ message: `Cluster "${first.cluster}" is this one.`, location: locationOf(first.node) }],
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
    `Clusters "${first.cluster}" and "${cluster}" would both be delivered to "${destination}", each over the other's policies.`,
    { hint: 'Name the destination of each cluster in its own file.', ...(related.length > 0 ? { related } : {}) },
  );
}

/** `what`: whose name it is. */
export function nameTooLong(name: string, what: string, limit: number, node: SourceNode): Diagnostic {
  return error(
    'delivery-name-too-long',
    node,
    `The delivery object of ${what} would be named "${name}", which has ${name.length} characters; it may have ${limit}, since the tools put it into a label.`,
    { hint: 'Set a shorter delivery.namePrefix, or deliver the cluster as one unit with delivery.unit: cluster.' },
  );
}

export function namePatternMissing(type: string, cluster: string, namespace: string, node: SourceNode): Diagnostic {
  return error(
    'name-pattern-missing',
    node,
    `Namespace "${namespace}" has type "${type}" without a namePattern, so the Argo CD project of cluster "${cluster}" cannot allow its policies.`,
    { hint: `Write namePattern in policies/namespace-types/${type}/namespace-type.yaml; * stands for any characters.` },
  );
}

export function homeWithoutFlux(cluster: string, home: string, tool: string, node: SourceNode): Diagnostic {
  return error(
    'hosting-cluster-without-flux',
    node,
    `Cluster "${cluster}" is to be delivered by Flux, which would have to run in "${home}", the cluster that hosts its control plane; that one is delivered by ${tool}.`,
    { hint: `Set tool: flux for "${home}", or deliver "${cluster}" otherwise.` },
  );
}

/** The clusters of one place in the sources follow a revision that anyone who may push it moves without a review. */
export function unprotectedRevision(
  clusters: readonly string[],
  revision: GitRevision,
  { defaultBranch, node }: { readonly defaultBranch: string; readonly node: SourceNode },
): Diagnostic {
  const [first = ''] = clusters;
  const who =
    clusters.length === 1
      ? `Cluster "${first}" follows`
      : `${clusters.length} clusters (${clusters.slice(0, 3).join(', ')}${clusters.length > 3 ? ', …' : ''}) follow`;
  const what = {
    branch: (name: string) => `branch "${name}", which is not the default branch "${defaultBranch}"`,
    tag: (name: string) => `tag "${name}", which the rules of branches do not cover`,
    ref: (name: string) => `"${name}", which the rules of branches do not cover`,
  };
  const named = revision.kind === 'commit' ? revision.id : what[revision.kind](revision.name);
  return {
    code: 'unprotected-revision',
    severity: 'warning',
    message: `${who} ${named}. Anyone who may move it delivers what no one has reviewed.`,
    location: locationOf(node),
    hint: `Follow "${defaultBranch}", or a commit of it by its id. docs/github.md shows the rules that a tag needs.`,
  };
}

/** `what`: which policies they are. */
export function largeUnit(what: string, count: number, limit: number, node: SourceNode): Diagnostic {
  return {
    code: 'large-delivery-unit',
    severity: 'warning',
    message: `${what} has ${count} policies, which are applied together; beyond ${limit} Argo CD and Flux become slow, and near 3,000 they fail.`,
    location: locationOf(node),
    hint: 'Deliver namespaces on their own (unit: namespace), or write fewer policies with more rules.',
  };
}

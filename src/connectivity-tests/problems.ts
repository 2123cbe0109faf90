import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextMap } from '../model/network-policy.ts';
import { unknownLabels } from '../questions/find-namespaces.ts';
import { also, error, shownNode } from '../schema/wording.ts';
import type { SourceNode } from '../source/node.ts';

/** `where`: the file or folder, as a person names it. */
export function noTests(where: string): Diagnostic {
  return {
    code: 'no-tests',
    severity: 'error',
    message: `There is no connectivity test in ${where}; a run needs at least one.`,
    location: { path: where, line: 1, column: 1 },
    hint: 'A test is a file that ends in .yaml and has kind ConnectivityTest. Write one, or name other files with --tests.',
  };
}

/** `problem` is a whole sentence. */
export function invalidPeer(node: SourceNode, problem: string, hint: string | undefined): Diagnostic {
  return error('invalid-test-peer', node, problem, { hint });
}

export function twoAddresses(from: SourceNode, to: SourceNode): Diagnostic {
  return error(
    'invalid-test-peer',
    to,
    'Both ends of this case are addresses; network policies apply only to connections of pods.',
    {
      hint: 'Name a workload, a pod, a Service or podLabels at one end.',
      related: also('The other end.', from),
    },
  );
}

export function relationWithoutPods(node: SourceNode): Diagnostic {
  return error(
    'invalid-test-peer',
    node,
    'relation compares the namespaces of two pods, but an address has no namespace.',
    {
      hint: 'Delete it.',
    },
  );
}

/** `node` is the relation, `none` the peer without a tenant. */
export function relationWithoutTenant(node: SourceNode, none: SourceNode): Diagnostic {
  return error(
    'invalid-test-peer',
    node,
    `relation is ${shownNode(node)}, but a namespace without a tenant is neither of the same tenant as another nor of a different one.`,
    {
      hint: 'Compare namespaces: write other-namespace, or delete relation.',
      related: also('The peer without a tenant.', none),
    },
  );
}

/** `labels`: those of each tenant. */
export function labelsOfNoTenant(node: SourceNode, asked: TextMap, labels: readonly TextMap[]): Diagnostic {
  const { message, hint } = unknownLabels('tenant in this landscape', asked, labels);
  return error('unknown-reference', node, message, { hint });
}

/** `node` is the side, `address` the end that has no policies. */
export function sideWithoutPods(node: SourceNode, address: SourceNode): Diagnostic {
  return error('invalid-test-peer', node, 'An address has no policies, so there is nothing to test on this side.', {
    hint: 'Delete it; the policies of the other end decide.',
    related: also('The address.', address),
  });
}

/** `what`: the property of which a case can have only one. */
export function disagreement(what: string, node: SourceNode, first: SourceNode): Diagnostic {
  return error(
    'invalid-test-peer',
    node,
    `A case can have only one ${what}; this is ${shownNode(node)}, not ${shownNode(first)}.`,
    {
      hint: 'Write it only once.',
      related: also('The other one is here.', first),
    },
  );
}

/** `problem` is a whole sentence. */
export function invalidPort(node: SourceNode, problem: string, hint: string | undefined): Diagnostic {
  return error('invalid-test-port', node, problem, { hint });
}

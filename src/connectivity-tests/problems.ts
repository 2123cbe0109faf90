import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { also, error, shownNode } from '../schema/wording.ts';
import type { SourceNode } from '../source/node.ts';

/** `where`: the file or folder, as a person names it. */
export function noTests(where: string): Diagnostic {
  return {
    code: 'no-tests',
    severity: 'error',
    message: `There is no connectivity test in ${where}; a run that checks nothing proves nothing.`,
    location: { path: where, line: 1, column: 1 },
    hint: 'Tests are files that end in .yaml, of kind ConnectivityTest. Write one, or name other files with --tests.',
  };
}

/** `problem` is a whole sentence. */
export function invalidPeer(node: SourceNode, problem: string, hint: string | undefined): Diagnostic {
  return error('invalid-test-peer', node, problem, { hint });
}

export function twoAddresses(from: SourceNode, to: SourceNode): Diagnostic {
  return error('invalid-test-peer', to, 'Both ends of this case are addresses; policies judge connections of pods.', {
    hint: 'Name a workload, a pod, a Service or podLabels at one end.',
    related: also('The other end.', from),
  });
}

export function relationWithoutPods(node: SourceNode): Diagnostic {
  return error('invalid-test-peer', node, 'A relation compares the namespaces of two pods; an address has none.', {
    hint: 'Delete it.',
  });
}

/** `node` is the side, `address` the end whose policies it asks for. */
export function sideWithoutPods(node: SourceNode, address: SourceNode): Diagnostic {
  return error('invalid-test-peer', node, 'An address has no policies, so that this side has nothing to judge.', {
    hint: 'Delete it: the policies of the other end decide.',
    related: also('The address.', address),
  });
}

/** `what`: of what a case can have one only. */
export function disagreement(what: string, node: SourceNode, first: SourceNode): Diagnostic {
  return error(
    'invalid-test-peer',
    node,
    `A case has one ${what}; this is ${shownNode(node)}, not ${shownNode(first)}.`,
    {
      hint: 'Write it once.',
      related: also('Said otherwise here.', first),
    },
  );
}

/** `problem` is a whole sentence. */
export function invalidPort(node: SourceNode, problem: string, hint: string | undefined): Diagnostic {
  return error('invalid-test-port', node, problem, { hint });
}

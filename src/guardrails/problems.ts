import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { PolicyViolation } from '../policy/violation.ts';
import { also, error, shownNode } from '../schema/wording.ts';
import type { SourceNode } from '../source/node.ts';

/** `where`: the file or folder, as a person names it. */
export function noGuardrails(where: string): Diagnostic {
  return {
    code: 'no-guardrails',
    severity: 'error',
    message: `There is no guardrail in ${where}.`,
    location: { path: where, line: 1, column: 1 },
    hint: 'A guardrail is a file that ends in .yaml and has kind Guardrail. "ringfence new guardrail" writes one.',
  };
}

/** A selector or a port that the API server would refuse. */
export function violation(node: SourceNode, { code, message, hint }: PolicyViolation): Diagnostic {
  return error(code, node, message, { hint });
}

export function withoutStatement(spec: SourceNode): Diagnostic {
  return error('invalid-guardrail', spec, 'A guardrail without a statement proves nothing.', {
    hint: 'Write at least one of never, only, always and isolated.',
  });
}

export function networkOfPods(node: SourceNode, field: string): Diagnostic {
  return error(
    'invalid-guardrail',
    node,
    `A peer with network cannot have ${field}, because policies know nothing about an address except the address.`,
    { hint: 'Write two statements: one with network, and one with the pods.' },
  );
}

export function twoNetworks(node: SourceNode): Diagnostic {
  return error('invalid-guardrail', node, 'A network is either a cidr or a value, not both.', {
    hint: 'Write one statement for each of them.',
  });
}

/** `what`: such as `tenants`. */
export function unknownInPlain(node: SourceNode, what: string): Diagnostic {
  return error('invalid-guardrail', node, `Plain manifests have no ${what}, so ${shownNode(node)} matches nothing.`, {
    hint: 'Name namespaces, their labels, or a cidr.',
  });
}

export function cidrForPods(node: SourceNode, field: string, text: string): Diagnostic {
  return error('cidr-for-pods', node, `${field} is the address range ${text}, but ${field} takes a name.`, {
    hint: `For addresses, write network: {cidr: ${text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`}}.`,
  });
}

export function contradictorySelector(node: SourceNode, field: string): Diagnostic {
  return error(
    'contradictory-selector',
    node,
    `No labels match this ${field}: its requirements for one key contradict each other.`,
    { hint: 'A selector matches what meets all of its requirements. For one of several values, use operator In.' },
  );
}

export function contradictoryName(node: SourceNode, namespace: string): Diagnostic {
  return error(
    'contradictory-selector',
    node,
    `No namespace matches this namespaceSelector and has a name that fits "${namespace}".`,
    { hint: 'Delete one of both.' },
  );
}

/** `to`: the destination. */
export function bothNetworks(to: SourceNode, from: SourceNode): Diagnostic {
  return error(
    'invalid-guardrail',
    to,
    'Both ends are networks, but network policies apply only to connections of pods.',
    { hint: 'Name pods at one end.', related: also('The other end.', from) },
  );
}

export function relationWithoutPods(node: SourceNode): Diagnostic {
  return error(
    'invalid-guardrail',
    node,
    'relation compares the namespaces of two pods, but an address has no namespace.',
    { hint: 'Delete it.' },
  );
}

export function relationWithoutTenant(node: SourceNode): Diagnostic {
  return error(
    'invalid-guardrail',
    node,
    `relation is ${shownNode(node)}, but a namespace without a tenant is neither of the same tenant as another nor of a different one.`,
    { hint: 'Compare namespaces: write other-namespace, or delete relation.' },
  );
}

export function namedPortOfNetwork(node: SourceNode, name: string): Diagnostic {
  return error('invalid-guardrail', node, `"${name}" is the name of a port, but an address has no named ports.`, {
    hint: 'Use a port number.',
  });
}

/** `node`: an `only`, with two lists or none. */
export function onlyWithoutPeers(node: SourceNode, hasTwoLists: boolean): Diagnostic {
  const message = hasTwoLists
    ? 'Both ends of this only are lists, so it is not clear whose connections it limits.'
    : 'This only lists no peers, so it is not clear which connections are left.';
  return error('invalid-guardrail', node, message, {
    hint: 'Write the pods as a map at one end, and the peers as a list at the other: {to: {namespaceType: team-data}, from: [{namespaceType: team-app}]}.',
  });
}

export function exceptOfEverything(node: SourceNode): Diagnostic {
  return error('invalid-guardrail', node, 'This except names no end, so it agrees to every connection.', {
    hint: 'Name pods or a network in from, in to, or in both.',
  });
}

/** `sides`: the fields that could name the tenant. */
export function beyondTenant(node: SourceNode, message: string, hint: string): Diagnostic {
  return error('guardrail-beyond-tenant', node, message, { hint });
}

/** `reason` is a whole sentence. */
export function cannotHold(node: SourceNode, reason: string, hint: string, assumption: SourceNode): Diagnostic {
  return error('guardrail-cannot-hold', node, reason, { hint, related: also('The assumption.', assumption) });
}

/** `reason` is a whole sentence. */
export function matchesNothing(node: SourceNode, reason: string): Diagnostic {
  return {
    ...error('guardrail-matches-nothing', node, reason, {
      hint: 'A statement about nothing protects nothing. Correct it, or delete it.',
    }),
    severity: 'warning',
  };
}

export function exceptUnused(node: SourceNode): Diagnostic {
  return {
    ...error('guardrail-except-unused', node, 'No never and no only of this guardrail is about such a connection.', {
      hint: 'Delete it, or correct its ends and ports.',
    }),
    severity: 'warning',
  };
}

export function acceptedBreachUnused(node: SourceNode, exception: string, guardrail: string): Diagnostic {
  return {
    ...error(
      'acceptance-unused',
      node,
      `Exception "${exception}" accepts breaches of guardrail "${guardrail}", and there is no such breach in its scope.`,
      { hint: 'Delete the item, or correct the scope.' },
    ),
    severity: 'warning',
  };
}

/** `of`: such as `pods`. */
export function unknownLabelKey(node: SourceNode, key: string, of: string, known: Iterable<string>): Diagnostic {
  return {
    ...error('unknown-label-key', node, `No source gives or asks ${of} for a label with key "${key}".`, {
      hint: didYouMean(key, known) ?? 'If it is right, nothing sets it yet.',
    }),
    severity: 'warning',
  };
}

export function notAddresses(node: SourceNode, name: string, declared: SourceNode | undefined): Diagnostic {
  return error('invalid-guardrail', node, `Parameter "${name}" is neither a CIDR nor a list of CIDRs or addresses.`, {
    hint: 'Name a parameter whose values are addresses: with format cidr or ip.',
    ...(declared === undefined ? {} : { related: also('It is declared here.', declared) }),
  });
}

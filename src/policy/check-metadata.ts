import { annotationKeyProblem, dnsLabelProblem, dnsSubdomainProblem } from '../model/kubernetes-names.ts';
import type { NetworkPolicyMetadata, TextMap } from '../model/network-policy.ts';
import { utf8Length } from '../model/utf8.ts';
import { checkLabels } from './check-labels.ts';
import * as problems from './problems.ts';
import type { PolicyViolation } from './violation.ts';

/** In bytes of UTF-8, keys and values together: the API machinery's 256 KiB. */
const maximumAnnotationSize = 262_144;

export function checkMetadata(metadata: NetworkPolicyMetadata): readonly PolicyViolation[] {
  const { name, namespace, labels = {}, annotations = {} } = metadata;
  return [
    ...checkName(name),
    ...(namespace === undefined ? [] : checkNamespace(namespace)),
    ...checkLabels(labels, ['metadata', 'labels']),
    ...checkAnnotationKeys(annotations),
    ...checkAnnotationSize(annotations),
  ];
}

/** A policy's name is a DNS subdomain. */
function checkName(name: string): readonly PolicyViolation[] {
  const problem = dnsSubdomainProblem(name);
  return problem === undefined ? [] : [problems.invalidPolicyName(['metadata', 'name'], name, problem)];
}

/** A namespace's name is a DNS label. */
function checkNamespace(namespace: string): readonly PolicyViolation[] {
  const problem = dnsLabelProblem(namespace);
  return problem === undefined ? [] : [problems.invalidPolicyNamespace(['metadata', 'namespace'], namespace, problem)];
}

/** An annotation's key is a label key, but for upper case in its prefix; its value may be any text. */
function checkAnnotationKeys(annotations: TextMap): readonly PolicyViolation[] {
  return Object.keys(annotations).flatMap((key) => {
    const problem = annotationKeyProblem(key);
    return problem === undefined ? [] : [problems.invalidAnnotationKey(['metadata', 'annotations', key], key, problem)];
  });
}

/** All annotations together keep to the limit. */
function checkAnnotationSize(annotations: TextMap): readonly PolicyViolation[] {
  let size = 0;
  for (const [key, value] of Object.entries(annotations)) size += utf8Length(key) + utf8Length(value);
  if (size <= maximumAnnotationSize) return [];
  return [problems.annotationsTooLarge(['metadata', 'annotations'], size, maximumAnnotationSize)];
}

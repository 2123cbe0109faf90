import type { SourceScalar } from '../../source/node.ts';

/**
 * A scalar as Kubernetes' tools type it. They read YAML by version 1.1, in which words such as `yes` and `off` are
 * booleans, and numbers may begin with a zero that makes them octal or have underscores; by 1.2, these are texts and
 * decimals. The server then refuses `app: yes`, where a label needs a text.
 */
export function kubernetesScalar(node: SourceScalar): SourceScalar {
  if (node.style !== 'plain') return node;
  const { text } = node;
  if (/^(y|yes|on|n|no|off)$/i.test(text) && isWordCase(text)) return { ...node, value: /^(y|yes|on)$/i.test(text) };
  if (/^[-+]?0[0-7]+$/.test(text)) return { ...node, value: Number.parseInt(text, 8) };
  if (/^[-+]?[0-9][0-9_]*$/.test(text) && text.includes('_'))
    return { ...node, value: Number(text.replaceAll('_', '')) };
  return node;
}

/** `yes`, `Yes` and `YES` are meant, `yEs` is not. */
function isWordCase(text: string): boolean {
  const rest = text.slice(1);
  return rest === rest.toLowerCase() || text === text.toUpperCase();
}

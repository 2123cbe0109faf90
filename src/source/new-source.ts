/** A file that is not there yet. */
export interface NewFile {
  /** Relative to the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** true for a file that people or git run. */
  readonly isProgram?: boolean;
}

/** Schemas of sources that people write, by the names of their files. */
export type SourceSchema =
  | 'cluster'
  | 'cluster-group'
  | 'connectivity-test'
  | 'guardrail'
  | 'import-names'
  | 'landscape'
  | 'namespace-type'
  | 'observed-namespaces'
  | 'observed-needs'
  | 'observed-policies'
  | 'observed-values'
  | 'observed-workloads'
  | 'policy-template'
  | 'tenant'
  | 'tenant-namespaces'
  | 'workloads';

/**
 * Returns a source whose first line names its schema, so that editors complete and explain its fields. The schemas are in
 * the installed package.
 */
export function sourceFile(path: string, schema: SourceSchema, text: string): NewFile {
  const up = '../'.repeat(path.split('/').length - 1);
  return {
    path,
    text: `# yaml-language-server: $schema=${up}node_modules/ringfence/schemas/${schema}.schema.json\n${text}`,
  };
}

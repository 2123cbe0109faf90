import { readPackagedFile } from '../../platform/packaged-files.ts';
import type { NewFile } from '../../source/new-source.ts';

/** Forges whose pipelines `init` writes. The default is first. */
export const pipelines = ['none', 'github', 'gitlab'] as const;

export type Pipeline = (typeof pipelines)[number];

/** The workflows for GitHub: the very files that this package's own repository uses. */
const workflows = ['main', 'merge-queue', 'queue', 'render', 'review'];

/**
 * Returns the files of a pipeline that checks each change of a policy repository. `flowsOf`: the cluster of which a further,
 * scheduled job collects recorded flows; absent: there is no such job.
 */
export function pipelineFiles(pipeline: Pipeline, flowsOf: string | undefined): readonly NewFile[] {
  if (pipeline === 'none') return [];
  if (pipeline === 'gitlab') {
    const text = readPackagedFile('templates/gitlab-ci.yml');
    return [
      { path: '.gitlab-ci.yml', text: flowsOf === undefined ? text : `${text}${collectingJob('gitlab', flowsOf)}` },
    ];
  }
  const files = workflows.map((name) => {
    const path = `.github/workflows/${name}.yml`;
    return { path, text: readPackagedFile(path) };
  });
  if (flowsOf === undefined) return files;
  return [...files, { path: '.github/workflows/flows.yml', text: collectingJob('github', flowsOf) }];
}

/** The job that docs/flows.md has people copy, for one cluster. */
function collectingJob(pipeline: 'github' | 'gitlab', cluster: string): string {
  const text = readPackagedFile(`docs/examples/flows/${pipeline}.yml`);
  return text.replaceAll('for cluster in eu1 us1; do', () => `for cluster in ${cluster}; do`);
}

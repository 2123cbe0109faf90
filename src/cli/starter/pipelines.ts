import { readPackagedFile } from '../../platform/packaged-files.ts';
import type { NewFile } from '../../source/new-source.ts';

/** Forges whose pipelines `init` writes. The default is first. */
export const pipelines = ['none', 'github', 'gitlab'] as const;

export type Pipeline = (typeof pipelines)[number];

/** The workflows for GitHub: the very files that this package's own repository uses. */
const workflows = ['main', 'merge-queue', 'queue', 'render', 'review'];

/** Returns the files of a pipeline that checks each change of a policy repository. */
export function pipelineFiles(pipeline: Pipeline): readonly NewFile[] {
  if (pipeline === 'none') return [];
  if (pipeline === 'gitlab') return [{ path: '.gitlab-ci.yml', text: readPackagedFile('templates/gitlab-ci.yml') }];
  return workflows.map((name) => {
    const path = `.github/workflows/${name}.yml`;
    return { path, text: readPackagedFile(path) };
  });
}

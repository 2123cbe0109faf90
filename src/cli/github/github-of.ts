import { type Github, openGithub } from '../../platform/github/api.ts';
import type { Surroundings } from '../../platform/surroundings.ts';

/**
 * GitHub's interface as the environment of a workflow names it. Nothing, said on standard error, where it does not.
 * `repository` is `owner/name`, where a person named one.
 */
export function githubOf(surroundings: Surroundings, repository?: string): Github | undefined {
  const { environment, stderr, wait } = surroundings;
  const { GITHUB_API_URL: api, GITHUB_REPOSITORY: ours, GITHUB_TOKEN: token } = environment;
  const name = repository ?? ours;
  if (!api || !name || !token) {
    const repositoryToo = repository === undefined ? ', GITHUB_REPOSITORY' : '';
    stderr.write(`error: GITHUB_API_URL${repositoryToo} and GITHUB_TOKEN must be set.\n`);
    return undefined;
  }
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) {
    stderr.write(`error: "${name}" is not the name of a repository; write owner/name.\n`);
    return undefined;
  }
  const { GITHUB_GRAPHQL_URL: graphql = `${api}/graphql` } = environment;
  return openGithub({ api, graphql, name, token }, (milliseconds, reason) => {
    stderr.write(`${reason}: waiting for ${milliseconds / 1000} s.\n`);
    return wait(milliseconds);
  });
}

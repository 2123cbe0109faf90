import type { NewFile } from '../../source/new-source.ts';

/** Files of a repository that many programs share, each with the lines that Ringfence needs in it. */
export const sharedFiles: readonly (NewFile & { readonly lines: readonly string[] })[] = [
  {
    path: '.gitignore',
    text: 'node_modules/\n\n# Recorded flows: docs/flows-data-protection.md of Ringfence says what to think of before you commit them.\npolicies/flows/\n',
    lines: ['node_modules/', 'policies/flows/'],
  },
  {
    path: '.gitattributes',
    text: `* text=auto eol=lf

# Rendered files: forges fold them in reviews. Git keeps one side in a merge once a person has run
#   git config merge.ringfence.driver true
# because "ringfence render" writes them anew in any case.
manifests/** text eol=lf merge=ringfence linguist-generated=true gitlab-generated
`,
    lines: ['manifests/** text eol=lf merge=ringfence linguist-generated=true gitlab-generated'],
  },
];

/** A hook of git that refuses a commit whose manifests are not what its sources render. */
export const commitHook: NewFile = {
  path: '.githooks/pre-commit',
  text: `#!/bin/sh
# Refuses a commit if the sources are not valid or manifests/ is not up to date. Each person turns it on once:
#   git config core.hooksPath .githooks
# It checks the files of the working tree. The pipeline of the forge checks the commit itself.
if git diff --cached --quiet -- policies manifests; then exit 0; fi
npx --no-install ringfence validate && npx --no-install ringfence render --check
`,
  isProgram: true,
};

/** Returns the description of a package that only installs Ringfence. `spec` is what npm installs. */
export function packageFile(name: string, spec: string): NewFile {
  const description = { name, private: true, devDependencies: { ringfence: specInFile(spec) } };
  return { path: 'package.json', text: `${JSON.stringify(description, undefined, 2)}\n` };
}

/** Returns the spec as npm itself writes it into package.json: a path gets a scheme. */
function specInFile(spec: string): string {
  return /^\.{0,2}\//.test(spec) ? `file:${spec.replace(/^\.\//, '')}` : spec;
}

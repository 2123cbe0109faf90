/** Commits what was rendered to the branch it was rendered from, before anything is built: see `.github/workflows/render.yml`. */
import { githubMain } from '../src/cli/github/main.ts';
import { processSurroundings } from '../src/platform/surroundings.ts';

process.exitCode = await githubMain(['write-back', ...process.argv.slice(2)], processSurroundings());

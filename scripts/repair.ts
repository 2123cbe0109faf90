/** Opens a pull request with what was rendered, before anything is built: see `.github/workflows/main.yml`. */
import { githubMain } from '../src/cli/github/main.ts';
import { processSurroundings } from '../src/platform/surroundings.ts';

process.exitCode = await githubMain(['repair', ...process.argv.slice(2)], processSurroundings());

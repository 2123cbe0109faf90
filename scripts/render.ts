/** `ringfence render` from the sources, before anything is built: what `npm run render` does. */
import { main } from '../src/cli/main.ts';
import { processSurroundings } from '../src/platform/surroundings.ts';

process.exitCode = await main(['render', ...process.argv.slice(2)], processSurroundings());

import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.ts';

// What starts the browser and what bundles the page listen for the end of the process, together more than ten times.
process.setMaxListeners(100);

let started: Promise<Browser> | undefined;

/** Returns the browser of this process, which ends with it. Tests have contexts of their own, which share nothing. */
export async function startedBrowser(): Promise<Browser> {
  const known = await started;
  if (known?.isConnected()) return known;
  started = launched();
  return started;
}

/** Chromium itself may crash while it starts: of some thousand starts here, one did. It is started a second time then. */
async function launched(): Promise<Browser> {
  try {
    return await launch();
  } catch (error) {
    console.error(`The browser did not start, and is started again: ${error instanceof Error ? error.message : error}`);
    return await launch();
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

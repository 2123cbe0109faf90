import { isAbsolute, parse, relative } from 'node:path';
import { formatHtml, type PageCode } from '../explorer/format-html.ts';
import type { PageData } from '../explorer/page-data.ts';
import { importPackagedModule } from '../platform/packaged-files.ts';
import { replaceFiles } from '../platform/replace-files.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { refuse } from './analysis-input.ts';

/** Returns the mistake in where a page goes: an empty name, or a terminal. */
export function outMistake(out: string | undefined, { stdout }: Surroundings): string | undefined {
  if (out === '') return "option '--out <file>' needs the name of a file.";
  if (out === undefined && stdout.isTTY === true) {
    return "option '--output html': a page is for a browser, not for a terminal. Write it into a file with --out page.html.";
  }
  return undefined;
}

/** Returns the mistake of a page that is cut and has recorded flows, which have ends outside of the part. */
export function cutFlowsMistake({
  flows,
  redact,
  tenant,
}: {
  readonly flows?: readonly string[];
  readonly redact?: boolean;
  readonly tenant?: readonly string[];
}): string | undefined {
  const cut = redact === true ? '--redact' : tenant === undefined ? undefined : '--tenant';
  return cut === undefined || flows === undefined
    ? undefined
    : `options '--flows' and '${cut}' cannot be used together: recorded flows have addresses and names of other namespaces.`;
}

/** Writes a page into a file, or to standard output. Returns the status to end with; undefined if it is written. */
export async function writePage(
  page: PageData,
  out: string | undefined,
  surroundings: Surroundings,
): Promise<number | undefined> {
  const text = await formatHtml(page, await pageCode());
  if (out === undefined) {
    surroundings.stdout.write(text);
    return undefined;
  }
  const { folder } = surroundings;
  const [root, path] = isAbsolute(out) ? [parse(out).root, relative(parse(out).root, out)] : [folder, out];
  const failures = replaceFiles(root, [{ path, text }]);
  if (failures.length > 0) return refuse(failures, undefined, surroundings).status;
  surroundings.stderr.write(`Written: ${out}. Open it in a browser.\n`);
  return undefined;
}

/** Imports what the package has of the page: `npm run build` bundles it. */
async function pageCode(): Promise<PageCode> {
  const built = await importPackagedModule('dist/explorer/page-code.js');
  return (built as { readonly pageCode: PageCode }).pageCode;
}

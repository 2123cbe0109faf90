import picocolors from 'picocolors';
import type { Severity } from '../../diagnostics/diagnostic.ts';

type Paint = (text: string) => string;

/** The colours that formats use, by what they mean. */
export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly location: Paint;
  readonly quiet: Paint;
  readonly hint: Paint;
  readonly added: Paint;
  readonly removed: Paint;
  readonly strong: Paint;
}

export function paletteOf(options: { readonly coloured: boolean }): Palette {
  const colors = picocolors.createColors(options.coloured);
  return {
    severity: {
      error: (text) => colors.bold(colors.red(text)),
      warning: (text) => colors.bold(colors.yellow(text)),
      note: (text) => colors.bold(colors.blue(text)),
    },
    location: colors.cyan,
    quiet: colors.dim,
    hint: colors.green,
    added: colors.green,
    removed: colors.red,
    strong: colors.bold,
  };
}

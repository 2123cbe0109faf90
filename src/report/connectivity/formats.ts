import type { Connectivity } from '../../connectivity/connectivity.ts';
import type { ConnectivityTextOptions } from './format-text.ts';

/** One way to write who can talk to whom. */
interface Format {
  /** True where the text says what the answer rests on. Tables of data and pictures have no place for it. */
  readonly holdsBasis: boolean;
  readonly write: (connectivity: Connectivity, options: ConnectivityTextOptions) => Promise<string>;
}

/** The formats by name. Each is loaded when it is asked for. */
const formats = {
  text: {
    holdsBasis: true,
    write: async (connectivity, options) =>
      (await import('./format-text.ts')).formatConnectivityText(connectivity, options),
  },
  json: {
    holdsBasis: true,
    write: async (connectivity) => (await import('./format-json.ts')).formatConnectivityJson(connectivity),
  },
  csv: {
    holdsBasis: false,
    write: async (connectivity) => (await import('./format-csv.ts')).formatConnectivityCsv(connectivity),
  },
  markdown: {
    holdsBasis: true,
    write: async (connectivity, options) =>
      (await import('./format-markdown.ts')).formatConnectivityMarkdown(connectivity, options),
  },
  mermaid: {
    holdsBasis: false,
    write: async (connectivity) => (await import('./format-mermaid.ts')).formatConnectivityMermaid(connectivity),
  },
  dot: {
    holdsBasis: false,
    write: async (connectivity) => (await import('./graphviz.ts')).formatConnectivityDot(connectivity),
  },
  svg: {
    holdsBasis: false,
    write: async (connectivity) => (await import('./graphviz.ts')).formatConnectivitySvg(connectivity),
  },
} satisfies Record<string, Format>;

export type ConnectivityFormat = keyof typeof formats;

/** Names of the formats of connectivity, the default first. */
export const connectivityFormats = Object.keys(formats) as readonly ConnectivityFormat[];

/** Writes who can talk to whom; text ends with a line feed. */
export function formatConnectivity(
  connectivity: Connectivity,
  format: ConnectivityFormat,
  options: ConnectivityTextOptions,
): Promise<string> {
  const { write }: Format = formats[format];
  return write(connectivity, options);
}

/** Reports whether a format says itself what the answer rests on. */
export function holdsBasis(format: ConnectivityFormat): boolean {
  return formats[format].holdsBasis;
}

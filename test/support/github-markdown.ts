import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** HTML as GitHub makes it of Markdown, before it looks for mentions and the like in it. */
export function htmlOf(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** What we write ourselves, or what comes of our Markdown. */
const tags = new Set(
  [
    'p h3 h4 table thead tbody tr th td strong ul li code pre details summary span ol',
    'ol start="*"',
    'code class="language-mermaid"',
  ].flatMap((text) => (text.includes('"') ? [text] : text.split(' '))),
);

/**
 * What a text that came from outside has done to Markdown: tags, links and mentions that nobody meant, and folds or
 * tables that are broken. Empty: it has done nothing.
 */
export function harmIn(markdown: string): readonly string[] {
  const html = htmlOf(markdown);
  const found = [...html.matchAll(/<(\/?)([^>]*)>/g)];
  const strange = found
    .map(([, , tag = '']) => tag.replace(/[0-9]+"/, '*"'))
    .filter((tag) => !tags.has(tag.replace(/^start="/, 'ol start="')));
  const open: string[] = [];
  for (const [, end, tag = ''] of found) {
    const name = tag.split(' ')[0] ?? '';
    if (end === '') open.push(name);
    else if (open.pop() !== name) return [...strange, `</${name}> closes another tag`];
  }
  const cells = html.match(/<t[hd]>/g)?.length ?? 0;
  const rows = html.match(/<tr>/g)?.length ?? 0;
  // GitHub looks in texts only, and not in code.
  const text = decoded(html.replace(/<pre>.*?<\/pre>|<code>.*?<\/code>/gs, '').replace(/<[^>]*>/g, ''));
  const linked = [/@[\p{L}\p{N}]/u, /#[0-9]/, /\bgh-[0-9]/i, /:\/\//, /\bwww\./i, /[\w.+-]@[\w-]/, /:[\w+-]+:/].flatMap(
    (pattern) => pattern.exec(text)?.[0] ?? [],
  );
  return [
    ...strange.map((tag) => `a tag: ${tag}`),
    ...open.map((name) => `<${name}> stays open`),
    ...(cells === rows * 2 ? [] : [`${cells} cells in ${rows} rows`]),
    ...linked.map((link) => `a link: ${link}`),
  ];
}

/** All that Markdown shows as text, on one line; what has no width is left out. */
export function shownText(markdown: string): string {
  return decoded(htmlOf(markdown).replace(/<[^>]*>/g, ''))
    .replaceAll('\u200b', '')
    .replace(/[ \n]+/g, ' ')
    .trim();
}

/** The text of HTML, with what entities stand for. */
function decoded(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replace(/&#([0-9]+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (whole, name: string) => named[name] ?? whole);
}

/** The cells of the second column of the first table, by those of the first. */
export function tableOf(markdown: string): ReadonlyMap<string, string> {
  const rows = markdown.match(/^\| (.*?) \| (.*?) \|$/gm) ?? [];
  return new Map(
    rows.map((row) => {
      const [, key = '', value = ''] = /^\| (.*?) \| (.*?) \|$/.exec(row) ?? [];
      return [key, value] as const;
    }),
  );
}

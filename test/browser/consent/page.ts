/** The pages of the corpus: .html files that a browser opens as they are; see README.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const outcome = z.enum(['confirmed', 'unconfirmed', 'no-banner', 'not-offered']);

const truthSchema = z.strictObject({
  /** What makes the page hard, in a few words. */
  name: z.string(),
  /** A visitor sees a consent banner. */
  banner: z.boolean(),
  /** What comes of accepting; the site records `accept` when it is confirmed. */
  accept: outcome,
  /** What comes of refusing; the site records `reject` when it is confirmed. */
  reject: outcome,
  /** Refusing works with a mouse, and with the keyboard alone it does not: why. */
  keyboard: z.enum(['not-reached', 'no-effect']).optional(),
  /** The site records the choice although nothing that can be seen says so. */
  recordedAnyway: z.literal(true).optional(),
  /** What comes of taking consent back after accepting; only tried where it is given. */
  withdraw: z.enum(['confirmed', 'not-offered']).optional(),
  /**
   * A category that can be accepted alone, and what comes of it; the site records `only <name>`. Only tried
   * where it is given.
   */
  category: z.strictObject({ name: z.string(), outcome: z.enum(['confirmed', 'not-offered']) }).optional(),
  /** Headers of the page itself, e.g. a policy of what it may load. */
  headers: z.record(z.string(), z.string()).optional(),
});

/** A page of the corpus: a site with (or without) a banner, and what is true of it. */
export interface BannerPage {
  html: string;
  /**
   * Further pages and frames by path, served on the site's own host and, with other cookies, on the other
   * host.
   */
  documents: Readonly<Record<string, string>>;
  truth: z.infer<typeof truthSchema>;
}

/** Placeholder in pages: origin of the other host, which is another site. */
export const OTHER = '{{other}}';

const folder = new URL('./pages/', import.meta.url);
const documentName = /^(?:(?<other>other-site)\/)?(?<path>[\w-]+)\.html$/;
const truthScript = /\s*<script id="truth" type="application\/json">(?<json>[\s\S]*?)<\/script>/;

export const pageNames = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length))
  .toSorted();

/**
 * The page as a site sends it: without the truth, and with the addresses of a server in the place of files.
 */
export function loadPage(name: string, from: URL = folder): BannerPage {
  const text = (file: string): string => readFileSync(new URL(file, from), 'utf8');
  const files = documentsOf(new URL(`${name}/`, from));
  const served = (html: string): string =>
    withoutIndentation(
      files.reduce((sent, { file, address }) => sent.replaceAll(`${name}/${file}`, address), html),
    );
  const html = text(`${name}.html`);
  const truth = truthSchema.parse(JSON.parse(truthScript.exec(html)?.groups?.['json'] ?? 'null'));
  const documents = files.map(({ file, path }): [string, string] => [path, served(text(`${name}/${file}`))]);
  return { html: served(html.replace(truthScript, '')), documents: Object.fromEntries(documents), truth };
}

function documentsOf(own: URL): Array<{ file: string; path: string; address: string }> {
  if (!existsSync(own)) return [];
  return readdirSync(own, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const { other, path } = documentName.exec(file)?.groups ?? {};
    return path ? [{ file, path: `/${path}`, address: `${other ? OTHER : ''}/${path}` }] : [];
  });
}

const code = /(<script[\s>][\s\S]*?<\/script>|<style[\s>][\s\S]*?<\/style>)/;
const blocks =
  '(?:<!--|</?(?:html|head|body|meta|title|link|header|nav|main|footer|aside|section|article|div|dialog|form|' +
  'fieldset|legend|details|summary|p|h\\d|ul|ol|li|table|tbody|tr|td|option|iframe)\\b)';
const beforeBlock = new RegExp(`\\s*\\n\\s*(?=${blocks})`, 'g');
const afterBlock = new RegExp(`(${blocks}[^<>]*>)\\s*\\n\\s*`, 'g');

/**
 * As sites that shrink their pages send them: whoever reads a document counts its texts, and indentation is a
 * text.
 */
function withoutIndentation(html: string): string {
  const shrink = (part: string): string =>
    part
      .replaceAll(/^\s*\n\s*|\s*\n\s*$/g, '')
      .replaceAll(beforeBlock, '')
      .replaceAll(afterBlock, '$1')
      .replaceAll(/\s*\n\s*/g, ' ');
  return html
    .split(code)
    .map((part, at) => (at % 2 === 1 ? part : shrink(part)))
    .join('');
}

/** The links of a page, with what they say about where they lead. */
import * as z from 'zod';
import { readTree, type LiveFrame } from '../browser/frames.ts';
import type { PageTree } from '../../watch/page/page-tree.ts';
import { siteOf } from '../../rules/address.ts';

const MAX_LINKS = 2000;

const linkSchema = z.object({
  url: z.string().max(2000),
  text: z.string().max(200),
  rel: z.string().max(200),
  /** The type of file that the link says it leads to. */
  type: z.string().max(100),
  /** The link says that it is a download. */
  download: z.boolean(),
  /** A script or attribute of the link does more than to open it. */
  acts: z.boolean(),
  /** It leads to a fragment for which the page has no element: only a script can show something. */
  loose: z.boolean(),
});
/** A link as the page has it. */
export type FoundLink = z.infer<typeof linkSchema>;

/** An address of which nothing else is known, e.g. from a sitemap. */
export const bareLink = (url: string): FoundLink => ({
  url,
  text: '',
  rel: '',
  type: '',
  download: false,
  acts: false,
  loose: false,
});

/** Runs in an isolated world of the page, so it uses nothing from outside itself but the tree. */
function readLinks(tree: PageTree): FoundLink[] {
  const cut = (text: string | null | undefined, length: number): string =>
    (text ?? '').trim().slice(0, length);
  const acting = /\bconfirm\s*\(|\.submit\s*\(|\.post\s*\(|XMLHttpRequest|\bfetch\s*\(|sendBeacon/;
  const attributes = [
    'data-method',
    'data-turbo-method',
    'data-confirm',
    'data-turbo-confirm',
    'hx-post',
    'hx-put',
    'hx-patch',
    'hx-delete',
    'data-ajax-post',
    'wire:click',
  ];
  const links = tree.links(2000).map(({ element: link, url, text }) => {
    const method = /^get$/i.test(
      link.getAttribute('data-method') ?? link.getAttribute('data-turbo-method') ?? '',
    );
    const [address = '', at = ''] = url.split(/#(.*)/s);
    const here = address === location.href.split('#')[0];
    const named = at === '' || tree.roots.some((root) => root.getElementById(at) !== null);
    return {
      url,
      text: cut(text, 200),
      rel: cut(link.getAttribute('rel'), 200),
      type: cut(link.getAttribute('type'), 100),
      download: link.hasAttribute('download'),
      acts:
        acting.test((link.getAttribute('onclick') ?? '').slice(0, 2000)) ||
        (!method && attributes.some((name) => link.hasAttribute(name))),
      loose: here && !named && at !== 'top' && link.getAttribute('onclick') === null,
    };
  });
  if (links.length > 8) return links;
  // A page that leads to little else may let visitors choose where to go from a list.
  return links.concat(
    tree.all<HTMLOptionElement>('option[value^="/"], option[value^="http"]', 100).flatMap((option) => {
      const url = URL.parse(option.value, document.baseURI)?.href ?? '';
      if (url === '' || url.length > 2000) return [];
      const text = cut(option.text, 200);
      return [{ url, text, rel: '', type: '', download: false, acts: false, loose: false }];
    }),
  );
}

/**
 * The links of a page: those of its top frame, and of frames of the same site; 2,000 at most.
 * @throws Error when the top frame does not answer, ZodError when it answers something else
 */
export async function linksOf(main: LiveFrame, frames: readonly LiveFrame[] = []): Promise<FoundLink[]> {
  const schema = z.array(linkSchema).max(MAX_LINKS);
  const links = await readTree(main, readLinks, schema);
  const inner = frames.filter(
    ({ top, url }) => !top && /^https?:/.test(url) && siteOf(url) === siteOf(main.url),
  );
  for (const frame of inner.slice(0, 8)) {
    const more = await readTree(frame, readLinks, schema).catch(() => []);
    links.push(...more.map((link) => ({ ...link, loose: false })));
  }
  return links.slice(0, MAX_LINKS);
}

/** Addresses of the team's own tools, with places for what a finding fills in. Nothing is sent by itself. */
import * as z from 'zod';
import { upTo } from '../../rules/text-ends.ts';
import { findingAnchor } from '../../reports/formats/html/context.ts';

const longest = 1000;
/** Characters of an address that browsers and trackers take. */
const MOST_CHARACTERS = 7500;

const isAddress = (text: string): boolean => {
  const url = URL.parse(text);
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url?.hostname ?? '');
  return (
    url !== null &&
    url.username === '' &&
    url.password === '' &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && local))
  );
};
const places = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]{0,40})\}/g)].map(([, name = '']) => name);

/** A place in the host would let a page choose where a link leads. */
const afterHost = (text: string): boolean => !/^https?:\/\/[^/]*\{/i.test(text);

const patternOf = (known: readonly string[], needed: readonly string[]) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => isAddress(text.replaceAll(/[{}]/g, '')) && afterHost(text))
    .refine((text) => places(text).every((name) => known.includes(name)))
    .refine((text) => needed.length === 0 || places(text).some((name) => needed.includes(name)));

export const linksSchema = z.object({
  /** Where a new issue is written: `{title}` and `{body}` are filled in. */
  issue: patternOf(['title', 'body'], ['title', 'body']).nullable(),
  /** Last night's report, or the desk: `{fingerprint}` is filled in; without it, the report has a place of that name. */
  report: patternOf(['fingerprint'], []).nullable(),
});
/** The addresses; null where there is none. */
export type Links = z.infer<typeof linksSchema>;
export const noLinks: Links = { issue: null, report: null };

const filled = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{([a-z]{1,40})\}/g, (place, name: string) =>
    encodeURIComponent(values[name] ?? place),
  );

/** The address of a new issue. A text that no address can hold is cut, and `cut` says so. */
export function issueAddress(pattern: string, title: string, body: string, cut: string): string {
  const whole = filled(pattern, { title, body });
  if (whole.length <= MOST_CHARACTERS) return whole;
  const room =
    (MOST_CHARACTERS - filled(pattern, { title, body: '' }).length - encodeURIComponent(cut).length) /
    whole.length;
  // Characters take one to twelve places in an address: shorten until it fits.
  for (
    let length = Math.floor(body.length * Math.max(0, room));
    length > 0;
    length = Math.floor(length * 0.9)
  ) {
    const lines = body.slice(0, length).toWellFormed();
    const address = filled(pattern, { title, body: `${lines}\n\n${cut}` });
    if (address.length <= MOST_CHARACTERS) return address;
  }
  return filled(pattern, { title, body: cut });
}

/** Where a finding stands in last night's report or at the desk. */
export function reportAddress(pattern: string, fingerprint: string): string {
  if (places(pattern).length > 0) return filled(pattern, { fingerprint });
  return `${upTo(pattern, '#')}#${findingAnchor(fingerprint)}`;
}

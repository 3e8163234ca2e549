/** Names in consent records that say the opposite: `analytics_blocked`, `disableMarketing`, `optOut`. Pure. */

const negations: ReadonlySet<string> = new Set(
  'block blocked disable disabled deny denied reject rejected decline declined refuse refused optout'.split(
    ' ',
  ),
);
/** What such a name may be about, besides a category. */
const wholes: ReadonlySet<string> = new Set(['', 'all', 'cookies', 'everything']);

/**
 * What a negated name is about: the name of a category, or `''` where it is about everything; null for any other name.
 */
export function negatedName(name: string): string | null {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/opt(?:ed)?[\s._-]?out/g, 'optout')
    .split(/[\s._-]+/)
    .filter(Boolean);
  const rest = words.filter((word) => !negations.has(word));
  const outer = negations.has(words[0] ?? '') || negations.has(words.at(-1) ?? '');
  if (!outer || rest.length !== words.length - 1) return null;
  const about = rest.join(' ');
  return wholes.has(about) ? '' : about;
}

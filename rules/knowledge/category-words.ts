/**
 * Kinds of opt-in categories as banners and consent records name them, in all languages (`languages/`). A category of a
 * policy is recognised by the same words. They stand here, and not with the other words of a language in
 * watch/banner/wording/, since the rules read consent records by them.
 */
import { listed, type CategoryWording } from './language.ts';
import { languages } from './languages/index.ts';

/** Services, which have the same name in every language. */
const names: Readonly<Record<'analytics' | 'marketing' | 'embed', readonly string[]>> = {
  analytics: ['google analytics', 'matomo', 'hotjar', 'clarity', 'plausible', 'piwik*'],
  marketing: [
    'facebook pixel',
    'pixel facebook',
    'meta pixel',
    'pixel',
    'google ads',
    'googleads',
    'criteo',
    'doubleclick',
    'adsense',
  ],
  embed: ['youtube', 'vimeo'],
};

const ofAll = (field: keyof CategoryWording): readonly string[] => [
  ...new Set(languages.flatMap(({ categories }) => listed(categories[field]))),
];

export const categoryWords = {
  analytics: [...ofAll('analytics'), ...names.analytics],
  marketing: [...ofAll('marketing'), ...names.marketing],
  embed: [...ofAll('embed'), ...names.embed],
  preferences: ofAll('preferences'),
};
export const weakCategoryWords = ofAll('weak');
export const commonCategoryWords = ofAll('common');

/** The words of one language for kinds that need an opt-in, without those that also name something else. */
export function purposeWordsOf(id: string): string[] {
  const found = languages.find((language) => language.id === id);
  if (!found) return [];
  const { analytics, marketing } = found.categories;
  return [analytics, marketing].flatMap(listed);
}

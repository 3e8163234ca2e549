/**
 * Kinds of opt-in categories as banners and consent records name them, by language, written the way words are compared
 * (see `word-matcher.ts`). A category of a policy is recognised by the same words. They stand here, and not with the
 * other words of a language in watch/banner/wording/, since the rules read consent records by them.
 */
interface CategoryWording {
  analytics: readonly string[];
  marketing: readonly string[];
  embed: readonly string[];
  preferences: readonly string[];
  /**
   * Of those the ones that also name something else: a box that says it outright is meant rather than one that has only
   * these.
   */
  weak: readonly string[];
  /** Words of a category's title that say nothing of which it is. */
  common: readonly string[];
}

/** `names`: services, which have the same name in every language. */
const wordings: Readonly<Record<'nl' | 'en' | 'de' | 'fr' | 'names', CategoryWording>> = {
  nl: {
    analytics: ['meten', 'metingen', 'meet', 'prestatie*', 'bezoekersaantallen', 'verkeer'],
    marketing: ['reclame*', 'doelgroep*', 'profilering'],
    embed: [
      'extra functionaliteit*',
      'extra functie*',
      'ingesloten',
      'externe media',
      'externe inhoud',
      'kaart',
      'kaarten',
      'inhoud van derden',
      'sociale media',
    ],
    preferences: ['voorkeur*', 'personalisatie', 'gebruiksgemak', 'functionaliteit*'],
    weak: ['prestatie*', 'verkeer', 'kaart', 'functionaliteit*'],
    common: ['voor', 'doeleinden', 'doel', 'de', 'het', 'en', 'van', 'extra'],
  },
  en: {
    analytics: ['*analy*', '*statisti*', '*measure*', 'performance', 'usage', 'insights'],
    marketing: [
      '*marketing*',
      '*advert*',
      'ads',
      'advertising',
      'targeting',
      'tracking',
      'retargeting',
      'personal* advert*',
      'remarketing',
    ],
    embed: [
      'extra',
      'embed*',
      'external media',
      'external content',
      'video*',
      'maps',
      'media',
      'third party content',
      'social*',
    ],
    preferences: ['preferenc*', 'personali*ation', 'comfort', 'functionality'],
    weak: ['performance', 'usage', 'insights', 'extra', 'tracking', 'functionality'],
    common: ['cookie', 'cookies', 'for', 'purposes', 'purpose', 'the', 'and', 'of'],
  },
  de: {
    analytics: ['messung', 'leistung*', 'reichweite*'],
    marketing: ['*werbung', 'werbe*'],
    embed: ['externe medien', 'karten', 'medien', 'soziale medien'],
    preferences: ['praferenz*', 'komfort*'],
    weak: ['leistung*'],
    common: ['fur', 'zwecke', 'und'],
  },
  fr: {
    analytics: ['mesure*', 'audience'],
    marketing: ['publicit*', 'ciblage'],
    embed: ['cartes', 'contenus externes', 'sociaux'],
    preferences: ['personnalisation', 'fonctionnalit*'],
    weak: ['fonctionnalit*'],
    common: ['pour', 'et'],
  },
  names: {
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
    preferences: [],
    weak: [],
    common: [],
  },
};

const ofAll = (field: keyof CategoryWording): readonly string[] => [
  ...new Set(Object.values(wordings).flatMap((wording) => wording[field])),
];

export const categoryWords = {
  analytics: ofAll('analytics'),
  marketing: ofAll('marketing'),
  embed: ofAll('embed'),
  preferences: ofAll('preferences'),
};
export const weakCategoryWords = ofAll('weak');
export const commonCategoryWords = ofAll('common');

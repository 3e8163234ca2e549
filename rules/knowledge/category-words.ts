/**
 * Kinds of opt-in categories as banners name them, in all languages in one list each, written the way words are
 * compared (see `words.ts`). A category of a policy is recognised by the same words.
 */
export const categoryWords: Readonly<Record<string, readonly string[]>> = {
  analytics: ['*analy*', '*statisti*', 'meten', 'metingen', 'meet', '*measure*', 'messung', 'mesure*', 'audience', 'performance', 'prestatie*', 'leistung*', 'bezoekersaantallen', 'reichweite*', 'usage', 'google analytics', 'matomo', 'hotjar', 'clarity', 'plausible', 'piwik*', 'insights', 'verkeer'],
  marketing: ['*marketing*', '*advert*', 'ads', 'advertising', 'reclame*', '*werbung', 'werbe*', 'publicit*', 'targeting', 'tracking', 'retargeting', 'personal* advert*', 'doelgroep*', 'ciblage', 'profilering', 'facebook pixel', 'pixel facebook', 'meta pixel', 'pixel', 'google ads', 'googleads', 'criteo', 'doubleclick', 'adsense', 'remarketing'],
  embed: ['extra functionaliteit*', 'extra functie*', 'extra', 'embed*', 'ingesloten', 'externe media', 'externe inhoud', 'external media', 'external content', 'externe medien', 'video*', 'youtube', 'vimeo', 'kaart', 'kaarten', 'maps', 'karten', 'cartes', 'media', 'medien', 'inhoud van derden', 'third party content', 'contenus externes', 'social*', 'sociale media', 'sociaux', 'soziale medien'],
  preferences: ['voorkeur*', 'preferenc*', 'praferenz*', 'personalisatie', 'personali*ation', 'personnalisation', 'komfort*', 'comfort', 'gebruiksgemak', 'functionality', 'functionaliteit*', 'fonctionnalit*'],
};

/** Of those the ones that also name something else: a box that says it outright is meant rather than one that has only these. */
export const weakCategoryWords: readonly string[] = ['performance', 'prestatie*', 'leistung*', 'usage', 'insights', 'verkeer', 'extra', 'kaart', 'tracking', 'functionality', 'functionaliteit*', 'fonctionnalit*'];

/** Words of a category's title that say nothing of which it is. */
export const commonCategoryWords: readonly string[] = ['cookie', 'cookies', 'voor', 'for', 'fur', 'pour', 'doeleinden', 'doel', 'purposes', 'purpose', 'zwecke', 'the', 'de', 'het', 'en', 'and', 'und', 'et', 'van', 'of', 'extra'];

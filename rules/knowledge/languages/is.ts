import type { LanguageWords } from '../language.ts';

/**
 * Icelandic. Terms of law as in the Icelandic translation of Regulation (EU) 2016/679 for the EEA; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'is',
  links: {
    privacy: `persónuvernd, persónuverndar, persónuupplýsingar, persónuupplýsinga, friðhelgi, gagnavernd`,
    cookies: 'vafrakökur, vafraköku, vafrakaka, vafrakökum, fótspor, kökur',
    document: 'stefna, yfirlýsing, skilmálar',
    neutral: 'okkar, notkun, um, meðferð',
    settings: 'stillingar',
    other: 'uppskrift, uppskriftir, fulltrúi, fréttir',
  },
  parts: {
    responsible: 'ábyrgðaraðil*, hafa samband, samband, sími',
    officer: 'persónuverndarfulltrú*',
    purposes: 'tilgang*',
    ground: 'lagagrundvöll*, heimild*, samþykki*, lögmæt* hagsmun*, samning*, lagaskyld*',
    recipients: `þriðju aðil*, þriðji aðil*, viðtakend*, vinnsluaðil*, miðlum, deilum, miðlað, afhend*,
    þjónustuaðil*, þjónustuveitend*`,
    transfers: 'þriðj* l*, þriðja ríki*, þriðju ríkja, utan evrópska, utan ees, utan esb',
    retention: 'varðveit*, varðveisl*, geymd*, geymum, geymslutím*',
    access: 'aðgang*',
    objection: 'andmæl*',
    restriction: 'takmörk*, takmark*',
    portability: 'flytja eigin gögn, flutning*, flytja gögn',
    withdrawal: 'afturkalla*, draga .. til baka',
    complaint: 'kvörtun*, kvarta*, persónuvernd, eftirlitsyfirvald*',
    date: 'útgáfa, síðast uppfært, síðast uppfærð*',
    session: 'lota, lotu*',
  },
  categories: {
    analytics: 'greining*, tölfræði*, mæling*, frammistöð*',
    marketing: 'auglýsing*, markaðs*',
    embed: 'samfélagsmiðl*, ytra efni',
    preferences: 'kjörstilling*, sérsnið*',
    weak: 'frammistöð*',
    common: '',
  },
};

import type { LanguageWords } from '../language.ts';

/**
 * Swedish. Terms of law as in the Swedish version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'sv',
  links: {
    privacy: `integritet, integritets, personuppgifter, personuppgifts, dataskydd, dataskydds, gdpr,
    integritetspolicy, dataskyddspolicy`,
    cookies: 'cookie, cookies, kakor, kakpolicy',
    document: 'policy, meddelande, förklaring, villkor, hantering, behandling',
    neutral: 'våra, om, användning, information, vår, hur, hanterar, läs, mer',
    settings: 'inställningar, samtycke',
    other: 'recept, ombud, jobb, utbildning, nyheter, kurs, bageri, bullar',
  },
  parts: {
    responsible: 'personuppgiftsansvarig*, kontakt*, telefon*',
    officer: 'dataskyddsombud*',
    purposes: 'ändamål*, syfte*',
    ground: `rättslig grund, rättsliga grund*, samtycke*, berättigat intresse, berättigade intresse*, avtal*,
    rättslig förpliktelse`,
    recipients: `tredje part*, mottagare*, personuppgiftsbiträd*, lämna* ut, lämnar .. vidare, delar .. med,
    delas med, överför* till, leverantör*, samarbetspartner*`,
    transfers: 'tredjeland*, tredje land, utanför eu, utanför ees, standardavtalsklausul*',
    retention: 'lagringstid*, lagras, lagrar, sparas, sparar, bevaras, bevarar',
    access: 'tillgång, registerutdrag',
    objection: 'invänd*, göra invändningar',
    restriction: 'begräns*',
    portability: 'dataportabilitet, portabilitet',
    withdrawal: 'återkalla*, ta tillbaka',
    complaint: 'klagomål, tillsynsmyndighet*, integritetsskyddsmyndigheten',
    date: 'version, senast uppdaterad*, senast ändrad*',
    session: 'session*',
  },
  categories: {
    analytics: 'analys*, statistik*, mätning*, prestanda*',
    marketing: 'marknadsföring*, reklam*, annons*',
    embed: 'sociala medier, inbäddat innehåll',
    preferences: 'preferens*, anpassning*',
    weak: 'prestanda*',
    common: '',
  },
};

/** Labels, and what could not be checked, in Dutch. */

/** Labels, and what could not be checked. */
export const labels = {
  label: {
    setBy: 'geplaatst door',
    causedBy: 'oorzaak',
    promise: 'belofte',
    law: 'wet',
    guidance: 'richtsnoer',
    fix: 'oplossing',
    evidence: 'bewijs',
    waiver: 'vrijstelling',
    report: 'Rapport',
    what: 'oordeel',
    who: 'wie',
    since: 'sinds',
    where: 'waar',
    /** The organisation added the rule by itself. */
    ownRule: (title: string) => `${title} (eigen regel van de organisatie)`,
    notChecked: 'niet gecontroleerd',
    screenshot: 'schermafbeelding',
  },
  gap: {
    journey: (choice: string, why: string) => `bezoek “${choice}”: ${why}`,
    missingJourney: 'niet gemaakt',
    page: (page: string, why: string) => `${page}: ${why}`,
    observer: (name: string) => `${name}: niet volledig waargenomen`,
    map: 'Cookiewacht kon de verbinding van de website zelf niet beoordelen: een andere server stond in haar plaats',
    dns: 'Cookiewacht kon DNS niet vragen wie voor andere hosts van de website antwoordt',
    engine: 'Cookiewacht kon de website niet met volledige Chromium bezoeken',
    probe: 'Cookiewacht kon de verbinding buiten de browser niet controleren',
    rule: (title: string) => `niet te beoordelen: ${title}`,
  },
  /** What was not seen whole, by the name that a failure is recorded under. */
  observer: {
    banner: 'cookiemelding',
    'consent-record': 'vastgelegde keuze',
    cookies: 'cookies',
    document: 'pagina',
    extension: 'extensie',
    fingerprinting: 'uitlezen van apparaatkenmerken',
    form: 'formulieren',
    hooks: 'scripts',
    'mixed-content': 'onversleutelde onderdelen',
    page: 'pagina',
    recorder: 'vastlegging',
    request: 'verzoeken',
    storage: 'browseropslag',
  },
  fate: {
    fixed: 'opgelost',
    unknown: 'niet opnieuw te controleren',
    'not-applicable': 'niet meer van toepassing',
    'told-elsewhere': 'gemeld in een andere bevinding',
  } satisfies Record<'fixed' | 'unknown' | 'not-applicable' | 'told-elsewhere', string>,
};

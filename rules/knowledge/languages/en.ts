import type { LanguageWords } from '../language.ts';

/**
 * English. Terms of law as in the English version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. Read on real sites.
 */
export const language: LanguageWords = {
  id: 'en',
  links: {
    privacy: 'privacy, gdpr, data protection, personal data, personal information, protection of data',
    cookies: 'cookie, cookies',
    document: 'policy, policies, statement, notice, declaration, charter, disclaimer, pledge',
    neutral: `our, your, about, terms, conditions, legal, information, info, security, protection, processing,
    rights, read, more, learn, what, with, how, this, site, website, usage, using, center, centre,
    global, customer, customers, page, html, aspx`,
    settings: `settings, setting, preferences, preference, choices, manage, consent, options, accept, reject`,
    other: `shield, shields, screen, screens, glass, film, films, filter, filters, fence, fences, panel, panels,
    window, curtain, curtains, cable, cables, pod, pods, job, jobs, career, careers, vacancy, vacancies,
    officer, consultant, consultants, training, course, courses, webinar, news, blog, article, articles,
    event, events, shop, product, products, tool, tools, generator, template, templates, software,
    antivirus, recipe, recipes, baking, bake, bakery, dough, chocolate, choco, chip, chips, oatmeal,
    butter, vegan, cake, cakes, sandbox, law, laws, act`,
  },
  parts: {
    responsible: '*phone*, *contact*',
    ground: 'legal basis, *consent*, legitimate interest*',
    recipients: 'third part*, *recipient*, *processor*',
    retention: '*retention*, how long, keep your',
    access: '*access*',
    objection: 'object, *objection*',
    restriction: '*restrict*',
    portability: '*portab*',
    withdrawal: '*withdraw*',
    complaint: '*complaint*, *supervisory*',
    date: 'version, last updated',
    session: 'session',
  },
  categories: {
    analytics: '*analy*, *statisti*, *measure*, performance, usage, insights',
    marketing: `*marketing*, *advert*, ads, advertising, targeting, tracking, retargeting, personal* advert*,
    remarketing`,
    embed: `extra, embed*, external media, external content, video*, maps, media, third party content, social*`,
    preferences: 'preferenc*, personali*ation, comfort, functionality',
    weak: 'performance, usage, insights, extra, tracking, functionality',
    common: 'cookie, cookies, for, purposes, purpose, the, and, of',
  },
};

import type { LanguageWords } from '../language.ts';

/**
 * Bulgarian. Terms of law as in the Bulgarian version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'bg',
  links: {
    privacy: `поверителност, лични данни, защита на данните, лична неприкосновеност, poveritelnost, lichni danni,
    zashtita na dannite`,
    cookies: 'бисквитки, бисквитките, biskvitki, biskvitkite',
    document: 'политика, декларация, известие, правила, politika, deklaracia, pravila',
    neutral: 'нашата, относно, използване, за',
    settings: 'настройки, предпочитания',
    other: 'рецепта, рецепти, работа',
  },
  parts: {
    responsible: 'администратор*, контакт*, телефон*',
    officer: 'длъжностно лице*, длъжностното лице*',
    purposes: 'цел*',
    ground: `правно основание, съгласие*, законен интерес, законни интереси, договор*, правно задължение`,
    recipients: `трети страни, трети лица, получател*, обработващ*, споделя*, предава*, предоставя*,
    доставчи* на услуги, разкрива*`,
    transfers: 'трет* държав*, извън европейск*, извън ес, извън еип, стандартни договорни клаузи',
    retention: 'срок* за съхранение, съхраня*, съхранение*',
    access: 'достъп*',
    objection: 'възражение*, възразя*',
    restriction: 'ограничаване*',
    portability: 'преносимост*',
    withdrawal: 'оттегл*',
    complaint: 'жалба*, надзорен орган, комисия за защита на личните данни',
    date: 'версия, последна актуализация, последна промяна, актуализиран*',
    session: 'сесия, сесийн*',
  },
  categories: {
    analytics: 'аналитичн*, статистическ*, статистик*, измерван*, производителност*',
    marketing: 'реклам*, рекламн*, маркетинг*, маркетингов*, таргетиран*',
    embed: 'социални, социални мрежи, външно съдържание, карти',
    preferences: 'предпочитан*, персонализ*',
    weak: 'производителност*',
    common: '',
  },
};

import type { LanguageWords } from '../language.ts';

/**
 * Ukrainian. Terms of law as in the law on the protection of personal data (2297-VI) and what sites call the terms of Regulation (EU) 2016/679; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'uk',
  links: {
    privacy: `конфіденційність, конфіденційності, приватність, приватності, персональних даних, персональні дані,
    захист даних, konfidentsiinosti, konfidentsiynosti, konfidencijnosti, pryvatnosti`,
    cookies: 'файли cookie, файлів cookie, куки, cookie, cookies',
    document: 'політика, повідомлення, положення, заява, правила, polityka, politika',
    neutral: 'захист, захисту, обробка, обробки, використання, щодо, наша, файлів, файли',
    settings: 'налаштування',
    other: 'рецепт, рецепти, печиво, новини, робота',
  },
  parts: {
    responsible: 'володілец*, розпорядник*, контролер*, контакт*, телефон*',
    officer: 'відповідальн* за захист*, dpo',
    purposes: 'мета, мети, метою, цілі, цілей, цілями',
    ground: `правова підстава, правові підстави, правов* підстав*, згод*, законн* інтерес*, договор*, договір,
    юридичн* зобов язан*`,
    recipients: `треті* особ*, треті* сторон*, одержувач*, отримувач*, обробник*, переда*, діли* з, ділимося,
    надаємо, розкрива*, постачальник*, партнер*`,
    transfers: `треті* країн*, третьої країни, третіх держав, за межами єс, за межі єс, стандартні договірні`,
    retention: 'зберіга*, строк* зберігання, термін* зберігання',
    access: 'доступ*',
    objection: 'запереч*',
    restriction: 'обмежен*, обмежит*',
    portability: 'переносим*, перенесен*, мобільн* даних',
    withdrawal: 'відкликат*, відклик*, відкличт*',
    complaint: 'скарг*, наглядов* орган*, уповноважен*',
    date: 'версія, останнє оновлення, остання зміна, оновлено',
    session: 'сеанс*, сесі*',
  },
  categories: {
    analytics: 'аналітик*, аналітичн*, статистик*, статистичн*, вимірюван*, продуктивн*',
    marketing: 'реклам*, рекламн*, маркетинг*, маркетингов*',
    embed: 'соціальн*, зовнішній вміст, карти',
    preferences: 'уподобан*, персоналіз*',
    weak: 'продуктивн*',
    common: '',
  },
};

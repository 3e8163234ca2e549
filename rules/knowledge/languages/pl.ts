import type { LanguageWords } from '../language.ts';

/**
 * Polish. Terms of law as in the Polish version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'pl',
  links: {
    privacy: `prywatność, prywatności, ochrona danych, ochrony danych, danych osobowych, dane osobowe, rodo`,
    cookies: `cookie, cookies, ciasteczka, ciasteczek, ciasteczkach, pliki cookie, plików cookie, plikach cookie`,
    document: `polityka, politykę, polityce, oświadczenie, informacja, regulamin, klauzula, zasady, nota`,
    neutral: `nasza, ochrona, ochrony, przetwarzanie, przetwarzania, dotycząca, wykorzystanie, plików, pliki,
    więcej`,
    settings: 'ustawienia, preferencje, zarządzaj',
    other: 'przepis, przepisy, praca, szkolenie, szkolenia, aktualności, inspektor, czekolada, kruche',
  },
  parts: {
    responsible: 'administrator*, kontakt*, telefon*',
    officer: 'inspektor* ochrony danych, iod',
    purposes: 'cel, celu, celów, celach, celem, cele',
    ground: 'podstaw* prawn*, zgod*, prawnie uzasadnion*, umow*, obowiąz* prawn*',
    recipients: `odbiorc*, podmiot* przetwarzając*, osob* trzeci*, stron* trzeci*, przekaz*, udostępni*, powierz*,
    dostawc*, partner*`,
    transfers: 'państw* trzeci*, kraj* trzeci*, poza europejsk*, poza eog, poza ue, standardow* klauzul*',
    retention: 'okres* przechowywania, przechowyw*, przechowuj*',
    access: 'dostęp*',
    objection: 'sprzeciw*',
    restriction: 'ogranicz*',
    portability: 'przenoszeni*, przeniesieni*',
    withdrawal: 'wycofa*, cofn*, odwoła*',
    complaint: 'skarg*, organ* nadzorcz*, urzęd* ochrony danych',
    date: 'wersj*, ostatni* aktualizacj*, ostatni* zmian*',
    session: 'sesj*',
  },
  categories: {
    analytics: 'analityczn*, statystyczn*, statystyk*, analityk*, wydajnoś*',
    marketing: 'reklamow*, reklam*, marketing*, marketingow*',
    embed: 'społecznościow*, treści zewnętrzn*, mapy',
    preferences: 'preferencj*, personalizacj*',
    weak: 'wydajnoś*',
    common: '',
  },
};

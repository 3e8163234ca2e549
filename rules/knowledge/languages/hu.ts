import type { LanguageWords } from '../language.ts';

/**
 * Hungarian. Terms of law as in the Hungarian version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'hu',
  links: {
    privacy: `adatvédelem, adatvédelmi, adatkezelés, adatkezelési, személyes adatok, személyes adatainak, gdpr`,
    cookies: 'süti, sütik, sütikről, sütiket, sütikezelés, sütikezelési, cookie, cookie-k',
    document: 'szabályzat, szabályzata, tájékoztató, nyilatkozat, irányelvek, irányelv, politika',
    neutral: 'kezelés, kezelése, kezelési, használata, védelme, információk',
    settings: 'beállítások, beállítás',
    other: 'recept, receptek, állás, képzés, hírek, tisztviselő',
  },
  parts: {
    responsible: 'adatkezelő*, kapcsolat*, elérhetőség*, telefon*',
    officer: 'adatvédelmi tisztviselő*',
    purposes: 'cél*',
    ground: 'jogalap*, hozzájárul*, jogos érdek*, szerződés*, jogi kötelezettség*',
    recipients: `harmadik fél*, harmadik felek*, címzett*, adatfeldolgozó*, továbbít*, átad*, megoszt*,
    szolgáltató*, partner*`,
    transfers: 'harmadik ország*, eu n kívül*, európai unión kívül*, egt n kívül*, általános szerződési',
    retention: 'megőrzés*, megőriz*, őrizzük, őrzi*, tárol*',
    access: 'hozzáférés*, tájékoztatás*',
    objection: 'tiltakoz*',
    restriction: 'korlátoz*',
    portability: 'adathordozhatóság*, hordozhatóság*',
    withdrawal: 'visszavon*',
    complaint: 'panasz*, felügyeleti hatóság*, nemzeti adatvédelmi',
    date: 'verzió, utolsó frissítés, utolsó módosítás, hatályos',
    session: 'munkamenet*',
  },
  categories: {
    analytics: 'analitik*, elemző*, elemzés*, statisztik*, mérés*, teljesítmény*',
    marketing: 'reklám*, hirdetés*, hirdető*, marketing*, célzó*, célzott',
    embed: 'közösségi*, külső tartalom*, térkép*, beágyazott',
    preferences: 'preferenci*, személyre szabás*',
    weak: 'teljesítmény*',
    common: '',
  },
};

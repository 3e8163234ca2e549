/** What buttons of banners say, by language: accept, refuse, only what is necessary, settings, save the choice. */
import { expect, test } from 'vitest';
import { readControlText } from '../../../../watch/banner/control-text.ts';
import { foreignTopicsOf, topicsOf } from '../../../../watch/banner/topics.ts';

const labels: Record<string, readonly [string, string, string, string, string]> = {
  ar: ['قبول الكل', 'رفض الكل', 'الضرورية فقط', 'إعدادات ملفات تعريف الارتباط', 'حفظ اختياراتي'],
  bg: [
    'Приемам всички',
    'Отхвърлям всички',
    'Само необходимите',
    'Настройки на бисквитките',
    'Запази избора',
  ],
  cs: ['Přijmout vše', 'Odmítnout vše', 'Pouze nezbytné cookies', 'Nastavení cookies', 'Uložit výběr'],
  da: ['Accepter alle', 'Afvis alle', 'Kun nødvendige', 'Indstillinger', 'Gem valg'],
  el: ['Αποδοχή όλων', 'Απόρριψη όλων', 'Μόνο τα απαραίτητα', 'Ρυθμίσεις cookies', 'Αποθήκευση επιλογών'],
  es: ['Aceptar todas', 'Rechazar todas', 'Solo necesarias', 'Configurar cookies', 'Guardar selección'],
  et: ['Nõustun kõigiga', 'Keeldun kõigist', 'Ainult vajalikud', 'Küpsiste seaded', 'Salvesta valikud'],
  fi: ['Hyväksy kaikki', 'Hylkää kaikki', 'Vain välttämättömät', 'Evästeasetukset', 'Tallenna valinnat'],
  ga: [
    'Glac le gach fianán',
    'Diúltaigh do gach fianán',
    'Fianáin riachtanacha amháin',
    'Socruithe fianán',
    'Sábháil mo roghanna',
  ],
  hr: ['Prihvati sve', 'Odbij sve', 'Samo nužni', 'Postavke kolačića', 'Spremi odabir'],
  hu: [
    'Összes elfogadása',
    'Összes elutasítása',
    'Csak a szükségesek',
    'Süti beállítások',
    'Kiválasztottak mentése',
  ],
  is: [
    'Samþykkja allar',
    'Hafna öllum',
    'Aðeins nauðsynlegar',
    'Stillingar fyrir vafrakökur',
    'Vista val mitt',
  ],
  it: ['Accetta tutti', 'Rifiuta tutti', 'Solo necessari', 'Impostazioni cookie', 'Salva selezione'],
  lt: ['Sutinku su visais', 'Atmesti visus', 'Tik būtinieji', 'Slapukų nustatymai', 'Išsaugoti pasirinkimą'],
  lv: ['Pieņemt visas', 'Noraidīt visas', 'Tikai nepieciešamās', 'Sīkdatņu iestatījumi', 'Saglabāt izvēli'],
  mt: [
    'Aċċetta kollox',
    'Irrifjuta kollox',
    'Dawk meħtieġa biss',
    'Preferenzi tal-cookies',
    'Issejvja l-għażla',
  ],
  no: ['Godta alle', 'Avvis alle', 'Kun nødvendige', 'Innstillinger for informasjonskapsler', 'Lagre valg'],
  pl: ['Akceptuję wszystkie', 'Odrzuć wszystkie', 'Tylko niezbędne', 'Ustawienia cookies', 'Zapisz wybór'],
  pt: ['Aceitar todos', 'Rejeitar todos', 'Apenas necessários', 'Definições de cookies', 'Guardar seleção'],
  ro: ['Acceptă toate', 'Respinge toate', 'Doar cele necesare', 'Setări cookie-uri', 'Salvează selecția'],
  sk: ['Prijať všetko', 'Odmietnuť všetko', 'Iba nevyhnutné', 'Nastavenia cookies', 'Uložiť výber'],
  sl: ['Sprejmi vse', 'Zavrni vse', 'Samo nujni', 'Nastavitve piškotkov', 'Shrani izbiro'],
  sv: ['Acceptera alla', 'Avvisa alla', 'Endast nödvändiga', 'Inställningar för kakor', 'Spara val'],
  tr: [
    'Tümünü kabul et',
    'Tümünü reddet',
    'Yalnızca gerekli çerezler',
    'Çerez ayarları',
    'Seçimlerimi kaydet',
  ],
  uk: ['Прийняти всі', 'Відхилити всі', 'Лише необхідні', 'Налаштування cookie', 'Зберегти вибір'],
  zh: ['接受全部', '拒绝全部', '仅必要', 'Cookie设置', '保存选择'],
};
const kinds = ['accept-all', 'reject-all', 'necessary-only', 'settings', 'save-selection'] as const;

test.each(Object.entries(labels))('%s: each button does what it says', (_language, own) => {
  const read = own.map((label) => `${label}: ${readControlText(label).kind}`);
  expect(read).toEqual(own.map((label, at) => `${label}: ${kinds[at]}`));
});

/** Texts of banners that never name a cookie. */
const nameless = [
  ['en', 'We and our partners process your personal data for the following purposes: measurement and ads.'],
  ['nl', 'Wij en onze partners verwerken uw gegevens voor deze doeleinden: statistieken en advertenties.'],
  ['fi', 'Me ja kumppanimme käsittelemme henkilötietojasi mainontaa ja tilastoja varten laitteellasi.'],
  ['cs', 'My a naši partneři zpracováváme vaše osobní údaje pro měření a reklamu na vašem zařízení.'],
  [
    'el',
    'Εμείς και οι συνεργάτες μας επεξεργαζόμαστε τα προσωπικά δεδομένα σας για διαφημίσεις στη συσκευή σας.',
  ],
  ['tr', 'Biz ve iş ortaklarımız reklam ve ölçüm için cihazınızda kişisel verilerinizi işliyoruz.'],
] as const;
test.each(nameless)(
  '%s: a text that names no cookie speaks of rights, aims and visits',
  (_language, text) => {
    expect(topicsOf(text)).toMatchObject({ rights: true, aims: true });
  },
);

/** What other windows say. */
const others = [
  ['Vill du se den här sidan igen? Visa inte igen.', 'Visa inte igen'],
  ['Voulez-vous voir la vue du haut ? Tout le monde y va.', 'Vista general'],
  ['Wil je nu iets kopen? Koop nu.', 'Nu kopen'],
  ['Let me choose my size.', 'Let me choose'],
] as const;
test.each(others)('words of other languages mean nothing here: %s', (text, label) => {
  expect(topicsOf(text).cookie).toBe(false);
  expect(['accept-all', 'save-selection', 'necessary-only']).not.toContain(readControlText(label).kind);
  expect(foreignTopicsOf(text).get('age') ?? 0).toBe(0);
});

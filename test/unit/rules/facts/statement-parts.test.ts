import { expect, test } from 'vitest';
import {
  namesDuration,
  partNames,
  readStatement,
  tellsParts,
} from '../../../../rules/facts/statement-parts.ts';

/** A short complete statement; the sentence about complaints is the last but one, the date the last. */
const complete: Record<string, readonly string[]> = {
  de: [
    'Verantwortlich ist die Nordwind GmbH, Telefon 040 1234.',
    'Die Zwecke sind Anmeldung und Rechnung.',
    'Wir verarbeiten personenbezogene Daten auf der Rechtsgrundlage Ihrer Einwilligung.',
    'Empfänger sind unsere Auftragsverarbeiter. Die Speicherdauer beträgt sechs Monate.',
    'Sie haben das Recht auf Auskunft, Einschränkung der Verarbeitung und Datenübertragbarkeit.',
    'Sie können Widerspruch einlegen und Ihre Einwilligung jederzeit widerrufen.',
    'Sie haben ein Beschwerderecht bei einer Aufsichtsbehörde.',
    'Stand: 3. März 2026',
  ],
  fr: [
    'Le responsable du traitement est la société Vent du Nord, téléphone 01 23 45.',
    'Les finalités sont la commande et la facture.',
    'La base légale est votre consentement. Les destinataires sont nos sous-traitants.',
    'Vos données sont conservées pendant six mois.',
    'Vous disposez d’un droit d’accès, d’opposition, de limitation et de portabilité.',
    'Vous pouvez retirer votre consentement à tout moment.',
    'Vous pouvez introduire une réclamation auprès d’une autorité de contrôle.',
    'Le 3 mars 2026.',
  ],
  fi: [
    'Rekisterinpitäjä on Pohjatuuli Oy, puhelin 09 1234.',
    'Käsittelyn tarkoituksena on tilaus.',
    'Käsittelyn oikeusperuste on suostumuksesi. Tietoja käsittelevät palveluntarjoajamme ja muut vastaanottajat.',
    'Tietoja säilytetään kuusi kuukautta.',
    'Sinulla on oikeus saada pääsy tietoihin, vastustaa käsittelyä, vaatia käsittelyn rajoittamista ja siirtää tiedot.',
    'Voit peruuttaa suostumuksesi.',
    'Voit tehdä valituksen valvontaviranomaiselle.',
    'Päivitetty 3. maaliskuuta 2026.',
  ],
  el: [
    'Υπεύθυνος επεξεργασίας είναι η Βόρειος Άνεμος ΑΕ, τηλέφωνο 210 1234.',
    'Σκοπός είναι η παραγγελία.',
    'Νομική βάση είναι η συγκατάθεσή σας. Αποδέκτες είναι οι πάροχοί μας.',
    'Τα δεδομένα διατηρούνται για έξι μήνες.',
    'Έχετε δικαίωμα πρόσβασης, εναντίωσης, περιορισμού της επεξεργασίας και φορητότητας.',
    'Μπορείτε να ανακαλέσετε τη συγκατάθεσή σας.',
    'Έχετε δικαίωμα να υποβάλετε καταγγελία στην εποπτική αρχή.',
    '3 Μαρτίου 2026',
  ],
  hu: [
    'Az adatkezelő az Északi Szél Kft., telefon 06 1 234.',
    'Az adatkezelés célja a megrendelés.',
    'A jogalap az Ön hozzájárulása. Címzettek az adatfeldolgozóink.',
    'Az adatokat hat hónapig őrizzük meg; tárolás a szerveren.',
    'Önnek joga van a hozzáféréshez, a tiltakozáshoz, a korlátozáshoz és az adathordozhatósághoz.',
    'A hozzájárulását bármikor visszavonhatja.',
    'Panaszt tehet a felügyeleti hatóságnál.',
    '2026. március 3.',
  ],
  cs: [
    'Správcem je Severní vítr s.r.o., telefon 222 333.',
    'Účelem je objednávka.',
    'Právním základem je váš souhlas. Příjemci jsou naši zpracovatelé.',
    'Údaje uchováváme šest měsíců.',
    'Máte právo na přístup, vznést námitku, na omezení zpracování a na přenositelnost.',
    'Souhlas můžete kdykoli odvolat.',
    'Můžete podat stížnost u dozorového úřadu.',
    '3. března 2026',
  ],
  tr: [
    'Veri sorumlusu Kuzey Rüzgarı A.Ş., telefon 0212 123.',
    'İşleme amaçları sipariş ve faturadır.',
    'Hukuki dayanak açık rızanızdır. Alıcılar hizmet sağlayıcılarımızdır.',
    'Veriler altı ay saklanır; saklama süresi budur.',
    'Erişim, itiraz, işlemenin kısıtlanması ve veri taşınabilirliği haklarına sahipsiniz.',
    'Rızanızı geri çekebilirsiniz.',
    'Denetim otoritesine şikayette bulunabilirsiniz.',
    '3 Mart 2026',
  ],
  uk: [
    'Володілець даних: Північний вітер, телефон 044 123.',
    'Мета обробки: замовлення.',
    'Правова підстава: ваша згода. Одержувачі: наші обробники.',
    'Дані зберігаються шість місяців.',
    'Ви маєте право доступу, заперечення, обмеження обробки та перенесення даних.',
    'Ви можете відкликати згоду.',
    'Ви можете подати скаргу до наглядового органу.',
    '3 березня 2026',
  ],
  zh: [
    '数据控制者是北风公司，电话 021 1234。',
    '处理目的是订单。',
    '法律依据是您的同意。接收方是我们的处理者。',
    '数据保存期限为六个月。',
    '您有查阅、反对、限制处理和数据可携带的权利。',
    '您可以随时撤回同意。',
    '您可以向监管机构投诉。',
    '2026年3月3日',
  ],
};

test.each(Object.entries(complete))('%s: a complete statement has every part', (language, sentences) => {
  const { found, languages, understood } = readStatement(sentences.join('\n'));
  expect(partNames.filter((part) => !found.has(part))).toEqual([]);
  expect(languages).toContain(language);
  expect(understood).toBe(true);
});

test.each(Object.entries(complete))('%s: what a statement leaves out is missing', (_language, sentences) => {
  const { found } = readStatement(sentences.slice(0, -2).join('\n'));
  expect(found.has('complaint')).toBe(false);
  expect(found.has('date')).toBe(false);
});

test('a statement in a language without words is not understood, and a Dutch one is, however little it says', () => {
  const welsh = 'Mae eich manylion yn cael eu cadw yn ddiogel gennym ni ar ein gweinyddion bob amser. ';
  expect(readStatement(welsh.repeat(10)).understood).toBe(false);
  expect(readStatement('Uw persoonsgegevens zijn bij ons veilig.').understood).toBe(true);
});

test('words of another language that a Dutch text happens to hold prove no part', () => {
  const { found } = readStatement(
    'Wij vragen uw toestemming. Volgens de site is er een contact, een Widerspruch en een Beschwerde.',
  );
  expect([...found].toSorted()).toEqual(['ground', 'responsible']);
});

test.each([
  ['de', 'Das Cookie wird 14 Monate gespeichert.', true],
  ['fi', 'Eväste on voimassa 14 kuukautta.', true],
  ['pl', 'Plik cookie jest ważny 24 miesiące.', true],
  ['zh', '该cookie保存12个月。', true],
  ['hu', 'A süti a munkamenet végéig él.', true],
  ['nl', 'De cookie blijft drie maanden.', true],
  ['nl', 'Wij gebruiken een sessiecookie.', false],
  ['fi', 'Käytämme evästeitä.', false],
])('%s: %s', (language, line, says) => {
  expect(namesDuration(line, { languages: [language] })).toBe(says);
});

test('the language that a page says it is in is read, however little the text says', () => {
  const short = 'Rekisterinpitäjä on Pohjatuuli Oy. Voit peruuttaa suostumuksesi.';
  expect([...readStatement(short, ['fi-FI']).found].toSorted()).toEqual([
    'ground',
    'responsible',
    'withdrawal',
  ]);
  expect([...readStatement(short).found]).toEqual([]);
});

/** “We pass your data on to Google”, or “we share it with our partners”. */
const passedOn: Record<string, string> = {
  ar: 'نشارك بياناتك مع جوجل.',
  bg: 'Предаваме Вашите данни на Google.',
  cs: 'Vaše údaje předáváme společnosti Google.',
  da: 'Vi videregiver dine oplysninger til Google.',
  de: 'Wir geben Ihre Daten an Google weiter.',
  el: 'Διαβιβάζουμε τα δεδομένα σας στη Google.',
  es: 'Compartimos sus datos con Google.',
  et: 'Edastame teie andmed Google’ile.',
  fi: 'Luovutamme tietosi Googlelle.',
  fr: 'Nous transmettons vos données à Google.',
  ga: 'Roinnimid do shonraí le Google.',
  hr: 'Vaše podatke dijelimo s Googleom.',
  hu: 'Adatait továbbítjuk a Google részére.',
  is: 'Við deilum gögnunum þínum með Google.',
  it: 'Comunichiamo i suoi dati a Google, li trasmettiamo cifrati.',
  lt: 'Jūsų duomenis perduodame „Google“.',
  lv: 'Mēs nododam jūsu datus Google.',
  mt: 'Naqsmu d-data tiegħek ma’ Google.',
  no: 'Vi deler opplysningene dine med Google.',
  pl: 'Przekazujemy Państwa dane firmie Google.',
  pt: 'Partilhamos os seus dados com a Google.',
  ro: 'Transmitem datele dumneavoastră către Google.',
  sk: 'Vaše údaje poskytujeme spoločnosti Google.',
  sl: 'Vaše podatke posredujemo Googlu.',
  sv: 'Vi delar dina uppgifter med Google.',
  tr: 'Verilerinizi Google ile paylaşıyoruz.',
  uk: 'Ми передаємо ваші дані компанії Google.',
  zh: '我们会将您的数据提供给谷歌。',
};

test.each(Object.entries(passedOn))(
  '%s: who receives the data may be said in prose',
  (language, sentence) => {
    expect([...readStatement(sentence, [language]).found]).toContain('recipients');
  },
);

test('a text that tells several parts is a statement, whatever it calls itself', () => {
  for (const [language, sentences] of Object.entries(complete)) {
    expect(tellsParts(sentences.slice(1, 5).join('\n'), [language]), language).toBe(true);
    expect(tellsParts(sentences.slice(-1).join('\n'), [language]), language).toBe(false);
  }
});

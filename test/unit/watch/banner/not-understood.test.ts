/** Windows in languages whose words nobody here knows. */
import { expect, test } from 'vitest';
import { describeNearest } from '../../../../watch/banner/describe.ts';
import { notUnderstoodIn } from '../../../../watch/banner/not-understood.ts';
import { recognise } from '../../../../watch/banner/recognise.ts';
import { frameOf, type Sketch } from '../../../support/blocks.ts';

/** The block as the scripts in a page report one in which they know no word. */
function silent(sketch: Sketch) {
  const frame = frameOf(sketch);
  const blocks = frame.scan.blocks.map((block) => ({ ...block, silent: true }));
  return { ...frame, scan: { ...frame.scan, blocks } };
}

const asking: ReadonlyArray<readonly [string, string, readonly string[]]> = [
  [
    'Japanese',
    'このウェブサイトでは、利便性の向上のためにお客様の端末に小さなファイルを保存します。',
    ['承諾する', '拒む'],
  ],
  [
    'Georgian',
    'ეს ვებგვერდი იყენებს მცირე ფაილებს სტატისტიკისთვის, თქვენი ნებართვით.',
    ['თანხმობა', 'უარყოფა'],
  ],
  ['Hindi', 'यह साइट आपकी अनुमति से आँकड़ों के लिए छोटी फ़ाइलें रखती है।', ['स्वीकार', 'अस्वीकार', 'विकल्प']],
  [
    'Basque',
    'Webgune honek zure baimenarekin fitxategi txikiak gordetzen ditu estatistikak egiteko.',
    ['Onartu', 'Ukatu'],
  ],
];

test.each(asking)('%s: it is no banner, and not understood', (_language, text, offers) => {
  const frames = [silent({ text, offers })];
  expect(recognise(frames)).toBeNull();
  expect(notUnderstoodIn(frames)).toBe(text);
  const { notUnderstood } = describeNearest(frames, { redactUrl: (url) => url });
  expect(notUnderstood).toBe(text.slice(0, 200));
});

/** The block with the words of a page in another language, some of which a language that is read has too. */
function inLanguage(language: string, sketch: Sketch) {
  const frame = frameOf(sketch);
  return { ...frame, scan: { ...frame.scan, language } };
}

const alike: ReadonlyArray<readonly [string, string, string, readonly string[]]> = [
  [
    'Galician',
    'gl',
    'Empregamos rastros co teu consentimento para saber como se usa esta páxina.',
    ['Dou permiso', 'Non quero'],
  ],
  [
    'Luxembourgish',
    'lb',
    'Mir benotzen Cookien, fir eis Säit ze verbesseren. Dir kënnt Är Wiel änneren.',
    ['Ofleenen', 'Alles unhuelen', 'Astellungen'],
  ],
  [
    'Russian',
    'ru',
    'Мы используем файлы для статистики с вашего согласия. Решение можно изменить.',
    ['Не хочу', 'Хорошо, пусть'],
  ],
  [
    'Korean',
    'en',
    '당사는 통계를 위해 쿠키를 사용합니다. 선택은 나중에 변경할 수 있습니다.',
    ['거부', '모두 동의'],
  ],
];
test.each(alike)('%s: like a language that is read, and not understood', (_language, code, text, offers) => {
  const frames = [inLanguage(code, { text, offers })];
  expect(recognise(frames)).toBeNull();
  expect(notUnderstoodIn(frames)).toBe(text);
});

test('a frame over the page counts, a frame in the page does not', () => {
  const sketch = {
    text: 'このサイトは統計のために小さなファイルを保存します。',
    offers: ['はい', 'いいえ'],
    place: 'frame',
  };
  expect(notUnderstoodIn([silent({ ...sketch, frame: 'fixed' })])).toBe(sketch.text);
  expect(notUnderstoodIn([silent({ ...sketch, frame: 'first' })])).toBeNull();
});

const spoken: ReadonlyArray<readonly [string, string, readonly string[]]> = [
  [
    'Dutch',
    'Wij gebruiken cookies om het bezoek aan deze site te meten. Vind je dat goed?',
    ['Kom maar op', 'Laat maar zitten'],
  ],
  [
    'English',
    'We process personal data to measure visits to this website, with your consent.',
    ['Sounds peachy', 'Bring it on'],
  ],
];
test.each(spoken)(
  '%s: it speaks of cookies, and what it offers is not understood',
  (_language, text, offers) => {
    expect(notUnderstoodIn([frameOf({ text, offers })])).toBe(text);
  },
);

const others: ReadonlyArray<readonly [string, Sketch]> = [
  [
    'words of a known language',
    {
      text: 'Wilt u de nieuwe fiets van de week zien? Kom dan nu naar onze winkel.',
      offers: ['Fietsen', 'Banden'],
    },
  ],
  [
    'one button',
    { text: 'このウェブサイトでは、利便性の向上のために保存します。もっと読む。', offers: ['承諾する'] },
  ],
  [
    'a field to type in',
    {
      text: 'このウェブサイトでは、利便性の向上のために保存します。もっと読む。',
      offers: ['送る', '拒む'],
      fields: 1,
    },
  ],
  ['hardly a text', { text: '店を選ぶ', offers: ['東京', '大阪'] }],
  [
    'another page in such a language',
    { text: 'Nous vendons des vélos à Utrecht.', offers: ['Vélos', 'Pneus'] },
  ],
  [
    'another question in a language that is read',
    {
      text: 'Schrijf je in voor onze nieuwsbrief en ontvang 10% korting op je eerste bestelling.',
      offers: ['Ik wil korting', 'Ach nee joh'],
    },
  ],
  [
    'buttons that are understood',
    { text: 'Webgune honek estatistikak egiteko gordetzen ditu fitxategiak.', offers: ['OK', 'Close'] },
  ],
];
test.each(others)('%s: nothing is said of it', (_what, sketch) => {
  expect(notUnderstoodIn([silent(sketch)])).toBeNull();
});

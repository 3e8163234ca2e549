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
    'buttons that are understood',
    { text: 'Webgune honek estatistikak egiteko gordetzen ditu fitxategiak.', offers: ['OK', 'Close'] },
  ],
];
test.each(others)('%s: nothing is said of it', (_what, sketch) => {
  expect(notUnderstoodIn([silent(sketch)])).toBeNull();
});

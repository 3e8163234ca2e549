/** The published statement is compared with the approved one by what it says, however it is laid out. */
import { describe, expect, test } from 'vitest';
import { compareStatements } from '../../../../rules/facts/statement.ts';

const sentences = [
  'Wij verwerken uw gegevens alleen om uw vraag te kunnen beantwoorden, op grond van uw toestemming.',
  'Wij bewaren uw gegevens niet langer dan veertien maanden na uw laatste bericht aan ons.',
  'U kunt ons altijd vragen om inzage in uw gegevens, en om hen te verbeteren of te wissen.',
  'Bent u niet tevreden, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
];
const reference = ['Privacyverklaring', ...sentences].join('\n');
const same = { gone: [], added: [] };

describe('the same text', () => {
  test.each<[string, string]>([
    ['one sentence a line', reference],
    ['in one paragraph', `Privacyverklaring\n${sentences.join(' ')}`],
    [
      'with lines that end within sentences',
      reference.replace(/, /g, ',\n').replace(' niet langer', '\nniet langer'),
    ],
    ['between a menu and a footer', `Start\nContact\n${reference}\nVolg ons`],
    [
      'with soft hyphens and no-break spaces',
      reference.replace('gegevens', 'ge\u00ADgevens').replace('uw vraag', 'uw\u00A0vraag'),
    ],
    ['as a list', reference.replace(/\n/g, '\n• ')],
  ])('%s', (_what, published) => {
    expect(compareStatements(published, reference)).toEqual(same);
    expect(compareStatements(published.toUpperCase(), reference)).toEqual(same);
  });
});

describe('another text', () => {
  test.each<[string, string, string[], string[]]>([
    ['a period', reference.replace('veertien', 'achtentwintig'), ['veertien'], ['achtentwintig']],
    ['a sentence less', reference.replace(`${sentences[2]}\n`, ''), ['inzage'], []],
    [
      'a sentence more',
      reference.replace(sentences[2] ?? '', `${sentences[2]}\nWij verkopen uw gegevens aan anderen.`),
      [],
      ['verkopen'],
    ],
    [
      'words more, within a line that is broken',
      reference.replace(' maanden na', '\nmaanden of langer na'),
      ['veertien maanden na'],
      ['maanden of langer'],
    ],
  ])('%s', (_what, published, gone, added) => {
    const difference = compareStatements(published, reference);
    expect(difference?.gone.map((each) => gone.find((word) => each.includes(word)))).toEqual(gone);
    expect(added.every((word) => difference?.added.some((each) => each.includes(word)))).toBe(true);
  });
  test('that shares no sentence is no version of it', () => {
    expect(
      compareStatements(
        'Wij maken fietsen in Utrecht, en verkopen die in het hele land aan wie er een wil.',
        reference,
      ),
    ).toBeNull();
  });
});

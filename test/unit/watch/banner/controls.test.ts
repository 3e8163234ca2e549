/** What the controls of a block do, given what stands beside them. */
import { expect, test } from 'vitest';
import { readControls } from '../../../../watch/banner/controls.ts';
import { frameOf } from '../../../support/blocks.ts';

interface Given {
  role?: string;
  checked?: boolean | null;
}

function kindsOf(text: string, labels: readonly string[], given: Given = {}): string[] {
  const { scan } = frameOf({ text, offers: labels });
  const [block] = scan.blocks;
  const controls = new Map(scan.controls.map((control) => [control.id, { ...control, ...given }]));
  return block ? readControls(block, controls).map(({ kind }) => kind) : [];
}

const toggle = { role: 'togglebutton', checked: false };
const text = 'We use cookies for statistics with your consent.';

test('buttons that call themselves toggles act as their words say', () => {
  expect(kindsOf(text, ['Accept', 'Customise'], toggle)).toEqual(['accept-all', 'settings']);
  expect(kindsOf(text, ['Agree', 'Disagree', '×'], toggle)).toEqual(['accept-all', 'reject-all', 'close']);
  expect(kindsOf(text, ['Akkoord', 'Instellen'], toggle)).toEqual(['accept-all', 'settings']);
});

test('a cross among them refuses where the text says so', () => {
  const said = `${text} Close this notice to go on with necessary cookies only.`;
  expect(kindsOf(said, ['×', 'Customise', 'Accept'], toggle)).toEqual([
    'necessary-only',
    'settings',
    'accept-all',
  ]);
});

test('toggles of which each allows one thing stay boxes', () => {
  expect(kindsOf(text, ['Allow', 'Allow', 'Allow'], toggle)).toEqual(['category', 'category', 'category']);
  expect(kindsOf(text, ['Statistics', 'Marketing'], toggle)).toEqual(['category', 'category']);
});

test('one that is pressed already has a state, and so has its neighbour', () => {
  expect(kindsOf(text, ['Accept', 'Customise'], { role: 'togglebutton', checked: true })).toEqual([
    'category',
    'category',
  ]);
});

test('answers that are links count where yes and no lead to one place', () => {
  const linksOf = (...paths: string[]): string[] => {
    const { scan } = frameOf({ text, offers: ['Accept', 'Decline'] });
    const [block] = scan.blocks;
    const controls = new Map(
      scan.controls.map((control, at) => {
        const path = paths[at] ?? '';
        const link = path.startsWith('//') ? ('away' as const) : ('site' as const);
        return [control.id, { ...control, role: 'link', link, path }] as const;
      }),
    );
    return block ? readControls(block, controls).map(({ facts }) => facts.link) : [];
  };
  expect(linksOf('//www.voorbeeld.nl/back?c=1', '//www.voorbeeld.nl/back?c=0')).toEqual(['same', 'same']);
  expect(linksOf('/keep/1', '/keep/0')).toEqual(['same', 'same']);
  expect(linksOf('//www.voorbeeld.nl/in', '//www.elders.nl/')).toEqual(['away', 'away']);
  expect(linksOf('/in', '//www.elders.nl/')).toEqual(['site', 'away']);
});

/** One finding as a ticket: everything that a developer needs to fix it, and no name becomes markup. */
import { expect, it } from 'vitest';
import { messages } from '../../../../reports/messages/index.ts';
import { ticketOf } from '../../../../reports/present/ticket.ts';
import { hostile, nightlyReport } from '../../../support/report.ts';

const report = nightlyReport();
const ticket = (name: string): string => {
  const finding = report.findings.find(({ subject }) => subject.name === name);
  return finding ? ticketOf(finding, report, 'en', messages('en')) : '';
};

it('says what, where, who, why and how to fix it', () => {
  expect(ticket('_fbp').split('\n')).toEqual([
    '### ▲ High: Meta Pixel sets the cookie \\_fbp after the visitor refuses · www\\.q-talent.nl',
    '',
    '`_fbp` · Meta Pixel · 90 days · first party · on 2 of 4 pages',
    '',
    'This cookie was seen after the choice.',
    '',
    '- **Judgement**: Established violation · differs from the site’s own statement',
    '- **Promise**: “Cookies, die alleen met uw toestemming worden geplaatst (na het accepteren van de cookies)” (P24)',
    '- **Law**: Telecommunicatiewet art. 11.7a lid 1',
    '- **Set by**: `/` → `en_US/fbevents.js:1:9021 (connect.facebook.net)`',
    '- **Fix**: Load the script only after the opt-in event.',
    '- **Page**: `https://www.q-talent.nl/contact`, `https://www.q-talent.nl/over-ons`',
    '- **When**: after refusing',
    '',
    expect.stringMatching(/^Cookiewacht .* · CQT Groep · `reject-ignored-cookie` · `[0-9a-f]{16}`$/),
    '',
  ]);
});

it('leaves nothing of a name outside of code', () => {
  for (const name of Object.values(hostile)) {
    const text = ticket(name);
    // The lines in which a name stands as prose; elsewhere it is code.
    const prose = text
      .split('\n')
      .filter((line) => /^(?:### |Cookie )/.test(line))
      .join('\n');
    expect(prose).toContain('\nCookie ');
    expect(prose.replaceAll('@<!-- -->', '')).not.toMatch(/(?<!\\)[<[`*|]|:\/\/|@everyone|\u202e/);
    for (const line of text
      .split('\n')
      .filter((line) => line.includes('evil.example') && line.startsWith('- ')))
      expect(line).toMatch(/^- \*\*[^*]+\*\*: (`+).*\1$/);
    expect(text.length).toBeLessThan(4000);
  }
});

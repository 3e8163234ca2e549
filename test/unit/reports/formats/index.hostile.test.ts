/**
 * Whatever a page calls its cookies, a reader sees a name: no markup, no formula, no control sequence, no
 * deception.
 */
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../reports/formats/index.ts';
import { toDisplay } from '../../../../reports/present/sanitise.ts';
import { hostile, nightlyReport, previousReport } from '../../../support/report.ts';
import { options } from '../../../support/report-assets.ts';

const report = nightlyReport({ baseline: previousReport() });
const render = (name: string, extra = {}): string =>
  formats.find((format) => format.name === name)?.render(report, options('nl', extra)) ?? '';

const unseen =
  // eslint-disable-next-line no-control-regex -- to find them is what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

describe.each(formats.map(({ name }) => name))('%s', (name) => {
  it('holds no character that turns, hides or colours text', () => {
    expect(unseen.exec(render(name))?.[0]).toBeUndefined();
  });

  it('cuts a name of 10 kB, except where the data themselves are asked for', () => {
    expect(/x{1200}/.test(render(name))).toBe(name === 'json');
  });

  it('still tells the names apart', () => {
    const text = name === 'terminal' ? render(name, { all: true }) : render(name);
    for (const part of ['onerror', 'HYPERLINK', '31mred', 'txt.exe', 'everyone'])
      expect(text).toContain(part);
  });
});

describe('shown', () => {
  it('marks what cannot be seen by its number', () => {
    expect(toDisplay(hostile.bidi)).toBe('safe⟨U+202E⟩txt.exe⟨U+2066⟩');
    expect(toDisplay('a\u001b[31m\n')).toBe('a⟨U+001B⟩[31m⟨U+000A⟩');
    expect(toDisplay('\ud800x')).toBe('⟨U+D800⟩x');
  });

  it('leaves ordinary names of any script alone', () => {
    for (const name of ['_ga', 'toestemming_één', 'クッキー', 'ملف', '🍪', 'naïve'])
      expect(toDisplay(name)).toBe(name);
  });

  it('counts what it cuts off', () => {
    expect(toDisplay('x'.repeat(500), 10)).toBe('xxxxxxxxx… (+491)');
    expect(toDisplay('x'.repeat(10), 10)).toBe('xxxxxxxxxx');
    expect(toDisplay('🍪'.repeat(300), 10)).toMatch(/^🍪{9}… \(\+\d+\)$/u);
  });

  it('keeps marks from piling up', () => {
    expect(toDisplay(`a${'\u0301'.repeat(60)}b`).length).toBeLessThan(10);
  });
});

describe('json', () => {
  it('keeps the data as they were', () => {
    expect(JSON.parse(render('json'))).toEqual(JSON.parse(JSON.stringify(report)));
  });
});

describe('csv', () => {
  const rows = parse(render('csv'));

  it('has as many cells in every row as it has columns', () => {
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.filter(([record]) => record !== 'waiver').length).toBe(
      1 +
        report.findings.length +
        report.sites.flatMap(({ cookies, services, unchecked }) => [...cookies, ...services, ...unchecked])
          .length,
    );
  });

  it('holds no cell that a spreadsheet would calculate', () => {
    expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain(`'${hostile.formula}`);
  });

  it('nor one where the reader splits at semicolons, and the quotes of commas mean nothing', () => {
    const names = ['a;=1+1', 'a; "=1+1"', "a;'@SUM(1)", 'a;\u00a0+1', 'a;|calc', 'a;\uff1d1'];
    const [finding] = report.findings;
    if (!finding) throw new Error('a report without findings');
    const findings = names.map((name) => ({ ...finding, subject: { ...finding.subject, name } }));
    const text =
      formats.find((format) => format.name === 'csv')?.render({ ...report, findings }, options('nl')) ?? '';
    const cells = text.split(/[;\r\n]/).filter((cell) => /^[\s"]*[=+\-@|\uff1d]/u.test(cell));
    expect(cells).toEqual([]);
    expect(text).toContain("a;'=1+1");
  });
});

describe('markdown', () => {
  it('leaves nothing of a name outside of code', () => {
    const outside = render('markdown').replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, '');
    for (const part of ['<img', '<script', 'evil.example', '@everyone', '<!-- #1'])
      expect(outside).not.toContain(part);
  });

  it('fits a comment, and says how much was left out', () => {
    const many = {
      ...report,
      findings: Array.from({ length: 300 }, (_, times) =>
        report.findings.map((finding) => ({ ...finding, rule: `${finding.rule}-${times}` })),
      ).flat(),
    };
    const text = formats.find(({ name }) => name === 'markdown')?.render(many, options('en')) ?? '';
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/and \d+ more: report\.html/);
  });
});

describe('junit', () => {
  it('escapes what XML would read', () => {
    expect(render('junit')).not.toMatch(/<(?:img|script|style)/);
    expect(render('junit')).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('terminal', () => {
  it('has no escape sequences without colour, and with colour only those that set it', () => {
    expect(render('terminal')).not.toContain('\u001b');
    // eslint-disable-next-line no-control-regex -- to find them is what it is for
    const plain = render('terminal', { colour: true }).replace(/\u001b\[(?:1|2|22|3[1-5]|39)m/g, '');
    expect(plain).toBe(render('terminal'));
  });
});

/** RFC 4180. */
function parse(text: string): string[][] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    );
}

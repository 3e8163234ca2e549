/** A digest as a letter: one line on top that says it, problems with the crawl itself, then the worst. Text and HTML. */
import { h, type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../rules/judge/finding.ts';
import { hostName } from '../../reports/present/address.ts';
import { toDisplay, toDisplaySentence } from '../../reports/present/sanitise.ts';
import type { ListedFinding } from '../model/views.ts';
import { textsOf } from '../pages/page.ts';
import { dayOf } from '../pages/parts/moment.ts';
import type { Digest } from './digest.ts';

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** A line, where it leads, and a smaller one below it. */
interface Line {
  text: string;
  href?: string;
  below?: string;
}
interface Part {
  title: string;
  lines: Line[];
  loud?: boolean;
}

const LINES = 12;

/** @param address where people reach the desk, without a slash at the end */
export function letterOf(digest: Digest, language: Language, address: string, timeZone: string): Letter {
  const { own } = textsOf(language);
  const words = own.mail;
  const { fresh, endsSoon, fixed, failed, late, today, head } = digest;
  const when = { own, timeZone, today: today.today };
  const since = today.lastRun === null ? null : dayOf(today.lastRun.startedAt, when);
  const says = [
    late ? words.late(since) : '',
    failed.length > 0 ? own.crawls.failed(failed.length) : '',
    fresh.count > 0 ? words.fresh(fresh.count) : '',
    fixed !== null && fixed > 0 ? words.fixed(fixed) : '',
    endsSoon.count > 0 ? words.endsSoon(endsSoon.count) : '',
  ].filter((each) => each !== '');
  const sentence = says.length === 0 ? words.nothing(since) : says.join(' ');
  const finding = (each: ListedFinding): Line => ({
    text: toDisplaySentence(each.facts.headline[language], 240),
    href: `${address}/findings/${each.fingerprint}`,
    below: `${textsOf(language).words.severity[each.facts.severity]} · ${hostName(each.siteUrl)} · ${own.queue.states[each.state]}`,
  });
  const more = (count: number, shown: number): Line[] =>
    count > shown ? [{ text: words.more(count - shown), href: `${address}/queue` }] : [];
  const unchecked = digest.fixed === null ? [] : today.unchecked;
  const parts: Part[] = [
    {
      title: words.problems,
      loud: true,
      lines: [
        ...(late ? [{ text: own.today.noNightWhat }] : []),
        ...failed.map(({ schedule, problem }) => ({
          text: `${toDisplay(schedule)}: ${problem === null ? '' : own.crawls.problem[problem.kind]}`,
          below: toDisplaySentence(problem?.detail ?? '', 300),
        })),
        ...(today.lastRun?.interrupted === true && fixed !== null ? [{ text: words.interrupted }] : []),
        ...unchecked.slice(0, LINES).map(({ site, lines }) => ({
          text: words.unchecked(toDisplay(site), lines.length),
          below: toDisplaySentence(lines[0] ?? '', 200),
        })),
        ...(unchecked.length > LINES ? [{ text: words.more(unchecked.length - LINES) }] : []),
      ],
    },
    { title: words.toDecide, lines: [...fresh.worst.map(finding), ...more(fresh.count, fresh.worst.length)] },
    {
      title: own.today.endsSoon,
      lines: [...endsSoon.first.map(finding), ...more(endsSoon.count, endsSoon.first.length)],
    },
  ].filter(({ lines }) => lines.length > 0);
  const foot = words.foot(head.seq, head.hash);
  return {
    subject: `Cookiewacht: ${sentence}`.slice(0, 180),
    text: textOf(sentence, parts, [`${words.open}: ${address}/`, foot]),
    html: htmlOf(sentence, parts, { language, address, open: words.open, foot }),
  };
}

/** Says that mail arrives, and nothing else. */
export function testLetter(language: Language, address: string): Letter {
  const { own } = textsOf(language);
  const { subject, says } = own.mail.test;
  const foot = own.mail.test.foot(address);
  return {
    subject,
    text: textOf(says, [], [`${own.mail.open}: ${address}/`, foot]),
    html: htmlOf(says, [], { language, address, open: own.mail.open, foot }),
  };
}

function textOf(sentence: string, parts: readonly Part[], foot: readonly string[]): string {
  const lines = parts.flatMap(({ title, lines: own }) => [
    '',
    title.toUpperCase(),
    ...own.flatMap(({ text, href, below }) => [
      `- ${text}`,
      ...(below === undefined || below === '' ? [] : [`  ${below}`]),
      ...(href === undefined ? [] : [`  ${href}`]),
    ]),
  ]);
  return [sentence, ...lines, '', ...foot, ''].join('\n');
}

const quiet = 'color:#56625f;font-size:13px';

function htmlOf(
  sentence: string,
  parts: readonly Part[],
  { language, address, open, foot }: { language: Language; address: string; open: string; foot: string },
): string {
  const line = ({ text, href, below }: Line): ComponentChildren =>
    h(
      'li',
      { style: 'margin:0 0 10px' },
      href === undefined ? text : h('a', { href, style: 'color:#125a7e' }, text),
      below === undefined || below === '' ? null : h('div', { style: quiet }, below),
    );
  const body = h(
    'html',
    { lang: language },
    h('head', null, h('meta', { charset: 'utf-8' }), h('title', null, 'Cookiewacht')),
    h(
      'body',
      { style: 'font:16px/1.45 sans-serif;color:#1d2321;max-width:640px;margin:16px auto;padding:0 12px' },
      h('h1', { style: 'font-size:20px;margin:0 0 14px' }, sentence),
      parts.map(({ title, lines, loud = false }) => [
        h('h2', { style: `font-size:15px;margin:18px 0 8px${loud ? ';color:#9c0f2e' : ''}` }, title),
        h('ul', { style: 'margin:0;padding-left:20px' }, lines.map(line)),
      ]),
      h('p', { style: 'margin:20px 0' }, h('a', { href: `${address}/`, style: 'color:#125a7e' }, open)),
      h('p', { style: `${quiet};overflow-wrap:anywhere` }, foot),
    ),
  );
  return `<!doctype html>\n${renderToString(body)}\n`;
}

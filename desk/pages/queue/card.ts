/** A line of the list. */
import { h, type ComponentChildren } from 'preact';
import { SeverityWord } from '../../../reports/formats/html/marks.ts';
import { hostName } from '../../../reports/present/address.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { sentenceOf } from '../parts/finding.ts';
import { StateTag } from '../parts/state.ts';
import { lineAddress, type Line, type QueueProps } from './lines.ts';

const hostsShown = 4;

export function Card({
  props,
  line,
  current,
}: {
  props: QueueProps;
  line: Line;
  current: boolean;
}): ComponentChildren {
  const { page, address } = props;
  const [first] = line.findings;
  const hosts = [...new Set(line.findings.map(({ siteUrl }) => hostName(siteUrl)))];
  const many = line.findings.length > 1;
  return h(
    'a',
    { class: 'card', href: lineAddress(address, line), 'aria-current': current ? 'true' : undefined },
    h(
      'span',
      { class: 'top-line' },
      h(SeverityWord, { severity: first.facts.severity, words: page.words }),
      many ? page.own.queue.oneCause(line.findings.length) : hosts[0],
      h(StateTag, { page, finding: first }),
    ),
    h('span', { class: 'what' }, sentenceOf(first, page)),
    h(
      'span',
      { class: 'lines-of' },
      many
        ? [
            toDisplay(first.facts.service ?? first.facts.subject.name, 60),
            hosts.slice(0, hostsShown).join(', '),
            hosts.length > hostsShown ? page.words.count.more(hosts.length - hostsShown) : '',
          ]
            .filter((part) => part !== '')
            .map((part) => h('span', { key: part }, part))
        : h('code', null, toDisplay(first.facts.subject.name, 60)),
    ),
  );
}

/** “What set this?”: all that is known of one thing on the page, asked by the menu of the page. */
import { h, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { hostOf } from '../../../rules/address.ts';
import { wordFor } from '../../../reports/messages/index.ts';
import { pageLabel } from '../../../reports/present/address.ts';
import { sentenceOf } from '../../../reports/present/finding.ts';
import { capital, toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { findingAnchor } from '../../../reports/formats/html/context.ts';
import { InitiatorChain } from '../../../reports/formats/html/finding/initiator-chain.ts';
import { ask } from '../../messages/client.ts';
import type { LiveRequest, LiveState } from '../../messages/live-state.ts';
import { seconds } from '../shared/dates.ts';
import type { RowsProps } from '../shared/finding-rows.ts';
import { ShowOnPage } from '../shared/show-on-page.ts';
import { reasonOf } from '../shared/reason.ts';

interface Props extends RowsProps {
  state: LiveState;
  say(text: string): void;
}

/** Requests that are shown; the first is what was asked about. */
const mostRequests = 5;

/** The answer; nothing if nobody asked. */
export function About(props: Props): ComponentChildren {
  const { about } = props.state;
  return about === null ? null : h(Answer, { ...props, about });
}

function Answer({
  ui,
  site,
  texts,
  state,
  say,
  about,
}: Props & { about: NonNullable<LiveState['about']> }): ComponentChildren {
  const { own } = texts;
  const section = useRef<HTMLElement>(null);
  // Who asks may have left the panel far down in the events.
  useLayoutEffect(() => {
    // Its title last: where there is no room for all of it, it begins with that.
    for (const part of [section.current, section.current?.firstElementChild])
      part?.scrollIntoView({ block: 'nearest' });
  }, [about.at]);
  const exact = state.requests.filter(({ url }) => url === about.url);
  const ofHost = state.requests.filter(({ host }) => host === about.host);
  const requests = (exact.length > 0 ? exact : ofHost).slice(0, mostRequests);
  const cookies = state.cookies.filter(
    ({ domain }) => about.host === domain || about.host.endsWith(`.${domain}`),
  );
  const fingerprints = new Set([...requests, ...cookies].flatMap((row) => row.findings));
  const findings = ui.report.findings.filter(({ fingerprint }) => fingerprints.has(fingerprint));
  const close = (): void =>
    void ask({ type: 'about-close', tab: state.tab }).catch((error: unknown) =>
      say(own.failed(reasonOf(error))),
    );
  const field = (label: string, value: ComponentChildren): ComponentChildren =>
    h('div', null, h('dt', null, label), h('dd', null, value));
  return h(
    'section',
    { class: 'about-thing', 'aria-labelledby': 'about', ref: section },
    h('h2', { id: 'about' }, own.about.title),
    h('p', null, h('code', null, toDisplay(pageLabel(about.url, hostOf(site.url)), 200))),
    exact.length === 0
      ? h(
          'p',
          { class: 'quiet' },
          ofHost.length === 0 ? own.about.nothing : own.about.onlyHost(toDisplay(about.host, 80)),
        )
      : null,
    h(
      'dl',
      { class: 'fields' },
      requests.map((request) =>
        field(capital(`${seconds(request.at, texts)} s`), [
          h('span', null, aboutRequest(request, texts)),
          request.initiator.some(({ url }) => url !== '')
            ? h(InitiatorChain, { ui, steps: request.initiator, siteHost: hostOf(site.url) })
            : null,
        ]),
      ),
      cookies.length > 0
        ? field(
            own.about.cookies,
            h('code', null, toDisplay(cookies.map(({ name }) => name).join(', '), 200)),
          )
        : null,
      findings.length > 0
        ? field(
            own.finding.list,
            findings.map((finding) =>
              h(
                'a',
                { href: `#${findingAnchor(finding.fingerprint)}`, key: finding.fingerprint },
                toDisplaySentence(sentenceOf(finding, ui.report, ui.language), 160),
              ),
            ),
          )
        : null,
    ),
    exact.length > 0 && !exact.some(({ initiator }) => initiator.some(({ line }) => line !== undefined))
      ? h('p', { class: 'quiet' }, own.about.noScript)
      : null,
    h(ShowOnPage, { texts, tab: state.tab, target: { what: 'address', url: about.url, host: about.host } }),
    h('button', { type: 'button', onClick: close }, own.close),
  );
}

const aboutRequest = ({ service, category, phase, type }: LiveRequest, { words }: Props['texts']): string =>
  toDisplay(
    [type, service ?? '', wordFor(words.category, category), wordFor(words.phase, phase)]
      .filter((part) => part !== '')
      .join(' · '),
    160,
  );

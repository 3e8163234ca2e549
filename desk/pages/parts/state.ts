/** The state of a finding as a word, and the decision behind it. */
import { h, type ComponentChildren } from 'preact';
import { day } from '../../../reports/messages/index.ts';
import { toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import type { Actor } from '../../model/people.ts';
import type { Decision } from '../../model/decision.ts';
import type { ListedFinding } from '../../model/views.ts';
import type { PageContext } from '../page.ts';
import { moment } from './moment.ts';

/** The state as a tag. */
export const StateTag = ({
  page,
  finding: { state },
}: {
  page: PageContext;
  finding: Pick<ListedFinding, 'state'>;
}): ComponentChildren => h('span', { class: `tag ${state}` }, page.own.queue.states[state]);

/** Who did something. */
export function actorName(actor: Actor, { own }: PageContext): string {
  if (actor === 'command' || actor === 'desk') return own.audit.actor[actor];
  const name = toDisplay(actor.slice(actor.indexOf(':') + 1), 80);
  return actor.startsWith('token:') ? own.audit.actor.token(name) : name;
}

/** What was decided: `aanvaard tot en met 12 december 2026 · wacht op leverancier · …`. */
export function decisionText(decision: Decision, page: PageContext): string {
  const { queue } = page.own;
  const parts = [
    queue.kind[decision.kind],
    decision.kind === 'accepted' ? queue.until(day(decision.until, page.words)) : '',
    decision.kind === 'accepted' ? queue.reason[decision.reason] : '',
    decision.kind === 'accepted' && decision.condition !== 'none'
      ? queue.form.conditions[decision.condition]
      : '',
    decision.kind === 'not-ours' ? queue.notOursReason[decision.reason] : '',
    decision.kind === 'confirmed' && decision.owner !== null ? queue.toOwner(toDisplay(decision.owner)) : '',
    decision.words === null ? '' : `“${toDisplaySentence(decision.words, 600)}”`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The decision that holds, that lapsed, or that the policy made; nothing where there is none. */
export function InForce({ page, finding }: { page: PageContext; finding: ListedFinding }): ComponentChildren {
  const { queue } = page.own;
  const { decision, lapsedBy, request, policyWaiver } = finding;
  return [
    policyWaiver === null
      ? null
      : h(
          'p',
          { class: 'in-force', key: 'policy' },
          h('strong', null, `${queue.policyDecided} `),
          toDisplaySentence(
            page.words.waivedUntil(day(policyWaiver.until, page.words), policyWaiver.by, policyWaiver.reason),
          ),
        ),
    decision === null
      ? null
      : h(
          'p',
          { class: 'in-force', key: 'decision' },
          h(
            'strong',
            null,
            lapsedBy === null ? `${queue.now}: ` : `${queue.states.lapsed} (${queue.lapsedBy[lapsedBy]}): `,
          ),
          decisionText(decision.decision, page),
          h('small', null, ` ${queue.by(actorName(decision.by, page), moment(decision.at, page))}`),
        ),
    request === null
      ? null
      : h(
          'div',
          { class: 'in-force', key: 'request' },
          h(
            'p',
            null,
            h('strong', null, `${queue.requestedBy(actorName(request.by, page))}: `),
            decisionText(request.decision, page),
          ),
          page.visitor?.role === 'officer' || page.visitor?.role === 'admin'
            ? h(
                'form',
                { method: 'post', action: '/requests', class: 'actions' },
                h('input', { type: 'hidden', name: 'request', value: request.event }),
                h('input', { type: 'hidden', name: 'to', value: page.here }),
                h(
                  'button',
                  { type: 'submit', name: 'answer', value: 'approve', class: 'main' },
                  queue.approve,
                ),
                h('button', { type: 'submit', name: 'answer', value: 'decline' }, queue.decline),
              )
            : null,
        ),
  ];
}

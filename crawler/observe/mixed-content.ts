/**
 * Observes mixed content: insecure requests of a secure page that the browser upgraded or blocked.
 *
 * Some of them cause no network event: an http image is fetched over https, and an http frame or ws: socket
 * is stopped before there is a request. Source: CDP `Audits.issueAdded`, MixedContentIssue.
 */
import type { Protocol } from 'puppeteer-core';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { Request } from '../../rules/evidence/index.ts';
import { requestOf } from '../../watch/observations/request.ts';
import type { Stamp } from '../capture/recorder.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

/** Kind `request`, for insecure requests that the request observer cannot see. */
export const observer = defineObserver({
  kinds: ['request'],
  create(context) {
    const seenRequests = new Set<string>();
    // An issue may come before its request, so issues wait until the page ends; those with a request are
    // dropped.
    context.network.listen({
      started: ({ request, stamp: moment }) => {
        if (/^(?:http|ws):/i.test(request.url)) seenRequests.add(keyOf(moment, request.url));
      },
    });
    const waiting = new Map<string, { details: Details; moment: Stamp }>();
    return {
      attached: ({ type, session, setUp }) => {
        if (type !== 'page' && type !== 'frame') return;
        session.on('Audits.issueAdded', ({ issue }) => {
          const details = issue.details.mixedContentIssueDetails;
          if (!details || !URL.canParse(details.insecureURL) || waiting.size >= MAX_RESOURCES) return;
          const moment = context.recorder.now();
          const key = keyOf(moment, details.insecureURL);
          if (!waiting.has(key)) waiting.set(key, { details, moment });
        });
        setUp(session.send('Audits.enable'));
      },
      async snapshot({ moment: when }) {
        if (when !== 'page-end') return;
        [...waiting].forEach(([key, { details, moment }], index) => {
          if (!seenRequests.has(key)) record(details, `audit-${moment.visit}-${index}`, moment, context);
        });
        waiting.clear();
        seenRequests.clear();
      },
    };
  },
});

/** Issues of one page that are kept. */
const MAX_RESOURCES = 1000;
const keyOf = ({ visit }: Stamp, url: string): string => `${visit} ${url}`;

type Details = Protocol.Audits.MixedContentIssueDetails;

function record(
  { insecureURL, resolutionStatus, resourceType, mainResourceURL }: Details,
  id: string,
  moment: Stamp,
  { recorder, redact }: JourneyContext,
): void {
  const initiator: InitiatorStep[] = [{ type: 'document', url: redact.url(mainResourceURL) }];
  const request = requestOf(
    {
      id,
      url: insecureURL,
      method: 'GET',
      type: resourceType ?? 'other',
      frame: mainResourceURL,
      mainDocument: false,
      body: undefined,
      redirectedFrom: null,
      initiator,
    },
    redact,
  );
  recorder.record({ ...request, ...outcomes[resolutionStatus] }, moment);
}

const outcomes: Readonly<Record<Details['resolutionStatus'], Pick<Request, 'outcome' | 'reason'>>> = {
  MixedContentBlocked: { outcome: 'blocked', reason: 'mixed-content' },
  MixedContentAutomaticallyUpgraded: {
    outcome: 'upgraded',
    reason: 'mixed content, upgraded by the browser',
  },
  MixedContentWarning: { outcome: 'answered' },
};

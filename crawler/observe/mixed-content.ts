/**
 * What a secure page asked for in the clear and the browser upgraded or blocked on its own.
 *
 * Some of it never shows as a network event: an http image is fetched over https, an http frame and a ws:
 * socket are stopped before they are requests. Source: CDP `Audits.issueAdded`, MixedContentIssue.
 */
import type { Protocol } from 'puppeteer-core';
import { defineObserver, type JourneyContext } from './observer.ts';

export const observer = defineObserver({
  kinds: ['request'],
  create(context) {
    const seen = new Set<string>();
    // Those that do show as requests are recorded as such; the audit only adds the others.
    context.network.listen({
      started: ({ request, moment }) => {
        if (/^(?:http|ws):/i.test(request.url)) seen.add(`${moment.visit} ${request.url}`);
      },
    });
    return {
      attached: ({ type, session, setUp }) => {
        if (type !== 'page' && type !== 'frame') return;
        session.on('Audits.issueAdded', ({ issue }) => {
          const details = issue.details.mixedContentIssueDetails;
          if (details) record(details, seen, context);
        });
        setUp(session.send('Audits.enable'));
      },
    };
  },
});

type Details = Protocol.Audits.MixedContentIssueDetails;

function record({ insecureURL, resolutionStatus, resourceType, mainResourceURL }: Details, seen: Set<string>, { recorder, redact }: JourneyContext): void {
  const key = `${recorder.visit} ${insecureURL}`;
  if (seen.has(key) || !URL.canParse(insecureURL)) return;
  seen.add(key);
  const url = new URL(insecureURL);
  const blocked = resolutionStatus === 'MixedContentBlocked';
  recorder.record({
    kind: 'request',
    id: `audit-${seen.size}`,
    url: redact.url(insecureURL),
    host: url.hostname.toLowerCase(),
    scheme: url.protocol === 'ws:' ? 'ws' : 'http',
    method: 'GET',
    type: (resourceType ?? 'other').toLowerCase(),
    frame: redact.url(mainResourceURL),
    mainDocument: false,
    query: redact.query(insecureURL),
    body: [],
    status: null,
    outcome: blocked ? 'blocked' : resolutionStatus === 'MixedContentAutomaticallyUpgraded' ? 'upgraded' : 'answered',
    reason: blocked ? 'mixed-content' : 'mixed content, upgraded by the browser',
    initiator: [{ type: 'document', url: redact.url(mainResourceURL) }],
  });
}

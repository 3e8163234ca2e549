/** LinkedIn's Insight tag, which the statement does not name: tells LinkedIn which members came by. */
import { notFound, pixel, script, token, type Answer, type EstateRequest } from '../answer.ts';
import { loadScript, thirdPartyCookie, type ThirdParty } from './third-party.ts';

export const linkedInInsightTag = (partner: string): string => `window._linkedin_partner_id = '${partner}';
${loadScript('https://snap.licdn.com/li.lms-analytics/insight.min.js')}`;

export const linkedInInsight: ThirdParty = {
  name: 'LinkedIn Insight',
  hosts: ['snap.licdn.com', 'px.ads.linkedin.com'],
  answer({ host, path, cookies }: EstateRequest): Answer {
    if (host === 'snap.licdn.com') {
      return path.startsWith('/li.lms-analytics/')
        ? script(
            `/* Insight tag, stand-in */\n(function () { new Image().src = 'https://px.ads.linkedin.com/collect?v=2&fmt=js&pid=' + window._linkedin_partner_id + '&time=' + Date.now() + '&url=' + encodeURIComponent(location.href); })();\n`,
          )
        : notFound();
    }
    if (path !== '/collect') return notFound();
    return pixel(
      cookies.has('bcookie')
        ? {}
        : {
            cookies: [
              thirdPartyCookie('bcookie', `"v=2&${crypto.randomUUID()}"`, 'linkedin.com', 365),
              thirdPartyCookie('lidc', `"b=${token(20)}"`, 'linkedin.com', 1),
              thirdPartyCookie('li_gc', token(40), 'linkedin.com', 180),
            ],
          },
    );
  },
};

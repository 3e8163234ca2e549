/** A tracker that nobody has heard of, and that the statement does not name. The name is made up. */
import { notFound, pixel, script, token, type Answer, type EstateRequest } from '../answer.ts';
import { loadScript, thirdPartyCookie, type ThirdParty } from './third-party.ts';

export const publiekspulsTag = loadScript('https://cdn.publiekspuls.example/meet/v3/puls.js');

export const publiekspuls: ThirdParty = {
  name: 'publiekspuls.example',
  hosts: ['cdn.publiekspuls.example', 'in.publiekspuls.example'],
  answer({ host, path, cookies }: EstateRequest): Answer {
    if (host === 'cdn.publiekspuls.example') {
      return path === '/meet/v3/puls.js'
        ? script(
            `/* puls.js */\n(function () { new Image().src = 'https://in.publiekspuls.example/p.gif?s=' + Math.random().toString(36).slice(2) + '&u=' + encodeURIComponent(location.href); })();\n`,
          )
        : notFound();
    }
    return pixel(
      cookies.has('ppid')
        ? {}
        : { cookies: [thirdPartyCookie('ppid', token(24), 'publiekspuls.example', 365)] },
    );
  },
};

/**
 * Look-ups of names that take turns. The system makes four at a time, on threads that reading files needs too, and one
 * takes half a minute if no name server answers: a page with hundreds of such names would stop the look-ups of all other
 * sites. Source: Node's `dns.lookup`, "Implementation considerations".
 */
import { siteOf } from '../../rules/address.ts';
import type { LookUpAll } from './private-address.ts';

/** At the same time, for the names below one registrable domain, and in all. */
const PER_SITE = 1;
const IN_ALL = 3;
/** Milliseconds for a look-up to get its turn. */
const LONGEST_WAIT_MS = 30_000;

interface Waiting {
  site: string;
  since: number;
  begin: () => void;
  giveUp: () => void;
}

/** The same look-up, whose calls take turns. `now`: milliseconds of a clock that does not jump. */
export function fairly(lookUp: LookUpAll, now: () => number = () => performance.now()): LookUpAll {
  const waiting = new Set<Waiting>();
  const running: string[] = [];
  const isFree = (site: string): boolean =>
    running.length < IN_ALL && running.filter((each) => each === site).length < PER_SITE;
  const goOn = (): void => {
    for (const each of waiting) {
      const late = now() - each.since > LONGEST_WAIT_MS;
      if (!late && !isFree(each.site)) continue;
      waiting.delete(each);
      if (late) each.giveUp();
      else each.begin();
    }
  };
  return (name, options, callback) => {
    const site = siteOf(name);
    const begin = (): void => {
      running.push(site);
      lookUp(name, options, (error, addresses) => {
        running.splice(running.indexOf(site), 1);
        callback(error, addresses);
        goOn();
      });
    };
    const giveUp = (): void =>
      callback(Object.assign(new Error(`${name} was not looked up in time`), { code: 'EAI_AGAIN' }), []);
    waiting.add({ site, since: now(), begin, giveUp });
    goOn();
  };
}

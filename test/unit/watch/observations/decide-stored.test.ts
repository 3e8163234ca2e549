/** Whether the browser stored a cookie is what its cookie store shows, not what a page or a header claims. */
import { describe, expect, test } from 'vitest';
import type { CookieWrite, Unstamped } from '../../../../rules/evidence/index.ts';
import type { JarCookie } from '../../../../watch/observations/cookie-jar.ts';
import {
  cookieOfResponse,
  cookieWrittenBy,
  type SeenCookie,
} from '../../../../watch/observations/cookie-write.ts';
import { UndecidedWrites } from '../../../../watch/observations/decide-stored.ts';
import { redactorWith } from '../../../../watch/redact/redactor.ts';

const redact = redactorWith((value) => `${value.length} characters`);

const url = 'https://www.example.nl/shop/list';
type Decided = Unstamped<CookieWrite>;

const kept = (name: string, value: string, more: Partial<JarCookie> = {}): JarCookie => ({
  name,
  value,
  domain: 'www.example.nl',
  path: '/shop',
  secure: false,
  httpOnly: false,
  expires: null,
  ...more,
});

/** A browser's store, and the writes that were seen. */
function watched() {
  const undecided = new UndecidedWrites(redact);
  const decided: Decided[] = [];
  return {
    decided,
    undecided,
    write(line: string, blockedReasons: string[] = []): void {
      const cookie = cookieOfResponse({ line, url, request: '1', initiator: [], blockedReasons }, redact);
      if (cookie) undecided.add(cookie, (observed) => decided.push(observed), Date.now());
    },
    ask(...jar: JarCookie[]): void {
      undecided.ask()(jar, Date.now());
    },
  };
}

const outcomes = (decided: readonly Decided[]): string[] =>
  decided.map(({ name, stored }) => `${name} ${stored}`);

test('a cookie of a site whose cookies were cleared is not called refused', () => {
  const { undecided, write, ask, decided } = watched();
  write('a=1; domain=example.nl');
  undecided.cleared('https://login.example.nl/logout', Date.now());
  ask();
  ask();
  expect(outcomes(decided)).toEqual(['a unknown']);
  const other = watched();
  other.write('a=1');
  other.undecided.cleared('https://www.example.com/', Date.now());
  other.undecided.cleared('https://www.example.nl/', Date.now() - 60_000);
  other.ask();
  other.ask();
  expect(outcomes(other.decided)).toEqual(['a blocked']);
});

describe('the store shows', () => {
  test('the cookie: it was stored, with the attributes of the store', () => {
    const { write, ask, decided } = watched();
    write('a=1; domain=example.nl; path=/shop; secure');
    ask(kept('a', '1', { domain: '.example.nl', secure: true }));
    expect(decided).toMatchObject([
      {
        stored: 'stored',
        domain: 'example.nl',
        hostOnly: false,
        path: '/shop',
        secure: true,
        blockedReasons: [],
      },
    ]);
  });

  test('nothing, twice: it was refused', () => {
    const { write, ask, decided } = watched();
    write('fr=1; domain=example.nl');
    ask();
    expect(decided).toEqual([]);
    ask();
    expect(decided).toMatchObject([
      { stored: 'blocked', blockedReasons: ['not in the cookie store afterwards'] },
    ]);
  });

  test('nothing of a cookie that was tried twice: both were refused', () => {
    const { write, ask, decided } = watched();
    write('report=1');
    write('report=2');
    ask();
    ask();
    expect(outcomes(decided)).toEqual(['report blocked', 'report blocked']);
  });

  test('the same name on another host: that is another cookie', () => {
    const { write, ask, decided } = watched();
    write('a=1');
    ask(kept('a', '1', { domain: 'other.nl' }));
    ask(kept('a', '1', { domain: 'other.nl' }));
    expect(outcomes(decided)).toEqual(['a blocked']);
  });

  test('the value from before: it was refused', () => {
    const { write, ask, decided } = watched();
    ask(kept('a', 'old', { secure: true }));
    write('a=new');
    ask(kept('a', 'old', { secure: true }));
    expect(decided).toMatchObject([
      { stored: 'blocked', blockedReasons: ['the cookie store kept the earlier value'] },
    ]);
  });

  test('two of the name, on two paths: each is known by its path', () => {
    const { write, ask, decided } = watched();
    write('a=1; path=/; max-age=60');
    write('a=2; path=/shop');
    ask(kept('a', '2'), kept('a', '1', { path: '/', expires: Date.now() / 1000 + 60 }));
    expect(decided).toMatchObject([
      { path: '/', stored: 'stored', lifetime: 60 },
      { path: '/shop', stored: 'stored', lifetime: null },
    ]);
  });
});

describe('the browser said that its store took', () => {
  test('a cookie that is gone when the store is asked: it was stored', () => {
    const { write, ask, undecided, decided } = watched();
    // The browser may tell of it before the script's own report is in.
    undecided.took(kept('a', '1', { secure: true }), Date.now());
    write('a=1; secure');
    write('b=1; domain=example.nl; path=/');
    undecided.took(kept('b', '1', { domain: '.example.nl', path: '/' }), Date.now());
    write('c=1');
    ask();
    ask();
    expect(outcomes(decided)).toEqual(['a stored', 'b stored', 'c blocked']);
    expect(decided[0]).toMatchObject({ path: '/shop', secure: true, blockedReasons: [] });
  });

  test('a value that was put back to the one before: it was stored', () => {
    const { write, ask, undecided, decided } = watched();
    ask(kept('a', 'old'));
    write('a=new');
    undecided.took(kept('a', 'new'), Date.now());
    ask(kept('a', 'old'));
    expect(outcomes(decided)).toEqual(['a stored']);
  });

  test('another one of that name: that says nothing', () => {
    const { write, ask, undecided, decided } = watched();
    write('a=1');
    const others = [{ value: '2' }, { path: '/' }, { domain: 'other.nl' }, { name: 'b' }];
    for (const other of others) undecided.took({ ...kept('a', '1'), ...other }, Date.now());
    undecided.took(kept('a', '1'), Date.now() - 60_000);
    ask();
    ask();
    expect(outcomes(decided)).toEqual(['a blocked']);
  });

  test('more cookies than are remembered: the oldest are forgotten', () => {
    const { write, ask, undecided, decided } = watched();
    write('first=1');
    write('last=1');
    undecided.took(kept('first', '1'), Date.now());
    for (let each = 0; each < 1000; each += 1) undecided.took(kept(`other${each}`, '1'), Date.now());
    undecided.took(kept('last', '1'), Date.now());
    ask();
    ask();
    expect(outcomes(decided)).toEqual(['first blocked', 'last stored']);
  });
});

describe('what cannot be told is unknown, never refused', () => {
  test('a cookie that was set again or deleted before the store was asked', () => {
    const { write, ask, decided } = watched();
    write('a=1');
    write('a=2');
    write('b=1');
    write('b=; max-age=0');
    ask(kept('a', '2'));
    expect(outcomes(decided)).toEqual(['a unknown', 'a stored', 'b unknown', 'b unknown']);
  });

  test('a cookie that is deleted while the store answers', () => {
    const { write, ask, undecided, decided } = watched();
    write('a=1');
    const answer = undecided.ask();
    answer([], Date.now());
    write('a=; max-age=0');
    ask();
    expect(outcomes(decided)).toEqual(['a unknown', 'a unknown']);
  });

  test('a cookie that has ended by itself', () => {
    const { write, ask, decided } = watched();
    write('a=1; max-age=1');
    ask();
    expect(outcomes(decided)).toEqual(['a unknown']);
  });

  test('a cookie of a site whose cookies fill the store: older ones are thrown out', () => {
    const { write, ask, decided } = watched();
    const others = Array.from({ length: 150 }, (_each, index) => kept(`c${index}`, '1', { path: '/' }));
    write('a=1');
    ask(...others);
    expect(outcomes(decided)).toEqual(['a unknown']);
  });

  test('all of them, when the store cannot be asked any more', () => {
    const { write, undecided, decided } = watched();
    write('a=1');
    undecided.giveUp();
    expect(outcomes(decided)).toEqual(['a unknown']);
    expect(undecided.empty).toBe(true);
  });
});

test('a reason of the browser for a refusal stays', () => {
  const { write, ask, decided } = watched();
  write('a=1', ['SecureOnly']);
  ask(kept('a', '1'));
  expect(decided).toMatchObject([{ stored: 'blocked', blockedReasons: ['SecureOnly'] }]);
});

describe('lifetime', () => {
  const inStore = (line: string, seconds: number | null): number | null | undefined => {
    const { write, ask, decided } = watched();
    write(line);
    ask(kept('a', '1', { expires: seconds === null ? null : Date.now() / 1000 + seconds }));
    return decided[0]?.lifetime;
  };
  const day = 86_400;

  test('that was asked for stays where the store has its limit of 400 days', () => {
    expect(inStore(`a=1; max-age=${5 * 365 * day}`, 400 * day)).toBe(5 * 365 * day);
  });
  test('of the store counts where the two differ', () => {
    expect(inStore('a=1', 30 * day)).toBe(30 * day);
    expect(inStore(`a=1; max-age=${30 * day}`, null)).toBeNull();
    expect(inStore(`a=1; max-age=${30 * day}`, 7 * day)).toBe(7 * day);
  });
});

test('a flood of writes is recorded, the oldest undecided', () => {
  const { write, decided } = watched();
  for (let each = 0; each < 3010; each += 1) write(`a${each}=1`);
  expect(decided).toHaveLength(10);
});

/** What a script of the page writes. */
function written(raw: string): SeenCookie {
  const message = { type: 'document.cookie' as const, raw, frame: url, stack: '', last: false };
  const cookie = cookieWrittenBy(message, [], redact);
  if (cookie === null) throw new Error(`no cookie: ${raw}`);
  return cookie;
}

test('a script that is ahead of the store is not called refused before the store has had its time', () => {
  const began = Date.now();
  const undecided = new UndecidedWrites(redact, () => 800);
  const decided: Decided[] = [];
  for (const line of ['late=1; path=/shop', 'never=1'])
    undecided.add(written(line), (observed) => decided.push(observed), began);
  for (const after of [50, 100, 150]) undecided.ask()([], began + after);
  expect(decided).toEqual([]);
  expect(undecided.left(began + 150)).toBe(650);
  undecided.ask()([kept('late', '1')], began + 400);
  undecided.ask()([kept('late', '1')], began + 800);
  expect(outcomes(decided)).toEqual(['late stored', 'never blocked']);
  expect([undecided.empty, undecided.left(began + 900)]).toEqual([true, 0]);
});

test('waiting goes by a clock that nobody sets, lifetimes by that of the browser', () => {
  const undecided = new UndecidedWrites(redact, () => 800);
  const decided: Decided[] = [];
  undecided.add(written('a=1; Max-Age=600'), (observed) => decided.push(observed), 1000);
  // The clock of the system is a day ahead now, and the store does not show the cookie yet.
  const wall = 1_800_000_000_000;
  undecided.ask()([], 1100, wall);
  undecided.ask()([], 1200, wall);
  expect(decided).toEqual([]);
  expect(undecided.left(1200)).toBe(600);
  undecided.ask()([kept('a', '1', { expires: wall / 1000 + 600 })], 1300, wall);
  expect(decided).toMatchObject([{ name: 'a', stored: 'stored', lifetime: 600 }]);
});

describe('nobody waits for the store', () => {
  const waiting = (): { undecided: UndecidedWrites; decided: Decided[] } => ({
    undecided: new UndecidedWrites(redact, () => 800),
    decided: [],
  });

  test('after an answer: the browser tells of it when its store has taken the cookies', () => {
    const { undecided, decided } = waiting();
    const cookie = cookieOfResponse({ line: 'a=1', url, request: '1', initiator: [] }, redact);
    if (cookie === null) throw new Error('no cookie');
    undecided.add(cookie, (observed) => decided.push(observed), 1000);
    expect([undecided.left(1000), undecided.origins.size]).toEqual([0, 0]);
    for (const now of [1001, 1002]) undecided.ask()([], now);
    expect(outcomes(decided)).toEqual(['a blocked']);
  });

  test('once the documents of an origin have read their cookies: only for what these wrote before', () => {
    const { undecided, decided } = waiting();
    undecided.add(written('early=1'), (observed) => decided.push(observed), 1000);
    expect([...undecided.origins]).toEqual(['https://www.example.nl']);
    undecided.arrived('https://other.example.nl', 1010);
    expect(undecided.left(1010)).toBe(790);
    undecided.add(written('later=1'), (observed) => decided.push(observed), 1020);
    undecided.arrived('https://www.example.nl', 1010);
    for (const now of [1030, 1040]) undecided.ask()([], now);
    expect(outcomes(decided)).toEqual(['early blocked']);
    expect(undecided.left(1040)).toBe(780);
  });
});

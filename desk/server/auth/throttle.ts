/** Slows down who guesses: after a few wrong answers each next one has to wait longer, by account and by address. */
import type { Accounts } from '../../desk.ts';

/** Wrong answers that cost nothing: people mistype. */
const free = 3;
/** In milliseconds. An account waits less: whoever knows a name must not keep its owner out for long. */
const longest = { account: 60_000, address: 15 * 60_000 };
/** After this time without a wrong answer an address is forgiven, in milliseconds. */
const forgotten = 60 * 60_000;

type Store = Pick<Accounts, 'failures' | 'addFailure' | 'clearFailures'>;

/** Who tries to sign in: as whom, and from where. */
export interface Attempt {
  account: string;
  address: string;
}

const keysOf = ({ account, address }: Attempt) => [
  { key: `account ${account.slice(0, 64).toLowerCase()}`, limit: longest.account },
  { key: `address ${address.slice(0, 64)}`, limit: longest.address },
];

/** Milliseconds until the next answer is looked at; 0 if now. */
export async function waitOf(store: Store, attempt: Attempt, now: Date): Promise<number> {
  const waits = keysOf(attempt).map(async ({ key, limit }) => {
    const known = await store.failures(key);
    if (known === null || known.count <= free) return 0;
    const delay = Math.min(limit, 1000 * 2 ** Math.min(30, known.count - free - 1));
    return Date.parse(known.lastAt) + delay - now.getTime();
  });
  return Math.max(0, ...(await Promise.all(waits)));
}

/** A wrong answer. */
export async function noteFailure(store: Store, attempt: Attempt, now: Date): Promise<void> {
  for (const { key } of keysOf(attempt)) {
    const known = await store.failures(key);
    if (known !== null && now.getTime() - Date.parse(known.lastAt) > forgotten)
      await store.clearFailures(key);
    await store.addFailure(key, now.toISOString());
  }
}

/** A right answer: the account is forgiven. The address is not, as one right account must not open the others. */
export async function noteSuccess(store: Store, attempt: Attempt): Promise<void> {
  const [account] = keysOf(attempt);
  if (account) await store.clearFailures(account.key);
}

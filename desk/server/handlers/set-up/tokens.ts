/** Makes and revokes the tokens of programs. */
import { daySchema } from '../../../model/decision.ts';
import { scopeSchema } from '../../../model/people.ts';
import { hashOfSecret, newSecret } from '../../auth/secret.ts';
import type { ServerContext } from '../../context.ts';
import { actorOf } from '../acting.ts';
import type { Change } from '../change.ts';

/** A token lives for a year at most, in days. */
const longestToken = 366;

export const tokens =
  ({ desk }: ServerContext): Change =>
  async (fields, page, context) => {
    const words = page.own.setUp.tokens;
    const act = { by: actorOf(context) };
    if (fields.text('act') === 'revoke') {
      await desk.revokeToken(fields.text('id'), act);
      return {};
    }
    const name = fields.text('name');
    if (!/^[\w.-]{1,64}$/.test(name)) return { problem: words.wrongName };
    const scope = scopeSchema.safeParse(fields.text('scope'));
    if (!scope.success) return { problem: page.own.queue.wrong['wrong-input'] };
    const ends = daySchema.safeParse(fields.text('ends'));
    const days = ends.success ? (Date.parse(ends.data) - Date.parse(page.today)) / 86_400_000 : -1;
    if (!ends.success || days < 1 || days > longestToken) return { problem: words.wrongEnd };
    const { tokens: known } = await desk.queries.setUp();
    if (known.some((each) => !each.revoked && each.name === name)) return { problem: words.taken };
    const secret = newSecret();
    await desk.addToken(
      { name, scope: scope.data, endsAt: `${ends.data}T23:59:59.000Z`, hash: hashOfSecret(secret) },
      act,
    );
    return { secret: { text: words.secret, value: secret } };
  };

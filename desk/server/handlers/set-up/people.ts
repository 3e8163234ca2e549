/** Adds people, gives them roles and links to sign in, and lets them go. */
import { toDisplay } from '../../../../reports/present/sanitise.ts';
import { roleSchema, userNameSchema } from '../../../model/people.ts';
import { newSignInLink } from '../../auth/sessions.ts';
import type { ServerContext } from '../../context.ts';
import { actorOf } from '../acting.ts';
import type { Change, Result } from '../change.ts';

export const people =
  ({ desk, origin }: ServerContext): Change =>
  async (fields, page, context) => {
    const words = page.own.setUp.people;
    const name = fields.text('name').toLowerCase();
    const act = { by: actorOf(context) };
    const link = async (): Promise<Result> => ({
      secret: {
        text: words.link(toDisplay(name)),
        value: `${origin.text}${await newSignInLink(desk.accounts, name, desk.clock())}`,
      },
    });
    if (!userNameSchema.safeParse(name).success) return { problem: words.wrongName };
    switch (fields.text('act')) {
      case 'add': {
        const mail = fields.text('mail');
        const role = roleSchema.safeParse(fields.text('role'));
        if (!role.success) return { problem: page.own.queue.wrong['wrong-input'] };
        await desk.addUser(
          {
            name,
            displayName: fields.text('displayName') || name,
            role: role.data,
            mail: mail === '' ? null : mail,
            language: page.language,
            active: true,
          },
          act,
        );
        return link();
      }
      case 'role': {
        const role = roleSchema.safeParse(fields.text('role'));
        if (!role.success) return { problem: page.own.queue.wrong['wrong-input'] };
        await desk.changeUser(name, { role: role.data }, act);
        return {};
      }
      case 'link':
        if ((await desk.queries.user(name)) === null)
          return { problem: page.own.queue.wrong['unknown-user'] };
        return link();
      case 'disable':
      case 'enable':
        await desk.changeUser(name, { active: fields.text('act') === 'enable' }, act);
        return {};
      default:
        return { problem: page.own.queue.wrong['wrong-input'] };
    }
  };

/** Sends one mail by the mail server as it is set up, and says what that server answered. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { testLetter } from '../../mail/letter.ts';
import { mailServer } from '../../mail/server.ts';
import type { ServerContext } from '../context.ts';
import type { Change } from './change.ts';

/** The longest answer that is shown. */
const longest = 300;

export const testMail =
  ({ desk, origin }: ServerContext): Change =>
  async (fields, page) => {
    const words = page.own.mail;
    const to = z.email().safeParse(fields.text('testTo'));
    if (!to.success) return { problem: words.test.wrongTo };
    const server = mailServer(await desk.queries.settings(), process.env);
    if (server === null) return { problem: words.off };
    if (typeof server === 'string') return { problem: words.test.failed.later(server) };
    const letter = testLetter(page.language, origin.text);
    const handed = await server.send({ id: randomUUID(), to: to.data, ...letter });
    return handed.state === 'sent'
      ? { notice: words.test.sent(toDisplay(to.data), toDisplaySentence(handed.answer, longest)) }
      : { problem: words.test.failed[handed.state](toDisplaySentence(handed.problem, longest)) };
  };

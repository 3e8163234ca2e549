/** `cookiewacht doctor`: is everything here that a crawl needs? */
import * as z from 'zod';
import { parseConnectTo } from '../../network/connect-to.ts';
import { defineCommand, list, text } from '../command.ts';
import { doctor as diagnose, renderDiagnosis } from '../doctor.ts';
import { loadPolicy } from '../load-policy.ts';
import { print } from '../output.ts';

export const doctor = defineCommand({
  name: 'doctor',
  description: 'which browser is used, versions, and whether the sites of a policy can be reached',
  args: z.tuple([]),
  options: z.object({
    policy: text('--policy <file>', 'policy file'),
    browser: text('--browser <path>', 'browser to use'),
    connectTo: list('--connect-to <mapping...>', 'as in curl'),
    cacert: text('--cacert <file>', 'authority to trust besides the usual ones'),
  }),
  run: async (_args, { policy: file, browser, connectTo, cacert }) => {
    // Without a policy the sites are nobody's business: a look at one's own machine must not contact anyone.
    const policy = file === undefined ? null : (await loadPolicy(file, [])).policy;
    const diagnosis = await diagnose(policy, { browser, connectTo: parseConnectTo(connectTo), cacert });
    await print(renderDiagnosis(diagnosis));
    return diagnosis.outcome;
  },
});

/** `cookiewacht doctor`: prints whether this machine has what a crawl needs. */
import * as z from 'zod';
import { parseConnectTo } from '../../network/connect-to.ts';
import { defineCommand, list, text } from '../command.ts';
import { doctor as diagnose, renderDiagnosis } from '../doctor.ts';
import { loadPolicy } from '../load-policy.ts';
import { print } from '../output.ts';

/** The `doctor` command. */
export const doctor = defineCommand({
  name: 'doctor',
  description: 'show the browser and its version, and check that the sites of a policy answer',
  examples: {
    doctor: 'this machine only',
    'doctor --policy policy.yaml': 'and whether the sites of a policy answer',
  },
  args: z.tuple([]),
  options: z.object({
    policy: text('--policy <file>', 'policy file whose sites to check'),
    browser: text('--browser <path>', 'browser program to check'),
    connectTo: list('--connect-to <mapping...>', 'connect elsewhere: HOST:PORT:HOST:PORT as in curl'),
    cacert: text('--cacert <file>', 'certificate authority (PEM) to trust'),
  }),
  run: async (_args, { policy: file, browser, connectTo, cacert }) => {
    // Without a policy only this machine is checked, and no site is contacted.
    const policy = file === undefined ? null : (await loadPolicy(file, [], { judges: false })).policy;
    const diagnosis = await diagnose(policy, { browser, connectTo: parseConnectTo(connectTo), cacert });
    await print(renderDiagnosis(diagnosis));
    return diagnosis.outcome;
  },
});

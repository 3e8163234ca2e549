/** `cookiewacht doctor`: is everything here that a crawl needs? */
import { doctor, renderDiagnosis } from '../doctor.ts';
import { loadPolicy } from '../load-policy.ts';
import { parseConnectTo } from '../../network/connect-to.ts';
import { print } from '../output.ts';

export async function doctorCommand(options: { policy?: string; browser?: string; connectTo?: string[]; cacert?: string }): Promise<number> {
  // Without a policy the sites are nobody's business: a look at one's own machine must not contact anyone.
  const policy = options.policy === undefined ? null : (await loadPolicy(options.policy, [])).policy;
  const diagnosis = await doctor(policy, { browser: options.browser, connectTo: parseConnectTo(options.connectTo ?? []), cacert: options.cacert });
  await print(renderDiagnosis(diagnosis));
  return diagnosis.exitCode;
}

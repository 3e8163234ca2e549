/** The policy's own journeys, made ready before the first visit: their recordings read, their secrets there. */
import { dirname, resolve } from 'node:path';
import type { Policy } from '../../rules/policy/schema.ts';
import type { FlowJourney } from '../../rules/policy/schema/flow-journey.ts';
import type { Tab } from '../browser/tab.ts';
import { UsageError } from '../errors.ts';
import { loadFlow, type Flow } from './load-flow.ts';
import type { FlowStep } from './recording.ts';
import { Secrets } from './secrets.ts';

/** A journey of the policy's own that can be made. */
export interface PreparedFlow {
  journey: FlowJourney;
  flow: Flow;
  secrets: Secrets;
  /** Called after each step, with its number from 1. */
  onStep?: (number: number, step: FlowStep, tab: Tab) => Promise<void>;
}

/**
 * Prepares journeys. `file`: the policy's own, beside which the recordings are. `secretsHere`: whether this machine plays them.
 * @throws UsageError for a recording that cannot be played, or a secret that is not set or not named
 */
export async function prepareFlows(
  journeys: readonly FlowJourney[],
  file: string | null,
  secretsHere = true,
): Promise<PreparedFlow[]> {
  const folder = dirname(resolve(file ?? '.'));
  return Promise.all(
    journeys.map(async (journey) => {
      const flow = await loadFlow(resolve(folder, journey.flow), journey.flow);
      const unnamed = flow.names.find((name) => !Object.hasOwn(journey.secrets, name));
      if (unnamed !== undefined)
        throw new UsageError(
          `${journey.flow}: types \${${unnamed}}, and journey ${journey.id} of the policy does not name it`,
          `add it to the journey: \`secrets: { ${unnamed}: env }\`, or \`totp\` for a code`,
        );
      const secrets = secretsHere ? journey.secrets : {};
      return { journey, flow, secrets: Secrets.read(secrets, `journey ${journey.id}`) };
    }),
  );
}

/** Prepared flows by id of their site. */
export const bySite = (flows: readonly PreparedFlow[], { sites }: Pick<Policy, 'sites'>) =>
  new Map(sites.map(({ id }) => [id, flows.filter(({ journey }) => journey.site === id)]));

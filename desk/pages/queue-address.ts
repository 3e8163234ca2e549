/** The address of a state of the queue: which list, which line of it, and what is being decided. */
import * as z from 'zod';
import { findingKindSchema, severitySchema } from '../../rules/judge/finding.ts';
import type { DecisionKind } from '../model/decision.ts';
import { letStay, stateSchema, toDecide, type State } from '../model/states.ts';
import type { QueueFilter } from '../model/views.ts';

/** What is being filled in: a decision that needs words, or a comment. */
const askingSchema = z.enum(['accepted', 'not-ours', 'comment']);
export type Asking = z.infer<typeof askingSchema>;

/** What an address of the queue says. Anything that it says wrongly it does not say. */
const addressSchema = z.object({
  accepted: z.enum(['without', 'with', 'only']).catch('without').default('without'),
  state: stateSchema.optional().catch(undefined),
  site: z.string().max(200).optional(),
  severity: severitySchema.optional().catch(undefined),
  kind: findingKindSchema.optional().catch(undefined),
  owner: z.string().max(120).optional(),
  cause: z.string().max(400).optional(),
  text: z.string().max(200).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** Fingerprint of the first finding of the chosen line. */
  at: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional()
    .catch(undefined),
  /** Key of the cause whose findings are decided one by one. */
  apart: z.string().max(400).optional(),
  do: askingSchema.optional().catch(undefined),
});
export type QueueAddress = z.infer<typeof addressSchema>;

/** Reads the query of an address; of a repeated name the last. */
export function readQueueAddress(query: URLSearchParams): QueueAddress {
  const given = [...query]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, value.slice(0, 400)]);
  return addressSchema.parse(Object.fromEntries(given));
}

/** The address with some of it changed; `undefined` leaves a part out. */
export function queueAddress(address: QueueAddress, change: Partial<QueueAddress> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...address, ...change }))
    if (value !== undefined && !(name === 'accepted' && value === 'without')) query.set(name, String(value));
  return query.size === 0 ? '/queue' : `/queue?${query}`;
}

/** What the list of this address holds. */
export function filterOf({
  accepted,
  state,
  site,
  severity,
  kind,
  owner,
  cause,
  text,
  page,
}: QueueAddress): QueueFilter {
  return {
    accepted: statesOf(accepted, state).accepted,
    states: statesOf(accepted, state).states,
    site,
    severity,
    kind,
    owner,
    cause,
    text,
    page,
  };
}

function statesOf(
  accepted: QueueAddress['accepted'],
  state: State | undefined,
): Pick<QueueFilter, 'accepted' | 'states'> {
  if (state !== undefined) return { accepted: 'with', states: [state] };
  if (accepted === 'only') return { accepted: 'only', states: [...letStay] };
  return {
    accepted,
    states:
      accepted === 'with'
        ? [...toDecide, 'confirmed', 'claimed-fixed', 'unknown', ...letStay]
        : [...toDecide],
  };
}

/** What a decision form holds, as it was typed. */
export interface Typed {
  kind: DecisionKind | 'comment';
  reason: string;
  until: string;
  words: string;
  owner: string;
  condition: string;
}

/** Which decision of a finding is in force: the last that nobody undid, and a claim that came after it. */
import { sql } from 'kysely';
import type { Trx } from './database.ts';

/** Settles it anew for some findings. @param seq the event that is the reason */
export async function settleDecisions(fingerprints: readonly string[], seq: number, trx: Trx): Promise<void> {
  await sql`
    update finding set
      decided = settled.decided,
      claimed_at = settled.claimed_at,
      request = settled.request,
      version = ${seq}::int,
      touched = ${seq}::int
    from (
      select wanted.fingerprint,
        (select d.event from decision_finding f join decision d on d.event = f.event
          where f.fingerprint = wanted.fingerprint and d.standing = 'in-force' and d.kind <> 'claimed-fixed'
          order by d.force_seq desc limit 1) as decided,
        (select case when d.kind = 'claimed-fixed' then d.force_at end
          from decision_finding f join decision d on d.event = f.event
          where f.fingerprint = wanted.fingerprint and d.standing = 'in-force'
          order by d.force_seq desc limit 1) as claimed_at,
        (select d.event from decision_finding f join decision d on d.event = f.event
          where f.fingerprint = wanted.fingerprint and d.standing = 'requested'
          order by d.event desc limit 1) as request
      from unnest(${[...fingerprints]}::text[]) as wanted(fingerprint)
    ) as settled
    where finding.fingerprint = settled.fingerprint`.execute(trx);
}

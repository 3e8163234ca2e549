/**
 * Reads policies with the statement of CQT Groep as version 0.1 wrote them: its rules knew the sentences by
 * number, so the policy did not say which entry each belongs to. Stored runs and copies of that file are read
 * as if it did, so that they quote the same sentences. They are recognised by their sentences, word for word
 * and under the same keys.
 */
import { hashOf } from '../judge/fingerprint.ts';
import type { Policy } from './schema.ts';

/** Hash of the 35 keys and sentences. */
const SENTENCES = 'd152e08ca18f2473';

const cites: Policy['cites'] = {
  consent: 'P22',
  optIn: 'P24',
  recipients: ['P17', 'P29'],
  overview: 'P23',
  grounds: 'P10',
  personalData: 'P08',
  rights: ['P32', 'P34'],
  security: 'P19',
  login: 'P09',
  registration: 'P02',
  meetings: 'P03',
  application: 'P04',
  contact: 'P35',
  newsletter: 'P06',
  marketing: 'P07',
  formRecipients: ['P13', 'P16'],
};

const serviceCites: Readonly<Record<string, string | string[]>> = {
  'google-maps': 'P25',
  'google-street-view': 'P25',
  youtube: 'P26',
  'youtube-nocookie': 'P26',
  sharethis: 'P27',
  'twitter-x': 'P28',
  'google-tag-manager': [],
};

/** The same policy; one in the earlier form gets its sentences under the entries that they belong to. */
export function withEntryCites(policy: Policy): Policy {
  if (policy.cites !== undefined || hashOf(sentences(policy)) !== SENTENCES) return policy;
  const { core, optIn, recipients, analytics, statement } = policy;
  return {
    ...policy,
    cites,
    statement: { ...statement, cite: 'P33' },
    core: core.map((entry) => without(entry, ['P09', 'P22'])),
    optIn: optIn.map((entry) => perService(without(entry, ['P24', 'P25', 'P26', 'P27', 'P28']))),
    recipients: recipients.map((entry) => perService(without(entry, ['P17']))),
    ...(analytics === undefined ? {} : { analytics: without(analytics, ['P30']) }),
  };
}

const sentences = ({ promises }: Policy): string =>
  Object.entries(promises)
    .map(([key, { quote }]) => `${key} ${quote}`)
    .toSorted()
    .join('\n');

/** An entry without the sentences that have an entry of their own now. */
function without<Entry extends { cite?: string | string[] | undefined }>(
  entry: Entry,
  elsewhere: readonly string[],
): Entry {
  if (!Array.isArray(entry.cite)) return entry;
  const [first, ...more] = entry.cite.filter((id) => !elsewhere.includes(id));
  return { ...entry, cite: first === undefined ? [] : more.length === 0 ? first : [first, ...more] };
}

function perService<Entry extends { services?: string[] | undefined }>(entry: Entry): Entry {
  const own = (entry.services ?? []).flatMap((id) =>
    id in serviceCites ? [[id, serviceCites[id]] as const] : [],
  );
  return own.length === 0 ? entry : { ...entry, serviceCites: Object.fromEntries(own) };
}

/** From facts to drafts: one draft for every time that a fact was seen. */
import { cookieSubject, type CookieFact } from '../facts/cookies.ts';
import { serviceSubject, type ServiceFact } from '../facts/services.ts';
import { storageSubject, type StorageFact } from '../facts/storage.ts';
import type { PolicyEntry } from '../policy/entries.ts';
import type { Draft } from './rule.ts';

type Own = 'goesOn' | 'message' | 'headline' | 'severity' | 'kind' | 'against' | 'basis' | 'initiator';
type Rest<E extends PolicyEntry> = Pick<Draft<E>, 'message'> & Partial<Pick<Draft<E>, Own>>;

/** Occurrences beyond this many say nothing new. */
const MAX_OCCURRENCES = 500;

export const cookieDrafts = <const E extends PolicyEntry = never>(
  fact: CookieFact,
  rest: Rest<E>,
): Draft<E>[] => {
  const { category, party, declared, lifetime, service, serviceId, initiator } = fact;
  const facts: Draft['facts'] = { category, party, declared, lifetime };
  return fact.sightings.slice(0, MAX_OCCURRENCES).map(({ journey, observation }) => ({
    subject: cookieSubject(fact),
    evidence: { journey, observation },
    service,
    facts,
    about: { category, serviceId },
    initiator,
    ...rest,
  }));
};

export const serviceDrafts = <const E extends PolicyEntry = never>(
  fact: ServiceFact,
  rest: Rest<E>,
): Draft<E>[] =>
  fact.requests.slice(0, MAX_OCCURRENCES).map(({ journey, observation }) => ({
    subject: serviceSubject(fact),
    evidence: { journey, observation },
    service: fact.service.name,
    about: { serviceId: fact.service.id },
    initiator: fact.initiator,
    ...rest,
  }));

export const storageDrafts = <const E extends PolicyEntry = never>(
  fact: StorageFact,
  rest: Rest<E>,
): Draft<E>[] => {
  const { category, party, declared, service, serviceId, initiator } = fact;
  const facts: Draft['facts'] = { category, party, declared };
  return fact.sightings.slice(0, MAX_OCCURRENCES).map(({ journey, observation }) => ({
    subject: storageSubject(fact),
    evidence: { journey, observation },
    service,
    facts,
    about: { category, serviceId },
    initiator,
    ...rest,
  }));
};

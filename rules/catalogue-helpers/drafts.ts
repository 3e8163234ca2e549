/** From facts to drafts: one draft for every time that a fact was seen. */
import { cookieSubject, type CookieFact } from '../facts/cookies.ts';
import { serviceSubject, type ServiceFact } from '../facts/requests.ts';
import { storageSubject, type StorageFact } from '../facts/storage.ts';
import type { Draft } from '../rule.ts';

type Rest = Pick<Draft, 'message'> & Partial<Pick<Draft, 'severity' | 'kind' | 'promises' | 'basis' | 'initiator'>>;

/** Occurrences beyond this many say nothing new. */
const MOST = 500;

export const cookieDrafts = (fact: CookieFact, rest: Rest): Draft[] =>
  fact.sightings.slice(0, MOST).map(({ journey, observation }) => ({ subject: cookieSubject(fact), evidence: { journey, observation }, service: fact.service, initiator: fact.initiator, ...rest }));

export const serviceDrafts = (fact: ServiceFact, rest: Rest): Draft[] =>
  fact.requests.slice(0, MOST).map(({ journey, observation }) => ({ subject: serviceSubject(fact), evidence: { journey, observation }, service: fact.service.name, initiator: fact.initiator, ...rest }));

export const storageDrafts = (fact: StorageFact, rest: Rest): Draft[] =>
  fact.sightings.slice(0, MOST).map(({ journey, observation }) => ({ subject: storageSubject(fact), evidence: { journey, observation }, service: fact.service, initiator: fact.initiator, ...rest }));

/** Sentences of the statement that no single entry of the policy stands for. */
import * as z from 'zod';
import { cite } from './values.ts';

/** Sentences about a list as a whole, or that no other entry of the policy stands for. */
export const citesSchema = z.strictObject({
  /** Consent is asked, and how. */
  consent: cite,
  /** What is placed after opt-in only, whichever the category. */
  optIn: cite,
  /** Data goes to the parties that are named, and to no other. */
  recipients: cite,
  /** The statement lists the cookies. */
  overview: cite,
  /** On which legal grounds data is processed. */
  grounds: cite,
  /** Which personal data is processed. */
  personalData: cite,
  /** The rights of visitors, and whom they can turn to. */
  rights: cite,
  /** Data is secured. */
  security: cite,
  /** Logging in. */
  login: cite,
  /** Forms for signing up: for a course, a membership, an account. */
  registration: cite,
  /** Forms for taking part in a meeting. */
  meetings: cite,
  /** Forms for applying for a job. */
  application: cite,
  /** Contact forms. */
  contact: cite,
  /** The newsletter and its list of subscribers. */
  newsletter: cite,
  /** On what ground somebody is approached for marketing. */
  marketing: cite,
  /** Who receives what visitors fill in. */
  formRecipients: cite,
});

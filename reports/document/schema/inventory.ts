/** The rows of the inventories: cookies, recipients and storage keys. */
import * as z from 'zod';
import { linkedFindings } from './linked-findings.ts';

/** A row of the cookie inventory. */
export const cookieReportSchema = z.object({
  name: z.string(),
  domain: z.string(),
  party: z.enum(['first', 'third']),
  /** As in the policy or the knowledge base; `unknown` if neither knows it. */
  category: z.string(),
  /** Who decided the category. */
  decidedBy: z.enum(['policy', 'knowledge', 'observation', 'nobody']),
  service: z.string().nullable(),
  /** The longest requested lifetime in seconds; null for a session cookie. */
  lifetime: z.number().nullable(),
  declared: z.boolean(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  phases: z.array(z.string()),
  journeys: z.array(z.string()),
  /** Whether its value differs between fresh profiles, is the same in all, or was seen in one only. */
  identifier: z.enum(['identifier', 'constant', 'unknown']),
  ...linkedFindings,
});

/** A recipient of data: a service or another third party. */
export const serviceReportSchema = z.object({
  /** Name of the service, or the registrable domain if the service is unknown. */
  name: z.string(),
  id: z.string().nullable(),
  /** The policy describes the service itself. */
  own: z.literal(true).optional(),
  owner: z.string().nullable(),
  category: z.string(),
  hosts: z.array(z.string()),
  declared: z.boolean(),
  requests: z.int(),
  phases: z.array(z.string()),
  /** Number of requests by phase. */
  byPhase: z.record(z.string(), z.int()).default({}),
  /**
   * What it receives besides the visitor's IP address: `page-address`, `identifier`, or a type of personal
   * data such as `email`.
   */
  receives: z.array(z.string()).default([]),
  ...linkedFindings,
});

/** A row of the storage inventory. Reports of earlier versions lack the keys from `party` on. */
export const storageReportSchema = z.object({
  area: z.string(),
  origin: z.string(),
  key: z.string(),
  phases: z.array(z.string()),
  journeys: z.array(z.string()),
  party: z.enum(['first', 'third']).optional(),
  category: z.string().optional(),
  decidedBy: z.enum(['policy', 'knowledge', 'observation', 'nobody']).optional(),
  service: z.string().nullable().optional(),
  declared: z.boolean().optional(),
  ...linkedFindings,
});

export type CookieReport = z.infer<typeof cookieReportSchema>;
export type ServiceReport = z.infer<typeof serviceReportSchema>;
export type StorageReport = z.infer<typeof storageReportSchema>;

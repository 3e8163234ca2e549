/** The same pages as a visitor and as a member, side by side. */
import * as z from 'zod';
import { deviceSchema } from '../../../rules/evidence/common.ts';

/** Names of cookies and of storage keys, and hosts with paths that were asked for something. */
const metSchema = z.object({
  cookies: z.array(z.string()),
  storage: z.array(z.string()),
  requests: z.array(z.string()),
});
export type Met = z.infer<typeof metSchema>;

/** What a page was to one of both. */
const sideSchema = z.object({
  /** Where the address led. */
  finalUrl: z.string(),
  outcome: z.string(),
  /** How many of each. */
  cookies: z.int(),
  storage: z.int(),
  requests: z.int(),
});
export type Side = z.infer<typeof sideSchema>;

/** What a policy's own journey met behind the login, beside what visitors meet. */
export const membersReportSchema = z.object({
  /** Id of the policy's own journey. */
  flow: z.string(),
  device: deviceSchema,
  /** Pages that both visited in this journey, which chose once. */
  pages: z.array(z.object({ url: z.string(), visitor: sideSchema, member: sideSchema, only: metSchema })),
  /** What no visitor met on any page of the site with this device, whatever the visitor chose. */
  only: metSchema,
});
export type MembersReport = z.infer<typeof membersReportSchema>;

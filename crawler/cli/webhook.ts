/**
 * Posts the result of a run to a webhook. A failure is printed and nothing more: no verdict depends on a chat
 * server.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from '../errors.ts';

/** How often and how long delivery is tried. */
export interface WebhookOptions {
  /** Milliseconds for one try. */
  timeout: number;
  tries: number;
  /** Milliseconds before the second try; doubled before each further one. */
  wait: number;
}

const defaultWebhookOptions: WebhookOptions = { timeout: 10_000, tries: 3, wait: 1000 };

/**
 * Null when the webhook accepted the message, else the reason. The address is a secret in itself, so that
 * messages name only its host.
 */
export async function postToWebhook(
  url: URL,
  body: unknown,
  { timeout, tries, wait }: WebhookOptions = defaultWebhookOptions,
): Promise<string | null> {
  let reason = '';
  for (let number = 1; number <= tries; number += 1) {
    if (number > 1) await pause(wait * 2 ** (number - 2));
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeout),
        // What is told is for this host, and for no other that it names.
        redirect: 'manual',
      });
      await answer.body?.cancel();
      if (answer.ok) return null;
      reason = `${url.host} answered ${answer.status}`;
      // A client error comes again on every try, except 408 (timeout) and 429 (too many requests).
      if (answer.status < 500 && answer.status !== 429 && answer.status !== 408) return reason;
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      reason = `${url.host}: ${reasonOf(cause).replaceAll(url.href, url.host)}`;
    }
  }
  return `${reason}, ${tries} times`;
}

/** What a page that means harm is, and what must come of it. Most are .html files; see README.md. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Browser } from 'puppeteer-core';
import { z } from 'zod';
import { pagesOf } from '../../support/pages-of.ts';
import type { Observation, Visit } from '../../../rules/evidence/index.ts';

export interface HostilePage {
  /** What it does, in a few words. */
  does: string;
  /** Answers every request to the page's host, also for scripts and frames. */
  answer(path: string, response: ServerResponse, request: IncomingMessage): void;
  /** What its front page must come to; one of these. */
  outcome: ReadonlyArray<Visit['outcome']>;
  /** What the visit must say of itself: why it failed, or what was done to it. */
  says?: RegExp;
  /** Names of cookies whose setting must be in the evidence all the same. */
  cookies?: readonly string[];
  /** Paths that must be in the evidence as requested. */
  requests?: readonly string[];
  /** What else must hold of its evidence. */
  check?(evidence: readonly Observation[]): void;
  /** For what a page alone cannot do reliably: called when the page asks for `/now`. */
  help?(browser: Browser, host: string): Promise<void>;
}

/** Does to the page of a host what it cannot do itself. */
export async function doTo(browser: Browser, host: string, what: 'Page.close' | 'Page.crash'): Promise<void> {
  const root = await browser.target().createCDPSession();
  const [page] = await pagesOf(root, ({ url }) => url.includes(host));
  if (page === undefined) throw new Error(`no tab shows ${host}`);
  const { targetId } = page;
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
  await root
    .connection()
    ?.session(sessionId)
    ?.send(what)
    .catch(() => undefined);
  await root.detach();
}

/** A page that has set the cookie `before` by the time that its script runs. */
export function html(
  script: string,
  body = '<p>Een gewone pagina, zo te zien.</p>',
  title = 'Vijandig',
): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}<script>document.cookie = 'before=1; path=/';\n${script}</script></body></html>`;
}

export function send(
  response: ServerResponse,
  body: string | Buffer,
  headers: Record<string, string | string[]> = {},
): void {
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers })
    .end(body);
}

/** On the host of most hostile pages there is only the front page. */
export const nothingElse: HostilePage['answer'] = (path, response) => {
  response.writeHead(path.startsWith('/seen') ? 204 : 404).end();
};

/** Only the front page. */
export function onePage(body: () => string): HostilePage['answer'] {
  return (path, response, request) => {
    if (path === '/') send(response, body());
    else nothingElse(path, response, request);
  };
}

/** Beside an .html file: what its server does, and what a list of outcomes cannot say. */
export interface Behaviour extends Partial<Pick<HostilePage, 'answer' | 'check' | 'help'>> {
  /** Of the front page; `answer` is asked for the other paths. */
  headers?: Record<string, string | string[]>;
}

const truthScript = /\s*<script id="truth" type="application\/json">(?<json>[\s\S]*?)<\/script>/;
const truthSchema = z.strictObject({
  does: z.string(),
  outcome: z.array(z.enum(['loaded', 'failed', 'timeout', 'refused'])),
  /** A regular expression. */
  says: z.string().default(''),
  cookies: z.array(z.string()).default([]),
  requests: z.array(z.string()).default([]),
});

/** The .html file as it is served, and what must come of it. */
export function readFrontPage(name: string): Omit<HostilePage, 'answer'> & { front: string } {
  const text = readFileSync(new URL(`./pages/${name}.html`, import.meta.url), 'utf8');
  const { says, ...truth } = truthSchema.parse(
    JSON.parse(truthScript.exec(text)?.groups?.['json'] ?? 'null'),
  );
  return { ...truth, says: new RegExp(says), front: text.replace(truthScript, '') };
}

/** A page whose front page is a file. */
export function fromFile(name: string, { headers, answer = nothingElse, ...rest }: Behaviour): HostilePage {
  const { front, ...truth } = readFrontPage(name);
  return {
    ...truth,
    ...rest,
    answer: (path, response, request) => {
      if (path === '/') send(response, front, headers);
      else answer(path, response, request);
    },
  };
}

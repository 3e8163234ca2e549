/** What a path answers that a mechanism says nothing of: something of the type that its ending promises. */
import { extname } from 'node:path';
import type { Answer } from './mechanism.ts';

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
/** The smallest WebAssembly module: its magic number and version. */
const wasm = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const html = 'text/html; charset=utf-8';

const byEnding: Readonly<Record<string, Answer>> = {
  '.html': { type: html, body: '<p>Een pagina</p>' },
  '.js': { type: 'text/javascript', body: '' },
  '.css': { type: 'text/css', body: '' },
  '.gif': { type: 'image/gif', body: gif },
  '.png': { type: 'image/gif', body: gif },
  '.ico': { type: 'image/gif', body: gif },
  '.cur': { type: 'image/gif', body: gif },
  '.svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="a"><path id="p" d="M0 0h9v9z"/></g><filter id="f"/><linearGradient id="g"/></svg>',
  },
  '.json': { type: 'application/json', body: '{}' },
  '.xml': { type: 'text/xml', body: '<?xml version="1.0"?><a/>' },
  '.vtt': { type: 'text/vtt', body: 'WEBVTT\n\n00:00.000 --> 00:01.000\nx\n' },
  '.mp4': { type: 'video/mp4', body: 'x' },
  '.mp3': { type: 'audio/mpeg', body: 'x' },
  '.woff2': { type: 'font/woff2', body: 'x' },
  '.wasm': { type: 'application/wasm', body: wasm },
  '.events': { type: 'text/event-stream', body: 'retry: 60000\ndata: x\n\n' },
};

export function defaultAnswer(path: string): Answer {
  if (path === '/sitemap.xml' || path === '/robots.txt') return { status: 404 };
  return byEnding[extname(path)] ?? { type: 'text/plain', body: 'ok' };
}

/** A whole document around a body. */
export function document(title: string, body: string): string {
  if (body.startsWith('<!doctype')) return body;
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;
}

/** Asks the estate for one address, as a client that trusts its authority: for the estate's own tests. */
import { readFile } from 'node:fs/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import type { Estate } from './estate.ts';

export interface Got {
  status: number;
  headers: http.IncomingHttpHeaders;
  cookies: readonly string[];
  body: string;
}

/** @throws when nothing answers, or the certificate is not trusted. */
export async function get(
  estate: Estate,
  address: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; trust?: boolean } = {},
): Promise<Got> {
  const url = new URL(address);
  const secure = url.protocol === 'https:';
  const common = {
    host: '127.0.0.1',
    path: url.pathname + url.search,
    method: options.method ?? 'GET',
    headers: { host: url.hostname, ...options.headers },
    agent: false as const,
  };
  const ca = options.trust === false ? undefined : await readFile(estate.caFile);
  return new Promise((resolve, reject) => {
    const answered = (response: http.IncomingMessage): void => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          cookies: response.headers['set-cookie'] ?? [],
          body,
        }),
      );
    };
    const request = secure
      ? https.request(
          {
            ...common,
            port: estate.httpsPort,
            servername: url.hostname,
            ...(ca === undefined ? {} : { ca }),
          },
          answered,
        )
      : http.request({ ...common, port: estate.httpPort }, answered);
    request.on('error', reject);
    request.end(options.body);
  });
}

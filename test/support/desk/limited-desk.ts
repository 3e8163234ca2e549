/** A desk that listens, in a process of its own, and takes in little: prints its port and a token of each scope. */
import { writeSync } from 'node:fs';
import { openDesk } from '../../../desk/open.ts';
import { hashOfSecret, newSecret } from '../../../desk/server/auth/secret.ts';
import { originOf } from '../../../desk/server/security/origin.ts';
import { listen } from '../../../desk/server/serve.ts';

const [data = '', bytes, files] = process.argv.slice(2);
const desk = await openDesk({ data, limits: { bytes: Number(bytes), files: Number(files) } });
const tokens: Record<string, string> = {};
for (const scope of ['push', 'decisions'] as const) {
  const secret = newSecret();
  const token = { name: scope, scope, endsAt: '2099-01-01T00:00:00.000Z', hash: hashOfSecret(secret) };
  await desk.addToken(token, { by: 'command' });
  tokens[scope] = secret;
}
const { port } = await listen({ hostname: '127.0.0.1', port: 0 }, (at) => {
  const origin = originOf(undefined, at);
  if (typeof origin === 'string') throw new Error(origin);
  const say = (line: string): void => void writeSync(2, `${line}\n`);
  return { desk, origin, provider: null, crawls: null, behindProxy: false, say };
});
writeSync(1, `${JSON.stringify({ port, tokens })}\n`);

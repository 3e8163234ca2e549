/** A store that speaks S3, as a process of its own on loopback, and a way to it that can be made bad. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { closedPort } from '../local-server.ts';

/** How the store behaves: as it should, with an error, after a time, without a word, or with half of what it has to say. */
type Mood = 'well' | 'broken' | 'slow' | 'silent' | 'half' | 'refusing';

export interface S3Server {
  /** What a process needs to reach it. */
  readonly env: Record<string, string>;
  /** From now on. */
  mood: Mood;
  /** PUT requests that came since the start. */
  readonly puts: () => number;
  stop(): Promise<void>;
}

const program = resolve(import.meta.dirname, '../../../node_modules/@20minutes/s3rver/lib/cli.js');

/** Starts one with an empty bucket `evidence`. */
export async function startS3(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-s3-'));
  const port = await closedPort();
  // Its package has no program of its own.
  const start = `require(${JSON.stringify(program)}).parseAsync(['', '', ...process.argv.slice(1)])`;
  const args = ['-d', folder, '-a', '127.0.0.1', '-p', String(port), '--silent'];
  const child = spawn(process.execPath, ['-e', start, '--', ...args, '--configure-bucket', 'evidence'], {
    stdio: 'ignore',
  });
  await answers(port);
  const state = { mood: 'well' as Mood, puts: 0 };
  const way = createServer((asked, answer) => {
    if (asked.method === 'PUT') state.puts += 1;
    const { mood } = state;
    if (mood === 'silent') return;
    if (mood === 'refusing') return void asked.socket.destroy();
    if (mood === 'broken') {
      asked.resume();
      answer.writeHead(500).end('<Error><Code>InternalError</Code></Error>');
      return;
    }
    const on = request(
      { host: '127.0.0.1', port, method: asked.method, path: asked.url, headers: asked.headers },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 500, answered.headers);
        if (mood !== 'half') return void answered.pipe(answer);
        answer.flushHeaders();
        answered.once('data', (bytes: Buffer) => answer.write(bytes.subarray(0, bytes.length / 2)));
      },
    );
    on.on('error', () => answer.destroy());
    if (mood === 'slow') setTimeout(() => asked.pipe(on), 400);
    else asked.pipe(on);
  });
  const at = await new Promise<number>((done) => {
    way.listen(0, '127.0.0.1', () => {
      const address = way.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    env: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${at}`,
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
      AWS_REGION: 'us-east-1',
    },
    get mood() {
      return state.mood;
    },
    set mood(mood) {
      state.mood = mood;
    },
    puts: () => state.puts,
    async stop() {
      way.closeAllConnections();
      way.close();
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (attempt > 300) throw new Error('the S3 server does not answer');
    await new Promise((done) => setTimeout(done, 100));
  }
}

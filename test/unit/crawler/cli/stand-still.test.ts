/** A program that stands still is ended from outside its event loop, in good order, with exit code 3. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve('crawler/cli/stand-still.ts');

interface Ended {
  status: number | string | null;
  out: string;
  errors: string;
}

/** Runs the code in a program of its own that is watched, and says goodbye when it exits. */
function run(code: string): Promise<Ended> {
  const program = `
    import { endIfStandingStill } from ${JSON.stringify(source)};
    process.on('exit', (code) => console.log('cleaned up', code));
    const stop = endIfStandingStill('it stood still', 1);
    setTimeout(() => { ${code} }, 500);
  `;
  const args = ['--input-type=module-typescript', '--eval', program];
  return new Promise((done) => {
    execFile(process.execPath, args, { timeout: 55_000 }, (error, out, errors) => {
      done({ status: error === null ? 0 : (error.code ?? null), out, errors });
    });
  });
}

test.concurrent.each([
  ['a loop', 'for (;;);'],
  ['an expression over a long text', "/[ ]+$/.test(' '.repeat(5_000_000) + 'x')"],
  ['an expression that never ends', "/^(a+)+$/.test('a'.repeat(99) + 'b')"],
])('%s', async (_what, code) => {
  const { status, out, errors } = await run(code);
  expect(errors).toContain('it stood still');
  expect(out).toBe('cleaned up 3\n');
  expect(status).toBe(3);
});

test.concurrent('a program that moves goes on, and ends by itself', async () => {
  const { status, out, errors } = await run('setTimeout(() => stop(), 2500)');
  expect(errors).toBe('');
  expect(out).toBe('cleaned up 0\n');
  expect(status).toBe(0);
});

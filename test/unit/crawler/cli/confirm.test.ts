/** A crawl of sites that nobody named is asked about. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { confirmBundledPolicy, type Terminal } from '../../../../crawler/cli/confirm.ts';

const terminal = (answer: string, isTTY = true): { terminal: Terminal; said: () => string } => {
  let said = '';
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY });
  output.on('data', (text: Buffer) => {
    said += text.toString();
  });
  input.write(`${answer}\n`);
  return { terminal: { input, output }, said: () => said };
};

describe('on a terminal', () => {
  test.each(['y', 'Yes', ' j ', 'ja'])('%s goes on', async (answer) => {
    const { terminal: asked, said } = terminal(answer);
    await confirmBundledPolicy([], asked);
    expect(said()).toContain('live sites of CQT Groep');
  });
  test.each(['', 'n', 'no', 'yesterday'])('%j does not', async (answer) => {
    await expect(confirmBundledPolicy([], terminal(answer).terminal)).rejects.toThrow('expects a policy');
  });
});

test('without a terminal nothing is asked, and the words to type are said', async () => {
  const { terminal: piped, said } = terminal('y', false);
  await expect(confirmBundledPolicy(['casemix'], piped)).rejects.toThrow(
    /expects a policy or an address[\s\S]*--policy policy\.yaml[\s\S]*--policy cqt --site casemix/,
  );
  expect(said()).toBe('');
});

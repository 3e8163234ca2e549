/** Appends events to a log until the disk refuses twice. Prints how many were acknowledged, and the errors. */
import { link, start, type Head } from '../../../desk/log/chain.ts';
import { FileLog } from '../../../desk/log/file-log.ts';
import { DeskError } from '../../../desk/model/requests.ts';

// A limit of the shell is told by a signal too, which would end the process.
process.on('SIGXFSZ', () => undefined);
const log = await FileLog.open(process.argv[2] ?? '');
let head: Head = start;
const refused: string[] = [];
while (refused.length < 2 && head.seq < 1000) {
  const body = { fingerprint: '0123456789abcdef', text: 'x'.repeat(200) };
  const event = link(
    { type: 'commented', by: 'user:anna', why: null, run: null, body },
    head,
    '2026-11-23T09:00:00.000Z',
  );
  try {
    await log.append(event);
    head = event;
  } catch (error) {
    refused.push(error instanceof DeskError ? error.code : String(error));
  }
}
console.log(`${head.seq}\n${refused.join(' ')}`);

import { send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'is a download itself',
  answer: (_path, response) =>
    send(response, 'MZ', {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="evil.exe"',
    }),
  outcome: ['failed'],
  says: /download/,
};

import { setInterval as every } from 'node:timers';
import type { HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'sends its headers a byte a second',
  answer: (_path, response) => {
    const { socket } = response;
    if (socket === null) return;
    socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
    const drops = every(() => socket.write('x'), 1000);
    socket.on('close', () => clearInterval(drops));
  },
  outcome: ['failed', 'timeout'],
  says: /./,
};

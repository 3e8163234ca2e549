import type { HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'answers a byte a second',
  answer: (path, response) => {
    if (path !== '/') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'slow=1' });
    const timer = setInterval(() => response.write('x'), 1000);
    response.on('close', () => clearInterval(timer));
    response.write('<!doctype html><title>Traag</title><script>document.cookie = "before=1"</script>');
  },
  outcome: ['loaded', 'timeout'],
  says: /not (?:finished )?load/,
  cookies: ['slow', 'before'],
};

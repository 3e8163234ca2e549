import { sendBomb } from '../bomb.ts';
import type { HostilePage } from '../hostile-page.ts';

const first = Buffer.from(
  '<!doctype html><title>Bom</title><script>document.cookie = "before=1"</script><p>',
);

export const page: HostilePage = {
  does: 'is 10 GB long, packed into 10 MB',
  answer: (path, response) => {
    if (path === '/') sendBomb(response, 'text/html', first);
    else response.writeHead(404).end();
  },
  outcome: ['loaded', 'failed', 'timeout'],
  says: /./,
};

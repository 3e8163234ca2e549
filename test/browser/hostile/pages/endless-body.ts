import { pour } from '../bomb.ts';
import type { HostilePage } from '../hostile-page.ts';

const chunk = Buffer.from(`<p>${'x'.repeat(65_000)}</p>`);

export const page: HostilePage = {
  does: 'never ends, at full speed',
  answer: (path, response) => {
    if (path !== '/') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<!doctype html><title>x</title><script>document.cookie = "before=1"</script>');
    pour(response, chunk);
  },
  outcome: ['loaded', 'failed', 'timeout'],
  says: /./,
};

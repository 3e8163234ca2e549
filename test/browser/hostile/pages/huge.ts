import { type HostilePage } from '../hostile-page.ts';

const paragraph = Buffer.from(`<p>${'Lorem ipsum dolor sit amet. '.repeat(370)}</p>\n`);

export const page: HostilePage = {
  does: 'is 50 MB long',
  answer: (path, response) => {
    if (path !== '/') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write('<!doctype html><title>Groot</title><script>document.cookie = "before=1"</script>');
    let left = 50_000_000;
    const more = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= paragraph.length;
        if (!response.write(paragraph)) return void response.once('drain', more);
      }
      response.end('<script>document.cookie = "end=1"</script>');
    };
    more();
  },
  outcome: ['loaded', 'timeout'],
  cookies: ['before'],
};

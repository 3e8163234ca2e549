import { send, type HostilePage } from '../hostile-page.ts';

const bad = Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf0, 0x28, 0x8c, 0xbc, 0x00, 0x80]);

export const page: HostilePage = {
  does: 'is not valid UTF-8, in its title, its text, a link and the values it sets',
  answer: (path, response) => {
    if (path !== '/') return void response.writeHead(204).end();
    send(
      response,
      Buffer.concat([
        Buffer.from('<!doctype html><title>'),
        bad,
        Buffer.from('</title><a href="/'),
        bad,
        Buffer.from('">'),
        bad,
        Buffer.from(
          `</a><script>document.cookie = "before=1"; document.cookie = "lone=\\ud800"; localStorage.setItem("key\\udfff\\ud800", "\\ud800"); fetch("/seen?\\ud800"); document.title += "\\ud800"; document.cookie = "later=1"</script>`,
        ),
      ]),
      { 'set-cookie': ['raw=1'] },
    );
  },
  outcome: ['loaded'],
  cookies: ['raw', 'before', 'later'],
  requests: ['/seen'],
};

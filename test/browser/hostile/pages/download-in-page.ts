import { html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'starts downloads from the page, in a frame and by itself',
  answer: (path, response) => {
    if (path === '/')
      send(
        response,
        html(
          `setTimeout(() => { location.href = '/file.exe'; document.cookie = 'downloaded=1'; }, 2000);`,
          '<iframe src="/frame.zip"></iframe><a id="a" download href="/clicked.pdf">x</a><script>document.getElementById("a").click()</script>',
        ),
      );
    else
      response
        .writeHead(200, {
          'content-type': 'application/octet-stream',
          'content-disposition': 'attachment; filename="../../evil.exe"',
        })
        .end('MZ');
  },
  outcome: ['loaded'],
  cookies: ['before', 'downloaded'],
};

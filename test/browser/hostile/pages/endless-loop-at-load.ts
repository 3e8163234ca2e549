import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'runs a script that never ends while it loads',
  answer: onePage(() =>
    html('for (;;);', undefined, 'Lus').replace(
      '</body>',
      '<script>document.cookie = "next-script=1"</script></body>',
    ),
  ),
  outcome: ['loaded'],
  says: /script.* stopped/,
  cookies: ['before', 'next-script'],
};

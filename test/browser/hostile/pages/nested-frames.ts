import { html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'is framed in itself, over and over, with another query each time',
  answer: (_path, response) =>
    send(
      response,
      html(
        `const frame = document.createElement('iframe'); frame.src = '/?' + Math.random(); document.body.append(frame);`,
      ),
    ),
  outcome: ['loaded'],
  cookies: ['before'],
};

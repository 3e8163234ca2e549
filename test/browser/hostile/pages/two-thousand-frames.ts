import { html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'has 2,000 frames, some of another site',
  answer: (path, response) => {
    if (path === '/')
      send(
        response,
        html(
          `for (let i = 0; i < 2000; i += 1) { const frame = document.createElement('iframe'); if (i % 400 === 0) frame.src = 'https://tracker.example/' + i; else if (i % 20 === 0) frame.src = '/frame'; else frame.srcdoc = '<p>x'; document.body.append(frame); }`,
        ),
      );
    else send(response, '<!doctype html><p>y');
  },
  outcome: ['loaded', 'timeout', 'failed'],
  cookies: ['before'],
};

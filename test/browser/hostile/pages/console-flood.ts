import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'logs 2,000 times 50 kB, throws errors and rejects promises without end',
  answer: onePage(() =>
    html(`
    const text = 'x'.repeat(50000);
    for (let i = 0; i < 2000; i += 1) console.log(text + i, { text });
    setInterval(() => { console.error(text); Promise.reject(new Error(text)); throw new Error(text); }, 50);
    setTimeout(() => { document.cookie = 'later=1'; }, 6000);`),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'later'],
};

import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'looks for our binding in fresh frames, forges reports and floods them',
  answer: onePage(() =>
    html(`
    const found = [];
    for (let i = 0; i < 20; i += 1) {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      for (const key of Reflect.ownKeys(frame.contentWindow)) if (typeof key === 'string' && /^_[0-9a-f]{10,}$/.test(key)) found.push(frame.contentWindow[key]);
    }
    for (const key of Reflect.ownKeys(globalThis)) if (typeof key === 'string' && /^_[0-9a-f]{10,}$/.test(key)) found.push(globalThis[key]);
    for (const send of found.slice(0, 3)) for (let i = 0; i < 20000; i += 1) send(JSON.stringify({ type: 'document.cookie', raw: 'forged' + i + '=1', frame: location.href, stack: '', last: false }));
    for (let i = 0; i < 30000; i += 1) localStorage.setItem('k' + (i % 10), String(i));
    document.cookie = 'found=' + found.length;`),
  ),
  outcome: ['loaded'],
  cookies: ['before'],
};

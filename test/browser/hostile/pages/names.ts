import { expect } from 'vitest';
import { html, onePage, type HostilePage } from '../hostile-page.ts';

const long = 'n'.repeat(10_000);

export const page: HostilePage = {
  does: 'has names with HTML, control characters, direction overrides, and of 10 kB',
  answer: onePage(() =>
    html(
      `const names = ['<script>alert(1)<\\/script>', '\\u202egnp.exe', '\\u0000\\u0007\\u001b[2J', '"\\'&lt;', '__proto__', 'constructor', '${long}', '', 'a\\nb: c', '\\u{1F36A}'];
    for (const name of names) {
      document.cookie = name + '=1; path=/';
      try { localStorage.setItem(name, 'x'); sessionStorage.setItem(name, 'x'); indexedDB.open(name); caches.open(name); cookieStore.set(name, 'x').catch(() => {}); } catch {}
      fetch('/seen/' + encodeURIComponent(name).slice(0, 4000) + '?' + encodeURIComponent(name).slice(0, 4000) + '=1').catch(() => {});
    }
    document.title = names.join(' ');
    document.cookie = 'later=1';`,
      `<form name="&lt;img src=x onerror=alert(1)&gt;" aria-label="${long}" action="javascript:alert(1)"><input name="__proto__"><input name="&#x202e;liame" type="email"><input name="action"><input name="elements"><label>${long}<input name="${long}"></label></form><form id="second" action="http://["><input name="method"></form>`,
    ),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'later'],
  check: (evidence) => {
    const longest = Math.max(
      ...evidence.map((observation) => Math.max(...stringsOf(observation).map((text) => text.length))),
    );
    expect(longest).toBeLessThan(4001);
    expect(evidence.some(({ kind }) => kind === 'form')).toBe(true);
  },
};

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? ['', ...Object.values(value).flatMap(stringsOf)]
    : [''];
}

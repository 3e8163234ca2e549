/** What a browser loads since a page says that it may be next. */
import { framed, script, type Mechanism } from '../mechanism.ts';

const rules = (value: object): string =>
  `<script type="speculationrules">${JSON.stringify(value)}</script><p>Tekst</p>`;
const now = { eagerness: 'immediate' };

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'spec-prefetch',
    does: 'a prefetch of an own page by rules',
    page: rules({ prefetch: [{ urls: ['/fetched.html'], ...now }] }),
    answers: { '/fetched.html': { headers: { 'set-cookie': 'specfetch=1' } } },
  },
  {
    id: 'spec-prefetch-third',
    does: 'a prefetch of a page of another site',
    page: rules({ prefetch: [{ urls: ['{third}/fetched.html'], ...now }] }),
  },
  {
    id: 'spec-prerender',
    does: 'an own page that is prerendered, with its requests and cookies',
    page: rules({ prerender: [{ urls: ['/rendered.html'], ...now }] }),
    answers: {
      '/rendered.html': framed(
        "document.cookie = 'prerendered=1'; localStorage.setItem('prerendered', '1'); fetch('{third}/rendered.json')",
      ),
    },
  },
  {
    id: 'spec-prerender-frame',
    does: 'a prerendered page with a frame of another site',
    page: rules({ prerender: [{ urls: ['/framed.html'], ...now }] }),
    answers: {
      '/framed.html': '<iframe src="{third}/inner.html"></iframe><img src="{third}/in-prerender.png">',
    },
  },
  {
    id: 'spec-document',
    does: 'rules for all links of the page',
    page: `<a href="/linked.html">Verder</a>${rules({ prefetch: [{ where: { href_matches: '/linked.html' }, ...now }] })}`,
  },
  {
    id: 'spec-header',
    does: 'rules in a header',
    page: { headers: { 'speculation-rules': '"/rules.json"' }, body: '<p>Tekst</p>' },
    answers: {
      '/rules.json': {
        type: 'application/speculationrules+json',
        body: '{"prefetch":[{"urls":["/by-header.html"],"eagerness":"immediate"}]}',
      },
    },
  },
  {
    id: 'spec-by-script',
    does: 'rules that a script adds',
    page: script(
      `const s = document.createElement('script'); s.type = 'speculationrules'; s.textContent = '{"prefetch":[{"urls":["/added.html"],"eagerness":"immediate"}]}'; document.head.append(s)`,
    ),
  },
];

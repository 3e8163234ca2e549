/** Reports that the browser itself sends, of what happened on a page. */
import { framed, script, type Mechanism } from '../mechanism.ts';

const endpoints = { 'reporting-endpoints': 'default="{third}/reports", named="{third}/named"' };
const violates = '<img src="{other}/forbidden.png"><p>Tekst</p>';

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'csp-report-uri',
    does: 'a breach of the security policy, reported by the old directive',
    page: {
      headers: { 'content-security-policy': "img-src 'self'; report-uri {third}/csp" },
      body: violates,
    },
    sends: ['{third}/csp'],
    unsent: ['{other}/forbidden.png'],
  },
  {
    id: 'csp-report-only',
    does: 'a breach that is only reported',
    page: {
      headers: { 'content-security-policy-report-only': "img-src 'self'; report-uri {third}/csp-only" },
      body: violates,
    },
    sends: ['{third}/csp-only', '{other}/forbidden.png'],
  },
  {
    id: 'csp-report-cookie',
    does: 'a report whose answer tries to set a cookie',
    page: {
      headers: { 'content-security-policy-report-only': "img-src 'self'; report-uri {third}/csp-cookie" },
      body: violates,
    },
    answers: { '/csp-cookie': { headers: { 'set-cookie': 'byreport=1; SameSite=None; Secure' } } },
    sends: ['{third}/csp-cookie'],
  },
  {
    id: 'csp-report-to',
    does: 'a breach, reported by the Reporting API',
    page: {
      headers: { ...endpoints, 'content-security-policy-report-only': "img-src 'self'; report-to named" },
      body: violates,
    },
  },
  {
    id: 'report-deprecation',
    does: 'a report of a feature that will go',
    page: {
      headers: endpoints,
      body: script(
        "try { document.domain = document.domain } catch {} const x = new XMLHttpRequest(); x.open('GET', '/sync.json', false); x.send()",
      ),
    },
  },
  {
    id: 'report-permissions',
    does: 'a feature that the permissions policy forbids',
    page: {
      headers: { ...endpoints, 'permissions-policy': 'geolocation=();report-to=named' },
      body: script('navigator.geolocation.getCurrentPosition(() => {}, () => {})'),
    },
  },
  {
    id: 'report-document-policy',
    does: 'a document policy that is only reported',
    page: {
      headers: { ...endpoints, 'document-policy-report-only': 'unsized-media=?0;report-to=named' },
      body: '<img src="/a.png">',
    },
  },
  {
    id: 'report-coop',
    does: 'a window that a policy keeps apart',
    page: {
      headers: { ...endpoints, 'cross-origin-opener-policy-report-only': 'same-origin; report-to="named"' },
      body: '<p>Tekst</p>',
    },
  },
  {
    id: 'report-coep',
    does: 'an embedder policy that is only reported',
    page: {
      headers: {
        ...endpoints,
        'cross-origin-embedder-policy-report-only': 'require-corp; report-to="named"',
      },
      body: '<img src="{other}/uncertain.png">',
    },
    sends: ['{other}/uncertain.png'],
  },
  {
    id: 'nel',
    does: 'network errors, reported to another host',
    page: {
      headers: {
        'report-to': '{"group":"nel","max_age":86400,"endpoints":[{"url":"{third}/nel"}]}',
        nel: '{"report_to":"nel","max_age":86400,"success_fraction":1.0,"failure_fraction":1.0}',
      },
      body: script("fetch('/any.json')"),
    },
  },
  {
    id: 'nel-frame',
    does: 'network errors of a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': {
        headers: {
          'report-to': '{"group":"nel","max_age":86400,"endpoints":[{"url":"{other}/nel"}]}',
          nel: '{"report_to":"nel","max_age":86400,"success_fraction":1.0}',
        },
        body: framed("fetch('/inner.json')"),
      },
    },
    sends: ['{third}/inner.json'],
  },
  {
    id: 'report-integrity',
    does: 'a script without integrity where a policy wants it',
    page: {
      headers: {
        ...endpoints,
        'integrity-policy-report-only': 'blocked-destinations=(script), endpoints=(named)',
      },
      body: '<script src="{own}/plain.js"></script>',
    },
    sends: ['{own}/plain.js'],
  },
];

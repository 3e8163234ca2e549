/**
 * How the sites of the estate ask, remember and obey a choice. Each does it in its own way; this is what they
 * share.
 */
import { literal } from './answer.ts';
import type { ConsentRecord, Edition, Moment, Site } from './model.ts';

/** Six months in seconds: how long a choice is remembered. */
export const sixMonths = 180 * 86_400;
/** Where a banner sends a choice when the server keeps the record. */
export const choicePath = '/cookievoorkeuren';

/** The text of the record for a choice, as the server writes it. Only JSON records are kept by a server. */
export const serverRecord = (choice: { statistics: boolean; extra: boolean }): string =>
  encodeURIComponent(JSON.stringify({ statistiek: choice.statistics, media: choice.extra }));

/** The part of the script that reads and writes the record; also used by a banner in a frame of its own. */
export const recordScript = (record: ConsentRecord): string => `  function readChoice() {
    var found = document.cookie.split('; ').filter(function (pair) { return pair.indexOf(${literal(`${record.name}=`)}) === 0; })[0];
    if (!found) return null;
    var value = decodeURIComponent(found.slice(${record.name.length + 1}));
    return ${record.decode};
  }
  function writeChoice(choice) {
    var text = ${record.encode};
${record.localStorage === true ? `    localStorage.setItem(${literal(record.name)}, text);\n` : ''}${
  record.setBy === 'server'
    ? `    return fetch('${choicePath}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(choice) });`
    : `    document.cookie = ${literal(`${record.name}=`)} + encodeURIComponent(text) + '; Max-Age=${record.maxAge}; Path=/; Secure; SameSite=Lax';
    return Promise.resolve();`
}
  }`;

/** `/assets/cookies.js`: obeys the choice, then shows the banner where there is none yet. */
export function consentScript(site: Site, edition: Edition): string {
  const banner = site.banner[edition];
  const tags = (moment: Moment): string =>
    site.tags
      .filter(({ when, only }) => when === moment && (only === undefined || only === edition))
      .map(({ script }) => script.trim().replace(/^/gm, '    '))
      .join('\n');
  return `/* ${site.name}: cookievoorkeuren */
(function () {
  'use strict';
${recordScript(site.record[edition])}

  // Diensten die pas na toestemming laden.
  function loadStatistics() {
${tags('statistics')}
  }
  function loadExtra() {
${tags('extra')}
    showEmbeds('[data-embed]');
  }
  function loadAfterAnyChoice() {
${tags('any-choice')}
    showEmbeds('[data-embed="any-choice"]');
  }
  function showEmbeds(selector) {
    document.querySelectorAll(selector).forEach(function (place) {
      var template = place.querySelector('template');
      if (!template) return;
      place.replaceChildren(document.importNode(template.content, true));
      place.removeAttribute('data-embed');
    });
  }
  function obey(choice) {
    loadAfterAnyChoice();
    if (choice.statistics) loadStatistics();
    if (choice.extra) loadExtra();
  }
  function forget() {
    var domain = location.hostname.replace(/^www\\./, '');
    document.cookie.split('; ').forEach(function (pair) {
      var name = pair.split('=')[0];
      if (!/^_(ga|gid|gat)/.test(name)) return;
      document.cookie = name + '=; Max-Age=0; Path=/; Domain=' + domain;
    });
  }

  var open = function () {};
  var current = readChoice();
  window.Toestemming = {
    current: function () { return current; },
    onOpen: function (show) { open = show; },
    choose: function (choice) {
      var before = current;
      current = choice;
      Promise.resolve(writeChoice(choice)).then(function () { Toestemming.chosen(before, choice); });
    },
    chosen: function (before, choice) {
      current = choice;
      var withdrawn = before && ((before.statistics && !choice.statistics) || (before.extra && !choice.extra));
      if (withdrawn) forget();
      if (withdrawn || ${site.reloadsAfterChoice === true}) location.reload();
      else obey(choice);
    }
  };

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-cookie-settings]').forEach(function (control) {
      control.addEventListener('click', function (event) { event.preventDefault(); open(); });
    });
    if (current) obey(current);
  });

${(banner?.script ?? '').trim().replace(/^/gm, '  ')}
})();
`;
}

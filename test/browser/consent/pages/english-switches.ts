import { site, type BannerPage } from '../page.ts';

const row = (id: string, label: string): string =>
  `<p><span id="l-${id}">${label}</span> <button role="switch" aria-checked="true" aria-labelledby="l-${id}" id="${id}" class="sw"></button></p>`;

export const page: BannerPage = {
  name: 'English, ARIA switches that are on, drawn over the first layer',
  html: site({
    lang: 'en',
    css: '.sw { width: 40px; height: 20px } .sw[aria-checked=true] { background: green } #second { position: fixed; inset: 10% 20%; background: #fff; padding: 20px; z-index: 200 }',
    banner: `<div class="bar" id="bar"><p>We use cookies and similar technologies to improve your experience on our website.</p><button id="yes">Accept all cookies</button> <button id="set">Cookie settings</button></div>`,
    script: `function done(c) { record(c); document.querySelectorAll('.bar, #second').forEach(function (e) { e.remove(); }); } if (recorded()) bar.remove();
      yes.onclick = function () { done('accept'); };
      set.onclick = function () { setTimeout(function () { var s = document.createElement('div'); s.id = 'second'; s.setAttribute('role', 'dialog'); s.innerHTML = '<h2>Manage preferences</h2><p>Strictly necessary: always active</p>' + ${JSON.stringify(row('perf', 'Performance') + row('mark', 'Marketing'))} + '<button id="save">Confirm my choices</button>'; document.body.appendChild(s);
        s.querySelectorAll('.sw').forEach(function (b) { b.onclick = function () { b.setAttribute('aria-checked', String(b.getAttribute('aria-checked') !== 'true')); }; });
        document.getElementById('save').onclick = function () { done(s.querySelector('[aria-checked=true]') ? 'accept' : 'reject'); }; }, 300); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};

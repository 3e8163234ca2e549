/**
 * A window in the middle of the page, with a veil over everything else. It fades in a moment after the page.
 */
import type { Banner } from '../model.ts';

const control = ({ controls = 'links' }: { controls?: 'links' | 'text' }, id: string, text: string): string =>
  controls === 'links'
    ? `<a href="#" role="button" class="cookie-actie" id="cookie-${id}">${text}</a>`
    : `<span role="button" class="cookie-actie" id="cookie-${id}">${text}</span>`;

export const modal = (words: {
  title: string;
  text: readonly string[];
  accept: string;
  reject: string;
  /** What its controls are made of: a link takes the focus of a keyboard, plain text does not. */
  controls?: 'links' | 'text';
}): Banner => ({
  html: `<div id="cookie-venster" class="cookie-sluier" style="display:none"><div class="cookie-modal" role="dialog" aria-modal="true" aria-labelledby="cookie-titel"><h2 id="cookie-titel">${words.title}</h2>${words.text.map((text) => `<p>${text}</p>`).join('')}<div class="cookie-acties">${control(words, 'weiger', words.reject)}${control(words, 'akkoord', words.accept)}</div><p class="cookie-klein"><a href="/privacyverklaring">Privacyverklaring</a> · U kunt uw keuze altijd wijzigen onderaan de pagina.</p></div></div>`,
  css: `.cookie-sluier { position: fixed; inset: 0; z-index: 80; background: #101820b8; display: flex; align-items: center; justify-content: center; padding: 20px; }
.cookie-modal { background: #fff; max-width: 620px; border-radius: 10px; padding: 34px 38px 24px; box-shadow: 0 24px 80px #0007; }
.cookie-modal h2 { font-size: 1.5rem; } .cookie-modal p { font-size: .97rem; }
.cookie-acties { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin: 22px 0 16px; }
.cookie-actie { display: flex; align-items: center; justify-content: center; text-align: center; line-height: 1.3; padding: 13px 16px; border-radius: 6px; background: var(--accent); color: #fff; font-weight: 600; text-decoration: none; cursor: pointer; } .cookie-actie:hover { background: var(--dark); color: #fff; }
.cookie-klein { font-size: .85rem !important; color: var(--quiet); margin: 0; }
@media (max-width: 560px) { .cookie-acties { grid-template-columns: 1fr; } }
`,
  script: `document.addEventListener('DOMContentLoaded', function () {
  var veil = document.getElementById('cookie-venster');
  function show() { veil.style.display = 'flex'; }
  function answer(yes) {
    return function (event) {
      event.preventDefault();
      veil.style.display = 'none';
      Toestemming.choose({ statistics: yes, extra: yes });
    };
  }
  document.getElementById('cookie-akkoord').addEventListener('click', answer(true));
  document.getElementById('cookie-weiger').addEventListener('click', answer(false));
  Toestemming.onOpen(show);
  if (!Toestemming.current()) setTimeout(show, 400);
});`,
});

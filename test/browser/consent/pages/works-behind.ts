import { frameDocument, site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'settings in a frame that works on the answer for two seconds, with the bar still there behind it',
  html: site({
    lang: 'en',
    banner: `<div class="bar" id="bar" role="dialog" aria-label="Cookie consent"><p>This site uses cookies for purposes that may include analytics or advertising. You may consent to this, or manage your own preferences.</p><button type="button" id="set">Manage settings</button> <button type="button" id="yes">Accept all</button></div>`,
    script: `function done(c) { record(c); bar.remove(); } yes.onclick = function () { done('accept'); };
      set.onclick = function () { if (!document.getElementById('box')) document.body.insertAdjacentHTML('beforeend', '<div id="box" class="veil"><iframe src="/choices" title="Consent manager" style="width:640px;height:420px;border:0;background:#fff"></iframe></div>'); };
      addEventListener('message', function (e) { if (e.data === 'close') document.getElementById('box').remove(); else if (e.data && e.data.choice) done(e.data.choice); });`,
  }),
  documents: {
    '/choices': frameDocument(
      `<div id="main"><h2>Your choices regarding the use of cookies</h2><p role="radiogroup" aria-label="Functional cookies"><b>Functional cookies</b> measure how the site is used. <label><input type="radio" name="s" value="1"> Yes</label> <label><input type="radio" name="s" value="0" checked> No</label></p><p role="radiogroup" aria-label="Advertising cookies"><b>Advertising cookies</b> serve relevant ads. <label><input type="radio" name="m" value="1"> Yes</label> <label><input type="radio" name="m" value="0" checked> No</label></p><button type="button" id="send">Submit preferences</button></div><p id="busy" hidden>Please wait while we process your preferences</p><p id="ready" hidden>Your preferences have been saved. <button type="button" id="shut">Close</button></p><script>send.onclick = function () { var on = document.querySelectorAll('input[value="1"]:checked').length; main.hidden = true; busy.hidden = false; setTimeout(function () { parent.postMessage({ choice: on === 2 ? 'accept' : on === 0 ? 'reject' : 'partly' }, '*'); busy.hidden = true; ready.hidden = false; }, 2000); }; shut.onclick = function () { parent.postMessage('close', '*'); };</script>`,
      'en',
    ),
  },
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};

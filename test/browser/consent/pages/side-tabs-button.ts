import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'link to the settings within the text, a ticked switch behind a plain button that is a tab',
  html: site({
    lang: 'en',
    css: `#mv{position:fixed;bottom:0;left:0;right:0;background:#202020;color:#fff;padding:12px;z-index:99}#mvm{display:none;position:fixed;inset:10% 20%;background:#fff;z-index:9999;padding:20px}.tab{display:none}.tab.a{display:block}#mvm li{cursor:pointer}`,
    banner: `<aside id="mv" role="note" aria-label="GDPR Cookie Banner"><div><p>We are using cookies to give you the best experience on our website.</p><p>You can find out more about which cookies we are using or switch them off in <button style="all:unset;text-decoration:underline;cursor:pointer" id="mset" aria-haspopup="true">settings</button>.</p></div><button id="mok">Accept</button></aside>
 <div id="mvm" role="dialog" aria-label="GDPR Settings Screen"><ul><li><button class="tb" data-t="0">Privacy Overview</button></li><li><button class="tb" data-t="1">Strictly Necessary Cookies</button></li><li><button class="tb" data-t="2">3rd Party Cookies</button></li></ul><div class="tab a"><p>This website uses cookies so that we can provide you with the best user experience possible.</p></div><div class="tab"><label><input type="checkbox" disabled checked> Strictly necessary</label></div><div class="tab"><label><input type="checkbox" id="mv3" checked> Enable or Disable Cookies</label></div><button id="mall">Enable All</button><button id="msv">Save Settings</button></div>`,
    script: `function end(c){record(c);mv.remove();mvm.style.display='none'}if(recorded())mv.remove();mok.onclick=mall.onclick=function(){end('accept')};mset.onclick=function(){mvm.style.display='block'};document.querySelectorAll('.tb').forEach(function(b){b.onclick=function(){document.querySelectorAll('.tab').forEach(function(t,i){t.className=String(i)===b.dataset.t?'tab a':'tab'})}});msv.onclick=function(){end(mv3.checked?'accept':'reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};

import { type BannerPage, frameDocument, OTHER, site } from '../page.ts';

export const page: BannerPage = {
  name: 'three levels in a frame of another site, and a message to close after saving',
  html: site({
    lang: 'en',
    css: `#tb{position:fixed;left:0;right:0;bottom:0;background:#eee;padding:12px;z-index:1000}#tf{position:fixed;left:15%;top:10%;width:70%;height:75%;z-index:99999;background:#fff;border:1px solid}`,
    banner: `<div id="tb">This site uses cookies and related technologies, as described in our privacy policy, for purposes that may include site operation, analytics, enhanced user experience, or advertising. <a href="#" id="tm">Manage preferences</a> <button id="ty">Agree and proceed</button></div>`,
    script: `if(recorded())tb.remove();ty.onclick=function(){record('accept');tb.remove()};tm.onclick=function(e){e.preventDefault();var f=document.createElement('iframe');f.id='tf';f.title='Cookie Consent Manager';f.src='${OTHER}/levels';document.body.append(f)};addEventListener('message',function(e){if(e.data==='close'){document.getElementById('tf').remove();tb.remove()}else if(e.data&&e.data.c){record(e.data.c)}});`,
  }),
  documents: {
    '/levels': frameDocument(
      `<h1>Your choices regarding the use of cookies on this site</h1><div id="l1"><p>Please choose whether this site may use cookies.</p><label><input type="radio" name="l" value="0"> Required cookies</label><label><input type="radio" name="l" value="1"> Functional cookies</label><label><input type="radio" name="l" value="2" checked> Advertising cookies</label><button id="s">Submit preferences</button></div><div id="l2" hidden><p>Your preferences have been saved.</p><button id="x">Close</button></div><script>s.onclick=function(){var v=document.querySelector('input:checked').value;parent.postMessage({c:v==='0'?'reject':v==='2'?'accept':'mixed'},'*');l1.hidden=true;l2.hidden=false};x.onclick=function(){parent.postMessage('close','*')}</script>`,
      'en',
    ),
  },
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};

/** Consent interfaces are read by every road on which a page may answer. */
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { interfacesSchema, type Interfaces } from '../../../../watch/consent-records/interfaces.ts';
import { readInterfaces } from '../../../../watch/page/read-interfaces.ts';

/** A page as far as the reading asks it. `setup` is script of the page. Returns a way to read, and to run more. */
function pageWith(setup: string): { read: () => Interfaces; run: (code: string) => unknown } {
  const context = {};
  const run = (code: string): unknown => runInNewContext(code, context);
  runInNewContext('1', context);
  run(`
    var window = globalThis, heard = [];
    window.frames = window; window.length = 0;
    var document = { scripts: [] };
    var addEventListener = (type, back) => heard.push(back);
    var postMessage = (data) => { for (const back of [...heard]) back({ data, source: window }); };
    ${setup}
  `);
  return {
    run,
    read: () =>
      interfacesSchema.parse(JSON.parse(String(run(`JSON.stringify((${readInterfaces.toString()})())`)))),
  };
}

const api = `var listeners = [], now = { tcString: '', eventStatus: 'cmpuishown' };
  var tell = (tcString, eventStatus) => { now = { tcString, eventStatus }; for (const back of listeners) back(now, true); };`;

test('an interface that answers at once', () => {
  const page = pageWith(`window.__tcfapi = (command, version, back) =>
    back({ tcString: 'CAAA', eventStatus: 'tcloaded' }, true)`);
  expect(page.read().tcf).toEqual({ status: 'tcloaded', tcString: 'CAAA' });
});

test('an interface that tells only those who listen', () => {
  const page = pageWith(`${api} window.__tcfapi = (command, version, back) => {
    if (command === 'addEventListener') { listeners.push(back); back(now, true); } else back(null, false); }`);
  expect(page.read().tcf?.status).toBe('cmpuishown');
  page.run("tell('CBBB', 'useractioncomplete')");
  expect(page.read().tcf).toEqual({ status: 'useractioncomplete', tcString: 'CBBB' });
});

test('it is listened to once, however often it is read', () => {
  const page = pageWith(`${api} window.__tcfapi = (command, version, back) => {
    if (command === 'addEventListener') listeners.push(back); }`);
  page.read();
  page.read();
  expect(page.run('listeners.length')).toBe(1);
});

test('an interface that answers late', () => {
  const page = pageWith(`${api} var later = []; window.__tcfapi = (command, version, back) =>
    { if (command === 'getTCData') later.push(back); }`);
  expect(page.read().tcf).toBeNull();
  page.run("later[0]({ tcString: 'CCCC', eventStatus: 'tcloaded' }, true)");
  expect(page.read().tcf?.tcString).toBe('CCCC');
});

test('an interface that comes after the first reading', () => {
  const page = pageWith(api);
  expect(page.read().tcf).toBeNull();
  page.run(
    "window.__tcfapi = (command, version, back) => back({ tcString: 'CDDD', eventStatus: 'tcloaded' }, true)",
  );
  expect(page.read().tcf?.tcString).toBe('CDDD');
});

test('an interface in a frame of the page', () => {
  const page = pageWith(`window.length = 1; window[0] = { frames: {}, __tcfapi: (command, version, back) =>
    back({ tcString: 'CEEE', eventStatus: 'tcloaded' }, true) }`);
  expect(page.read().tcf?.tcString).toBe('CEEE');
});

test.each(['object', 'string'])('an interface behind a locator frame, which answers with an %s', (form) => {
  const page = pageWith(`window.__tcfapiLocator = {};
    addEventListener('message', ({ data, source }) => {
      const call = data.__tcfapiCall;
      if (!call) return;
      const answer = { __tcfapiReturn: { returnValue: { tcString: 'CFFF', eventStatus: 'tcloaded' }, success: true, callId: call.callId } };
      source.postMessage(${form === 'string' ? 'JSON.stringify(answer)' : 'answer'});
    });`);
  expect(page.read().tcf?.tcString).toBe('CFFF');
});

test('a message of another kind does no harm', () => {
  const page = pageWith('window.__tcfapiLocator = {};');
  page.read();
  expect(() =>
    page.run("postMessage('no json'); postMessage(7); postMessage({ __tcfapiReturn: 'x' })"),
  ).not.toThrow();
});

test('an interface that throws, or gives nonsense, says nothing', () => {
  const page = pageWith(
    "window.__tcfapi = () => { throw new Error('no') }; window.__gpp = (command, back) => back?.(7);",
  );
  expect(page.read()).toMatchObject({ tcf: null, gpp: null, mode: null });
});

test('GPP by its answer and by its events', () => {
  const page = pageWith(`var listeners = []; window.__gpp = (command, back) => {
    if (command === 'addEventListener') listeners.push(back);
    else return { gppString: 'DBABMA~one', cmpDisplayStatus: 'visible' }; }`);
  expect(page.read().gpp).toEqual({ status: 'visible', gppString: 'DBABMA~one' });
  page.run(
    "window.__gpp = undefined; listeners[0]({ eventName: 'sectionChange', pingData: { gppString: 'DBABMA~two', cmpDisplayStatus: 'hidden' } })",
  );
  expect(page.read().gpp).toEqual({ status: 'hidden', gppString: 'DBABMA~two' });
});

test('commands of consent mode with their regions, in any form of the call', () => {
  const page = pageWith(`var dataLayer = []; function gtag() { dataLayer.push(arguments) }
    gtag('consent', 'default', { ad_storage: 'denied', region: ['NL'], wait_for_update: 500 });
    dataLayer.push(['consent', 'default', { ad_storage: 'granted', region: 'US-CA' }]);
    dataLayer.push({ event: 'x' }); gtag('consent', 'update', { ad_storage: 'yes', analytics_storage: 'granted' });`);
  expect(page.read().mode).toEqual([
    { command: 'default', regions: ['NL'], types: { ad_storage: 'denied' } },
    { command: 'default', regions: ['US-CA'], types: { ad_storage: 'granted' } },
    { command: 'update', regions: null, types: { analytics_storage: 'granted' } },
  ]);
});

test('a data layer of another name', () => {
  const page = pageWith(`var laag = [['consent', 'default', { ad_storage: 'denied' }]];
    document.scripts.push({ src: 'https://www.googletagmanager.com/gtm.js?id=GTM-ABC1234&l=laag' });`);
  expect(page.read().mode).toEqual([{ command: 'default', regions: null, types: { ad_storage: 'denied' } }]);
});

test('what the tag itself holds, where a template told it', () => {
  const page = pageWith(`window.google_tag_data = { ics: { entries: {
    ad_storage: { default: true, update: false }, analytics_storage: { default: true } } } };`);
  expect(page.read().mode).toEqual([
    { command: 'default', regions: null, types: { ad_storage: 'granted', analytics_storage: 'granted' } },
    { command: 'update', regions: null, types: { ad_storage: 'denied' } },
  ]);
});

test('an interface that has not answered yet is waited for; a page without one is not', () => {
  const page = pageWith(`var later = []; window.__tcfapi = (command, version, back) => later.push(back)`);
  expect(page.read().silent).toBe(true);
  page.run("later[0]({ tcString: 'CAAA', eventStatus: 'tcloaded' }, true)");
  expect(page.read().silent).toBe(false);
  expect(pageWith('').read().silent).toBe(false);
});

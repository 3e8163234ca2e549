/** A page of the corpus: a site with (or without) a banner, and what is true of it. */
export interface BannerPage {
  /** What makes it hard, in a few words. */
  name: string;
  /**
   * What is between `{{unless-chosen}}` and `{{/unless-chosen}}` is left out once the server has set its cookie (a POST to
   * `/choose`); with `known` instead of `chosen` once the server has been told without a cookie (a POST to `/keep`).
   */
  html: string;
  /** Documents by path, served on the site's own host and, with other cookies, on the other host. */
  documents?: Readonly<Record<string, string>>;
  /** Headers of the page itself, e.g. a policy of what it may load. */
  headers?: Readonly<Record<string, string>>;
  truth: {
    /** A visitor sees a consent banner. */
    banner: boolean;
    /** What comes of accepting; the site records `accept` when it is confirmed. */
    accept: 'confirmed' | 'unconfirmed' | 'no-banner' | 'not-offered';
    /** What comes of refusing; the site records `reject` when it is confirmed. */
    reject: 'confirmed' | 'unconfirmed' | 'no-banner' | 'not-offered';
    /** The site records the choice although nothing that can be seen says so. */
    recordedAnyway?: true;
    /** What comes of taking consent back after accepting; only tried where it is given. */
    withdraw?: 'confirmed' | 'not-offered';
    /** A category that can be accepted alone, and what comes of it; the site records `only <name>`. Only tried where it is given. */
    category?: { name: string; outcome: 'confirmed' | 'not-offered' };
  };
}

/** Placeholder in pages: origin of the other host, which is another site. */
export const OTHER = '{{other}}';

/** Gives a page `record(choice)`: keeps the choice in a cookie and tells the server, as sites do. */
const recorder = `<script>
function tell(choice) { navigator.sendBeacon('/recorded', choice); }
function record(choice) { document.cookie = 'site_toestemming=' + choice + '; Path=/; Max-Age=15552000'; tell(choice); }
function recorded() { return document.cookie.indexOf('site_toestemming=') >= 0; }
</script>`;

const article = `<header><nav><a href="/">Home</a> <a href="/diensten">Diensten</a> <a href="/contact">Contact</a></nav></header>
<main><h1>Advies voor zorginstellingen</h1>${'<p>Wij helpen zorginstellingen met kwaliteit, informatievoorziening en verandering. Samen met professionals en cliënten werken we aan betere zorg, met oog voor de praktijk van alledag en voor wat er landelijk speelt.</p>'.repeat(12)}</main>`;
const footer =
  '<footer><p>© Voorbeeld B.V. <a href="/privacyverklaring">Privacyverklaring</a> <a href="/cookies">Cookies</a></p></footer>';

export interface Parts {
  lang?: string;
  css?: string;
  /** Before everything else in the body. */
  top?: string;
  /** Instead of the ordinary text. */
  main?: string;
  banner: string;
  script?: string;
}

export function site({
  lang = 'nl',
  css = '',
  top = '',
  main = article,
  banner,
  script = '',
}: Parts): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Voorbeeld</title>${recorder}<style>
body { margin: 0; font: 16px/1.5 sans-serif; } main, header, footer { padding: 20px; }
.bar { position: fixed; left: 0; right: 0; bottom: 0; background: #fff; border-top: 2px solid; padding: 20px; z-index: 99; }
.veil { position: fixed; inset: 0; background: #0009; display: flex; align-items: center; justify-content: center; z-index: 100; }
.window { background: #fff; padding: 30px; max-width: 600px; max-height: 80vh; overflow: auto; }
${css}</style></head><body>${top}${main}${footer}${banner}<script>${script}</script></body></html>`;
}

/**
 * A site with a consent manager from npm, set up as its README says. The manager keeps its own record: `choice` is a
 * JavaScript expression that reads it, giving `accept`, `reject`, `only <name>` or null, and the site tells what it says.
 */
export function siteWith({
  head,
  script,
  choice,
  lang = 'nl',
  banner = '',
}: {
  head: string;
  script: string;
  choice: string;
  lang?: string;
  banner?: string;
}): string {
  const told = `(function () { function cookie(name) { var pair = document.cookie.split('; ').filter(function (each) { return each.indexOf(name + '=') === 0; })[0]; return pair ? decodeURIComponent(pair.slice(name.length + 1)) : null; }
    function read() { try { return ${choice}; } catch { return null; } }
    var last = read(); setInterval(function () { var now = read(); if (now && now !== last) tell(now); last = now; }, 20); })();`;
  return site({ lang, banner, script: `${told} ${script}` }).replace('<head>', `<head>${head}`);
}

/** A small document for a frame. */
export function frameDocument(body: string, lang = 'nl'): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Cookies</title>${recorder}</head><body>${body}</body></html>`;
}

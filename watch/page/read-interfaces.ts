/**
 * Reads the page's consent APIs: IAB TCF (`__tcfapi`), IAB GPP (`__gpp`) and Google Consent Mode (the data
 * layer). It runs in the page's own context and uses nothing from outside itself. An API may answer later, or
 * tell changes only to who listens: the first reading begins to listen, and each reading gives what was heard
 * last. Sources: IAB, CMP API v2 with `addEventListener` and the `__tcfapiLocator` frame; IAB, GPP CMP API.
 */
export function readInterfaces(): unknown {
  interface Heard {
    tcf: { status: string; tcString: string } | null;
    gpp: { status: string; gppString: string } | null;
    /** APIs and windows that are listened to. */
    asked: WeakSet<object>;
    /** Whether any was met. */
    any: boolean;
  }
  const mostFrames = 20;

  /** What was heard stays with the document, under a name that the page's own code does not use. */
  function heardSoFar(): Heard {
    const name = Symbol.for('cookiewacht.heard');
    const known: Heard | undefined = Reflect.get(window, name);
    if (known) return known;
    const heard: Heard = { tcf: null, gpp: null, asked: new WeakSet(), any: false };
    Reflect.defineProperty(window, name, { value: heard });
    return heard;
  }
  const heard = heardSoFar();

  function noteTcf(data: unknown): void {
    if (typeof data !== 'object' || data === null) return;
    const tcString: unknown = Reflect.get(data, 'tcString');
    const status: unknown = Reflect.get(data, 'eventStatus');
    if (typeof tcString !== 'string' && typeof status !== 'string') return;
    heard.tcf = {
      status: typeof status === 'string' ? status.slice(0, 40) : '',
      tcString: typeof tcString === 'string' ? tcString.slice(0, 20_000) : '',
    };
  }

  function noteGpp(data: unknown): void {
    if (typeof data !== 'object' || data === null) return;
    const ping: unknown = Reflect.get(data, 'pingData') ?? data;
    if (typeof ping !== 'object' || ping === null) return;
    const gppString: unknown = Reflect.get(ping, 'gppString');
    const status: unknown = Reflect.get(ping, 'cmpDisplayStatus');
    if (typeof gppString === 'string' && gppString !== '')
      heard.gpp = { status: String(status).slice(0, 40), gppString: gppString.slice(0, 20_000) };
  }

  /** Whether this API or window is met for the first time. */
  function isNew(each: object): boolean {
    if (heard.asked.has(each)) return false;
    heard.asked.add(each);
    heard.any = true;
    return true;
  }

  /** Asks the function of one window. True if it has one. */
  function askTcf(from: Window): boolean {
    const api: unknown = Reflect.get(from, '__tcfapi');
    if (typeof api !== 'function') return false;
    if (isNew(api)) api('addEventListener', 2, noteTcf);
    api('getTCData', 2, noteTcf);
    return true;
  }

  function askGpp(from: Window): void {
    const api: unknown = Reflect.get(from, '__gpp');
    if (typeof api !== 'function') return;
    if (isNew(api)) api('addEventListener', noteGpp);
    noteGpp(api('ping', noteGpp));
  }

  /** Asks by message, as a frame does that cannot reach the function: the window with the locator answers. */
  function askByMessage(to: Window): void {
    if (!Reflect.get(to.frames, '__tcfapiLocator') || !isNew(to)) return;
    addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      try {
        const answer: unknown = typeof data === 'string' && data.length < 40_000 ? JSON.parse(data) : data;
        if (typeof answer !== 'object' || answer === null) return;
        const back: unknown = Reflect.get(answer, '__tcfapiReturn');
        if (typeof back === 'object' && back !== null) noteTcf(Reflect.get(back, 'returnValue'));
      } catch {
        // Another message of the page.
      }
    });
    for (const command of ['getTCData', 'addEventListener'])
      to.postMessage({ __tcfapiCall: { command, version: 2, callId: `cookiewacht-${command}` } }, '*');
  }

  const windows: Window[] = [window];
  for (let index = 0; index < Math.min(frames.length, mostFrames); index += 1) {
    const frame: Window | undefined = frames[index];
    if (frame) windows.push(frame);
  }
  let reached = false;
  for (const each of windows) {
    try {
      if (askTcf(each)) reached = true;
      askGpp(each);
    } catch {
      // A frame of another site, or an API that throws: neither says anything about the choice.
    }
  }
  for (const each of reached ? [] : windows) {
    try {
      askByMessage(each);
    } catch {
      // As above.
    }
  }

  type Command = { command: string; regions: string[] | null; types: Record<string, string> };
  const mostCommands = 100;

  /** One command of consent mode, as the page gave it. */
  function commandOf(entry: unknown): Command | null {
    if (typeof entry !== 'object' || entry === null) return null;
    const [name, command, given]: unknown[] = [0, 1, 2].map((index): unknown => Reflect.get(entry, index));
    if (name !== 'consent' || (command !== 'default' && command !== 'update')) return null;
    if (typeof given !== 'object' || given === null) return null;
    const types: Record<string, string> = {};
    for (const [type, value] of Object.entries(given).slice(0, 40))
      if (/^[a-z_]{3,30}$/.test(type) && (value === 'granted' || value === 'denied')) types[type] = value;
    const region: unknown = Reflect.get(given, 'region');
    const regions = Array.isArray(region) ? region : region ? [region] : null;
    return {
      command,
      regions: regions && regions.slice(0, 300).map((each) => String(each).slice(0, 10)),
      types,
    };
  }

  /** Names of the data layer: the usual one, and those that the code of the tag was loaded with. */
  function layerNames(): Set<string> {
    const names = new Set(['dataLayer']);
    for (const { src } of [...document.scripts].slice(0, 200)) {
      const [, name] = /[?&]l=([\w$]{1,40})(?:&|$)/.exec(src.slice(0, 2000)) ?? [];
      if (name !== undefined && names.size < 5) names.add(name);
    }
    return names;
  }

  /** What the tag itself holds, if the page told it by another way than a data layer. */
  function heldByTag(): Command[] {
    const held: unknown = Reflect.get(Reflect.get(window, 'google_tag_data') ?? {}, 'ics');
    const entries: unknown = typeof held === 'object' && held !== null ? Reflect.get(held, 'entries') : null;
    if (typeof entries !== 'object' || entries === null) return [];
    return ['default', 'update'].map((command) => {
      const types: Record<string, string> = {};
      for (const [type, entry] of Object.entries(entries).slice(0, 40)) {
        const value: unknown =
          typeof entry === 'object' && entry !== null ? Reflect.get(entry, command) : null;
        if (/^[a-z_]{3,30}$/.test(type) && typeof value === 'boolean')
          types[type] = value ? 'granted' : 'denied';
      }
      return { command, regions: null, types };
    });
  }

  const commands: Command[] = [];
  try {
    for (const name of layerNames()) {
      const layer: unknown = Reflect.get(window, name);
      for (const entry of Array.isArray(layer) ? layer.slice(0, 2000) : []) {
        const command = commandOf(entry);
        if (command && commands.length < mostCommands) commands.push(command);
      }
    }
    if (commands.length === 0)
      commands.push(...heldByTag().filter(({ types }) => Object.keys(types).length > 0));
  } catch {
    // A data layer that cannot be read says nothing either.
  }
  return {
    tcf: heard.tcf,
    gpp: heard.gpp,
    mode: commands.length > 0 ? commands : null,
    // It was asked, and has not said anything yet.
    silent: heard.any && heard.tcf === null && heard.gpp === null,
  };
}

/**
 * The flags with which every browser is started, in one table. `docs/browser-flags.md` is made from it, and
 * `npm run bench -- flags` measures what each of those that save time saves.
 */

/** One switch of Chromium's command line, or one of its features that is switched off. */
export interface BrowserFlag {
  /** `--name` or `--name=value`; for a feature its name alone. */
  name: string;
  feature?: true;
  why: string;
  /** Whether it is there to save processor time. The others make the browser a visitor's, or keep it quiet. */
  saves?: true;
  /** Another flag, without which it is of no use. */
  partOf?: string;
}

/** Flags that do not depend on the run. A page can notice none of those that save time. */
export const browserFlags: readonly BrowserFlag[] = [
  {
    name: '--disable-blink-features=AutomationControlled',
    why: 'Some consent managers hide their banner from a browser that says it is automated.',
  },
  {
    name: '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
    why: 'The visitor has a mouse.',
  },
  { name: '--lang=nl-NL', why: 'The visitor is Dutch.' },
  {
    name: '--screen-info={1920x1080}',
    why: 'The screen of an ordinary desktop computer, larger than the window.',
  },
  {
    name: '--disable-background-networking',
    why: "No traffic of the browser's own, which would look like the site's. Https upgrades stay.",
  },
  { name: '--disable-component-update', why: 'The same.' },
  { name: '--disable-default-apps', why: 'The same.' },
  { name: '--disable-domain-reliability', why: 'The same.' },
  { name: '--disable-sync', why: 'The same.' },
  { name: 'AutofillServerCommunication', feature: true, why: 'The same.' },
  { name: 'CertificateTransparencyComponentUpdater', feature: true, why: 'The same.' },
  { name: 'InterestFeedContentSuggestions', feature: true, why: 'The same.' },
  { name: 'OptimizationGuideModelDownloading', feature: true, why: 'The same.' },
  { name: 'OptimizationHintsFetching', feature: true, why: 'The same.' },
  {
    name: 'RenderDocument',
    feature: true,
    why:
      'A navigation keeps the frame that the document is shown in. With a new one, the browser drops what the old ' +
      'one reports while its document is left.',
  },
  { name: '--no-first-run', why: 'No welcome page.' },
  { name: '--no-default-browser-check', why: 'No question about the default browser.' },
  { name: '--no-service-autorun', why: 'Nothing is started with the computer.' },
  {
    name: 'SpareRendererForSitePerProcess',
    feature: true,
    why: 'The browser keeps a process ready for the next navigation. Each page of the crawl has its own.',
    saves: true,
  },
  {
    name: '--disable-site-isolation-trials',
    why:
      'A frame of another site runs in the process of its page, as in Chrome on a telephone. A fresh profile ' +
      'holds nothing that one site could read of another, and profiles never share a process.',
    saves: true,
  },
  {
    name: 'IsolateOrigins',
    feature: true,
    why: 'The same.',
    saves: true,
    partOf: '--disable-site-isolation-trials',
  },
  {
    name: 'site-per-process',
    feature: true,
    why: 'The same.',
    saves: true,
    partOf: '--disable-site-isolation-trials',
  },
  {
    name: '--disable-gpu-compositing',
    why: 'The processor draws the windows that nobody sees. WebGL stays.',
    saves: true,
  },
  {
    name: '--num-raster-threads=1',
    why: 'One thread paints: other pages keep the other processors busy.',
    saves: true,
  },
  {
    name: '--disable-smooth-scrolling',
    why: 'A turn of the wheel moves the page at once instead of in a dozen drawn steps.',
    saves: true,
  },
  {
    name: '--animation-duration-scale=0',
    why: "The browser's own windows do not animate. The page's animations stay.",
    saves: true,
  },
];

/** The switches of the table, with all features in one. `without`: the name of a flag to leave out. */
export function switchesOf(flags: readonly BrowserFlag[], without?: string): string[] {
  const kept = flags.filter(
    ({ name, partOf }) => name !== without && (partOf === undefined || partOf !== without),
  );
  const features = kept.flatMap(({ name, feature }) => (feature ? [name] : []));
  const switches = kept.flatMap(({ name, feature }) => (feature ? [] : [name]));
  return [...switches, `--disable-features=${features.join(',')}`];
}

/**
 * What the background says of itself in fixed sentences: English, one line. Every surface has each of them in
 * its own language; a sentence with a number or a name in it is shown as it is.
 */
export const sentences = {
  openBefore: 'the page was open before the extension could watch it: load it again',
  nothingSeen:
    'nothing was seen of this tab yet: it is no web page, or it was open before the extension was: load it again',
  othersStay:
    'cookies that third parties set on other sites stay, and so does what service workers of other origins keep',
  cookiesNotRead: 'the cookies of the browser could not be read',
  noRoom: 'the browser has no room to keep what was seen: it is lost when it stops the extension',
  notReadBack: 'what was kept from before could not be read back',
  frameTooBusy: 'scripts of one frame set more than is watched; the rest is not seen',
  pageTooBusy: 'the page has more to say than is listened to; the rest is not seen',
  tooManyFrames: 'the page has more frames than are watched; what scripts do in the others is not seen',
  tooManyReports: 'a page reports more than is taken in; the rest is not seen',
  nightlyOnly: 'a browser extension cannot judge it; the nightly crawl does',
} as const;
export type Sentence = (typeof sentences)[keyof typeof sentences];

const all: ReadonlySet<string> = new Set(Object.values(sentences));
export const isSentence = (text: string): text is Sentence => all.has(text);

/**
 * What the background says of itself in fixed sentences: English, one line. Every surface has each of them in
 * its own language; a sentence with a number or a name in it is shown as it is.
 */
export const sentences = {
  openBefore: 'the page was open before the extension could watch it: load it again',
  nothingSeen:
    'the extension has seen nothing of this tab: it is not a web page, or it was open before the extension started: load it again',
  othersStay:
    'cookies that third parties set on other sites, and data that service workers of other origins keep',
  cookiesNotRead: 'the extension could not read the cookies of the browser',
  noRoom: 'the browser has no room for the record: it is lost when the browser stops the extension',
  madeRoom:
    'the extension forgot what it saw of this page, to make room for pages in other tabs: load it again',
  partLost:
    'the browser stopped the extension before it could keep all that it saw of this page: load it again',
  earlierMadeRoom: 'earlier loads of this page made room for later ones',
  choseElsewhere: 'the visitor chose on the site before, or in another tab',
  asksAgain: 'the site asks again, although the visitor chose before',
  clearedElsewhere: 'the cookies of the site were cleared for a fresh look in another tab',
  otherPage: 'the tab shows another page than the extension knows of: load it again',
  notReadBack: 'the extension could not read the earlier record',
  frameTooBusy: 'scripts of one frame set more than the extension watches; it does not see the rest',
  gapPayment:
    'the page offers a way to pay by its address; the extension does not see what the browser fetches for it',
  gapPasskey:
    'the page uses passkeys of another host; the extension does not see how the browser asks that host whether it may',
  gapBackgroundFetch:
    'the page has files downloaded in the background; the extension does not see these requests',
  gapPrerenderLink:
    'a link has another page prerendered; the extension does not see what the browser fetches for it',
  gapDatabaseTexts:
    'the page keeps more texts in databases than the extension reads; it does not see the rest',
  gapBroken: 'a part of what watches the scripts of the page does not work; it does not see all that they do',
  pageTooBusy: 'the page sends more reports than the extension reads; it does not see the rest',
  tooManyFrames:
    'the page has more frames than the extension watches; it does not see what scripts do in the others',
  tooManyReports: 'a page reports more than the extension accepts; it does not see the rest',
  chosenBefore:
    'the visitor chose before this page was loaded, so that it did not show what happens before the choice: take a fresh look',
  nightlyOnly: 'a browser extension cannot judge this rule; the nightly crawl does',
} as const;
export type Sentence = (typeof sentences)[keyof typeof sentences];

const all: ReadonlySet<string> = new Set(Object.values(sentences));
export const isSentence = (text: string): text is Sentence => all.has(text);

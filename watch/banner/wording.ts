/**
 * The words by which banners and their controls are recognised, one file a language.
 *
 * Written the way they are compared: lower case, without accents, punctuation as a space.
 * `*` stands for any letters within a word, ` .. ` for up to four words in between.
 */
export interface ConsentWords {
  /** ISO 639-1. */
  language: string;
  /** A text that fits two languages equally well is taken for the one that goes first: 1 before 2. */
  rank: number;
  /** Short words that tell the language of a text. */
  common: readonly string[];
  /** What a banner talks about. */
  topic: {
    cookie: readonly string[];
    consent: readonly string[];
    tracking: readonly string[];
    privacy: readonly string[];
    /** What such texts say of the site and its visitors: never enough alone. */
    web: readonly string[];
  };
  /** What other pop-ups talk about. */
  foreign: {
    newsletter: readonly string[];
    age: readonly string[];
    chat: readonly string[];
    login: readonly string[];
    shop: readonly string[];
    food: readonly string[];
    /** Placeholders of embedded content that ask for consent in its place. */
    embed: readonly string[];
    survey: readonly string[];
    /** Which country's site it is. */
    region: readonly string[];
    terms: readonly string[];
    /** A browser that is too old. */
    browser: readonly string[];
    push: readonly string[];
  };
  control: {
    not: readonly string[];
    accept: readonly string[];
    /** Agreement that says nothing about cookies: `OK`, `ja`, `continue`. */
    agree: readonly string[];
    all: readonly string[];
    reject: readonly string[];
    necessary: readonly string[];
    unnecessary: readonly string[];
    /** Purposes that need an opt-in. */
    purposes: readonly string[];
    only: readonly string[];
    save: readonly string[];
    selection: readonly string[];
    settings: readonly string[];
    close: readonly string[];
    more: readonly string[];
  };
  /** What controls say that answer one question, or one step of several. */
  answer: {
    /** Goes on to the next step. */
    next: readonly string[];
    /** The same, in words that agree elsewhere: only where the text says which step of how many it is. */
    goOn: readonly string[];
    /** Ends a row of steps. */
    last: readonly string[];
    /** No more than that there is more. */
    bareMore: readonly string[];
    /** Answers one question among several: the purpose stands beside it. */
    on: readonly string[];
    off: readonly string[];
    /**
     * What a visitor chooses who lets in everything on offer, opposite `basic`. Words that may only tick boxes (`all`)
     * are no part of it.
     */
    fullest: readonly string[];
    /** How a box begins that takes consent away when it is ticked, after words such as `I` and `please`. */
    negatedBox: readonly string[];
    /** How a text speaks of what a visitor would like, or would rather not. */
    wish: readonly string[];
  };
  /** What the text of a banner tells or claims, beyond being about cookies. */
  text: {
    /** A purpose that needs consent is named. */
    purposes: readonly string[];
    /** Who receives the data, or that others do. */
    parties: readonly string[];
    /** The choice can be changed or taken back. */
    withdrawal: readonly string[];
    /** Something rests on legitimate interest instead of consent. */
    interest: readonly string[];
    /** What stands between a deed and its ground: `on the basis of`. */
    ground: readonly string[];
    /** Something is placed on, or read from, a visitor's device. */
    placing: readonly string[];
    /** There is no access without acceptance. */
    wall: readonly string[];
    /** Which behaviour is said to count as consent. */
    browsing: readonly string[];
    scrolling: readonly string[];
    closing: readonly string[];
    /** The behaviour counts as agreement. */
    agreeing: readonly string[];
    /** Promises the statement only in a banner; words that name it anywhere are in statement-wordings.ts. */
    vagueLink: readonly string[];
    /** A window is shut without an answer. */
    shutting: readonly string[];
    /** Somebody uses, sets or stores something, or asks whether that may be. */
    uses: readonly string[];
    /** Something is made better by them: a use where it is about a visit to a website. */
    improves: readonly string[];
    /** What data of visitors are used for, and that others get them. */
    aims: readonly string[];
    /** What data are processed for, and with whom: `purposes`, `partners`. */
    dealing: readonly string[];
    /** It is about a visit to a website, and what is kept on the visitor's device. */
    visits: readonly string[];
  };
}

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
}

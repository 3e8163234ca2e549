/** Makes the words of a language of lists as its file writes them: parted by commas, as their readers write them. */
import { listed } from '../../rules/knowledge/language.ts';
import { purposeWordsOf } from '../../rules/knowledge/category-words.ts';
import { normaliseText } from '../../rules/plain-text.ts';
import type { ConsentWords } from './wording.ts';

/** The words of a language; what is left out is empty, or follows from others as `wordingOf` says. */
export interface WrittenWords {
  language: string;
  rank: number;
  common: string;
  topic: Lists<'topic'>;
  foreign: Lists<'foreign'>;
  /** Purposes are the words of the language's categories (rules/knowledge/languages/). */
  control: Omit<Lists<'control'>, 'purposes'>;
  answer: Lists<'answer'>;
  text: Lists<'text'>;
}

type Lists<Group extends 'topic' | 'foreign' | 'control' | 'answer' | 'text'> = {
  [Name in keyof ConsentWords[Group]]?: string;
};

const list = (words = ''): string[] => listed(words);

/** The words of a language, with the purposes of its categories. */
export function wordingOf({
  language,
  rank,
  common,
  topic,
  foreign,
  control,
  answer,
  text,
}: WrittenWords): ConsentWords {
  const purposes = purposeWordsOf(language);
  const parties = list(text.parties);
  return {
    language,
    rank,
    common: list(common),
    topic: {
      cookie: list(topic.cookie),
      consent: list(topic.consent),
      tracking: list(topic.tracking),
      privacy: list(topic.privacy),
      web: list(topic.web),
    },
    foreign: {
      newsletter: list(foreign.newsletter),
      age: list(foreign.age),
      chat: list(foreign.chat),
      login: list(foreign.login),
      shop: list(foreign.shop),
      food: list(foreign.food),
      embed: list(foreign.embed),
      survey: list(foreign.survey),
      region: list(foreign.region),
      terms: list(foreign.terms),
      browser: list(foreign.browser),
      push: list(foreign.push),
    },
    control: {
      not: list(control.not),
      accept: list(control.accept),
      agree: list(control.agree),
      all: list(control.all),
      reject: list(control.reject),
      necessary: list(control.necessary),
      unnecessary: list(control.unnecessary),
      purposes,
      only: list(control.only),
      save: list(control.save),
      selection: list(control.selection),
      settings: list(control.settings),
      close: list(control.close),
      more: list(control.more),
    },
    answer: {
      next: list(answer.next),
      goOn: list(answer.goOn).map(normaliseText),
      last: list(answer.last),
      bareMore: list(answer.bareMore).map(normaliseText),
      on: list(answer.on).map(normaliseText),
      off: list(answer.off).map(normaliseText),
      fullest: list(answer.fullest),
      negatedBox: list(answer.negatedBox),
      wish: list(answer.wish),
    },
    text: {
      purposes,
      parties,
      withdrawal: list(text.withdrawal),
      interest: list(text.interest),
      ground: list(text.ground),
      placing: list(text.placing),
      wall: list(text.wall),
      browsing: list(text.browsing),
      scrolling: list(text.scrolling),
      closing: list(text.closing),
      // What a control says to agree is what a text says of agreeing.
      agreeing: [...list(control.accept), ...list(text.agreeing)],
      vagueLink: list(text.vagueLink),
      shutting: list(text.shutting),
      uses: list(text.uses),
      improves: list(text.improves),
      // Whoever names a purpose or a recipient says what data are used for.
      aims: [...purposes, ...parties, ...list(text.aims)],
      dealing: list(text.dealing),
      visits: list(text.visits),
    },
  };
}

/**
 * The headline of a finding: a sentence of its rule with the names filled in. Who does what, and when. Names come from pages:
 * they are cut short here, and renderers escape them.
 */
import type { Phase } from '../evidence/common.ts';
import { partyInWords } from '../facts/party.ts';
import type { Finding, LocalisedText } from './finding.ts';
import { short } from './wording.ts';

/** What a headline is filled in from. */
export type HeadlineFacts = Pick<Finding, 'subject' | 'service' | 'phase' | 'facts'>;

/** What a headline can name: `{who}` acts, `{service}` is acted upon, `{when}` is the moment. */
const slots = ['who', 'service', 'cookie', 'item', 'form', 'page', 'host', 'when'] as const;
type Slot = (typeof slots)[number];
const slotInText = new RegExp(`\\{(${slots.join('|')})\\}`, 'g');

const moments: Record<Phase, LocalisedText> = {
  'before-choice': { nl: 'voordat de bezoeker kiest', en: 'before the visitor chooses' },
  'after-accept': { nl: 'nadat de bezoeker accepteert', en: 'after the visitor accepts' },
  'after-reject': { nl: 'nadat de bezoeker weigert', en: 'after the visitor refuses' },
  'after-withdrawal': {
    nl: 'nadat de bezoeker de toestemming intrekt',
    en: 'after the visitor withdraws consent',
  },
  'after-category': {
    nl: 'nadat de bezoeker één categorie accepteert',
    en: 'after the visitor accepts one category',
  },
};

/** What stands in a slot for findings about different names. */
const several: Record<Slot, LocalisedText> = {
  who: { nl: 'De website', en: 'The site' },
  service: { nl: 'verschillende partijen', en: 'several parties' },
  cookie: { nl: 'cookies', en: 'cookies' },
  item: { nl: 'gegevens', en: 'items' },
  form: { nl: 'Een formulier', en: 'A form' },
  page: { nl: 'Een pagina', en: 'A page' },
  host: { nl: 'een adres van de website', en: 'an address of the site' },
  when: { nl: '', en: '' },
};

const same = (text: string): LocalisedText => ({ nl: text, en: text });
const named = (name: string, [nl, en]: [string, string]): LocalisedText =>
  name.trim() === ''
    ? { nl: `${nl} zonder naam`, en: `${en} without a name` }
    : { nl: `${nl} ${short(name)}`, en: `${en} ${short(name)}` };

/** The party that is not the site, if the finding is about one. */
function party({ service, subject, facts }: HeadlineFacts): LocalisedText | null {
  if (service !== null) return same(short(service));
  if (subject.type === 'request' || subject.type === 'host')
    return same(partyInWords(subject.name, subject.url ?? ''));
  return facts?.party === 'third' && subject.host
    ? same(partyInWords(subject.host.replace(/^\./, ''), ''))
    : null;
}

const fill: Record<Slot, (about: HeadlineFacts) => LocalisedText> = {
  who: (about) => party(about) ?? several.who,
  service: (about) => party(about) ?? same(short(about.subject.name)),
  cookie: ({ subject }) => named(subject.name, ['de cookie', 'the cookie']),
  item: ({ subject }) => named(subject.name, ['het gegeven', 'the item']),
  form: ({ subject }) =>
    subject.name === 'form'
      ? several.form
      : { nl: `Formulier “${short(subject.name)}”`, en: `Form “${short(subject.name)}”` },
  page: ({ subject }) =>
    subject.name === '/'
      ? { nl: 'De voorpagina', en: 'The home page' }
      : named(subject.name, ['De pagina', 'The page']),
  host: ({ subject }) => same(short(subject.host || subject.name)),
  when: ({ phase }) => moments[phase],
};

/** The headline of one finding, or of several findings of one rule: what differs between them has a common word. */
export function headlineOf(template: LocalisedText, findings: readonly HeadlineFacts[]): LocalisedText {
  const filled = (language: 'nl' | 'en'): string =>
    template[language]
      .replace(slotInText, (_slot, slot: Slot) => {
        const words = new Set(findings.map((about) => fill[slot](about)[language]));
        return words.size === 1 ? ([...words][0] ?? '') : several[slot][language];
      })
      .replace(/\s+/g, ' ')
      .trim();
  return { nl: filled('nl'), en: filled('en') };
}

/** What the estate is made of: sites, their pages, their tags, and what each edition gets wrong. */
import type { Answer, EstateRequest } from './answer.ts';
import type { Theme } from './look/theme.ts';

/**
 * Where and how a site records the choice. `choice` in the expressions is `{statistics, extra}` of booleans.
 */
export interface ConsentRecord {
  /** Name of the cookie. */
  name: string;
  /** JavaScript expression of `choice`, giving the cookie's text. */
  encode: string;
  /** JavaScript expression of `value` (the cookie's text), giving the choice. */
  decode: string;
  /** Lifetime of the cookie in seconds. */
  maxAge: number;
  /** `server`: the choice is posted to the site, which answers with `Set-Cookie`. */
  setBy: 'script' | 'server';
  /** Whether local storage gets a copy under the same name. */
  localStorage?: boolean;
}

/** A consent banner as a part of a page. */
export interface Banner {
  /** Markup at the end of every page's body. */
  html: string;
  css: string;
  /** Runs after `Toestemming` exists; must call `Toestemming.onOpen` with what shows the banner. */
  script: string;
  /** Documents of its own on the site's host, by path. */
  documents?: Readonly<Record<string, string>>;
}

export const siteIds = [
  'cqt',
  'casemix',
  'qacademy',
  'qconsultzorg',
  'q-talent',
  'inforeports',
  'participtheadvies',
] as const;
export type SiteId = (typeof siteIds)[number];

/** `compliant` keeps every promise of the statement; `violating` breaks a few, and says which. */
export type Edition = 'compliant' | 'violating';

/** A finding that a planted fault must cause: rule and `subject.name`. */
export interface Breach {
  rule: string;
  subject: string;
}

/** Something that differs by edition, with the findings that its violating form causes. */
export interface ByEdition<T> {
  compliant: T;
  violating: T;
  expected: readonly Breach[];
}

/** When a tag or an embed loads. `any-choice`: as soon as the visitor chose, whatever the choice was. */
export type Moment = 'at-once' | 'statistics' | 'extra' | 'any-choice';

/** A piece of script that a webmaster pasted into the site to load a service. */
interface Tag {
  when: Moment;
  /** The edition that carries it; both when left out. */
  only?: Edition;
  script: string;
  expected?: readonly Breach[];
}

export interface Page {
  path: string;
  title: string;
  /** Its name in the main menu; left out: only linked from elsewhere. */
  menu?: string;
  main(edition: Edition): string;
  /** Whether the footer links to the statement, by edition; always when left out. */
  linksStatement?(edition: Edition): boolean;
  /** Findings that the violating edition of this page causes. */
  expected?: readonly Breach[];
}

/** The part of a site that only members see. */
export interface PortalHandler {
  /** Null: the request is not for it. */
  answer(request: EstateRequest): Answer | null;
  /** Writes what only it knows into a page of the site: the token of its form, and the way out for who is inside. */
  fill(markup: string, request: EstateRequest): string;
  /** Findings that its violating edition causes, besides those of the site. A crawl without its flow causes none. */
  expected: readonly Breach[];
}

export interface Site {
  id: SiteId;
  host: string;
  name: string;
  tagline: string;
  theme: Theme;
  /** `Set-Cookie` lines of the platform, sent with every page until the browser has them. */
  session: ByEdition<readonly string[]>;
  banner: ByEdition<Banner | null>;
  record: ByEdition<ConsentRecord>;
  /** What http on the site's host does; redirects to https when left out. */
  plainHttp?: ByEdition<'redirect' | 'served'>;
  /** Whether the page is loaded afresh after a choice. */
  reloadsAfterChoice?: boolean;
  tags: readonly Tag[];
  pages: readonly Page[];
  /**
   * Findings in either edition that a person must judge: the statement's own words are at odds with what a
   * kept promise looks like.
   */
  toReview: readonly Breach[];
  /** False: its pages are found through links only. */
  sitemap: boolean;
  /** Whether the footer has a newsletter form. */
  newsletter: boolean;
  /** What is behind its login, made afresh for each estate. `tickets`: single sign-on to other hosts. */
  portal?(site: Site, edition: Edition, tickets: Set<string>): PortalHandler;
}

/** Whatever the edition, nothing differs and nothing is wrong. */
export const always = <T>(value: T): ByEdition<T> => ({ compliant: value, violating: value, expected: [] });

/**
 * A number per visitor is a pseudonym, so "volledig geanonimiseerd" is doubtful wherever Google Analytics is
 * used as it comes.
 */
export const pseudonym: Breach = { rule: 'anonymous-claim-contradicted', subject: 'Google Analytics' };

/** Findings that an edition of the site must give, each once. */
export function expectedOf(site: Site, edition: Edition): Breach[] {
  if (edition === 'compliant') return [...site.toReview];
  const all = [
    ...site.toReview,
    ...site.session.expected,
    ...site.banner.expected,
    ...site.record.expected,
    ...(site.plainHttp?.expected ?? []),
    ...site.tags.flatMap(({ expected }) => expected ?? []),
    ...site.pages.flatMap(({ expected }) => expected ?? []),
  ];
  return [...new Map(all.map((breach) => [`${breach.rule} ${breach.subject}`, breach])).values()];
}

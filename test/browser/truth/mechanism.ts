/**
 * What a mechanism page is: one page that sends, sets or keeps something in one way, with a description of
 * what a browser does on it. Texts may name `{own}`, `{sub}`, `{third}`, `{other}`, `{clear}` and `{id}`.
 */
export interface Answer {
  status?: number;
  type?: string;
  /** Besides the type. A list is sent as so many lines. */
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** The body from the second request on. */
  later?: string;
  /** Header lines of a `103 Early Hints` that comes first (RFC 8297). */
  hints?: Record<string, string | string[]>;
  /** Milliseconds until the server answers. */
  after?: number;
}

/** A request that must be in the evidence. Only what is named is compared. */
export interface Sent {
  url: string;
  /** Address of the frame or worker that sends it. */
  from?: string | undefined;
  /** Address of a script that must be among its initiators. */
  by?: string | undefined;
  /** Path of the page that it belongs to. */
  page?: string | undefined;
}

/** A cookie that the browser stores. */
export interface Stored {
  name: string;
  /** Host that it is stored for, if not `{own}`. */
  at?: string | undefined;
  path?: string | undefined;
  /** Seconds, give or take a minute; null for a session cookie. */
  lifetime?: number | null | undefined;
  via?: 'http' | 'document.cookie' | 'cookieStore' | undefined;
  from?: string | undefined;
  by?: string | undefined;
  page?: string | undefined;
}

/** Something that a page keeps outside its cookies. */
export interface Kept {
  /** As `storage.area` in the evidence calls it. */
  area: string;
  key: string;
  /** Origin, if not `{own}`. */
  at?: string | undefined;
  by?: string | undefined;
}

/** A host that a page talks to in a way that is no request to the network log. */
export interface Contact {
  /** `udp`: a STUN or TURN server. `connection`: one that is opened ahead of any request. */
  protocol: 'udp' | 'webtransport' | 'connection';
  /** With the port for `udp`. */
  host: string;
}

export interface Mechanism {
  /** Also the first label of its hosts. */
  id: string;
  /** What the page does, in one line. */
  does: string;
  /** What stands in the body of the front page, or the whole answer. */
  page: string | Answer;
  /** Other answers, by path, on whichever host. All other paths have an answer by their ending. */
  answers?: Record<string, string | Answer>;
  /** Paths that are visited after the front page, in this order. */
  pages?: readonly string[];
  sends?: ReadonlyArray<string | Sent>;
  sets?: ReadonlyArray<string | Stored>;
  /** Names of cookies that the page tries to set and no browser stores. */
  refused?: readonly string[];
  /** Addresses that the browser does not send to: the evidence may only name them as blocked. */
  unsent?: readonly string[];
  keeps?: readonly Kept[];
  contacts?: readonly Contact[];
  http2?: true;
}

/** A mechanism with the kind that its file is named after. */
export interface KnownMechanism extends Mechanism {
  kind: string;
}

/** A script element. */
export const script = (code: string): string => `<script>${code}</script>`;
export const js = (code: string): Answer => ({ type: 'text/javascript', body: code });
/** A frame's document with a script in it. */
export const framed = (code: string): string => `<p>Kader</p>${script(code)}`;

const hostsOf = {
  own: (id: string) => `https://${id}.test`,
  sub: (id: string) => `https://sub.${id}.test`,
  third: (id: string) => `https://${id}.elsewhere.example`,
  other: (id: string) => `https://${id}.another.example`,
  clear: (id: string) => `http://${id}.clear.example`,
  id: (id: string) => id,
};

/** The text with the hosts of the mechanism. */
export function filled(text: string, id: string): string {
  return Object.entries(hostsOf).reduce((each, [name, of]) => each.replaceAll(`{${name}}`, of(id)), text);
}

/** The mechanism that a host belongs to, or undefined. */
export function idOfHost(host: string): string | undefined {
  return /^(?:[a-z0-9]+\.)?([a-z0-9-]+)\.(?:test|(?:elsewhere|another|clear)\.example)$/.exec(host)?.[1];
}

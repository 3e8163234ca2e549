/**
 * Finds the banner in scans of a page, and the moment of choice in clicks. It recognises banners as the
 * crawler does.
 */
import {
  describeLayer,
  describeNearest,
  boxOfLayer,
  mostControls,
  type FrameBox,
} from '../../../watch/banner/describe.ts';
import { recognise } from '../../../watch/banner/recognise.ts';
import type { Phase } from '../../../rules/evidence/common.ts';
import type { Scan } from '../../../watch/banner/scan.ts';
import type { Layer } from '../../../watch/banner/layer.ts';
import { bannerOf, noBanner } from '../../../watch/observations/banner.ts';
import type { ContentMessage, FrameFacts } from '../../messages/content.ts';
import type { BannerAnswer } from '../../content/banner-answer.ts';
import type { Context } from '../context.ts';
import { phaseOfClick } from './phases.ts';
import { kindAsTaught, labelOf, layerAsTaught } from './taught.ts';
import type { Page, Place } from '../record/page.ts';
import type { PageVisit } from '../record/record-head.ts';

type ScanMessage = Extract<ContentMessage, { type: 'scan' }>;
type Looks = Extract<ContentMessage, { type: 'looks' }>;
type Click = Extract<ContentMessage, { type: 'click' }>;

interface Pending {
  layer: Layer;
  place: FrameBox;
  frameUrl: string;
  at: number;
}
const pageBox: FrameBox = { x: 0, y: 0, width: Infinity, height: Infinity };

/** Watches the banners of all tabs. */
export class BannerWatcher {
  readonly #context: Context;
  /** Position of each frame, as the document around it reports it. */
  readonly #places = new WeakMap<PageVisit, FrameFacts[]>();
  readonly #pending = new Map<string, Pending>();
  #last = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  /** What the content script should examine; null if this frame has no banner. */
  scanned(from: Place, { scan, frames, last, url, at }: ScanMessage): BannerAnswer | null {
    const { page, document } = from;
    const { top } = document;
    if (top && page.details) this.#places.set(page.details, frames);
    const place = this.#placeOf(from, url);
    const layer = place ? this.#layerOf(from, place.words, scan) : null;
    if (!layer || !place) {
      if (top && last && page.record.head.bannerSeen === 'looking') this.#none(page, scan, at);
      return null;
    }
    if (page.has(keyOf(page, layer))) return null;
    this.#last += 1;
    const key = `layer ${this.#last}`;
    if (this.#pending.size > 50) this.#pending.clear();
    this.#pending.set(key, { layer, place: place.box, frameUrl: url, at });
    return {
      layer: key,
      controls: layer.controls.slice(0, mostControls).map(({ facts }) => facts.id),
      box: boxOfLayer(layer, place.box),
    };
  }

  /** The banner in a scan that was made for another reason; null if there is none. */
  recognised(from: Place, scan: Scan, url: string): Layer | null {
    const place = this.#placeOf(from, url);
    return place ? this.#layerOf(from, place.words, scan) : null;
  }

  looked(page: Page, { layer: key, styles, surroundings }: Looks): void {
    const pending = this.#pending.get(key);
    if (!pending) return;
    this.#pending.delete(key);
    const { layer, place, frameUrl, at } = pending;
    const { record, visit } = page;
    record.head.bannerSeen = 'present';
    this.#context.choices.asksAgain(record);
    const { redact } = this.#context;
    const number =
      record.log.filter((each) => each.kind === 'banner' && each.present && each.visit === visit).length + 1;
    const described = describeLayer(
      layer,
      number,
      { place, styles: new Map(styles.map((style) => [style.id, style])), surroundings, frameUrl },
      { redactUrl: redact.url, redactText: redact.text },
    );
    const chosen = record.head.phases.length > 0;
    page.addOnce(bannerOf(described, { revisit: chosen }), at, keyOf(page, layer));
  }

  clicked(from: Place, click: Click): void {
    const { redact, choices } = this.#context;
    const { record, visit } = from.page;
    const { at } = click;
    const said = labelOf(click.label, redact);
    record.head.gesture = record.since(at);
    record.clicked({ at: record.since(at), visit, label: said });
    const phase = this.#chosenBy(from, click, said);
    if (phase)
      choices.made(record, {
        phase,
        at,
        how: 'own-click',
        because: `the visitor clicked “${said}” on the banner`,
      });
  }

  /** The phase that a click begins; null if it chooses nothing. */
  #chosenBy(from: Place, { scan, control, url }: Click, said: string): Phase | null {
    const { record } = from.page;
    const layer = scan ? this.recognised(from, scan, url) : null;
    const clicked = layer?.controls.find(({ facts }) => facts.id === control);
    if (layer && clicked) return phaseOfClick(clicked, layer.controls, record.phase);
    // A control that stands in no block that could be a banner.
    const kind = kindAsTaught(this.#context.taught(record.pageUrl), said);
    return kind && phaseOfClick({ kind }, [], record.phase);
  }

  /** The banner of a frame: as the user showed it, else as it is recognised. */
  #layerOf(from: Place, place: string, scan: Scan): Layer | null {
    const seen = { frameId: frameOf(from), place, scan };
    const { redact, taught } = this.#context;
    return layerAsTaught(seen, taught(from.page.record.pageUrl), redact) ?? recognise([seen]);
  }

  #none(page: Page, scan: Scan, at: number): void {
    page.record.head.bannerSeen = 'none';
    const { redact } = this.#context;
    const edge = { redactUrl: redact.url, redactText: redact.text };
    const nearest = describeNearest([{ frameId: '0', place: 'page', scan }], edge);
    const absent = { ...noBanner, ...nearest, language: scan.language, frame: page.redacted };
    page.addOnce(bannerOf(absent), at, 'no banner');
  }

  /** The frame's words and box within the page; null if it is not visible. */
  #placeOf({ page, document }: Place, url: string): { words: string; box: FrameBox } | null {
    if (document.top) return { words: 'page', box: pageBox };
    const places = page.details && this.#places.get(page.details);
    const facts = places?.find(
      (each) => each.shown && each.url !== '' && (each.url === url || each.url === document.url),
    );
    return facts ? { words: facts.place, box: facts } : null;
  }
}

const frameOf = ({ document }: Place): string => String(document.top ? 0 : document.frame);

const keyOf = ({ record }: Page, layer: Layer): string =>
  `banner ${record.phase} ${layer.frameId} ${layer.controls
    .map(({ kind, label }) => `${kind} ${label}`)
    .join('|')
    .slice(0, 500)}`;

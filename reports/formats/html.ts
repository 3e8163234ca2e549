/**
 * The report for people: one self-contained page. Its only script filters and copies; the page works without
 * it.
 */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { messages } from '../messages/index.ts';
import { withoutDirections } from '../present/sanitise.ts';
import { defineFormat } from '../format.ts';
import { embedPictures, type EmbeddedPicture } from './html/pictures.ts';
import { Document } from './html/document.ts';

/** With more sites than this, the page leaves out details that a table of the run has too. */
const briefAbove = 20;

/** The format `html`. */
export const format = defineFormat({
  name: 'html',
  file: 'report.html',
  render(report, { language, asset, commandPrefix = 'cookiewacht' }) {
    const page = (pictures: ReadonlyMap<string, EmbeddedPicture>): string => {
      const ui = {
        report,
        language,
        words: messages(language),
        picture: (path: string) => pictures.get(path)?.source ?? null,
        pictureShownAs: (path: string) => pictures.get(path)?.shownAs ?? path,
        pictureSize: (path: string) => pictures.get(path)?.size ?? null,
        brief: report.sites.length > briefAbove,
        command: commandPrefix,
      };
      return withoutDirections(`<!doctype html>\n${renderToString(h(Document, { ui }))}\n`);
    };
    // Rendered once without pictures, to know how many bytes are left for them.
    const plain = page(new Map());
    const pictures = embedPictures(report, asset, new TextEncoder().encode(plain).length);
    return pictures.size === 0 ? plain : page(pictures);
  },
});

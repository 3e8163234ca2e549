/** The report for people: one self-contained page; its only script filters and copies, and the page does without. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { messages } from '../messages/index.ts';
import { defineFormat } from '../format.ts';
import { embedPictures, type EmbeddedPicture } from './html/pictures.ts';
import { Document } from './html/document.ts';

/** Sites. */
const briefAbove = 20;

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
      return `<!doctype html>\n${renderToString(h(Document, { ui }))}\n`;
    };
    // Once without, to know how much room there is for pictures.
    const plain = page(new Map());
    const pictures = embedPictures(report, asset, new TextEncoder().encode(plain).length);
    return pictures.size === 0 ? plain : page(pictures);
  },
});

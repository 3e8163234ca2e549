/** The report for people: one self-contained page, without a script. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { messages } from '../../rules/messages/index.ts';
import { defineFormat } from '../format.ts';
import { embedPictures } from '../pictures.ts';
import { Document } from '../ui/document.ts';

export const format = defineFormat({
  name: 'html',
  file: 'report.html',
  render(report, { language, asset }) {
    const pictures = embedPictures(report, asset);
    const ui = { report, language, words: messages(language), picture: (path: string) => pictures.get(path) ?? null };
    return `<!doctype html>\n${renderToString(h(Document, { ui }))}\n`;
  },
});

/** What style sheets load. */
import { script, type Mechanism } from '../mechanism.ts';

/** An element with a style of its own. */
const styled = (style: string): string => `<p style="${style}">Tekst</p>`;
const css = (body: string): { type: string; body: string } => ({ type: 'text/css', body });

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'css-link',
    does: 'a style sheet, and the background in it',
    page: '<link rel="stylesheet" href="{third}/site.css"><p>Tekst</p>',
    answers: { '/site.css': css('p { background: url(/in-sheet.png) }') },
    sends: ['{third}/site.css', { url: '{third}/in-sheet.png', by: '{third}/site.css' }],
  },
  {
    id: 'css-import',
    does: 'a style sheet that imports another',
    page: '<link rel="stylesheet" href="{own}/a.css"><p>Tekst</p>',
    answers: { '/a.css': css("@import '{third}/imported.css';") },
    sends: [{ url: '{third}/imported.css', by: '{own}/a.css' }],
  },
  {
    id: 'css-inline-import',
    does: 'a style element that imports a sheet',
    page: "<style>@import url('{third}/inline-import.css');</style><p>Tekst</p>",
    sends: [{ url: '{third}/inline-import.css', by: '{own}/' }],
  },
  {
    id: 'css-import-condition',
    does: 'an import under a condition',
    page: "<style>@import url('{third}/wide.css') layer(a) supports(display: grid) screen;</style>",
    sends: ['{third}/wide.css'],
  },
  {
    id: 'css-attribute',
    does: 'a background in a style attribute',
    page: styled("background:url('{third}/background.png')"),
    sends: ['{third}/background.png'],
  },
  {
    id: 'css-variable',
    does: 'an address in a custom property',
    page: styled("--picture:url('{third}/variable.png');background:var(--picture)"),
    sends: ['{third}/variable.png'],
  },
  {
    id: 'css-image-set',
    does: 'an image set',
    page: styled("background:image-set('{third}/set.png' 1x)"),
    sends: ['{third}/set.png'],
  },
  {
    id: 'css-mask',
    does: 'a mask',
    page: styled("mask-image:url('{third}/mask.svg')"),
    sends: ['{third}/mask.svg'],
  },
  {
    id: 'css-border-image',
    does: 'a border image and a list mark',
    page: `${styled("border:9px solid;border-image:url('{third}/border.png') 3")}<ul><li style="list-style-image:url('{third}/mark.png')">x</li></ul>`,
    sends: ['{third}/border.png', '{third}/mark.png'],
  },
  {
    id: 'css-content',
    does: 'a picture before an element',
    page: "<style>p::before { content: url('{third}/content.png') }</style><p>Tekst</p>",
    sends: ['{third}/content.png'],
  },
  {
    id: 'css-shape',
    does: 'a shape outside',
    page: styled("float:left;width:20px;shape-outside:url('{third}/shape.png')"),
    sends: ['{third}/shape.png'],
  },
  {
    id: 'css-filter',
    does: 'a filter in another document',
    page: styled("filter:url('{own}/filters.svg#f')"),
    sends: ['{own}/filters.svg'],
  },
  {
    id: 'css-font',
    does: 'a font that a text needs',
    page: "<style>@font-face { font-family: f; src: url('{third}/font.woff2') } p { font-family: f }</style><p>Tekst</p>",
    sends: ['{third}/font.woff2'],
  },
  {
    id: 'css-font-script',
    does: 'a font that a script loads',
    page: script("new FontFace('g', 'url({third}/script-font.woff2)').load().catch(() => {})"),
    sends: ['{third}/script-font.woff2'],
  },
  {
    id: 'css-constructed',
    does: 'a sheet that a script builds',
    page: `<p>Tekst</p>${script("const sheet = new CSSStyleSheet(); sheet.replaceSync('p { background: url({third}/constructed.png) }'); document.adoptedStyleSheets = [sheet]")}`,
    sends: ['{third}/constructed.png'],
  },
  {
    id: 'css-shadow',
    does: 'a sheet in a closed shadow root',
    page: `<div id="host"></div>${script("host.attachShadow({ mode: 'closed' }).innerHTML = '<link rel=stylesheet href={third}/shadow.css><img src={third}/shadow.png>'")}`,
    sends: ['{third}/shadow.css', '{third}/shadow.png'],
  },
  {
    id: 'css-print',
    does: 'a sheet for print only',
    page: '<link rel="stylesheet" media="print" href="{third}/print.css"><p>Tekst</p>',
    sends: ['{third}/print.css'],
  },
  {
    id: 'css-hover',
    does: 'a cursor',
    page: `<style>html, body, p { cursor: url('{third}/cursor.cur'), auto }</style><p>Tekst</p>`,
    sends: ['{third}/cursor.cur'],
  },
];

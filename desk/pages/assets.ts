/** The style sheet and the script of the desk, at an address that changes with them. */
import { createHash } from 'node:crypto';
import { style } from '../../reports/formats/html/style.ts';
import { deskStyle } from './desk-style.ts';
import { deskScript } from './desk-script.ts';

const asset = (name: string, type: string, text: string) => {
  const [stem = '', ending = ''] = name.split('.');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { name, type, text, file: `${stem}.${hash}.${ending}` };
};

/** A tick in a square, readable on a light and a dark bar. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#12567f"/><path d="M4 8.5 7 11.5 12 5" fill="none" stroke="#fff" stroke-width="2"/></svg>';

const assets = [
  asset('desk.css', 'text/css; charset=utf-8', `${style}${deskStyle}`),
  asset('icon.svg', 'image/svg+xml', icon),
  asset('desk.js', 'text/javascript; charset=utf-8', deskScript),
];

export type AssetName = 'desk.css' | 'desk.js' | 'icon.svg';

/** The address of a file of the desk. */
export const assetAddress = (name: AssetName): string =>
  `/assets/${assets.find((each) => each.name === name)?.file ?? name}`;

/** The file at that address; undefined where there is none. */
export const assetAt = (file: string): { type: string; text: string } | undefined =>
  assets.find((each) => each.file === file);

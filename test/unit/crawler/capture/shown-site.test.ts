/** The address of a site as it is written down. */
import { expect, test } from 'vitest';
import { shownSite } from '../../../../crawler/capture/shown-site.ts';

test.each([
  ['https://www.example.nl', 'https://www.example.nl'],
  ['https://www.example.nl/diensten/', 'https://www.example.nl/diensten/'],
  ['https://www.example.nl/?token=geheim', 'https://www.example.nl/?token=…'],
  ['https://www.example.nl/client/0612345678', 'https://www.example.nl/client/…'],
  ['https://www.example.nl/#jan@zorg.nl', 'https://www.example.nl/'],
  ['https://jan:geheim@www.example.nl/', 'https://www.example.nl/'],
])('%s', (url, shown) => {
  expect(shownSite({ id: 'a', url })).toEqual({ id: 'a', url: shown });
});

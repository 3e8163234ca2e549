/**
 * Takes the pictures of the extension's surfaces for docs and stores, in both languages: each on a ground of 1280 by
 * 800, as the stores ask. `npm run draw:extension`. The repository keeps the results.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { serveSurfaces, type Surface } from '../e2e/extension/ui/served.ts';
import { violating } from '../e2e/extension/ui/states.ts';

const folder = new URL('../../docs/pictures/extension/', import.meta.url);
const ground = { width: 1280, height: 800 };

interface Shot {
  name: Surface;
  view: { width: number; height: number };
  caption: Record<'nl' | 'en', string>;
  /** Shows what the picture is about. */
  prepare?: (page: Page) => Promise<void>;
}

const shots: readonly Shot[] = [
  {
    name: 'popup',
    view: { width: 400, height: 640 },
    caption: {
      nl: 'Wat deze pagina plaatst vóór de keuze, en welke belofte dat breekt',
      en: 'What this page sets before the choice, and which promise that breaks',
    },
    prepare: async (page) => {
      await page.click('.finding-row summary');
      await page.waitForSelector('.finding-row .body');
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
  {
    name: 'panel',
    view: { width: 400, height: 640 },
    caption: {
      nl: 'De tijdlijn naast de pagina: elk moment, en wie het deed',
      en: 'The timeline beside the page: each moment, and who did it',
    },
    prepare: async (page) => {
      await page.$$eval('.finding-row', (rows) => rows.at(-1)?.scrollIntoView());
    },
  },
  {
    name: 'devtools',
    view: { width: 1160, height: 620 },
    caption: {
      nl: 'In de DevTools: alles in één tabel, met de regel van het script',
      en: 'In DevTools: all of it in one table, with the line of the script',
    },
    prepare: async (page) => {
      await page.click('.grid tr.wrong button');
      await page.waitForSelector('.detail h2');
    },
  },
  {
    name: 'options',
    view: { width: 900, height: 640 },
    caption: {
      nl: 'Uw eigen beleid, uw eigen host, uw nachtrapport',
      en: 'Your own policy, your own host, your nightly report',
    },
  },
];

/** A picture on the ground of the stores, with its caption. */
const framed = (picture: string, { view: { width, height }, caption }: Shot, language: 'nl' | 'en'): string =>
  `<!doctype html><html lang="${language}"><style>
    body { margin: 0; width: ${ground.width}px; height: ${ground.height}px; display: grid; grid-template-rows: 110px 1fr;
      justify-items: center; background: #d7efe5; color: #0f3d2e; font: 600 30px/1.2 system-ui, sans-serif }
    p { margin: 0; align-self: center }
    img { width: ${width}px; height: ${height}px; border-radius: 10px; box-shadow: 0 8px 30px #0f3d2e55 }
  </style><p>${caption[language]}</p><img src="data:image/png;base64,${picture}" alt=""></html>`;

const served = await serveSurfaces();
try {
  await mkdir(folder, { recursive: true });
  for (const language of ['nl', 'en'] as const)
    for (const shot of shots) {
      const uiLanguage = language === 'nl' ? 'nl-NL' : 'en-GB';
      const page = await served.open(shot.name, { state: violating(), uiLanguage }, shot.view);
      await shot.prepare?.(page);
      const picture = await page.screenshot({ encoding: 'base64' });
      // A page of its own: that of the surface keeps the style of the surface.
      const frame = await page.browser().newPage();
      await frame.setViewport(ground);
      await frame.setContent(framed(picture, shot, language));
      await writeFile(
        new URL(`${shot.name}-${language}.webp`, folder),
        await frame.screenshot({ type: 'webp', quality: 80 }),
      );
      await Promise.all([page.close(), frame.close()]);
    }
} finally {
  await served.close();
}

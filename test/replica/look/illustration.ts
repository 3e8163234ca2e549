/** The drawing on a site's home page, one a site, in the site's own colours. */
import type { Motif, Theme } from './theme.ts';

type Draw = (accent: string, dark: string, tint: string) => string;

const motifs: Readonly<Record<Motif, Draw>> = {
  network: (accent, dark, tint) => {
    const nodes = [
      [90, 120, 26],
      [230, 60, 20],
      [360, 130, 34],
      [180, 230, 38],
      [330, 270, 24],
      [450, 220, 28],
      [80, 320, 22],
    ] as const;
    const lines = [
      [0, 1],
      [0, 3],
      [1, 2],
      [2, 3],
      [2, 5],
      [3, 4],
      [3, 6],
      [4, 5],
    ] as const;
    const at = (index: number): readonly [number, number, number] => nodes[index] ?? [0, 0, 0];
    return `${lines.map(([a, b]) => `<path d="M${at(a)[0]} ${at(a)[1]} L${at(b)[0]} ${at(b)[1]}" stroke="${tint}" stroke-opacity=".55" stroke-width="3"/>`).join('')}${nodes.map(([x, y, r], index) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${index % 3 === 0 ? accent : index % 3 === 1 ? tint : dark}" stroke="${tint}" stroke-opacity=".6" stroke-width="3"/>`).join('')}<path d="M168 230h24M180 218v24" stroke="${tint}" stroke-width="6" stroke-linecap="round"/>`;
  },
  chart: (accent, dark, tint) =>
    `<rect x="40" y="40" width="430" height="300" rx="16" fill="#fff" stroke="${tint}" stroke-width="2"/><path d="M80 290H440" stroke="#cfd6dd" stroke-width="2"/>${[120, 170, 140, 210, 190, 235].map((height, index) => `<rect x="${92 + index * 58}" y="${290 - height}" width="34" height="${height}" rx="5" fill="${index % 2 === 0 ? accent : '#e6cdb6'}"/>`).join('')}<path d="M109 200 L167 150 L225 168 L283 104 L341 118 L399 70" fill="none" stroke="${dark}" stroke-width="5" stroke-linejoin="round"/><circle cx="399" cy="70" r="9" fill="${dark}"/><rect x="80" y="62" width="120" height="12" rx="6" fill="${tint}"/><rect x="80" y="84" width="80" height="10" rx="5" fill="#e5e9ed"/>`,
  lesson: (accent, dark, tint) =>
    `<rect x="50" y="60" width="400" height="250" rx="18" fill="${dark}"/><rect x="68" y="78" width="364" height="214" rx="8" fill="#fff"/><rect x="90" y="104" width="150" height="18" rx="9" fill="${accent}"/><rect x="90" y="138" width="200" height="10" rx="5" fill="${tint}"/><rect x="90" y="158" width="180" height="10" rx="5" fill="${tint}"/><rect x="90" y="178" width="194" height="10" rx="5" fill="${tint}"/><circle cx="362" cy="160" r="48" fill="${tint}"/><path d="M348 136 L388 160 L348 184Z" fill="${accent}"/><rect x="90" y="232" width="320" height="12" rx="6" fill="#eceff2"/><rect x="90" y="232" width="210" height="12" rx="6" fill="${accent}"/><path d="M30 330H470L446 356H54Z" fill="${dark}"/>`,
  pulse: (accent, dark, tint) =>
    `<circle cx="260" cy="190" r="160" fill="${tint}" opacity=".5"/><circle cx="260" cy="190" r="112" fill="${tint}"/><path d="M40 200H170L200 130L246 280L286 96L318 200H480" fill="none" stroke="${accent}" stroke-width="10" stroke-linejoin="round" stroke-linecap="round"/><path d="M300 300c44-30 70-54 70-84a34 34 0 0 0-70-14 34 34 0 0 0-70 14c0 30 26 54 70 84z" fill="${dark}" opacity=".9" transform="translate(78 44) scale(.6)"/>`,
  people: (accent, dark, tint) =>
    `<circle cx="250" cy="200" r="170" fill="${tint}" opacity=".7"/>${[
      [150, 190, 40, dark],
      [350, 190, 40, '#7a8c99'],
      [250, 150, 52, accent],
    ]
      .map(
        ([x, y, r, fill]) =>
          `<g transform="translate(${x} ${y}) scale(${Number(r) / 40})"><circle r="38" fill="#f1c9a5"/><path d="M-36-10c0-40 72-40 72 0-20-18-52-18-72 0z" fill="#4a3527"/><path d="M-62 150c0-64 24-98 62-98s62 34 62 98z" fill="${fill}"/></g>`,
      )
      .join('')}`,
  report: (accent, dark, tint) =>
    `<g transform="rotate(-6 200 200)"><rect x="90" y="50" width="220" height="300" rx="8" fill="${tint}"/></g><g transform="rotate(4 290 210)"><rect x="190" y="56" width="230" height="306" rx="8" fill="#fff" stroke="${tint}" stroke-width="2"/><rect x="216" y="84" width="120" height="14" rx="7" fill="${dark}"/>${[118, 136, 154].map((y) => `<rect x="216" y="${y}" width="178" height="8" rx="4" fill="#e3e7ea"/>`).join('')}<circle cx="270" cy="240" r="52" fill="none" stroke="${tint}" stroke-width="22"/><path d="M270 188a52 52 0 0 1 45 78" fill="none" stroke="${accent}" stroke-width="22"/><rect x="346" y="206" width="48" height="9" rx="4" fill="${accent}"/><rect x="346" y="226" width="40" height="9" rx="4" fill="#d8dde1"/><rect x="346" y="246" width="44" height="9" rx="4" fill="#d8dde1"/><rect x="216" y="324" width="178" height="8" rx="4" fill="#e3e7ea"/></g>`,
  dialogue: (accent, dark, tint) =>
    `<path d="M60 60h230a26 26 0 0 1 26 26v96a26 26 0 0 1-26 26H150l-48 46v-46H60a26 26 0 0 1-26-26V86a26 26 0 0 1 26-26z" fill="${accent}"/><path d="M240 170h196a26 26 0 0 1 26 26v92a26 26 0 0 1-26 26h-26v44l-48-44H240a26 26 0 0 1-26-26v-92a26 26 0 0 1 26-26z" fill="#fff" stroke="${tint}" stroke-width="6"/><g fill="#fff" opacity=".9"><rect x="76" y="98" width="180" height="12" rx="6"/><rect x="76" y="126" width="140" height="12" rx="6"/><rect x="76" y="154" width="90" height="12" rx="6"/></g><g fill="${dark}"><circle cx="290" cy="242" r="12"/><circle cx="338" cy="242" r="12"/><circle cx="386" cy="242" r="12"/></g>`,
};

export const illustration = ({ motif, accent, accentDark, tint }: Theme): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 510 400" role="presentation">${motifs[motif](accent, accentDark, tint)}</svg>`;

/** The mark beside the name: a tile with the first letter, and a plus for care. */
export const mark = ({ accent, accentDark, radius }: Theme, name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44" width="44" height="44" role="presentation"><rect width="44" height="44" rx="${Math.min(radius + 4, 22)}" fill="${accent}"/><path d="M33 6v8M29 10h8" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/><text x="19" y="32" text-anchor="middle" font-family="Georgia, serif" font-size="25" font-weight="700" fill="#fff">${name.slice(0, 1)}</text><path d="M8 38h20" stroke="${accentDark}" stroke-width="2.4" stroke-linecap="round"/></svg>`;

/** Pictures of the run as `data:` addresses, within a budget, so that the page stays small enough to send. */
import { base64 } from './base64.ts';
import type { Report } from '../../document/schema/run.ts';
import type { SiteReport } from '../../document/schema/site.ts';

/**
 * Bytes of the whole page: people send it by e-mail and open it on a phone. The run directory has all
 * pictures.
 */
const pageLimit = 5_000_000;
/** In bytes. The page shows a picture of this size once, and refers to it from elsewhere. */
const worthSharing = 4000;

export interface EmbeddedPicture {
  /** A `data:` address. */
  source: string;
  size: { width: number; height: number } | null;
  /** Path under which the page shows the picture: its own, or that of another visit if both are equal. */
  shownAs: string;
}

/**
 * Embeds pictures in rounds over the sites, so that each site shows its most telling pages before any shows
 * all of them.
 * @param text bytes of the page without pictures
 */
export function embedPictures(
  report: Report,
  asset: ((path: string) => Uint8Array | null) | undefined,
  text: number,
): Map<string, EmbeddedPicture> {
  const embedded = new Map<string, EmbeddedPicture>();
  const bySource = new Map<string, EmbeddedPicture>();
  if (!asset) return embedded;
  // Base64 makes four characters of three bytes.
  let left = ((pageLimit - text) * 3) / 4;
  const queues = report.sites.map((site) => picturesOf(site, report));
  for (let round = 0; queues.some((queue) => round < queue.length); round += 1) {
    for (const queue of queues) {
      const path = queue[round];
      if (path === undefined || embedded.has(path)) continue;
      const bytes = asset(path);
      const type = bytes && typeOf(bytes);
      if (!bytes || !type) continue;
      const source = `data:${type};base64,${base64(bytes)}`;
      const same = bytes.length < worthSharing ? undefined : bySource.get(source);
      if (!same && bytes.length > left) return embedded;
      if (!same) left -= bytes.length;
      const picture = same ?? { source, size: sizeOf(bytes, type), shownAs: path };
      embedded.set(path, picture);
      // A banner has a place of its own, to which nothing refers.
      if (round > 0) bySource.set(source, picture);
    }
  }
  return embedded;
}

/** Banners first, then pages with a finding, then the rest, each in the order of the visits. */
function picturesOf(site: SiteReport, report: Report): string[] {
  const found = new Set(
    report.findings
      .filter((finding) => finding.site === site.id)
      .flatMap(({ occurrences }) => occurrences.map(({ page }) => page)),
  );
  const pages = site.journeys.flatMap((journey) => journey.pages);
  const telling = pages.filter(({ url, finalUrl }) => found.has(url) || found.has(finalUrl));
  const all = [
    ...(site.bannersByDevice ?? []).map(({ banner }) => banner?.picture ?? null),
    site.banner?.picture ??
      site.journeys.find(({ bannerPicture }) => bannerPicture !== null)?.bannerPicture ??
      null,
    ...telling.map(({ screenshot }) => screenshot),
    ...pages.map(({ screenshot }) => screenshot),
  ];
  return [...new Set(all.filter((path) => path !== null))];
}

/** The type by the first bytes, never by name; null for a file that is no picture. */
function typeOf(bytes: Uint8Array): string | null {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return starts(0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57 && bytes[9] === 0x45 ? 'image/webp' : null;
}

/** The size from the header of a PNG (W3C PNG, 11.2.2 IHDR); other pictures need none. */
function sizeOf(bytes: Uint8Array, type: string): EmbeddedPicture['size'] {
  if (type !== 'image/png' || bytes.length < 24) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset, 24);
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  return width > 0 && height > 0 && width <= 20_000 && height <= 20_000 ? { width, height } : null;
}

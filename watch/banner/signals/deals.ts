/** What a question about a visitor's data says where it names neither cookies nor consent. Pure. */
import type { BlockReading } from '../block-reading.ts';

/** It asks, yes or no, whether a visitor's data may be used: for purposes, with partners, to make something better. */
export function dealsInData(read: BlockReading): boolean {
  const { rights, aims, deals, improves } = read.topics();
  if (!read.pair || read.firm.length === 0) return false;
  return (rights && (deals || improves)) || (deals && aims);
}

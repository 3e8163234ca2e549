/** Recognises addresses outside the public internet, to which no website may send the crawler. */
import { lookup as lookUpName, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { upTo } from '../../rules/text-ends.ts';
import { ExchangeError } from './exchange-error.ts';

// Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).
const ranges: readonly [string, number][] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, cloud metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
  // All but global unicast (2000::/3): loopback, local, link-local, multicast, translation, and what nobody has yet.
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23], // protocol assignments, Teredo, benchmarks
  ['2001:db8::', 32], // documentation
  ['3fff::', 20], // documentation
];

/** One list for each family: a list of both takes an IPv4 address for the IPv6 address that it is mapped to. */
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of ranges) {
  const family = network.includes(':') ? 'ipv6' : 'ipv4';
  blocked[family].addSubnet(network, prefix, family);
}
const isBlocked = (address: string, family: keyof typeof blocked): boolean =>
  blocked[family].check(address, family);

/** Whether an IP address is loopback, private, link-local or otherwise not public. False for a host name. */
export function isPrivateAddress(address: string): boolean {
  const plain = upTo(address.replace(/^\[|\]$/g, ''), '%');
  const family = isIP(plain);
  if (family === 4) return isBlocked(plain, 'ipv4');
  if (family !== 6) return false;
  const words = wordsOf(plain);
  const inner = embeddedIPv4(words);
  if (inner !== null) return isBlocked(inner, 'ipv4');
  const tunnelled = isatapIPv4(words);
  return isBlocked(plain, 'ipv6') || (tunnelled !== null && isBlocked(tunnelled, 'ipv4'));
}

/**
 * Whether a host is a private IP address or a name of the local network, such as `localhost` (RFC 6761, RFC
 * 8375).
 */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return isPrivateAddress(name) || /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/.test(name);
}

/** The IPv4 address in an IPv4-mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96) or 6to4 (2002::/16) address; else null. */
function embeddedIPv4(words: readonly number[]): string | null {
  const [first = 0, second = 0, third = 0] = words;
  const zeroes = (from: number, to: number): boolean => words.slice(from, to).every((word) => word === 0);
  const [high = 0, low = 0] = words.slice(6);
  if (first === 0x2002) return fromWords(second, third);
  if (first === 0x64 && second === 0xff9b && zeroes(2, 6)) return fromWords(high, low);
  if (zeroes(0, 5) && words[5] === 0xffff) return fromWords(high, low);
  return null;
}

/** The IPv4 address of the machine at the end of an ISATAP tunnel (RFC 5214, section 6.1); null for all others. */
function isatapIPv4(words: readonly number[]): string | null {
  const [, , , , group = 0, mark = 0, high = 0, low = 0] = words;
  return (group & 0xfdff) === 0 && mark === 0x5efe ? fromWords(high, low) : null;
}

const fromWords = (high: number, low: number): string =>
  `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;

/** The eight 16-bit words of a valid IPv6 address. */
function wordsOf(address: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const word = (high: string | undefined, low: string | undefined): string =>
    ((Number(high) << 8) | Number(low)).toString(16);
  const hex =
    dotted === null ? address : `${dotted[1]}${word(dotted[2], dotted[3])}:${word(dotted[4], dotted[5])}`;
  const [head = '', tail] = hex.split('::');
  const parse = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16));
  const front = parse(head);
  if (tail === undefined) return front;
  const back = parse(tail);
  return [...front, ...Array.from({ length: 8 - front.length - back.length }, () => 0), ...back];
}

/** `lookUp` as Node has it: all addresses of a name. */
export type LookUpAll = (
  name: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A DNS lookup that refuses a name if any of its addresses is not public. */
export const publicLookUp =
  (lookUp: LookUpAll = lookUpName): LookupFunction =>
  (name, options, callback) => {
    lookUp(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const inside = addresses.find(({ address }) => isPrivateAddress(address));
      if (inside !== undefined) {
        const why = `refused: ${name} leads to ${inside.address}, which is not a public address`;
        return callback(new ExchangeError('private', why), []);
      }
      const first = addresses[0];
      if (options.all === true || first === undefined) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };

/**
 * Parses the values of options. Every fault is a UsageError: one line that says what is wrong, one that says
 * what to do.
 */
import { UsageError } from '../errors.ts';
import { severities, type Language, type Severity } from '../../rules/judge/finding.ts';
import {
  engineSchema,
  privacySignalSchema,
  type Device,
  type Engine,
  type JourneyChoice,
  type PrivacySignal,
} from '../../rules/evidence/common.ts';
import { devices } from '../../rules/evidence/devices.ts';

/** `--site a b`, `--site a,b` and repeated `--site` all mean the same. */
export function listOf(values: readonly string[] = []): string[] {
  return ownValues(values)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);
}

/**
 * The number that an option gives, within bounds.
 * @throws UsageError for anything else
 */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(
      `--${name} expects a whole number from ${least} to ${most}; found \`${text}\``,
      `for example --${name} ${least}`,
    );
  return number;
}

/**
 * The journeys that `--journey` names, `none` first: it finds the pages and the banner for the others.
 * Without names: none, accept, reject and withdraw. `categories`: ids of the policy's opt-in categories;
 * where there are none, any category name is accepted. `own`: ids of the policy's own journeys, which are not among
 * those that are given back.
 * @throws UsageError for an unknown journey
 */
export function journeysOf(
  values: readonly string[] | undefined,
  categories: readonly string[] = [],
  own: readonly string[] = [],
): JourneyChoice[] {
  const given = listOf(values);
  const known = ['none', 'accept', 'reject', 'withdraw'] as const;
  if (given.length === 0) return [...known];
  const names = given.filter((name) => !own.includes(name));
  const single = [...new Set(names)].flatMap((name): JourneyChoice[] => {
    const category = /^category:([\p{L}\p{N}][\p{L}\p{N} _-]{0,60})$/u.exec(name)?.[1];
    return category !== undefined && (categories.length === 0 || categories.includes(category))
      ? [`category:${category}`]
      : [];
  });
  const unknown = names.find((name) => ![...known, ...single].some((each) => each === name));
  if (unknown !== undefined)
    throw new UsageError(
      `--journey: there is no journey \`${unknown}\``,
      `choose from ${[...known, ...own, ...(categories.length > 0 ? categories : ['<name>']).map((id) => `category:${id}`)].join(', ')}`,
    );

  return [...known.filter((name) => names.includes(name)), ...single];
}

/**
 * The devices that `--device` names, else those of the policy, a desktop first.
 * @throws UsageError for an unknown device
 */
export function devicesNamed(
  values: readonly string[] | undefined,
  ofPolicy: readonly Device[] = ['desktop'],
): readonly Device[] {
  const names = listOf(values);
  const unknown = names.find((name) => !devices.some((device) => device === name));
  if (unknown !== undefined)
    throw new UsageError(
      `--device: there is no device \`${unknown}\``,
      `choose from ${devices.join(', ')}, or name both`,
    );
  const wanted: readonly string[] = names.length > 0 ? names : ofPolicy;
  return devices.filter((device) => wanted.includes(device));
}

/**
 * The signal that `--signal` names.
 * @throws UsageError for an unknown one
 */
export function privacySignalNamed(value: string | undefined): PrivacySignal | undefined {
  if (value === undefined) return undefined;
  const known = privacySignalSchema.safeParse(value);
  if (!known.success)
    throw new UsageError(`--signal: there is no signal \`${value}\``, 'name gpc, Global Privacy Control');
  return known.data;
}

/** The parsed value of `--fail-on`. */
export interface FailOn {
  from: Severity | 'never';
  /** Count only findings that the baseline does not have. */
  onlyNew: boolean;
}

/**
 * Parses `high`, `never` or `new:high`.
 * @throws UsageError for anything else
 */
export function failOnOf(text: string): FailOn {
  const choices = [...severities.filter((severity) => severity !== 'info'), 'never'] as const;
  const onlyNew = text.startsWith('new:');
  const from = choices.find((choice) => choice === (onlyNew ? text.slice('new:'.length) : text));
  if (from === undefined)
    throw new UsageError(
      `--fail-on expects one of ${choices.join(', ')}, or new: and one of them; found \`${text}\``,
      'for example --fail-on high, or --fail-on new:high',
    );
  return { from, onlyNew };
}

/**
 * How JUnit marks a rule that could not be judged; `skipped` by default.
 * @throws UsageError for anything else
 */
export function junitInconclusiveOf(text: string | undefined): 'skipped' | 'error' {
  if (text === undefined || text === 'skipped' || text === 'error') return text ?? 'skipped';
  throw new UsageError(
    `--junit-inconclusive expects skipped or error; found \`${text}\``,
    'for example --junit-inconclusive error',
  );
}

/**
 * The language that `--lang` names, else `usual`.
 * @throws UsageError for anything else than nl and en
 */
export function languageOf(text: string | undefined, usual: Language): Language {
  if (text === undefined) return usual;
  if (text !== 'nl' && text !== 'en')
    throw new UsageError(`--lang expects nl or en; found \`${text}\``, 'for example --lang nl');
  return text;
}

/**
 * The engine that `--engine` names; undefined where it is left out.
 * @throws UsageError for anything else than chromium and shell
 */
export function engineOf(text: string | undefined): Engine | undefined {
  const parsed = engineSchema.optional().safeParse(text);
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `--engine expects ${engineSchema.options.join(' or ')}; found \`${text}\``,
    'for example --engine shell',
  );
}

/**
 * The address that an option such as `notify` gives.
 * @throws UsageError when it is no http or https address, or has a password in it
 */
export function webAddressOf(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new UsageError(
      `--${name} expects an address that begins with https:// or http://`,
      `for example --${name} https://hooks.example.nl/services/…`,
    );
  if (url.username !== '' || url.password !== '')
    throw new UsageError(
      `--${name} takes no address with a user name or password in it`,
      'an address may be printed, sent on and kept',
    );
  return url;
}

const isAddress = (value: string): boolean => /^https?:\/\//i.test(value);

/**
 * The values of an option without addresses: an option with several values also swallows an address that
 * follows it.
 */
export const ownValues = (values: readonly string[]): string[] => values.filter((value) => !isAddress(value));

/**
 * All addresses on the command line, also those that an option with several values swallowed, known by their
 * scheme.
 * @throws UsageError for something that is no http or https address
 */
export function addressesIn(
  positional: readonly string[],
  ...options: ReadonlyArray<readonly string[]>
): string[] {
  const addresses = [...positional, ...options.flatMap((values) => values.filter(isAddress))];
  for (const address of addresses) {
    if (/^(?!https?:)[a-z][a-z0-9+.-]*:\/\//i.test(address)) {
      const advice = 'name the address of a website, e.g. https://www.example.nl';
      throw new UsageError(`${address}: Cookiewacht crawls only http and https`, advice);
    }
    if (!isAddress(address) || !URL.canParse(address)) {
      const host = address.replace(/^(?:https?:)?\W*/i, '') || 'www.example.nl';
      const advice = `write it as https://${host}`;
      throw new UsageError(`${address}: is not an address that begins with https:// or http://`, advice);
    }
  }
  return addresses;
}

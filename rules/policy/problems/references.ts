/** References of a policy that lead nowhere, in words for its writer. */
import { catalogue } from '../../catalogue/index.ts';
import { coreCategories } from '../../knowledge/categories.ts';
import { services } from '../../knowledge/services/index.ts';
import type { Policy } from '../schema.ts';
import { isOwnId } from '../../own.ts';
import { neverOpened } from '../../path.ts';
import { didYouMean } from '../suggest.ts';
import { type Path, type Problem, nameOf, clip } from './problem.ts';

/** References to things that do not exist: the rules would silently not check them. */
export function referenceProblems(policy: Policy): Problem[] {
  const rules = catalogue.map(({ id }) => id);
  // What its own rules are called is known when they are loaded.
  const isOwnRule = (id: string): boolean => policy.ownRules.length > 0 && isOwnId(id);
  const known = [...services, ...policy.services].map(({ id }) => id);
  const names = services.map(({ name }) => name);
  const problems: Problem[] = [];
  const check = (word: string, allowed: readonly string[], what: string, path: Path, key = false): void => {
    if (!allowed.includes(word))
      problems.push({
        path,
        key,
        text: () =>
          `${nameOf(path)} names ${what} \`${clip(word)}\`, which is not known${didYouMean(word, allowed)}`,
      });
  };
  policy.optIn.forEach((category, index) =>
    category.services.forEach((id, at2) => check(id, known, 'a service', ['optIn', index, 'services', at2])),
  );
  policy.recipients.forEach((recipient, index) =>
    recipient.services?.forEach((id, at2) =>
      check(id, known, 'a service', ['recipients', index, 'services', at2]),
    ),
  );
  policy.core.forEach(
    ({ category }, index) =>
      category !== undefined && check(category, coreCategories, 'a category', ['core', index, 'category']),
  );
  policy.services.forEach(({ id, hosts, urls, cookies, storage }, index) => {
    if (policy.services.findIndex((other) => other.id === id) !== index)
      problems.push({
        path: ['services', index, 'id'],
        key: false,
        text: () => `service \`${clip(id)}\` is listed twice`,
      });
    if (hosts.length + urls.length + cookies.length + storage.length === 0)
      problems.push({
        path: ['services', index],
        key: true,
        text: () =>
          `service \`${clip(id)}\` cannot be recognised: it expects \`hosts\`, \`urls\`, \`cookies\` or \`storage\``,
      });
  });
  for (const id of Object.keys(policy.rules))
    if (!isOwnRule(id)) check(id, rules, 'a rule', ['rules', id], true);
  policy.journeys.forEach(({ id, site, pages, never }, index) => {
    check(
      site,
      policy.sites.map((each) => each.id),
      'a site',
      ['journeys', index, 'site'],
    );
    if (policy.journeys.findIndex((other) => other.id === id) !== index)
      problems.push({
        path: ['journeys', index, 'id'],
        key: false,
        text: () => `journey \`${clip(id)}\` is listed twice`,
      });
    const forbidden = pages.findIndex((page) => neverOpened(never, page) !== undefined);
    if (forbidden >= 0)
      problems.push({
        path: ['journeys', index, 'pages', forbidden],
        key: false,
        text: () => `journey \`${clip(id)}\` visits a page that its own \`never\` forbids`,
      });
  });
  policy.waivers.forEach((waiver, index) => {
    if (waiver.rule !== '*' && !isOwnRule(waiver.rule))
      check(waiver.rule, rules, 'a rule', ['waivers', index, 'rule']);
    if (waiver.service !== undefined)
      check(waiver.service, [...known, ...names], 'a service', ['waivers', index, 'service']);
    if (waiver.site !== '*')
      check(
        waiver.site,
        policy.sites.map(({ id }) => id),
        'a site',
        ['waivers', index, 'site'],
      );
    if (
      Number.isNaN(Date.parse(waiver.until)) ||
      !new Date(waiver.until).toISOString().startsWith(waiver.until)
    )
      problems.push({
        path: ['waivers', index, 'until'],
        key: false,
        text: () => `\`until\` expects a day that exists, such as \`2027-01-31\`; found \`${waiver.until}\``,
      });
  });
  const holders = { optIn: policy.optIn, recipients: policy.recipients };
  for (const [list, entries] of Object.entries(holders)) {
    entries.forEach(({ services: own = [], serviceCites = {} }, index) => {
      for (const id of Object.keys(serviceCites)) {
        if (own.includes(id)) continue;
        const path = [list, index, 'serviceCites', id];
        problems.push({
          path,
          key: true,
          text: () => `${nameOf(path)} is not one of the \`services\` of this entry${didYouMean(id, own)}`,
        });
      }
    });
  }
  const promises = Object.keys(policy.promises);
  for (const { path, id } of citations(policy)) check(id, promises, 'a promise', path);
  return problems;
}

/** Every `cite`, and all that stands under `cites` and `serviceCites`, wherever they are. */
function citations(value: unknown, path: Path = []): Array<{ path: Path; id: string }> {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    if (Array.isArray(value)) return citations(inner, step);
    if (key === 'cite') return cited(inner, step);
    if (key !== 'cites' && key !== 'serviceCites') return citations(inner, step);
    return Object.entries(Object(inner)).flatMap(([name, cite]: [string, unknown]) =>
      cited(cite, [...step, name]),
    );
  });
}

const cited = (cite: unknown, path: Path): Array<{ path: Path; id: string }> =>
  (Array.isArray(cite) ? cite : [cite]).flatMap((id) => (typeof id === 'string' ? [{ path, id }] : []));

/** Answers the requests of the extension's own pages about the settings. */
import type { Answer, Request } from '../../messages/ui.ts';
import type { Judge } from '../judge/judge.ts';
import { builtIn } from '../judge/policies.ts';
import { answerAboutBaseline } from './answer-baseline.ts';
import { exampleOf } from './example.ts';
import { fetchPolicy } from './fetch-policy.ts';

/** A request that is about no tab. */
export type SettingsRequest = Exclude<Request, { tab: number }>;

/**
 * Answers one request.
 * @throws Error with a line of English when it cannot
 */
export async function answerAboutSettings(
  judge: Judge,
  request: SettingsRequest,
): Promise<Answer<SettingsRequest['type']>> {
  const { settings, context } = judge;
  const { tabs } = context;
  switch (request.type) {
    case 'policy-get': {
      const { own } = settings;
      const sitesOf = ({ policy }: { policy: { sites: ReadonlyArray<{ url: string }> } }): string[] =>
        policy.sites.map(({ url }) => url);
      return {
        managed: settings.managed.policy?.policy.name ?? null,
        builtIn: builtIn.map((named) => ({ name: named.policy.name, sites: sitesOf(named) })),
        own: own && { name: own.policy.name, fileName: own.fileName, sites: sitesOf(own), text: own.text },
      };
    }
    case 'policy-set': {
      const saved = await settings.setPolicy(request.text, request.fileName);
      if (saved.ok) judge.again();
      return saved;
    }
    case 'policy-remove':
      await settings.removePolicy();
      judge.again();
      return { ok: true };
    case 'policy-fetch':
      return fetchPolicy(request.url);
    case 'example':
      return exampleOf(request.fixed, context.redact, judge.browserName);
    case 'taught-get':
      return { taught: settings.taught.value };
    case 'taught-forget':
      await settings.unteach(request);
      judge.again();
      return { ok: true };
    case 'ignored-get':
      return { ignored: settings.ignored.value };
    case 'ignored-forget':
      await settings.unignore(request);
      judge.again();
      return { ok: true };
    case 'links-get':
      return { links: settings.links.value };
    case 'links-set':
      await settings.links.set(request.links);
      judge.again();
      return { ok: true };
    case 'maps-get':
      return { maps: settings.maps };
    case 'maps-set':
      await settings.setMaps(request.maps);
      judge.again();
      return { ok: true };
    case 'forget':
      await settings.forget();
      context.choices.forget();
      for (const tab of new Set(tabs.all().map(({ head }) => head.tab))) {
        tabs.remove(tab);
        judge.fresh(tab);
      }
      return { ok: true };
    case 'keep-earlier':
      await settings.setKeepEarlier(request.keep);
      judge.again();
      return { ok: true };
    case 'language-get':
      return { language: settings.language };
    case 'language-set':
      await settings.setLanguage(request.language);
      return { ok: true };
    default:
      return answerAboutBaseline(judge, request);
  }
}

/**
 * The user's settings: own policy, maps, earlier report, language. They stay in `storage.local` until the user
 * removes them.
 */
import { isActive } from '../../../rules/judge/verdict.ts';
import browser from 'webextension-polyfill';
import * as z from 'zod';
import { reportSchema } from '../../../reports/document/schema/run.ts';
import { languageSchema, type Language } from '../../../rules/judge/finding.ts';
import { parsePolicy, PolicyError } from '../../../rules/policy/parse.ts';
import type { SiteMap } from '../../../watch/site-map.ts';
import { allTaughtSchema, MOST_TAUGHT, type Taught } from '../../messages/taught.ts';
import { nothingManaged, readManaged, type Managed } from './managed.ts';
import { Setting } from './setting.ts';
import { allIgnoredSchema, MOST_IGNORED, type Ignored } from '../../messages/ignored.ts';
import { linksSchema, noLinks, type Links } from '../../messages/links.ts';
import { mapsSchema, type Saved } from '../../messages/ui.ts';
import type { NamedPolicy } from '../judge/policies.ts';

const ownPolicySchema = z.object({ text: z.string(), fileName: z.string() });
const baselineSchema = z.object({
  run: z.string(),
  startedAt: z.string(),
  findings: z.record(z.string(), z.string()),
});
/**
 * The part of an earlier report that marks findings as known: fingerprint → id of the run that first found
 * it, empty if unknown.
 */
export type Baseline = z.infer<typeof baselineSchema>;

const without = (taught: readonly Taught[], { site, label }: Pick<Taught, 'site' | 'label'>): Taught[] =>
  taught.filter((each) => each.site !== site || each.label !== label);

const others = (ignored: readonly Ignored[], { site, rule }: Pick<Ignored, 'site' | 'rule'>): Ignored[] =>
  ignored.filter((each) => each.site !== site || each.rule !== rule);

/** The settings, and their copy in the browser's storage. */
export class Settings {
  own: (NamedPolicy & { fileName: string }) | null = null;
  /** Servers that stand in for sites. */
  maps: SiteMap[] = [];
  baseline: Baseline | null = null;
  /** What the user taught of controls of banners. */
  readonly taught = new Setting('taught', allTaughtSchema, []);
  /** Rules that the user ignores on a site. */
  readonly ignored = new Setting('ignored', allIgnoredSchema, []);
  /** Addresses of the team's own tools. */
  readonly links = new Setting('links', linksSchema, noLinks);
  /** Whether surfaces and the badge also show what earlier loads of a page did. */
  keepEarlier = false;
  language: Language | null = null;
  /** What an administrator set for everyone. */
  managed: Managed = nothingManaged;
  readonly #others = [this.taught, this.ignored, this.links];
  /** What could not be read back, one line of English each. */
  limits: string[] = [];

  async restore(): Promise<void> {
    const stored: Record<string, unknown> = await browser.storage.local.get(null);
    const own = ownPolicySchema.safeParse(stored['policy']).data;
    if (own) {
      const read = readPolicy(own.text, own.fileName);
      if ('policy' in read) this.own = { ...read, fileName: own.fileName };
      else
        this.limits.push(
          `the extension can no longer read your policy ${own.fileName}: load it again in the settings`,
        );
    }
    await this.restoreManaged();
    this.maps = mapsSchema.safeParse(stored['maps']).data ?? [];
    this.baseline = baselineSchema.safeParse(stored['baseline']).data ?? null;
    for (const setting of this.#others) setting.restore(stored);
    this.keepEarlier = stored['keepEarlier'] === true;
    this.language = languageSchema.safeParse(stored['language']).data ?? null;
  }

  /** Reads again what an administrator set. */
  async restoreManaged(): Promise<void> {
    this.managed = await readManaged((text) => {
      const read = readPolicy(text, 'policy');
      return 'policy' in read ? read : null;
    });
  }

  /** The policy that comes before the built-in ones: the user's own, else the administrator's. */
  get policy(): NamedPolicy | null {
    return this.own ?? this.managed.policy;
  }

  /** The user's maps, and then the administrator's. */
  get allMaps(): SiteMap[] {
    return [...this.maps, ...this.managed.maps];
  }

  get allLinks(): Links {
    const { issue, report } = this.links.value;
    return { issue: issue ?? this.managed.links.issue, report: report ?? this.managed.links.report };
  }

  get allLimits(): string[] {
    return [...this.limits, ...this.managed.limits];
  }

  async setPolicy(text: string, fileName: string): Promise<Saved> {
    const read = readPolicy(text, fileName);
    if (!('policy' in read)) return { ok: false, problems: read.problems };
    await browser.storage.local.set({ policy: { text, fileName } });
    this.own = { ...read, fileName };
    this.limits = [];
    return { ok: true };
  }

  async removePolicy(): Promise<void> {
    await browser.storage.local.remove('policy');
    this.own = null;
  }

  async setMaps(maps: SiteMap[]): Promise<void> {
    await browser.storage.local.set({ maps });
    this.maps = maps;
  }

  /** Remembers what a control does, in place of what was taught of it before. */
  async teach(more: Taught): Promise<void> {
    await this.taught.set([...without(this.taught.value, more), more].slice(-MOST_TAUGHT));
  }

  async unteach(known: Pick<Taught, 'site' | 'label'>): Promise<void> {
    await this.taught.set(without(this.taught.value, known));
  }

  /** Ignores a rule on a site, in place of what was said of it before. */
  async ignore(more: Ignored): Promise<void> {
    await this.ignored.set([...others(this.ignored.value, more), more].slice(-MOST_IGNORED));
  }

  async unignore(known: Pick<Ignored, 'site' | 'rule'>): Promise<void> {
    await this.ignored.set(others(this.ignored.value, known));
  }

  async setBaseline(text: string): Promise<Saved> {
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch {
      return { ok: false, problems: ['is not JSON; expected the report.json of a run'] };
    }
    const report = reportSchema.safeParse(raw);
    if (!report.success)
      return {
        ok: false,
        problems: [
          `is not a report of Cookiewacht: ${report.error.issues[0]?.path.join('.') ?? ''} ${report.error.issues[0]?.message ?? ''}`,
        ],
      };
    const { run, findings, sites } = report.data;
    const told = sites.flatMap(({ rules }) => rules.flatMap((rule) => rule.told ?? []));
    const baseline: Baseline = {
      run: run.id,
      startedAt: run.startedAt,
      // What a waiver let stay in that run is new once the waiver holds no longer.
      findings: Object.fromEntries([
        ...told.map((fingerprint) => [fingerprint, '']),
        ...findings.filter(isActive).map(({ fingerprint, firstSeen }) => [fingerprint, firstSeen ?? '']),
      ]),
    };
    await browser.storage.local.set({ baseline });
    this.baseline = baseline;
    return { ok: true };
  }

  async removeBaseline(): Promise<void> {
    await browser.storage.local.remove('baseline');
    this.baseline = null;
  }

  /** Removes all settings. */
  async forget(): Promise<void> {
    await browser.storage.local.clear();
    this.own = null;
    this.maps = [];
    for (const setting of this.#others) setting.forget();
    this.baseline = null;
    this.keepEarlier = false;
    this.language = null;
    this.limits = [];
  }

  async setKeepEarlier(keep: boolean): Promise<void> {
    await browser.storage.local.set({ keepEarlier: keep });
    this.keepEarlier = keep;
  }

  async setLanguage(language: Language | null): Promise<void> {
    this.language = language;
    await browser.storage.local.set({ language });
  }
}

function readPolicy(text: string, fileName: string): NamedPolicy | { problems: string[] } {
  try {
    return { policy: parsePolicy(text, fileName).policy, text };
  } catch (error) {
    if (error instanceof PolicyError) return { problems: [...error.problems] };
    throw error;
  }
}

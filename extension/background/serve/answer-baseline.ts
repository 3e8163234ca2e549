/** Answers the requests of the extension's own pages about last night's report. */
import { largestReport, type Answer, type Request } from '../../messages/ui.ts';
import type { Judge } from '../judge/judge.ts';
import { fetchText } from './fetch-text.ts';

type BaselineRequest = Extract<Request, { type: `baseline-${string}` }>;

/**
 * Answers one request.
 * @throws Error with a line of English when it cannot
 */
export async function answerAboutBaseline(
  judge: Judge,
  request: BaselineRequest,
): Promise<Answer<BaselineRequest['type']>> {
  const { settings } = judge;
  switch (request.type) {
    case 'baseline-get':
      return {
        baseline: settings.baseline && {
          run: settings.baseline.run,
          startedAt: settings.baseline.startedAt,
          findings: Object.keys(settings.baseline.findings).length,
        },
      };
    case 'baseline-set': {
      const saved = await settings.setBaseline(request.text);
      judge.again();
      return saved;
    }
    case 'baseline-fetch': {
      const fetched = await fetchText(URL.parse(request.url), largestReport);
      if (!fetched.ok) return { ok: false, problems: [fetched.problem] };
      const saved = await settings.setBaseline(fetched.text);
      judge.again();
      return saved;
    }
    case 'baseline-remove':
      await settings.removeBaseline();
      judge.again();
      return { ok: true };
  }
}

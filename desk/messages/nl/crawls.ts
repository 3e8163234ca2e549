/** Crawls that the desk makes, in Dutch. */
import type { CrawlProblem, CrawlState } from '../../model/crawls.ts';

const state: Record<CrawlState, string> = {
  waiting: 'wacht',
  running: 'loopt',
  'taken-in': 'klaar',
  failed: 'mislukt',
};
const problem: Record<CrawlProblem['kind'], string> = {
  died: 'De controle eindigde twee keer zonder resultaat',
  late: 'De controle was niet op tijd klaar en is beëindigd',
  wrong: 'De controle kon niet beginnen',
  refused: 'Het desk nam het resultaat niet aan',
};

export const crawls = {
  title: 'Controles door het desk',
  now: 'Controleer nu',
  schedule: 'Planning',
  site: 'Website',
  all: 'alle websites',
  asked: 'De controle is aangevraagd. Zij begint binnen enkele seconden, of als de vorige klaar is.',
  off: 'Dit desk controleert niet zelf. Start het met `cookiewacht desk`, zonder --pages-only.',
  next: 'Volgende',
  when: 'Aangevraagd',
  by: 'Door',
  how: 'Hoe het ging',
  state,
  progress: (done: number, total: number | null) =>
    total === null ? `${done} websites klaar` : `${done} van ${total} websites klaar`,
  again: 'Zij eindigde te vroeg en wordt nog één keer geprobeerd.',
  problem,
  failed: (n: number) => (n === 1 ? 'Een controle is mislukt.' : `${n} controles zijn mislukt.`),
  failedWhat: 'Herstel wat hier staat en controleer opnieuw.',
};

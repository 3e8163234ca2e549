/** Workers that share a run, in Dutch. */
const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const lasting = (minutes: number): string =>
  minutes < 120 ? `${minutes} min` : `${number.format(Math.round(minutes / 60))} uur`;

export const fleet = {
  title: 'Workers',
  label: { waiting: 'Wacht', pace: 'Tempo', runs: 'Runs', reason: 'Niet bezocht (etmaal)', sites: 'Sites' },
  waiting: (sites: number, minutes: number): string =>
    sites === 0
      ? 'geen site'
      : `${sites === 1 ? '1 site' : `${number.format(sites)} sites`}, de oudste sinds ${lasting(minutes)}`,
  pace: (sites: number, minutes: number): string =>
    `${number.format(sites)} sites per minuut in de laatste tien minuten${minutes > 0 ? `; nog ongeveer ${lasting(minutes)}` : ''}`,
  runs: ({ open, assembling, failed }: { open: number; assembling: number; failed: number }): string =>
    [
      `${open} bezig`,
      ...(assembling > 0 ? [`${assembling} ${assembling === 1 ? 'wordt' : 'worden'} samengevoegd`] : []),
      ...(failed > 0 ? [`${failed} ${failed === 1 ? 'kon' : 'konden'} niet worden samengevoegd`] : []),
    ].join(' · '),
  stands:
    'De laatste tien minuten kwam geen site klaar. Controleer of er workers draaien, met dezelfde versie van de regels als de run; hun log zegt waarop ze wachten.',
  failures: 'Waarom sites het laatste etmaal niet konden worden bezocht',
};

/** Workers that share a run, in Dutch. */
export const fleet = {
  title: 'Workers',
  waiting: (sites: number, minutes: number): string =>
    sites === 0
      ? 'Er wacht geen site.'
      : `${sites === 1 ? '1 site wacht' : `${sites} sites wachten`} op een worker of worden bezocht, sinds ${minutes} min.`,
  pace: (sites: string): string =>
    `De laatste tien minuten kwamen ${sites.replace('.', ',')} sites per minuut klaar.`,
  assembling: (runs: number): string => `${runs === 1 ? '1 run wordt' : `${runs} runs worden`} samengevoegd.`,
  failed: (runs: number): string =>
    `${runs === 1 ? '1 run kon' : `${runs} runs konden`} niet worden samengevoegd.`,
  failure: (sites: number, reason: string): string =>
    `${sites === 1 ? '1 site kon' : `${sites} sites konden`} het laatste etmaal niet worden bezocht: ${reason}`,
};

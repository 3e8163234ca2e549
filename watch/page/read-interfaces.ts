/**
 * Reads the page's consent APIs: IAB TCF (`__tcfapi`) and Google Consent Mode (`dataLayer`). It runs in the
 * page's own context and uses nothing from outside itself.
 */
export function readInterfaces(): unknown {
  const answer: { tcf: unknown; mode: unknown } = { tcf: null, mode: null };
  try {
    const api: unknown = Reflect.get(window, '__tcfapi');
    if (typeof api === 'function') {
      api('getTCData', 2, (data: { eventStatus?: unknown; tcString?: unknown } | null) => {
        if (data)
          answer.tcf = {
            status: String(data.eventStatus).slice(0, 40),
            tcString: String(data.tcString ?? '').slice(0, 20_000),
          };
      });
    }
  } catch {
    // An API that throws says nothing about the choice.
  }
  try {
    const layer: unknown = Reflect.get(window, 'dataLayer');
    const state: Record<string, string> = {};
    let [seen, updated] = [false, false];
    for (const entry of Array.isArray(layer) ? layer.slice(0, 2000) : []) {
      if (
        !entry ||
        entry[0] !== 'consent' ||
        (entry[1] !== 'update' && entry[1] !== 'default') ||
        typeof entry[2] !== 'object' ||
        entry[2] === null
      )
        continue;
      seen = true;
      updated ||= entry[1] === 'update';
      for (const [type, value] of Object.entries(entry[2]))
        if (/^[a-z_]{3,30}$/.test(type) && (value === 'granted' || value === 'denied')) state[type] = value;
    }
    if (seen) answer.mode = { updated, state };
  } catch {
    // A data layer that cannot be read says nothing either.
  }
  return answer;
}

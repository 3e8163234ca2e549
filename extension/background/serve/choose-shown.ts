/** What on a page is meant by what a surface asks to show: as the evidence names it. */
import { hostOf } from '../../../rules/address.ts';
import { serverAddress } from '../../../watch/observations/as-site.ts';
import type { Candidates, ShownKind, ShowTarget } from '../../messages/show.ts';
import type { Context } from '../context.ts';
import type { PageDocument } from '../record/record-head.ts';
import type { TabRecord } from '../record/record.ts';

interface Chosen {
  id: number;
  kind: ShownKind;
}

/** What a document has of what was asked. */
export interface Found {
  document: PageDocument;
  candidates: Candidates;
}

export type Parts = Pick<Context, 'choose' | 'recognised' | 'redact' | 'tabs'>;

/** What of the candidates is the target. */
export function chooseShown(
  context: Parts,
  record: TabRecord,
  found: readonly Found[],
  target: ShowTarget,
): Map<PageDocument, Chosen[]> {
  const { redact } = context;
  const standIn = context.choose(record.pageUrl)?.standIn;
  const atServer = (url: string): string => (standIn ? serverAddress(url, standIn.map) : url);
  const pick = (of: (each: Found) => Chosen[]): Map<PageDocument, Chosen[]> =>
    new Map(
      found.flatMap((each) => {
        const chosen = of(each);
        return chosen.length === 0 ? [] : [[each.document, chosen] as const];
      }),
    );
  switch (target.what) {
    case 'banner':
      return pick((each) => bannerIn(context, each));
    case 'form': {
      const action = atServer(target.url);
      return pick(({ candidates }) =>
        'forms' in candidates
          ? candidates.forms
              .filter((form) => redact.url(form.action) === action && nameOf(form.name) === target.name)
              .map(({ id }) => ({ id, kind: 'form' }))
          : [],
      );
    }
    case 'address': {
      const [url, host] = [atServer(target.url), target.host];
      const by = (is: (address: string) => boolean): Map<PageDocument, Chosen[]> =>
        pick(({ candidates }) =>
          'elements' in candidates
            ? candidates.elements
                .filter((element) => is(element.url))
                .map(({ id }) => ({ id, kind: 'element' }))
            : [],
        );
      const exact = by((address) => redact.url(address) === url);
      return exact.size > 0 || host === '' ? exact : by((address) => isOfHost(hostOf(address), host));
    }
    case 'nothing':
      return new Map();
  }

  /** As a finding names a form. */
  function nameOf(name: string): string {
    return redact.text(name, 120) || 'form';
  }
}

const isOfHost = (host: string, wanted: string): boolean => host === wanted || host.endsWith(`.${wanted}`);

function bannerIn({ recognised, tabs }: Parts, { document, candidates }: Found): Chosen[] {
  const place = tabs.find(document.id);
  const layer = place && 'scan' in candidates ? recognised(place, candidates.scan, candidates.url) : null;
  if (!layer) return [];
  const controls = layer.controls.flatMap(({ kind, facts: { id } }) =>
    kind === 'other' ? [] : [{ id, kind }],
  );
  return [{ id: layer.block.id, kind: 'banner' }, ...controls];
}

/** Outlines something on the page itself: the banner with its controls as they are recognised, a form, an embed. */
import {
  candidatesSchema,
  outlinedSchema,
  type Shown,
  type ShowLabels,
  type ShowTarget,
} from '../../messages/show.ts';
import type { TabRecord } from '../record/record.ts';
import { chooseShown, type Found, type Parts } from './choose-shown.ts';
import { askDocument, documentsOf, hideOutlines } from '../watch/outlines.ts';

/** Outlines the target in all documents of the page, and says what of it can be seen. */
export async function show(
  context: Parts,
  record: TabRecord,
  { target, labels }: { target: ShowTarget; labels: ShowLabels },
): Promise<Shown> {
  await hideOutlines(record);
  if (target.what === 'nothing') return { shown: [], unseen: 0 };
  const found = await candidatesOf(record, target.what);
  const chosen = chooseShown(context, record, found, target);
  const drawn = await Promise.all(
    // A document without an outline listens for Escape too.
    documentsOf(record).map(async (document) => {
      const here = chosen.get(document) ?? [];
      const marks = here.map(({ id, kind }) => ({ id, kind, label: labels[kind] }));
      const answer = outlinedSchema.safeParse(
        chosen.size === 0 ? null : await askDocument(record, document, { type: 'outline', marks }),
      );
      const seen = new Set(answer.data?.outlined);
      const shown = here.filter(({ id }) => seen.has(id)).map(({ kind }) => kind);
      return { shown, unseen: here.length - shown.length };
    }),
  );
  return {
    shown: drawn.flatMap(({ shown }) => shown),
    unseen: drawn.reduce((sum, { unseen }) => sum + unseen, 0),
  };
}

async function candidatesOf(record: TabRecord, what: ShowTarget['what']): Promise<Found[]> {
  const found = await Promise.all(
    documentsOf(record).map(async (document) => {
      const { data } = candidatesSchema.safeParse(
        await askDocument(record, document, { type: 'find', what }),
      );
      return data ? [{ document, candidates: data }] : [];
    }),
  );
  return found.flat();
}

/** The documents of a record's pages: the pages themselves and the frames in them. */
import { mostDocuments, mostFrames } from './limits.ts';
import type { PageDocument, RecordHead } from './record-head.ts';

export class Documents {
  readonly #head: Pick<RecordHead, 'documents' | 'shown'>;
  readonly #byId: Map<string, PageDocument>;

  constructor(head: Pick<RecordHead, 'documents' | 'shown'>) {
    this.#head = head;
    this.#byId = new Map(head.documents.map((each) => [each.id, each]));
  }

  get(id: string): PageDocument | undefined {
    return this.#byId.get(id);
  }

  /** Those of the shown page, the last one of each frame. */
  get shown(): PageDocument[] {
    const here = this.#head.documents.filter(({ visit }) => visit === this.#head.shown);
    return [...new Map(here.map((each) => [each.frame, each])).values()];
  }

  /** Adds a document, or changes it. False if the page has more frames than are watched. */
  set(document: PageDocument): boolean {
    const known = this.#byId.get(document.id);
    if (known) {
      Object.assign(known, document);
      return true;
    }
    const { documents } = this.#head;
    const frames = new Set(
      documents.flatMap(({ visit, frame }) => (visit === document.visit ? [frame] : [])),
    );
    if (frames.size >= mostFrames && !frames.has(document.frame)) return false;
    documents.push(document);
    this.#byId.set(document.id, document);
    if (documents.length <= mostDocuments) return true;
    // The oldest frame is most likely gone.
    const oldest = Math.max(
      0,
      documents.findIndex(({ top }) => !top),
    );
    for (const { id } of documents.splice(oldest, 1)) this.#byId.delete(id);
    return true;
  }
}

/** Elements that the background may want to outline, each with a number and what it is known by. */
import { pageTree, type PageTree } from '../../watch/page/page-tree.ts';
import { readForms } from '../../watch/page/read-forms.ts';
import { kitOfPage, scanPage } from './banner-kit.ts';
import { closedRoots } from './closed-roots.ts';
import type { Candidates } from '../messages/show.ts';

const mostForms = 50;
const mostElements = 500;
/** Elements that show what they load. */
const embeds = 'iframe, frame, img, video, audio, embed, object, input[type=image]';

/** The tree with only one of its elements. */
const narrowed = (tree: PageTree, only: Element): PageTree => ({
  ...tree,
  all: <E extends Element>(selector: string, most: number) =>
    tree.all<E>(selector, most).filter((each) => each === only),
});

/** The forms as `readForms` reads them: a button that sends its form elsewhere makes one more of the same form. */
const forms = (tree: PageTree): Candidates => ({
  forms: tree.all('form', mostForms).flatMap((form) =>
    readForms(narrowed(tree, form)).map(({ name, action }) => ({
      id: kitOfPage().dom.idOf(form),
      name,
      action,
    })),
  ),
});

/** Its address as the browser resolves it. */
function addressOf(element: Element): string {
  for (const name of ['currentSrc', 'src', 'data']) {
    const url: unknown = Reflect.get(element, name);
    if (typeof url === 'string' && url !== '') return url.slice(0, 2000);
  }
  return '';
}

const elements = (tree: PageTree): Candidates => ({
  elements: tree.all(embeds, mostElements).flatMap((element) => {
    const url = addressOf(element);
    return url === '' ? [] : [{ id: kitOfPage().dom.idOf(element), url }];
  }),
});

/** What is in this document of a kind; undefined if there is no such kind. */
export function findCandidates(what: unknown): Candidates | undefined {
  if (!document.body) return undefined;
  if (what === 'banner') return { scan: scanPage(), url: location.href.slice(0, 2000) };
  if (what !== 'form' && what !== 'address') return undefined;
  const tree = pageTree(closedRoots());
  return what === 'form' ? forms(tree) : elements(tree);
}

/** Places the marks of a timeline: geometry only, in the units of the picture. */
import type { Timeline, TimelineMark } from '../document/schema/timeline.ts';

export interface Plot {
  /** Where the lanes begin; their names are to the left of it. */
  left: number;
  width: number;
  lane: number;
  mark: number;
}

/** The measures of the picture in the report. */
export const plot: Plot = { left: 104, width: 964, lane: 24, mark: 14 };

export interface PlacedMark {
  mark: TimelineMark;
  x: number;
  wrong: boolean;
  /** Whether its name fits to the right of it. */
  named: boolean;
}

export interface Row {
  timeline: Timeline;
  lanes: ReadonlyArray<{ type: TimelineMark['type']; marks: PlacedMark[] }>;
  choices: ReadonlyArray<{ phase: string; x: number }>;
  pages: ReadonlyArray<{ url: string; x: number; width: number }>;
  omitted: number;
}

const laneOrder = ['cookie', 'storage', 'request'] as const;

/** The rows of the picture, without lanes in which no journey has a mark. */
export function rowsOf(
  timelines: readonly Timeline[],
  isWrong: (timeline: Timeline, mark: TimelineMark) => boolean,
  limit: number,
  plan: Plot = plot,
): Row[] {
  const lanes = laneOrder.filter((type) =>
    timelines.some(({ marks }) => marks.some((mark) => mark.type === type)),
  );
  return timelines.map((timeline) => {
    const flagged = timeline.marks.map((mark) => ({ mark, wrong: isWrong(timeline, mark) }));
    // If not all fit, the wrong ones go first.
    const kept = new Set(
      [...flagged.filter(({ wrong }) => wrong), ...flagged.filter(({ wrong }) => !wrong)].slice(0, limit),
    );
    return place(
      timeline,
      flagged.filter((one) => kept.has(one)),
      lanes,
      flagged.length - kept.size,
      plan,
    );
  });
}

type Flagged = { mark: TimelineMark; wrong: boolean };

function place(
  timeline: Timeline,
  marks: readonly Flagged[],
  types: readonly TimelineMark['type'][],
  cut: number,
  plan: Plot,
): Row {
  const pages = slotsOf(timeline, marks, plan);
  const rawX = ({ visit, pageTime }: { visit: number; pageTime: number }): number => {
    const page = pages.find((slot) => slot.visit === visit) ?? pages.at(-1);
    if (!page) return plan.left;
    return (
      page.x +
      10 +
      (page.width - 22) * Math.min(1, Math.log1p(pageTime / 150) / Math.log1p(page.longest / 150))
    );
  };
  const lanes = types.map((type): { type: TimelineMark['type']; marks: PlacedMark[] } => ({
    type,
    marks: [],
  }));
  const last = new Map<string, number>();
  const choices: Array<{ phase: string; x: number }> = [];
  const events = [
    ...marks.map((flagged) => ({ ...flagged.mark, flagged })),
    ...timeline.choices.map((choice) => ({ ...choice, flagged: null })),
  ];
  // At the same moment the choice comes first, as the rest follows from it.
  for (const event of events.toSorted(
    (a, b) => a.at - b.at || Number(a.flagged !== null) - Number(b.flagged !== null),
  )) {
    if (event.flagged === null) {
      // The choice is one line through all lanes: no mark from before it may be to its right, nor one from
      // after it to its left.
      const x = Math.max(rawX(event), ...[...last.values()].map((value) => value + plan.mark - 2));
      choices.push({ phase: event.phase, x });
      for (const type of types) last.set(type, x);
      continue;
    }
    const { mark, wrong } = event.flagged;
    const x = Math.max(rawX(mark), (last.get(mark.type) ?? -plan.mark) + plan.mark);
    last.set(mark.type, x);
    lanes.find(({ type }) => type === mark.type)?.marks.push({ mark, x, wrong, named: false });
  }
  for (const { marks: placed } of lanes) nameWhereRoom(placed, choices, plan);
  return { timeline, lanes, choices, pages, omitted: timeline.omitted + cut };
}

/** Writes the names of wrong marks beside them, so that the picture can be read on paper too. */
function nameWhereRoom(placed: PlacedMark[], choices: ReadonlyArray<{ x: number }>, plan: Plot): void {
  const end = plan.left + plan.width;
  placed.forEach((one, index) => {
    const next = Math.min(
      placed[index + 1]?.x ?? end,
      ...choices.map(({ x }) => x).filter((x) => x > one.x),
      end + 8,
    );
    one.named = one.wrong && next - one.x - 18 >= labelWidth(one.mark.name);
  });
}

/** Names beside a mark are cut to this many characters. */
export const labelLimit = 26;
const labelWidth = (name: string): number => Math.min(labelLimit, name.length) * 7.3;

/** The place of each page: as wide as the marks on it need; a page without marks is narrow. */
function slotsOf({ pages, marks: all }: Timeline, marks: readonly Flagged[], plan: Plot) {
  const needs = pages.map(({ visit }) => {
    const here = marks.filter(({ mark }) => mark.visit === visit);
    const busiest = Math.max(
      0,
      ...laneOrder.map((type) => here.filter(({ mark }) => mark.type === type).length),
    );
    return here.length === 0 ? 22 : busiest * plan.mark * 2 + 60;
  });
  const total = needs.reduce((sum, need) => sum + need, 0) || 1;
  let x = plan.left;
  return pages.map(({ visit, url, pageTime }, index) => {
    const width = ((needs[index] ?? 0) / total) * plan.width;
    const slot = {
      visit,
      url,
      x,
      width,
      longest: Math.max(
        15_000,
        pageTime,
        ...all.filter((mark) => mark.visit === visit).map((mark) => mark.pageTime),
      ),
    };
    x += width;
    return slot;
  });
}

/** Timeline, banner, recipients and the strip of nights. Shape and fill tell first, colour second. */
export const pictures = `
.scroll { overflow-x: auto; margin-top: .6rem; }
.scroll:focus-visible { outline: .18rem solid var(--link); outline-offset: .15rem; }
.timeline { margin-top: 1rem; }
.timeline figcaption p, .flows > p { font-size: .875rem; max-width: 60em; }
.timeline svg { display: block; width: 100%; min-width: 56rem; height: auto; font-size: 12px; }
.timeline text { fill: var(--ink); }
.timeline .row-name { font-weight: 650; font-size: 13px; }
.timeline .lane-name, .timeline .page-name, .timeline .hint { fill: var(--quiet); }
.timeline .lane-name { text-anchor: end; }
.timeline .page-name { font-size: 11px; }
.timeline .end { text-anchor: end; }
.timeline .page { fill: var(--soft); }
.timeline .lane { fill: none; stroke: var(--line); }
.timeline .choice { stroke: var(--ink); stroke-width: 2; }
.timeline .choice-name { font-weight: 650; }
.timeline .hit { fill: transparent; }
.timeline .shape { fill: var(--paper); stroke: var(--quiet); stroke-width: 1.6; }
.timeline .wrong .shape { fill: var(--critical); stroke: var(--critical); }
.timeline .wrong .name { fill: var(--critical); font-weight: 600; }
.timeline .at:hover .shape, .timeline .at:focus-visible .shape { stroke: var(--link); stroke-width: 4; paint-order: stroke; }
.timeline .at:focus { outline: none; }
.timeline .tip { opacity: 0; pointer-events: none; }
.timeline .tip tspan:first-child { font-weight: 600; }
.timeline .at:hover .tip, .timeline .at:focus .tip { opacity: 1; }
.timeline svg:has(.at:hover) .at:focus:not(:hover) .tip { opacity: 0; }
.timeline svg:has(.at:hover, .at:focus) .hint { opacity: 0; }

.banner { margin-top: 1.4rem; }
.banner-pair { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; margin-top: .5rem; align-items: flex-start; font-size: .9375rem; }
.banner-pair > svg { flex: 0 1 26rem; }
.banner-pair > figcaption { flex: 1 1 16rem; }
.outlined { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: .25rem; background: #fff; }
.outlined .control rect { fill: none; stroke: #33414a; stroke-width: 2; stroke-dasharray: 5 4; }
.outlined .answer rect { stroke: #b3163a; stroke-width: 3; stroke-dasharray: none; }
.outlined circle { fill: #33414a; stroke: #fff; stroke-width: 1.5; } .outlined .answer circle { fill: #b3163a; }
.outlined text { fill: #fff; font: 700 12px system-ui, sans-serif; text-anchor: middle; }
.efforts { list-style: none; display: grid; gap: .2rem; }
.controls { margin-top: .6rem; padding-left: 1.6rem; }
.controls .answer { font-weight: 600; }

.flows { margin-top: 1.4rem; }
.dots { border-collapse: collapse; font-size: .875rem; min-width: 44rem; width: 100%; }
.dots th, .dots td { text-align: left; vertical-align: middle; font-weight: 400; padding: .15rem .9rem .15rem 0; border-top: 1px solid var(--line); }
.dots thead th { color: var(--quiet); font-size: .8125rem; border-top: 0; white-space: nowrap; }
.dots tbody th { max-width: 18rem; }
.dots td { white-space: nowrap; }
.dots .gets { white-space: normal; color: var(--quiet); }
.dots .figure { font-variant-numeric: tabular-nums; margin-left: .3rem; vertical-align: middle; }
.dots .absent { color: var(--high); }
.dot { vertical-align: middle; }
.dot circle { fill: var(--quiet); }
.dot.wrong circle { fill: var(--critical); }
.dots td a { color: var(--critical); font-weight: 600; text-decoration: none; }
.dots td a:hover { text-decoration: underline; }

.strip { display: block; margin-top: .2rem; }
.strip .violations { fill: var(--critical); } .strip .inconclusive { fill: var(--medium); } .strip .compliant { fill: var(--good); }
.course figure { margin-block: .5rem .8rem; max-width: 44rem; }
.course figcaption { font-size: .9375rem; margin-bottom: .3rem; }
.line { display: block; width: 100%; height: 4.5rem; }
.line .area { fill: var(--soft); }
.line .edge { fill: none; stroke: var(--critical); stroke-width: 2; vector-effect: non-scaling-stroke; }
.ends { display: flex; justify-content: space-between; font-size: .8125rem; }
.names { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; font-size: .9375rem; }
.rules { margin-top: .9rem; font-size: .875rem; }
.rules ul { columns: 24rem; padding-left: 1.2rem; }
.unseen-here { margin-top: .8rem; }
`;

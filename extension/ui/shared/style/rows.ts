/** The side panel's events and the DevTools panel's table. */
export const rows = `
body.panel .wide-title { font-size: .9375rem; padding-top: .7rem; }
.panel-tools { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; padding-top: .8rem; }
.panel-tools h2 { font-size: .9375rem; flex-basis: 100%; }
.panel-tools label { font-size: .8125rem; display: flex; gap: .3rem; align-items: center; }
.panel-tools input { min-height: 0; }
.panel .timeline { margin-top: .2rem; }
.panel .timeline svg { min-width: 0; }
.panel .timeline figcaption { display: none; }
.panel .timeline .scroll { margin-top: .3rem; }
.events { list-style: none; font-size: .875rem; padding-bottom: 1rem; }
.events .page-change { font-size: .8125rem; color: var(--quiet); padding-block: .5rem .15rem; border-bottom: 1px solid var(--line); }
.events .choice-made { font-weight: 650; padding-block: .3rem; border-block: 2px solid var(--ink); margin-block: .4rem; }
.event { display: grid; grid-template-columns: 3.2rem 1.2rem minmax(0, 1fr); gap: 0 .3rem; padding-block: .25rem; border-bottom: 1px solid var(--line); }
.event .time { color: var(--quiet); font-variant-numeric: tabular-nums; text-align: right; font-size: .8125rem; line-height: 1.6; }
.event svg { width: 12px; height: 12px; margin-top: .3rem; }
.event svg path { fill: none; stroke: var(--quiet); stroke-width: 1.6; }
.event.wrong { background: var(--wrong); }
.event.wrong svg path { fill: var(--critical); stroke: var(--critical); }
.event small { display: block; }
.event .why a { font-weight: 600; }

body.devtools { height: 100vh; overflow: hidden; }
.devtools #app { height: 100vh; display: grid; grid-template-rows: auto auto minmax(0, 1fr); }
.tools { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; padding: .35rem .9rem; border-bottom: 1px solid var(--line); font-size: .875rem; }
.tools label { display: flex; gap: .35rem; align-items: center; }
.tools input[type=search] { width: 19rem; }
.tools input[type=checkbox] { min-height: 0; }
.tools output { margin-left: auto; color: var(--quiet); }
.devtools .head { padding-block: .35rem !important; }
.devtools .head h1 { flex: 0 1 auto; }
.devtools .head .how { flex-basis: auto; margin: 0; }
.devtools .head .stand-short { margin-left: auto; display: flex; gap: .8rem; align-items: baseline; font-size: .875rem; }
.split { display: grid; grid-template-columns: minmax(0, 1fr) minmax(17rem, 28%); min-height: 0; padding: 0 !important; }
.grid-scroll { overflow: auto; min-height: 0; border-right: 1px solid var(--line); position: relative; }
.grid-scroll:focus-visible { outline: .15rem solid var(--link); outline-offset: -.15rem; }
.grid { border-collapse: collapse; width: 100%; min-width: 58rem; table-layout: fixed; font-size: .8125rem; }
.grid th, .grid td { text-align: left; font-weight: 400; height: 26px; padding: 0 .5rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; line-height: 25px; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
.grid thead th { position: sticky; top: 0; background: var(--soft); z-index: 1; color: var(--quiet); }
.grid thead button { border: 0; background: none; padding: 0; min-height: 0; font: inherit; color: inherit; width: 100%; text-align: left; }
.grid thead th[aria-sort=ascending] button::after { content: " ▲"; } .grid thead th[aria-sort=descending] button::after { content: " ▼"; }
.grid tbody tr { height: 26px; cursor: default; }
.grid tbody tr.wrong { background: var(--wrong); }
.grid tbody tr[data-chosen] { box-shadow: inset .25rem 0 0 var(--link); background: var(--soft); }
.grid tbody tr:hover { background: var(--soft); }
.grid tbody th button { border: 0; background: none; padding: 0; min-height: 0; font: inherit; color: inherit; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 24px; vertical-align: top; }
.grid tbody th code { font-weight: 600; font-size: 1em; }
.grid .spacer td { padding: 0; border: 0; height: auto; }
.grid tbody td:first-child { text-overflow: clip; padding-right: 0; }
.detail { overflow: auto; padding: .6rem .9rem 1.2rem; font-size: .875rem; min-height: 0; }
.detail h2 { font-size: .9375rem; margin-bottom: .3rem; overflow-wrap: anywhere; }
.detail h3 { font-size: .875rem; margin-top: .9rem; }
.detail .fields { font-size: .875rem; margin-top: .2rem; }
.detail .fields > div { grid-template-columns: 6rem minmax(0, 1fr); }
.detail .chain { flex-direction: column; gap: .1rem; }
.nothing { padding: 1rem .9rem; color: var(--quiet); }
@media (max-width: 46rem) { .split { grid-template-columns: minmax(0, 1fr); grid-template-rows: 1fr minmax(0, 45%); } .grid-scroll { border-right: 0; border-bottom: 1px solid var(--line); } }
`;

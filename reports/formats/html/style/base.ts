/** The look of all surfaces: calm, dense enough to work with, system fonts, light and dark, paper. */
export const base = `
:root {
  color-scheme: light dark;
  --ground: #f4f5f3; --paper: #ffffff; --ink: #1c2321; --quiet: #56605c; --line: #d9dedb; --soft: #eef1ef; --link: #11577d;
  --critical: #9d1029; --high: #a8400a; --medium: #755700; --low: #235f8c; --info: #56605c; --good: #17663a; --wrong: #fdf0ee;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131716; --paper: #1b211f; --ink: #e6ebe8; --quiet: #a3aeaa; --line: #343d3a; --soft: #232a28; --link: #86c5ea;
    --critical: #ff8d97; --high: #f7a46c; --medium: #e2c05c; --low: #88bff0; --info: #a3aeaa; --good: #7fd09f; --wrong: #33211f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif; overflow-wrap: anywhere; }
body > header, main, footer { max-width: 74rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2rem); }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:focus-visible, summary:focus-visible { outline: .18rem solid var(--link); outline-offset: .15rem; border-radius: .15rem; }
h1, h2, h3, h4, h5, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.25rem); line-height: 1.2; letter-spacing: -.015em; text-wrap: balance; max-width: 26em; }
h2 { font-size: 1.3rem; line-height: 1.3; letter-spacing: -.01em; }
h3 { font-size: 1.05rem; line-height: 1.35; }
h4 { font-size: 1rem; line-height: 1.35; }
h5 { font-size: .875rem; line-height: 1.4; font-weight: 600; }
small { font-size: .8125rem; color: var(--quiet); }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .8125em; }
code { unicode-bidi: isolate; }
pre { margin: .5rem 0 0; padding: .75rem; background: var(--soft); border-radius: .3rem; white-space: pre-wrap; }
q { quotes: "“" "”"; font-style: italic; }
.quiet { color: var(--quiet); font-weight: 400; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .3rem .7rem; background: var(--paper); z-index: 2; }
.mark { display: inline-block; min-width: 1.15em; margin-right: .15em; text-align: center; font-weight: 400; }
.whole { white-space: nowrap; }
.plain, .gaps, .unchecked, .totals { list-style: none; }

.top { padding-block: clamp(1.25rem, 4vw, 2.75rem) 1.25rem; }
.brand { font-size: .875rem; color: var(--quiet); margin-bottom: .9rem; }
.lead { font-size: 1.1rem; margin-top: .5rem; max-width: 45em; }
.totals { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; margin-top: 1.1rem; font-weight: 600; }
.run { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.75rem, 1fr)); gap: .5rem 1.5rem; margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .875rem; }
.run dt { color: var(--quiet); }

main > section, .pair > section, .stack > section { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: clamp(1rem, 2.2vw, 1.6rem); margin-bottom: 1.1rem; }
main > section > h2, .pair h2 { margin-bottom: .5rem; }
.pair { display: grid; grid-template-columns: 3fr 2fr; gap: 0 1.1rem; align-items: start; }
.pair > .stack:only-child { grid-column: 1 / -1; }
.causes { padding-left: 1.4rem; margin-top: .75rem; display: grid; gap: 1rem; font-size: .9375rem; }
.links { display: flex; flex-wrap: wrap; gap: .1rem .9rem; }
.unchecked { display: grid; gap: .8rem; margin-top: .5rem; font-size: .9375rem; }
.gaps { font-size: .9375rem; }
.gaps li { padding-left: 1rem; text-indent: -1rem; }
.gaps li::before { content: "– "; color: var(--quiet); }

.severity, .verdict { font-weight: 650; white-space: nowrap; }
.severity.critical { color: var(--critical); } .severity.high { color: var(--high); } .severity.medium { color: var(--medium); }
.severity.low { color: var(--low); } .severity.info { color: var(--info); }
.verdict.compliant { color: var(--good); } .verdict.violations { color: var(--critical); } .verdict.inconclusive { color: var(--medium); }
.counts { display: flex; flex-wrap: wrap; gap: 0 .9rem; }
.tag { font-size: .8125rem; font-weight: 600; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; white-space: nowrap; }
.tag.new, .tag.regressed { color: var(--high); } .tag.known { color: var(--quiet); }
.absent { font-weight: 600; color: var(--high); }
.trouble { color: var(--medium); font-weight: 600; }
.trouble small { font-weight: 400; }

.table { width: 100%; border-collapse: collapse; font-size: .875rem; margin-top: .5rem; }
.table th, .table td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-top: 1px solid var(--line); font-weight: 400; }
.table thead th { color: var(--quiet); font-size: .8125rem; border-top: 0; padding-block: .2rem; vertical-align: bottom; overflow-wrap: normal; }
.table .figures { text-align: right; font-variant-numeric: tabular-nums; }
.table th:last-child, .table td:last-child { padding-right: 0; }
.table.glance { font-size: .9375rem; }
.table.glance tbody th { font-weight: 600; overflow-wrap: break-word; min-width: 10rem; }
.table code.name { font-weight: 600; }
.table th, .table td { overflow-wrap: break-word; }
.table code { overflow-wrap: anywhere; }

.site { margin-top: 1.1rem; }
.site > h3, .site .cards > h3 { margin-top: 1.6rem; }
.site > .quiet { font-size: .875rem; }
.site-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1rem; padding-bottom: .9rem; border-bottom: 1px solid var(--line); }
.site-head p { flex-basis: 100%; font-size: .875rem; }
.callout { margin-top: 1rem; padding: .8rem 1rem; border: 1px solid var(--medium); border-radius: .4rem; }
.callout h3 { color: var(--medium); }

.phases { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0; margin-top: .75rem; border: 1px solid var(--line); border-radius: .4rem; overflow: hidden; }
.phase { padding: .8rem .9rem 1rem; font-size: .875rem; box-shadow: -1px -1px 0 var(--line); }
.phase h5 { margin-top: .8rem; }
.rows li { padding: .16rem .4rem; margin-inline: -.4rem; border-radius: .2rem; }
.rows .wrong { background: var(--wrong); }
.rows .wrong a { font-weight: 600; text-underline-offset: .3em; }

.cards { display: grid; gap: .9rem; margin-top: .75rem; }
.finding { border: 1px solid var(--line); border-left: .3rem solid var(--info); border-radius: .4rem; padding: .85rem 1rem; break-inside: avoid; }
.finding:target, figure:target { outline: .15rem solid var(--link); outline-offset: .15rem; }
.edge-critical { border-left-color: var(--critical); } .edge-high { border-left-color: var(--high); } .edge-medium { border-left-color: var(--medium); } .edge-low { border-left-color: var(--low); }
.finding > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
.finding .severity { text-transform: uppercase; font-size: .8125rem; letter-spacing: .04em; }
.finding .tag { margin-left: auto; }
.facts { font-size: .9375rem; color: var(--quiet); margin-bottom: .35rem; }
.facts .name { color: var(--ink); font-weight: 600; font-size: .875em; }
.fields { margin-top: .6rem; font-size: .9375rem; }
.fields > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 1rem; padding-block: .2rem; }
.fields dt { color: var(--quiet); }
.fields small, .fields .plain { font-size: .875rem; }
.chain { list-style: none; display: flex; flex-wrap: wrap; gap: 0 .5rem; }
.chain li + li::before { content: "→ "; color: var(--quiet); }
.folds { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.folds > [open] { flex-basis: 100%; }
.fold { margin-top: .5rem; font-size: .9375rem; }
.fold > summary { cursor: pointer; width: fit-content; color: var(--link); padding-block: .1rem; }
.fold > summary > h3 { display: inline; color: var(--ink); }
.site > .fold, .site > .fold > .cards { margin-top: 1rem; }
.site > .fold > summary { color: var(--ink); }

.journey { margin-top: .9rem; }
.journey h4 { font-size: .9375rem; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); gap: 1rem; margin-top: .4rem; align-items: start; }
.pictures figcaption { font-size: .8125rem; margin-top: .25rem; }
.pictures img { display: block; width: 100%; height: 9rem; object-fit: cover; object-position: top; border: 1px solid var(--line); border-radius: .25rem; background: var(--soft); }
.close { display: none; }
figure:target { grid-column: 1 / -1; padding: .4rem; }
figure:target img { height: auto; width: auto; max-width: 100%; }
figure:target .close { display: inline; }
footer { padding-block: 1rem 3rem; font-size: .875rem; color: var(--quiet); }
`;

/** What only a page with a script has: the filter and the buttons. */
export const controls = `
[hidden] { display: none !important; }
.filter { display: flex; flex-wrap: wrap; gap: .6rem .9rem; align-items: end; position: sticky; top: 0; z-index: 1; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem clamp(1rem, 2.2vw, 1.6rem); margin-bottom: 1.1rem; font-size: .875rem; }
.filter label { display: grid; gap: .1rem; }
.filter label > span { color: var(--quiet); font-size: .8125rem; }
.filter .wide { flex: 1 1 12rem; }
.filter output { margin-left: auto; padding-bottom: .35rem; color: var(--quiet); }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: .3rem; padding: .3rem .55rem; min-height: 2.1rem; max-width: 100%; }
select { max-width: 13rem; }
button { cursor: pointer; }
button:hover { border-color: var(--link); color: var(--link); }
input:focus-visible, select:focus-visible, button:focus-visible, pre:focus-visible { outline: .18rem solid var(--link); outline-offset: .1rem; }
::placeholder { color: var(--quiet); opacity: 1; }
.copy { margin-top: .5rem; font-size: .875rem; padding: .1rem .6rem; min-height: 1.75rem; }
.folds > .copy { margin-left: auto; }
.filtered .site > :not(.site-head, .cards, details) { display: none; }
.filtered .site > details:not(:has(.finding)) { display: none; }
html { scroll-padding-top: 5.5rem; }
.line-of { display: block; }
.since { font-size: .8125rem; color: var(--quiet); margin-left: auto; }
.finding .since + .tag { margin-left: 0; }
.site { content-visibility: auto; contain-intrinsic-size: auto 1600px; }
`;

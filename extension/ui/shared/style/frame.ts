/** What all surfaces have: the head with host and phase, the verdict, findings that open, the foot. */
export const frame = `
html { font-size: 87.5%; background: var(--paper); scroll-padding-block: 5.5rem 1rem; }
/* What is focused must not lie under the foot that stays. */
html:has(body.popup) { scroll-padding-bottom: 6rem; }
body { background: var(--paper); font-size: .9375rem; line-height: 1.45; }
body > #app > header, body > #app > main, body > #app > footer { max-width: none; margin: 0; padding: 0 .9rem; }
body.popup { width: 400px; }
.popup .actions { position: sticky; bottom: 0; background: var(--paper); border-top: 1px solid var(--line) !important; }
.popup .counts-of-rules { border-bottom: 0; }
main > section { border: 0; border-radius: 0; padding: 0; margin: 0; }
button, select, input { min-height: 2rem; padding: .15rem .6rem; font-size: .9375rem; }
button.quiet-button { border-color: transparent; padding-inline: .3rem; color: var(--link); }
button.link { border: 0; padding: 0; min-height: 0; background: none; color: var(--link); text-decoration: underline; text-underline-offset: .15em; text-align: left; font: inherit; overflow-wrap: anywhere; }
button.main { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; }
button.main:hover { color: var(--paper); filter: brightness(1.12); }
button.danger { border-color: var(--critical); color: var(--critical); }
button:disabled { opacity: .6; cursor: default; }

.head { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem; padding-block: .7rem .6rem !important; border-bottom: 1px solid var(--line); position: sticky; top: 0; background: var(--paper); z-index: 1; }
.head h1 { font-size: 1.05rem; line-height: 1.3; letter-spacing: 0; flex: 1 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.head select { max-width: 9.6rem; field-sizing: content; font-weight: 600; padding-inline: .35rem .1rem; }
.head > button { padding-inline: .5rem; }
.head > button, .head select { font-size: .875rem; }
.head .how { flex-basis: 100%; font-size: .8125rem; color: var(--quiet); margin-top: -.2rem; }

.stand { padding-block: .7rem; border-bottom: 1px solid var(--line); }
.stand .headline { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .8rem; }
.stand .verdict { font-size: 1.15rem; }
.stand .verdict.not-judged { color: var(--quiet); }
.stand .news { margin-left: auto; font-size: .8125rem; font-weight: 600; color: var(--high); }
.stand .news.known { color: var(--quiet); font-weight: 400; }
.stand p { font-size: .8125rem; }
.notice { margin-block: .6rem; padding: .5rem .7rem; border: 1px solid var(--line); border-radius: .3rem; background: var(--soft); font-size: .875rem; }
.notice.trouble { border-color: var(--medium); font-weight: 400; color: inherit; }

.findings { list-style: none; }
.findings > li { border-bottom: 1px solid var(--line); }
.finding-row > summary { list-style: none; cursor: pointer; display: grid; grid-template-columns: 1.6rem minmax(0, 1fr) auto; gap: 0 .2rem; padding-block: .45rem; align-items: baseline; }
.finding-row > summary::-webkit-details-marker { display: none; }
.finding-row > summary::after { content: "›"; grid-column: 3; grid-row: 1; font-size: 1.2rem; line-height: 1; color: var(--quiet); transition: transform .1s; }
.finding-row[open] > summary::after { transform: rotate(90deg); }
.finding-row > summary:hover .title { color: var(--link); }
.finding-row .severity { grid-column: 1; }
.finding-row .title { grid-column: 2; grid-row: 1; font-weight: 600; }
.finding-row .title .tag { margin-left: .5rem; font-size: .75rem; }
.finding-row .about { grid-column: 2 / -1; font-size: .8125rem; color: var(--quiet); }
.finding-row .about code { color: var(--ink); font-size: .95em; }
.finding-row.waived .title { font-weight: 400; }
.finding-row .body { padding: .1rem 0 .7rem 1.8rem; }
.finding-row .body .facts { font-size: .875rem; }
.finding-row .fields { font-size: .875rem; margin-top: .4rem; }
.finding-row .fields > div { grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 .7rem; }
.finding-row .copy { margin-top: .6rem; }
.finding-row:target { outline: .15rem solid var(--link); outline-offset: .1rem; }
.chain a code, .chain button code { text-decoration: inherit; }

.counts-of-rules { padding-block: .4rem; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: .875rem; }
.counts-of-rules .fold { margin-top: .1rem; }
.counts-of-rules .fold[open] { flex-basis: 100%; }
.counts-of-rules ul { padding-left: 1.3rem; max-height: 16rem; overflow: auto; }
.counts-of-rules li small { display: block; }
.counts-of-rules h2, .unseen-title { font-size: .875rem; flex-basis: 100%; font-weight: 600; }

.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .5rem; padding-block: .6rem .7rem !important; font-size: .8125rem; color: var(--quiet); }
.actions button:not(.quiet-button, :hover) { color: var(--ink); }
.actions .policy { flex-basis: 100%; }
.actions output { flex-basis: 100%; }
.actions output:empty { display: none; }

dialog { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; color: var(--ink); background: var(--paper); max-width: min(24rem, calc(100vw - 1.5rem)); font-size: .875rem; }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog h2 { font-size: 1.05rem; margin-bottom: .4rem; }
dialog ul { padding-left: 1.2rem; margin-block: .4rem; }
dialog .names { padding: 0; max-height: 9rem; overflow: auto; }
dialog .buttons { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: flex-end; margin-top: .9rem; }
`;

/** The page of settings. */
export const options = `
html:has(body.options), body.options { background: var(--ground); }
.options #app > header, .options #app > main { max-width: 46rem; margin-inline: auto; padding-inline: 1rem; }
.options #app > header { padding-block: 1.6rem .8rem; }
.options h1 { font-size: 1.5rem; }
.options main { padding-bottom: 3rem; }
.options main > section { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.2rem 1.2rem; margin-bottom: 1rem; }
.options h2 { margin-bottom: .3rem; font-size: 1.15rem; }
.options h3 { margin-top: 1rem; font-size: .9375rem; }
.options p + p, .options section > button, .options .buttons { margin-top: .6rem; }
.options .buttons { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.options .file { position: relative; display: inline-block; }
.options .file input { position: absolute; inset: 0; opacity: 0; cursor: pointer; width: 100%; }
.options .file span { display: inline-block; border: 1px solid var(--quiet); border-radius: .3rem; padding: .25rem .7rem; }
.options .file:hover span { border-color: var(--link); color: var(--link); }
.options .file input:focus-visible + span { outline: .18rem solid var(--link); outline-offset: .1rem; }
.options form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin-top: .4rem; }
.options form label { display: grid; flex: 1 1 18rem; gap: .1rem; font-size: .875rem; }
.options .problems { margin-top: .6rem; padding: .6rem .8rem; border: 1px solid var(--critical); border-left-width: .3rem; border-radius: .3rem; }
.options .problems h3 { margin: 0; }
.options .problems ul { list-style: none; margin-top: .3rem; display: grid; gap: .3rem; font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .8125rem; }
.options .said { margin-top: .6rem; color: var(--good); font-weight: 600; }
.options .policies { list-style: none; margin-top: .4rem; display: grid; gap: .3rem; }
.options .policies small { display: block; }
.options pre { max-height: 24rem; overflow: auto; }
.options fieldset { border: 0; padding: 0; margin: .4rem 0 0; display: flex; gap: 1.2rem; flex-wrap: wrap; }
.options fieldset label { display: flex; gap: .35rem; align-items: center; }
.options fieldset input { min-height: 0; }
`;

/** The style sheet that the sites share, coloured by theme. */
import type { Theme } from './theme.ts';

export const styleSheet = (theme: Theme): string => `:root {
  --accent: ${theme.accent}; --dark: ${theme.accentDark}; --tint: ${theme.tint}; --hero: ${theme.hero}; --hero-ink: ${theme.heroInk};
  --ink: #22303a; --quiet: #55636e; --line: #dfe4e8; --radius: ${theme.radius}px; --headings: ${theme.headings};
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; color: var(--ink); background: #fff; font: 17px/1.6 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
h1, h2, h3 { font-family: var(--headings); line-height: 1.2; margin: 0 0 .5em; color: var(--dark); }
h1 { font-size: 2.6rem; letter-spacing: -.01em; } h2 { font-size: 1.75rem; } h3 { font-size: 1.2rem; }
p { margin: 0 0 1em; } a { color: var(--accent); } a:hover { color: var(--dark); }
img { max-width: 100%; } ul { padding-left: 1.2em; }
.wrap { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
.top { background: #fff; border-bottom: 1px solid var(--line); }
.top .wrap { display: flex; align-items: center; gap: 16px 36px; padding-block: 16px; flex-wrap: wrap; }
.brand { display: flex; align-items: center; gap: 12px; text-decoration: none; color: var(--dark); font: 700 1.3rem/1.1 var(--headings); }
.brand small { display: block; font: 400 .78rem/1.4 'Segoe UI', Arial, sans-serif; color: var(--quiet); }
.menu { margin-left: auto; display: flex; flex-wrap: wrap; gap: 4px 26px; list-style: none; padding: 0; margin-block: 0; font-weight: 600; font-size: .98rem; }
.menu a { color: var(--ink); text-decoration: none; padding: 6px 0; border-bottom: 3px solid transparent; }
.menu a:hover, .menu a[aria-current] { border-color: var(--accent); color: var(--dark); }
.top.below .wrap { padding-bottom: 0; } .top.below nav { flex-basis: 100%; border-top: 1px solid var(--line); } .top.below .menu { margin-left: 0; padding: 8px 0; }
.hero { background: var(--hero); color: var(--hero-ink); overflow: hidden; }
.hero .wrap { display: grid; grid-template-columns: 1.1fr .9fr; gap: 40px; align-items: center; padding-block: 60px; }
.hero h1 { color: inherit; } .hero .kicker { color: inherit; opacity: .85; } .hero p:not(.kicker) { font-size: 1.15rem; max-width: 34em; } .hero svg { width: 100%; height: auto; max-height: 380px; }
.kicker { text-transform: uppercase; letter-spacing: .12em; font-size: .8rem; font-weight: 700; color: var(--accent); margin-bottom: .8em; }
.head { background: var(--tint); padding: 44px 0 34px; } .head h1 { margin-bottom: .15em; font-size: 2.2rem; } .head p { margin: 0; color: var(--quiet); font-size: 1.1rem; max-width: 46em; }
.button { display: inline-block; background: var(--accent); color: #fff; border: 0; border-radius: var(--radius); padding: 12px 24px; font: inherit; font-size: 1rem; font-weight: 600; line-height: 1.4; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--dark); color: #fff; } .button.quiet { background: transparent; color: inherit; box-shadow: inset 0 0 0 2px currentColor; }
.hero .button + .button { margin-left: 10px; }
section { padding: 56px 0; } section.tinted { background: var(--tint); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(250px, 1fr)); gap: 24px; }
.card { background: #fff; border: 1px solid var(--line); border-radius: var(--radius); padding: 26px; border-top: 4px solid var(--accent); }
.card p:last-child { margin-bottom: 0; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 24px; text-align: center; } .numbers b { display: block; font: 700 2.4rem/1.2 var(--headings); color: var(--accent); }
blockquote { margin: 0; padding: 8px 0 8px 28px; border-left: 5px solid var(--accent); font: italic 1.25rem/1.5 var(--headings); } blockquote footer { font: 400 .95rem/1.5 'Segoe UI', Arial, sans-serif; color: var(--quiet); margin-top: 10px; }
.columns { display: grid; grid-template-columns: 1.5fr 1fr; gap: 48px; align-items: start; } .even { grid-template-columns: 1fr 1fr; }
.article { padding: 26px 0; border-bottom: 1px solid var(--line); } .article:first-child { padding-top: 0; } .article time { color: var(--quiet); font-size: .9rem; }
.panel { background: #fff; border: 1px solid var(--line); border-radius: var(--radius); padding: 28px; } .panel.tinted { background: var(--tint); border: 0; }
form label { display: block; font-weight: 600; font-size: .95rem; margin-bottom: 16px; } form input, form select, form textarea { display: block; width: 100%; margin-top: 5px; padding: 10px 12px; border: 1px solid #b9c3cb; border-radius: min(var(--radius), 8px); font: inherit; font-weight: 400; background: #fff; } form textarea { min-height: 120px; }
form .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 18px; } form .note { font-size: .88rem; color: var(--quiet); }
.embed { margin: 18px 0; } .video, .map, .feed, .embed-wait { width: 100%; border: 0; border-radius: var(--radius); display: block; background: #eef1f3; object-fit: cover; }
.video { aspect-ratio: 16 / 9; } .map { height: 300px; overflow: hidden; } .map > img { width: 100%; height: 100%; object-fit: cover; } .feed { height: 360px; border: 1px solid var(--line); background: #fff; }
.embed-wait { padding: 44px 28px; text-align: center; color: var(--quiet); background: repeating-linear-gradient(135deg, #f2f4f6, #f2f4f6 14px, #eceff2 14px, #eceff2 28px); } .embed-wait b { display: block; color: var(--ink); }
.link-button { background: none; border: 0; padding: 0; font: inherit; color: inherit; text-decoration: underline; cursor: pointer; }
table { width: 100%; border-collapse: collapse; } td, th { text-align: left; padding: 10px 12px; border-bottom: 1px solid var(--line); } th { color: var(--dark); }
.statement { max-width: 46em; } .statement h2 { font-size: 1.35rem; margin-top: 1.6em; } .statement h3 { margin-top: 1.4em; font-size: 1.08rem; }
.foot { background: var(--dark); color: #e9eef1; padding: 46px 0 26px; font-size: .94rem; } .foot a, .foot .link-button { color: #fff; } .foot h2 { color: #fff; font-size: 1.05rem; } .foot ul { list-style: none; padding: 0; margin: 0; } .foot li { margin-bottom: 5px; }
.foot .wrap { display: grid; grid-template-columns: 1.4fr 1fr 1fr 1.4fr; gap: 36px; } .foot form label { font-weight: 400; margin-bottom: 10px; } .foot .legal { grid-column: 1 / -1; border-top: 1px solid #ffffff33; padding-top: 18px; display: flex; flex-wrap: wrap; gap: 6px 26px; font-size: .88rem; }
@media (max-width: 800px) { .hero .wrap, .columns, .even, .foot .wrap, form .pair { grid-template-columns: 1fr; } .hero .wrap { padding-block: 40px; } h1 { font-size: 2rem; } .menu { margin-left: 0; } .hero svg { display: none; } }
`;

import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'moves without end: CSS, animation frames, a canvas and a marquee',
  answer: onePage(() =>
    html(
      `const pen = document.querySelector('canvas').getContext('2d'); let n = 0;
    const draw = () => { n += 1; pen.fillRect(n % 300, n % 150, 2, 2); requestAnimationFrame(draw); }; draw();
    document.body.animate([{ opacity: 1 }, { opacity: 0.5 }], { duration: 700, iterations: Infinity });
    setTimeout(() => { document.cookie = 'later=1'; }, 12000);`,
      '<style>@keyframes turn { to { transform: rotate(1turn) } } div { width: 90px; height: 90px; background: red; animation: turn 1s linear infinite }</style><div></div><canvas></canvas><marquee>Lopend</marquee>',
    ),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'later'],
};

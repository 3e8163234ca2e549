/** The bar between the table and the details: dragged, or moved with the arrow keys. */
import { h, type ComponentChildren } from 'preact';
import { narrowest, widest } from './kept.ts';

interface Props {
  label: string;
  /** Width of the details in percent. */
  width: number;
  change(width: number): void;
}

const bounded = (width: number): number => Math.min(widest, Math.max(narrowest, Math.round(width)));

/** The bar. */
export function Splitter({ label, width, change }: Props): ComponentChildren {
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 2, ArrowRight: -2, Home: widest, End: -widest }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    change(bounded(width + step));
  };
  const onPointerDown = (event: PointerEvent): void => {
    const bar = event.currentTarget;
    if (!(bar instanceof HTMLElement) || !bar.parentElement) return;
    const { right, width: whole } = bar.parentElement.getBoundingClientRect();
    bar.setPointerCapture(event.pointerId);
    const move = ({ clientX }: PointerEvent): void => change(bounded(((right - clientX) / whole) * 100));
    const end = (): void => {
      bar.removeEventListener('pointermove', move);
      bar.removeEventListener('pointerup', end);
      bar.removeEventListener('pointercancel', end);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('pointerup', end);
    bar.addEventListener('pointercancel', end);
  };
  return h('div', {
    class: 'splitter',
    role: 'separator',
    tabIndex: 0,
    'aria-label': label,
    'aria-orientation': 'vertical',
    'aria-valuenow': width,
    'aria-valuemin': narrowest,
    'aria-valuemax': widest,
    onKeyDown,
    onPointerDown,
  });
}

/** A field of a finding: a label with its value. */
import { h, type ComponentChildren } from 'preact';
import { capital } from '../../../present/sanitise.ts';

/** A label and its value in a list of definitions. */
export const field = (label: string, value: ComponentChildren): ComponentChildren =>
  h('div', null, h('dt', null, capital(label)), h('dd', null, value));

/** The options of a list to choose from. */
import { h, type ComponentChildren } from 'preact';

export const choices = (
  values: readonly string[],
  texts: Readonly<Record<string, string>>,
  chosen: string,
): ComponentChildren =>
  values.map((value) => h('option', { value, selected: value === chosen, key: value }, texts[value]));

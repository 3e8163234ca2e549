import type { ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [];

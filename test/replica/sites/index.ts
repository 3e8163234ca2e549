/** The seven sites, in the order in which the statement names them. */
import type { Site } from '../model.ts';
import { casemix } from './casemix.ts';
import { cqt } from './cqt.ts';
import { inforeports } from './inforeports.ts';
import { participtheadvies } from './participtheadvies.ts';
import { qTalent } from './q-talent.ts';
import { qacademy } from './qacademy.ts';
import { qconsultzorg } from './qconsultzorg.ts';

export const sites: readonly Site[] = [
  cqt,
  casemix,
  qacademy,
  qconsultzorg,
  qTalent,
  inforeports,
  participtheadvies,
];

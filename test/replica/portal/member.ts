/** The only member of the replica's portals: what is typed to log in, and what they show once inside. None of it may be written down. */
import { createHash } from 'node:crypto';

export const member = {
  user: 'noor.kanarie@leden.example',
  password: 'Replica-Geheim-4820',
  /** Of the authenticator, in base32. */
  key: 'KRSXG5CTMVRXEZLUKN2HE2LOM4',
  name: 'Noor Kanarie-Zonneveld',
  /** A text of the portal. */
  text: 'Verzuim van team Zonnehoek: 8,4 procent in oktober',
  /** By which the portals know the member. */
  number: '20117',
};

/** SHA-256 of the address with which the member logs in, as advertising and measuring services ask for it. */
export const hashedUser = createHash('sha256').update(member.user).digest('hex');

/** The secrets of the flows, as the environment has them. */
export const memberSecrets = { GEBRUIKER: member.user, WACHTWOORD: member.password, CODE: member.key };

/** What an organisation adds by itself, beside the catalogue and the knowledge base: rules and services. */

/** What ids of own rules and services begin with, so that they never meet one of ours. */
export const OWN = 'own-';

/** Whether the organisation added it by itself. */
export const isOwnId = (id: string): boolean => id.startsWith(OWN);

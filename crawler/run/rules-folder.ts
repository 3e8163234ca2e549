/** Where the rules of this program are: sources in a checkout, JavaScript in the published package. */
import { fileURLToPath } from 'node:url';

export const rulesFolder = fileURLToPath(new URL('../../rules/', import.meta.url));

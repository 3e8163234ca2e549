/** The list of observers, from the folder listing: adding a kind of evidence touches one file. */
import { listOf } from '../../listing.ts';

/** Writes crawler/observe/index.ts. */
export const generate = listOf({
  folder: 'crawler/observe',
  generator: 'observers',
  each: 'observer',
  all: 'observers',
  type: 'ObserverModule',
  typeFrom: './observer.ts',
  listType: 'ReadonlyArray<ObserverModule & { name: string }>',
  except: ['observer'],
  entry: (name, variable) => `{ name: '${name}', ...${variable} }`,
});

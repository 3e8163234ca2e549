/** Runs in the page: reports the databases that scripts open, and short texts that they keep. */
import type { HookKit } from './kit.ts';

/** Hooks IndexedDB. */
export function hookDatabases({ read, cut, isList, isView, report, text, watch }: HookKit): void {
  if (typeof IDBFactory !== 'undefined') {
    watch(IDBFactory.prototype, 'open', (_self, values) =>
      report({ type: 'storage', area: 'indexedDB', key: text(values[0]), value: null }),
    );
  }
  if (typeof IDBObjectStore !== 'undefined') {
    let left = 2000;
    /** Reports texts of 12 to 200 characters, such as a visitor's number, but no cached article. */
    const reportText = (place: string, value: unknown): void => {
      if (typeof value !== 'string' || value.length < 12 || value.length > 200 || left < 0) return;
      left -= 1;
      if (left < 0) report({ type: 'gap', affects: ['storage'], code: 'database-texts' });
      else report({ type: 'storage', area: 'indexedDB', key: place, value });
    };
    for (const name of ['put', 'add']) {
      watch(IDBObjectStore.prototype, name, (self, values) => {
        const value = values[0];
        const key = values[1];
        if (!(self instanceof IDBObjectStore)) return;
        const place = `${text(self.transaction.db.name)}/${typeof key === 'string' && key.length <= 40 ? key : text(self.name)}`;
        if (typeof value !== 'object' || value === null) return reportText(place, value);
        // Lists and binary data hold no visitor's number, and take long to read.
        if (isList(value) || isView(value)) return;
        let members = 20;
        for (const member in value)
          if ((members -= 1) >= 0) reportText(`${place}/${cut(member, 0, 60)}`, read(value, member));
      });
    }
  }
}

/** Records as consent managers write them: a file a manager in `managers/`. */
export interface ManagerCase {
  /** The record's name. */
  record: string;
  /** `cookie` unless it says otherwise. */
  area?: 'cookie' | 'localStorage';
  /** Its value after the visitor accepted everything, and after they refused everything. */
  accepted: string;
  refused: string;
}

export const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
export const encoded = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

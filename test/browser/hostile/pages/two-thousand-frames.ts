import { send, type Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = { answer: (_path, response) => send(response, '<!doctype html><p>y') };

import { html, send, type Behaviour } from '../hostile-page.ts';

const popUp = html(`
document.cookie = 'popup=1';
addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'x'; });`);

export const behaviour: Behaviour = { answer: (_path, response) => send(response, popUp) };

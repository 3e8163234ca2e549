import { html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'keeps an EventSource, a WebSocket, a stream and a long poll open',
  answer: (path, response) => {
    if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const timer = setInterval(() => response.write('data: tick\n\n'), 300);
      response.on('close', () => clearInterval(timer));
    } else if (path === '/stream') response.writeHead(200, { 'content-type': 'text/plain' }).write('begin');
    else if (path === '/') {
      send(
        response,
        html(`
        new EventSource('/events').onmessage = () => { document.cookie = 'ticked=1'; };
        const socket = new WebSocket('wss://' + location.host + '/socket');
        socket.onopen = () => { document.cookie = 'socket=1'; setInterval(() => socket.send('x'), 200); };
        fetch('/stream'); fetch('/long-poll');
        setTimeout(() => { document.cookie = 'later=1'; }, 6000);
        setTimeout(() => { fetch('/seen-late'); }, 12000);`),
      );
    } else if (path !== '/long-poll') response.writeHead(path.startsWith('/seen') ? 204 : 404).end();
  },
  outcome: ['loaded'],
  cookies: ['before', 'ticked', 'socket', 'later'],
  requests: ['/events', '/stream', '/long-poll', '/socket', '/seen-late'],
};

import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'replaces the language and the DOM beneath whoever looks: JSON, Reflect, call, toString, cookie, querySelectorAll',
  answer: onePage(() =>
    html(
      `
    const evil = () => { throw new Error('no'); };
    JSON.stringify = evil; JSON.parse = evil; Reflect.apply = evil; Reflect.get = evil;
    Function.prototype.call = evil; Function.prototype.apply = evil; Function.prototype.bind = evil;
    Object.prototype.toString = evil; Array.prototype.map = evil; Array.prototype.slice = evil; Promise.prototype.then = evil; Error.prepareStackTrace = evil;
    String.prototype.slice = evil; Object.prototype.toJSON = () => 'gotcha'; Object.prototype.then = evil;
    Document.prototype.querySelectorAll = evil; Document.prototype.querySelector = evil; Element.prototype.getAttribute = evil;
    document.cookie = 'broken=1';
    localStorage.setItem('broken', '1');
    Object.defineProperty(Document.prototype, 'cookie', { get: evil, set: evil });
    Object.defineProperty(document, 'title', { get: evil });
    setTimeout = evil;`,
      '<form name="f"><input name="nodeName"><input name="submit"></form><a href="/x">link</a>',
    ),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'broken'],
  requests: [],
};

/** Where to go after signing in: an address of the desk itself, whatever a link says. */

/** The path and query if they stay on the desk; `/` otherwise. */
export function returnAddress(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return '/';
  const url = URL.parse(wanted, 'http://desk.invalid');
  if (url === null || url.host !== 'desk.invalid' || url.pathname.startsWith('/sign-in')) return '/';
  return `${url.pathname}${url.search}`;
}

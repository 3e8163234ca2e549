/** What every page of the corpus has: a memory for the visitor's choice, and a shop window around the banner. */
(() => {
  Object.assign(globalThis, { tell, record, recorded, tellWhenChosen, shopWindow, shopFooter });

  /** Tells the server what the visitor chose; a page opened from a file has none, and shows it in its title. */
  function tell(choice) {
    if (location.protocol === 'file:') document.title = choice;
    else navigator.sendBeacon('/recorded', choice);
  }

  /** Keeps the choice in a cookie, and tells the server. */
  function record(choice) {
    document.cookie = `site_toestemming=${choice}; Path=/; Max-Age=15552000`;
    tell(choice);
  }

  function recorded() {
    return document.cookie.includes('site_toestemming=');
  }

  /**
   * For a consent manager that keeps its own record: `read` makes `accept`, `reject`, `only <name>` or null of
   * its cookies, and may throw while there are none.
   */
  function tellWhenChosen(read) {
    function cookie(name) {
      const pair = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
      return pair ? decodeURIComponent(pair.slice(name.length + 1)) : null;
    }
    function now() {
      try {
        return read(cookie);
      } catch {
        return null;
      }
    }
    let last = now();
    setInterval(() => {
      const choice = now();
      if (choice && choice !== last) tell(choice);
      last = choice;
    }, 20);
  }

  /** The script that asks is replaced by what it asks for: the page has no more elements than it shows. */
  function shopWindow() {
    const navigation = element(
      'nav',
      link('/', 'Home'),
      ' ',
      link('/diensten', 'Diensten'),
      ' ',
      link('/contact', 'Contact'),
    );
    const main = element('main', element('h1', 'Advies voor zorginstellingen'));
    for (let count = 0; count < 12; count += 1)
      main.append(
        element(
          'p',
          'Wij helpen zorginstellingen met kwaliteit, informatievoorziening en verandering. Samen met ' +
            'professionals en cliënten werken we aan betere zorg, met oog voor de praktijk van alledag en voor ' +
            'wat er landelijk speelt.',
        ),
      );
    document.currentScript.replaceWith(element('header', navigation), '\n', main, shopFooterElement());
  }

  /** For a page with a text of its own. */
  function shopFooter() {
    document.currentScript.replaceWith(shopFooterElement());
  }

  function shopFooterElement() {
    const links = [link('/privacyverklaring', 'Privacyverklaring'), ' ', link('/cookies', 'Cookies')];
    return element('footer', element('p', '© Voorbeeld B.V. ', ...links));
  }

  function element(name, ...children) {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  }

  function link(href, text) {
    const made = element('a', text);
    made.href = href;
    return made;
  }
})();

/** Words of the first page after installing, in Dutch. */

/** Words of the first page. */
export const welcome = {
  welcome: {
    title: 'Cookiewacht kijkt mee',
    intro:
      'Bij elke website ziet u wat die plaatst en verstuurt, vóór en na uw keuze, wie het deed en welke belofte dat breekt. Er verlaat niets uw browser.',
    example: {
      title: 'Een voorbeeld',
      intro:
        'Deze pagina plaatst een cookie voor statistieken voordat de bezoeker heeft gekozen. Links de pagina met de knop van Cookiewacht, rechts wat er achter die knop staat.',
      fix: 'Laat de pagina zien nadat zij is hersteld',
      before: 'De pagina zoals zij is: de bezoeker koos nog niet.',
      after: 'Na het herstel: het script laadt pas na de keuze. Het getal is weg.',
      picture: (badge: string) =>
        badge === ''
          ? 'Een pagina met een cookiemelding; op de knop van Cookiewacht staat niets.'
          : `Een pagina met een cookiemelding; op de knop van Cookiewacht staat ${badge}.`,
      popup: 'Wat achter de knop staat',
      heading: 'Bakkerij Voorbeeld',
      text: 'Elke dag vers brood.',
      banner: 'Wij gebruiken cookies voor statistieken. Gaat u akkoord?',
      accept: 'Accepteren',
      refuse: 'Weigeren',
    },
    badge: {
      title: 'Wat er op de knop staat',
      number: 'Een getal',
      numberMeans:
        'Zoveel bevindingen heeft deze pagina. De kleur is die van de ernstigste. Klik op de knop voor wie het deed en hoe u het herstelt.',
      nothing: 'Niets',
      nothingMeans: 'Tot nu toe geen bevindingen.',
      grey: 'Een grijs vraagteken',
      greyMeans:
        'Niet beoordeeld: de pagina was al open toen Cookiewacht begon, of een extensie mag hier niet meekijken. Laad de pagina opnieuw.',
    },
    policy: {
      title: 'Uw beleid',
      why: 'Een beleid zegt wat uw websites mogen plaatsen en wat zij beloven. Zonder beleid gelden de algemene regels. Laad een bestand, of haal het op bij uw eigen website.',
      button: 'Stel uw beleid in',
    },
    ways: {
      title: 'Zo opent u Cookiewacht',
      popup: 'de bevindingen van deze pagina',
      timeline: 'de tijdlijn naast de pagina',
      settings: 'de instellingen',
      devtools: 'de ontwikkelhulpmiddelen; kies daar Cookiewacht',
      once: 'Deze pagina opent één keer, na het installeren.',
    },
  },
};

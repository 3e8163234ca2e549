/**
 * What links are called that do something when they are opened: they log out, fill a cart, vote, end a subscription,
 * delete something, or forget a choice. Written as people write them; how they are compared is in `actions.ts`.
 *
 * Sources: the labels and default addresses of WordPress with WooCommerce, Drupal, Joomla, TYPO3, Magento, PrestaShop,
 * Shopware and MediaWiki in these languages. What is as often the name of a page to read (`bestellen`, `stemmen`,
 * `annuleren`, `opzeggen`) is left out.
 */

/** By language (ISO 639-1). */
export const actionPhrases: Readonly<Record<string, readonly string[]>> = {
  en: [
    'log out|logout|log off|logoff|sign out|signout|end session',
    'add to cart|add to basket|add to bag|add to wishlist|add to favourites|add to favorites|add to compare',
    'remove from cart|remove item|remove|delete|delete account|empty cart|clear cart|undo item',
    'unsubscribe|opt out now|vote|vote up|vote down|upvote|downvote|like|unlike|follow|unfollow',
    'reset|reset consent|reset cookies|clear cookies|clear consent|delete cookies|revoke consent',
    'reset choice|reset preferences|clear choice|mark as read|flag as spam|report abuse|approve|dismiss',
  ],
  nl: [
    'uitloggen|log uit|loguit|afmelden|uitschrijven|schrijf uit',
    'in winkelwagen|in winkelmand|in winkelmandje|in mandje|in mijn mandje|toevoegen aan winkelwagen',
    'voeg toe aan winkelwagen|voeg toe|toevoegen|toevoegen aan favorieten|bewaar als favoriet|op verlanglijst',
    'verwijder|verwijderen|wissen|wis|winkelwagen legen|verwijder uit winkelwagen|account verwijderen',
    'stem op|stem omhoog|stem omlaag|vind ik leuk|keuze wissen|wis keuze|keuze resetten|cookies wissen',
    'toestemming wissen|voorkeuren wissen|voorkeuren resetten|cookies resetten|reset keuze|reset cookies',
  ],
  de: [
    'abmelden|ausloggen|logout|abbestellen|newsletter abbestellen|austragen',
    'in den warenkorb|in warenkorb|in den einkaufswagen|zum warenkorb hinzufügen|auf die merkliste',
    'hinzufügen|entfernen|löschen|warenkorb leeren|konto löschen|gefällt mir|abstimmen fur',
    'zurücksetzen|auswahl zurücksetzen|auswahl löschen|einwilligung löschen|cookies löschen',
  ],
  fr: [
    'deconnexion|se deconnecter|deconnecter|me deconnecter|desabonnement|se desabonner|se desinscrire',
    'ajouter au panier|ajouter|ajouter aux favoris|ajouter a la liste|retirer|supprimer|vider le panier',
    'supprimer mon compte|voter pour|voter contre|j aime|je n aime plus',
    'reinitialiser|reinitialiser mes choix|effacer mes choix|supprimer les cookies|effacer les cookies',
  ],
  es: [
    'cerrar sesion|desconectar|darse de baja|cancelar suscripcion|anadir al carrito|agregar al carrito',
    'anadir a favoritos|anadir|agregar|eliminar|borrar|vaciar carrito|votar a favor|votar en contra|me gusta',
    'restablecer|restablecer preferencias|borrar cookies|borrar eleccion|reiniciar consentimiento',
  ],
  it: [
    'esci|disconnetti|disconnettersi|annulla iscrizione|disiscriviti|cancellati|aggiungi al carrello',
    'aggiungi ai preferiti|aggiungi|rimuovi|elimina|svuota carrello|vota|mi piace|reimposta',
    'cancella cookie|cancella scelta|reimposta preferenze|azzera consenso',
  ],
  pt: [
    'sair|terminar sessao|encerrar sessao|cancelar subscricao|cancelar inscricao|adicionar ao carrinho',
    'adicionar aos favoritos|adicionar|remover|eliminar|apagar|esvaziar carrinho|votar|gosto|curtir',
    'repor|redefinir|limpar cookies|apagar cookies|repor preferencias',
  ],
  pl: [
    'wyloguj|wyloguj sie|wypisz sie|anuluj subskrypcje|dodaj do koszyka|do koszyka|dodaj|usun|usun z koszyka',
    'oproznij koszyk|lubie to|zaglosuj|resetuj|wyczysc ciasteczka|usun zgode|resetuj wybor',
  ],
  sv: [
    'logga ut|avregistrera|avsluta prenumeration|avprenumerera|lagg i varukorgen|lagg i kundvagn|lagg till',
    'ta bort|radera|tom varukorgen|gilla|rosta pa|aterstall|rensa cookies|aterstall val',
  ],
  da: [
    'log ud|afmeld|afmeld nyhedsbrev|laeg i kurv|tilfoj til kurv|tilfoj|fjern|slet|tom kurv|synes godt om',
    'stem pa|nulstil|nulstil valg|slet cookies|nulstil cookies',
  ],
  nb: [
    'logg ut|meld av|avslutt abonnement|legg i handlekurv|legg i handlekurven|legg til|fjern|slett|liker',
    'tom handlekurv|stem pa|tilbakestill|nullstill|slett informasjonskapsler|nullstill valg',
  ],
  fi: [
    'kirjaudu ulos|peruuta tilaus|lisaa ostoskoriin|lisaa koriin|lisaa suosikkeihin|lisaa|poista|tyhjenna',
    'tyhjenna ostoskori|tykkaa|aanesta|nollaa|nollaa valinta|poista evasteet',
  ],
  cs: [
    'odhlasit|odhlasit se|odhlasit odber|do kosiku|pridat do kosiku|pridat|odebrat|odstranit|smazat',
    'vyprazdnit kosik|libi se mi|hlasovat pro|obnovit volbu|vymazat cookies|resetovat',
  ],
  sk: ['odhlasit sa|odhlasit odber|do kosika|pridat do kosika|odstranit|vymazat|paci sa mi|obnovit volbu'],
  hu: ['kijelentkezes|leiratkozas|kosarba|kosarba teszem|torles|eltavolitas|tetszik|visszaallitas'],
  ro: ['deconectare|dezabonare|adauga in cos|elimina|sterge|imi place|reseteaza|sterge cookie'],
  tr: ['cikis yap|oturumu kapat|abonelikten cik|sepete ekle|sil|kaldir|begen|oy ver|sifirla'],
  bg: ['изход|отписване|добави в количката|добави в кошницата|премахни|изтрий|изчисти количката|харесва ми'],
  hr: ['odjava|odjavi se|odjava s newslettera|dodaj u košaricu|u košaricu|dodaj|ukloni|obriši|sviđa mi se'],
  sl: ['odjava|odjavi se|odjava od novic|dodaj v košarico|v košarico|dodaj|odstrani|izbriši|všeč mi je'],
  et: ['logi välja|loobu uudiskirjast|lisa ostukorvi|lisa korvi|eemalda|kustuta|tühjenda ostukorv|meeldib'],
  lv: [
    'iziet|izrakstīties|atteikties no jaunumiem|ielikt grozā|pievienot grozam|noņemt|dzēst|iztukšot grozu',
  ],
  lt: [
    'atsijungti|atsisakyti naujienlaiškio|į krepšelį|įdėti į krepšelį|pridėti į krepšelį|pašalinti|ištrinti',
  ],
  el: ['αποσύνδεση|έξοδος|διαγραφή από τη λίστα|απεγγραφή|προσθήκη στο καλάθι|στο καλάθι|αφαίρεση|διαγραφή'],
  is: ['skrá út|útskráning|afskrá|setja í körfu|bæta í körfu|fjarlægja|eyða'],
  ga: ['logáil amach|díliostáil|cuir sa chiseán|cuir leis an gciseán|bain amach|scrios'],
  mt: ['oħroġ|żid fil basket|neħħi|ħassar'],
  uk: ['вийти|вихід|відписатися|додати в кошик|до кошика|видалити|прибрати|очистити кошик'],
  ar: ['تسجيل الخروج|إلغاء الاشتراك|أضف إلى السلة|إضافة إلى السلة|إزالة|حذف|إفراغ السلة'],
  zh: ['退出登录|登出|注销|取消订阅|加入购物车|添加到购物车|删除|移除|清空购物车'],
};

/**
 * Names of parameters that ask for something to be done, or carry the proof that a visitor's own page asked for it.
 */
export const actionParameters: readonly string[] = [
  'add|add item|add product|add to bag|add to basket|add to favourites|token',
  'add to cart|remove item|undo item|add to wishlist|remove from wishlist|add to compare|empty cart|cart add',
  'logout|log out|signout|unsubscribe|optout|vote|like|dislike|rate|rating|follow|delete|remove|destroy|purge',
  'reply to com|mark read|dismiss|approve|reject|reset|reset consent|reset cookies|clear|undo|toggle|method',
  'wp nonce|wpnonce|nonce|csrf|csrf token|csrfmiddlewaretoken|authenticity token|form key|sesskey|xsrf token',
];
/** Names of parameters that hold the visitor's answer about cookies: such an address makes the choice, or undoes it. */
export const choiceParameters: readonly string[] = [
  'consent|cookie consent|cookies consent|consent choice|set consent|cookie|cookies|cookie choice|cookie preferences',
  'cookie settings|accept cookies|reject cookies|decline cookies|allow cookies|cookies accepted|gdpr|gdpr consent',
  'gdpr accept|cookie accept|cookie level|cookie keuze|cookies accepteren|toestemming|einwilligung|privacy choice',
];
/** Names of parameters of which the value says what to do. */
export const verbParameters: readonly string[] = ['action|act|do|cmd|command|op|operation|task|method'];
/** Values of these that only show something. */
export const readingValues: readonly string[] = [
  'view|show|list|detail|details|read|display|index|page|search|browse|home|open|print|rss|info|article',
  'toon|bekijk|lees|zoek|lijst|overzicht|anzeigen|liste|afficher|ver|mostrar|lista|default|main|start',
  'login|inloggen|register|registreren|lostpassword|contact|lang|language|taal|month|week|day|tab',
];
/** Names of parameters that hold what a visitor looks for. */
export const searchParameters: readonly string[] = [
  'q|s|query|search|zoek|zoekterm|term|keyword|keywords|suche',
];

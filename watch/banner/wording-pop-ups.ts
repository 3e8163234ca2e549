/** What other pop-ups are about that may mention cookies in passing, in all languages in one list each, written the way words are compared (see `words.ts`). */
export const otherPopUps = {
  survey: ['enquete*', 'vragenlijst*', 'minuutje', 'doe mee', 'ik doe mee', 'uw mening', 'jouw mening', 'je mening', 'survey*', 'questionnaire*', 'few questions', 'your opinion', 'your feedback', 'take part', 'participate', 'umfrage*', 'befragung', 'ihre meinung', 'deine meinung', 'teilnehmen', 'sondage', 'votre avis', 'encuesta*', 'su opinion', 'sondaggio', 'ankiet*', 'inquerito', 'undersokning*', 'undersogelse*', 'sporgeskema*'],
  region: ['your country', 'another country', 'different country', 'your region', 'looks like you', 'seems you are', 'visiting from', 'go to our', 'local site', 'local website', 'international site', 'choose .. country', 'select .. country', 'shipping country', 'stay here', 'stay on this', 'blijf hier', 'blijven hier', 'jouw land', 'uw land', 'ander land', 'kies .. land', 'belgische', 'belgian', 'bevindt u zich', 'lijkt erop dat', 'ihr land', 'anderes land', 'land auswahlen', 'hier bleiben', 'votre pays', 'autre pays', 'choisissez .. pays', 'rester ici', 'su pais', 'otro pais', 'tuo paese', 'altro paese', 'seu pais', 'twoj kraj', 'inny kraj', 'ditt land', 'dit land', 'andet land', 'annat land'],
  terms: ['algemene voorwaarden', 'gebruiksvoorwaarden', 'leveringsvoorwaarden', 'terms of service', 'terms of use', 'terms and conditions', 'terms conditions', 'agb', 'nutzungsbedingungen', 'geschaftsbedingungen', 'conditions generales', 'conditions d utilisation', 'condiciones generales', 'condiciones de uso', 'terminos y condiciones', 'termini e condizioni', 'condizioni d uso', 'termos de servico', 'termos e condicoes', 'regulamin*', 'allmanna villkor', 'anvandarvillkor', 'handelsbetingelser', 'vilkar'],
  browser: ['verouderd*', 'javascript', 'niet ondersteund', 'ondersteunt', 'werk .. browser bij', 'outdated', 'out of date', 'not supported', 'unsupported', 'update your browser', 'upgrade your browser', 'newer version', 'veraltet*', 'nicht unterstutzt', 'browser aktualisieren', 'obsolete', 'perime', 'mettre a jour .. navigateur', 'desactualizado', 'obsoleto', 'non supportato', 'przestarzal*', 'foraldrad*', 'forældet', 'forældede'],
  push: ['meldingen', 'pushmelding*', 'notificaties', 'notifications', 'push notifications', 'benachrichtigungen', 'notificaciones', 'notifiche', 'notificacoes', 'powiadomien*', 'notiser', 'notifikationer'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a control says that goes on to the next step of several. */
export const nextStepWords: readonly string[] = ['volgende', 'volgende stap', 'naar stap *', 'next', 'next step', 'nachster schritt', 'nachste', 'suivant', 'suivante', 'etape suivante', 'siguiente', 'avanti', 'seguinte', 'dalej', 'nasta', 'næste'];

/** The same, in words that agree elsewhere: only where the text says which step of how many it is. */
export const continueWords: readonly string[] = ['verder', 'ga verder', 'doorgaan', 'continue', 'proceed', 'weiter', 'fortfahren', 'continuer', 'poursuivre', 'continuar', 'continua', 'kontynuuj'];

/** What a control says that ends a row of steps. */
export const lastStepWords: readonly string[] = ['klaar', 'dat was het', 'dit was het', 'zo is het goed', 'that s it', 'all done', 'das war s', 'passt so', 'c est tout bon', 'tout est bon', 'c est bon', 'afronden', 'done', 'finish', 'fertig', 'abschliessen', 'terminer', 'termine', 'j ai fini', 'terminar', 'finalizar', 'fine', 'termina', 'concluir', 'gotowe', 'zakoncz', 'klart', 'slutfor', 'færdig', 'afslut'];

/** Controls that say no more than that there is more. */
export const bareMoreWords: readonly string[] = ['more', 'meer', 'mehr', 'plus', 'mas', 'altro', 'mais', 'wiecej', 'mer', 'mere'];

/** What a control says that answers one question among several: the purpose stands beside it. */
export const onWords: readonly string[] = ['aan', 'on', 'an', 'ein', 'active', 'aktiv', 'actif', 'allow', 'toestaan', 'erlauben', 'autoriser', 'oui', 'ja', 'yes'];
export const offWords: readonly string[] = ['uit', 'off', 'aus', 'inactive', 'inaktiv', 'inactif', 'deny', 'weigeren', 'ablehnen', 'refuser', 'non', 'nee', 'nein', 'no'];

/** What a visitor chooses who lets in everything on offer, opposite `basic`. Words that may only tick boxes (`all`) are no part of it. */
export const fullestWords: readonly string[] = ['volledig', 'volledige', 'complet', 'complete', 'compleet', 'optimaal', 'optimal', 'optimale', 'uitgebreid', 'uitgebreide', 'full', 'extended', 'vollstandig*', 'komplett', 'umfassend'];

/** How a box begins that takes consent away when it is ticked, after words such as `I` and `please`. */
export const negatedBoxWords: readonly string[] = ['geen', 'niet', 'weiger*', 'blokkeer*', 'bezwaar', 'kein', 'keine', 'keinen', 'nicht', 'widersprech*', 'widerspreche', 'deaktivier*', 'no', 'not', 'do not', 'don t', 'opt out', 'opt me out', 'object', 'block', 'disable', 'reject', 'refuse', 'decline', 'ne pas', 'refuser', 'je refuse', 'interdire', 'bloquer', 's opposer', 'pas de', 'aucun', 'desactiver'];

/** How a text speaks of what a visitor would like, or would rather not. */
export const wishWords: readonly string[] = ['wil', 'wilt', 'wil je', 'wens', 'wenst', 'liever', 'heb je', 'hebt u', 'heeft u', 'want', 'rather', 'prefer', 'like', 'mochten', 'mochtest', 'wollen', 'willst', 'lieber', 'wunschen', 'souhaitez', 'voulez', 'preferez', 'prefieres', 'quieres', 'desea', 'preferisci', 'vuoi', 'preferes', 'wolisz', 'vill', 'hellre', 'vil', 'helst'];

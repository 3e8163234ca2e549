/** What a surface says about a tab, in Dutch. */
import type { LivePhase, PhaseHow, LiveRule } from '../../../../messages/live-state.ts';
import type { TaughtChoice } from '../../../../messages/taught.ts';
import { sentences, type Sentence } from '../../../../messages/sentences.ts';
import { plural } from './words.ts';

/** What a surface says about a tab. */
export const tab = {
  phase: {
    label: 'Fase van deze pagina',
    name: {
      'before-choice': 'vóór de keuze',
      'after-accept': 'geaccepteerd',
      'after-reject': 'geweigerd',
      'after-withdrawal': 'ingetrokken',
      'after-category': 'deels geaccepteerd',
      unknown: 'onbekend',
    } satisfies Record<LivePhase, string>,
    unknownHow: 'de extensie kan dit niet vaststellen; kies de fase zelf als u haar weet',
    from: {
      label: 'Moment vanaf wanneer deze fase geldt',
      now: 'vanaf nu',
      page: 'vanaf het begin van deze pagina',
      click: (label: string, seconds: string) =>
        `vanaf uw klik${label === '' ? '' : ` op “${label}”`} (${seconds} s na het laden)`,
    },
    byItself: 'laat de extensie bepalen',
    how: {
      start: 'er is geen keuze herkend sinds deze opname begon',
      'own-click': 'door uw klik op de cookiemelding',
      'other-tab': 'door uw keuze in een ander tabblad van deze website',
      record: 'volgens de toestemmingsregistratie van de pagina',
      'by-hand': 'u koos de fase zelf',
      'earlier-visit': 'u koos bij een eerder bezoek; een frisse blik begint opnieuw',
    } satisfies Record<PhaseHow, string>,
  },
  /** The visitor's clicks, and what the user taught of them. */
  clicks: {
    on: (label: string) => `Klik op “${label}”`,
    unnamed: 'Klik',
    chose: (click: string) => `Wat koos u hiermee? ${click}`,
    nothing: 'koos niets',
    remember: {
      accept: 'Onthoud: deze knop van de cookiemelding accepteert',
      reject: 'Onthoud: deze knop van de cookiemelding weigert',
      save: 'Onthoud: deze knop van de cookiemelding bewaart de selectie',
    } satisfies Record<TaughtChoice, string>,
    taught: {
      accept: 'deze knop accepteert',
      reject: 'deze knop weigert',
      save: 'deze knop bewaart de selectie',
    } satisfies Record<TaughtChoice, string>,
    forget: 'Vergeet dit',
    forgetThis: (label: string, site: string) => `Verwijder “${label}” van ${site}`,
    learned:
      'Onthouden. Wat om de knop staat, is vanaf nu de cookiemelding van deze website. Laad de pagina opnieuw om de melding te laten beoordelen.',
    forgotten: 'Vergeten.',
    title: 'Aangewezen knoppen',
    intro:
      'Herkent de extensie een cookiemelding niet, klik dan op de knop en wijs die klik aan in de tijdlijn. De extensie onthoudt per website wat de knop doet.',
    none: 'Er zijn geen knoppen aangewezen.',
  },
  /** A server that stands in for a site. */
  mapped: {
    as: (host: string) => `beoordeeld als ${host}`,
    stoodIn: (to: string, host: string) =>
      `${to} neemt de plaats in van ${host}: de website zelf is niet bezocht. Certificaat, TLS en de omleiding naar https zijn niet beoordeeld.`,
    judgeAs: 'Beoordeel als een website uit uw beleid…',
  },
  verdict: {
    findings: (n: number) => plural(n, 'bevinding', 'bevindingen'),
    none: 'Geen bevindingen',
    soFar: 'tot nu toe',
    inconclusive: 'Niet volledig gecontroleerd',
    notJudged: 'Niet beoordeeld',
    noReason: 'Cookiewacht kan deze pagina niet beoordelen',
    default: 'Voor deze website is er geen beleid: Cookiewacht gebruikt de algemene regels.',
    fresh: (n: number, when: string) => `${n} nieuw sinds rapport ${when}`,
    allKnown: (when: string) => `alle bekend uit rapport ${when}`,
    noBaseline: 'niet vergeleken met een nachtrapport',
  },
  loads: {
    keep: 'bewaar wat eerder geladen pagina’s deden',
    onlyEarlier: (n: number) => `${plural(n, 'bevinding', 'bevindingen')} alleen bij eerder laden`,
    tag: 'eerder geladen',
  },
  finding: {
    list: 'Bevindingen',
    setBy: 'geplaatst door',
    by: 'door',
    noScript: 'welk script het deed, is niet gezien',
    answer: (place: string) => `het antwoord van ${place}`,
    copy: 'Kopieer als ticket (Markdown)',
    openIssue: 'Open als issue…',
    inReport: 'Bekijk in het nachtrapport',
    cut: '(Ingekort; het hele ticket is te kopiëren in de extensie.)',
    copyWaiver: 'Kopieer vrijstelling',
    causeWaiver: (cause: string) => `Alles wat ${cause} op deze website doet, in één vrijstelling:`,
    copyCauseWaiver: 'Kopieer vrijstelling voor de oorzaak',
    copied: 'Gekopieerd',
    notCopied: 'Kopiëren lukte niet',
    openScript: (place: string) => `Open ${place}`,
    openInSources: (place: string) => `Open ${place} in Sources`,
  },
  show: {
    button: 'Toon op de pagina',
    banner: 'Toon de cookiemelding',
    hide: 'Haal de omlijning weg',
    hidden: 'De omlijning is weg.',
    shown: (what: string) => `Omlijnd: ${what}. Escape op de pagina haalt de omlijning weg.`,
    unseen: 'Het staat op de pagina, maar is nu niet zichtbaar.',
    nothing: 'De extensie vindt het nu niet op de pagina.',
    kind: {
      banner: 'cookiemelding',
      form: 'formulier',
      element: 'ingesloten',
    },
  },
  rules: {
    title: 'Regels',
    count: {
      pass: (n: number) => `${plural(n, 'controlepunt', 'controlepunten')} zonder bevinding`,
      fail: (n: number) => `${plural(n, 'controlepunt', 'controlepunten')} met bevinding`,
      nightly: (n: number) => `${n} ${n === 1 ? 'wordt' : 'worden'} ’s nachts gecontroleerd`,
      inconclusive: (n: number) => `${n} niet te beoordelen`,
      'not-applicable': (n: number) => `${n} niet van toepassing`,
      'told-elsewhere': (n: number) =>
        `${plural(n, 'controlepunt', 'controlepunten')} gemeld in een andere bevinding`,
    } satisfies Record<LiveRule['outcome'], (n: number) => string>,
    nightlyWhy:
      'Eén bezoek kan niet laten zien wat deze regels nodig hebben. De nachtelijke controle beoordeelt ze.',
  },
  /** Sentences of the background. */
  said: {
    [sentences.openBefore]: 'De pagina was al open voordat de extensie kon meekijken: laad haar opnieuw.',
    [sentences.nothingSeen]:
      'De extensie heeft van dit tabblad nog niets gezien: het is geen webpagina, of het was al open voordat de extensie startte. Laad het opnieuw.',
    [sentences.othersStay]:
      'cookies die derden op andere websites plaatsen, en gegevens die service workers van andere herkomst bewaren',
    [sentences.cookiesNotRead]: 'De extensie kon de cookies van de browser niet lezen.',
    [sentences.noRoom]:
      'De browser heeft geen ruimte voor de opname: zij gaat verloren als de browser de extensie stopt.',
    [sentences.madeRoom]:
      'De extensie vergat wat zij van deze pagina zag, om ruimte te maken voor pagina’s in andere tabbladen: laad haar opnieuw.',
    [sentences.partLost]:
      'De browser stopte de extensie voordat zij alles van deze pagina kon bewaren: laad haar opnieuw.',
    [sentences.earlierMadeRoom]: 'Eerdere keren dat deze pagina laadde, maakten ruimte voor latere.',
    [sentences.choseElsewhere]: 'De bezoeker koos eerder op de website, of in een ander tabblad.',
    [sentences.asksAgain]: 'De website vraagt opnieuw, hoewel de bezoeker eerder koos.',
    [sentences.clearedElsewhere]:
      'De cookies van de website werden in een ander tabblad gewist voor een frisse blik.',
    [sentences.otherPage]: 'Het tabblad toont een andere pagina dan de extensie kent: laad het opnieuw.',
    [sentences.notReadBack]: 'De extensie kon de eerdere opname niet lezen.',
    [sentences.frameTooBusy]:
      'Scripts van één frame plaatsen meer dan de extensie bijhoudt; de rest ziet zij niet.',
    [sentences.gapPayment]:
      'De pagina biedt een betaalwijze met een adres aan; wat de browser daarvoor ophaalt, ziet de extensie niet.',
    [sentences.gapPasskey]:
      'De pagina gebruikt passkeys van een andere host; de extensie ziet niet hoe de browser die host vraagt of dat mag.',
    [sentences.gapBackgroundFetch]:
      'De pagina laat bestanden op de achtergrond downloaden; die verzoeken ziet de extensie niet.',
    [sentences.gapPrerenderLink]:
      'Een link laat een andere pagina vooraf laden; wat de browser daarvoor ophaalt, ziet de extensie niet.',
    [sentences.gapDatabaseTexts]:
      'De pagina bewaart meer teksten in databases dan de extensie leest; de rest ziet zij niet.',
    [sentences.gapBroken]:
      'Een deel van wat de scripts van de pagina volgt, werkt niet; niet alles wat zij doen is te zien.',
    [sentences.pageTooBusy]: 'De pagina meldt meer dan de extensie leest; de rest ziet zij niet.',
    [sentences.tooManyFrames]:
      'De pagina heeft meer frames dan de extensie bijhoudt; wat scripts in de andere doen, ziet zij niet.',
    [sentences.tooManyReports]: 'Een pagina meldt meer dan de extensie aanneemt; de rest ziet zij niet.',
    [sentences.chosenBefore]:
      'De bezoeker koos voordat deze pagina werd geladen; wat er vóór de keuze gebeurt, was nu niet te zien. Neem een frisse blik.',
    [sentences.nightlyOnly]:
      'Een browserextensie kan deze regel niet beoordelen; de nachtelijke controle doet dat.',
  } satisfies Record<Sentence, string>,
  limits: (n: number) => `${n} ${n === 1 ? 'beperking' : 'beperkingen'} van deze opname`,
  actions: {
    timeline: 'Tijdlijn',
    save: 'Bewijs opslaan',
    saved: (name: string) => `Opgeslagen als ${name}`,
    options: 'Instellingen',
    policy: 'beleid',
    defaultPolicy: 'algemene regels',
    since: (time: string) => `opname sinds ${time}`,
  },
  fresh: {
    button: 'Frisse blik',
    title: (host: string) => `Frisse blik op ${host}?`,
    intro:
      'De extensie laadt de pagina opnieuw alsof u er nooit was, en begint een nieuwe opname. Eerst wist zij van deze website:',
    cookies: (n: number) => (n === 0 ? 'geen cookies' : plural(n, 'cookie', 'cookies')),
    of: 'van',
    origins: 'opslag, databases, caches en service workers van',
    signedOut: 'U bent daarna mogelijk uitgelogd en moet uw cookiekeuze opnieuw maken.',
    limits: 'Dit blijft staan:',
    go: 'Wis en laad opnieuw',
    looking: 'Nagaan wat er is opgeslagen…',
    done: (n: number) => `Gewist (${plural(n, 'cookie', 'cookies')}). De pagina laadt opnieuw.`,
  },
};

import type { Sayings } from './sayings.ts';

/** Ways in which Dutch statements say each part; and sentences that only look like it. */
export const nl: Sayings = {
  responsible: {
    says: `Verwerkingsverantwoordelijke is Noorderwind BV.
Noorderwind BV is verantwoordelijk voor de verwerking van persoonsgegevens.
Noorderwind is de verantwoordelijke in de zin van de AVG.
U bereikt ons op nummer 020 1234.
Wij zijn bereikbaar via het formulier op deze website.
U kunt contact met ons opnemen.
Neem contact op met onze helpdesk.
Onze contactgegevens staan onderaan.
Bel ons met vragen over uw gegevens.
Mail ons via het adres hieronder.
Schrijf ons een brief.
Stuur een e-mail aan de afdeling privacy.
Telefoon: 020 1234.
Ons postadres is Postbus 1, Utrecht.
Bezoekadres: Dorpsstraat 1, Utrecht.
Noorderwind is gevestigd te Utrecht.
Ingeschreven bij de Kamer van Koophandel onder nummer 1234.
KvK-nummer 12345678.
Heeft u vragen over deze verklaring, laat het ons weten.
Met vragen kunt u terecht bij onze receptie.
Wie zijn wij? Noorderwind BV.
Wij zijn Noorderwind BV, statutair gevestigd in Utrecht.
Deze verklaring is van Noorderwind BV.
Deze verklaring is opgesteld door Noorderwind BV.
De eigenaar van deze website is Noorderwind BV.
De beheerder van deze website is Noorderwind BV.
Deze website is van Noorderwind BV.
Noorderwind BV bepaalt welke gegevens worden verwerkt, en waarom.
Onze gegevens: Noorderwind BV, Utrecht.
U kunt ons bellen of schrijven.`,
    not: `De website bewaart uw keuze.
Wij gaan zorgvuldig met gegevens om.`,
  },
  officer: {
    says: `Onze functionaris voor de gegevensbescherming is mevrouw De Vries.
Onze functionaris gegevensbescherming helpt u graag.
U kunt terecht bij onze FG.
Onze DPO is bereikbaar per e-mail.
Onze data protection officer beantwoordt uw vragen.
De privacy officer houdt toezicht.
Onze privacyfunctionaris ziet hierop toe.
De functionaris voor gegevensbescherming is aangemeld.
Wij hebben een functionaris voor de bescherming van gegevens.
Wij hebben een functionaris Gegevensbescherming (FG) aangesteld.
Vraag het de privacycoördinator.
Stuur uw vraag naar de privacycontactpersoon.
Er is een contactpersoon voor privacy.
Onze contactpersoon voor gegevensbescherming is de directeur.
Wij hebben geen functionaris gegevensbescherming.
De toezichthouder gegevensbescherming binnen ons bedrijf is de jurist.
Onze gegevensbeschermingsfunctionaris is te bereiken.
De FG van de groep is S. Jansen.
Het privacyteam behandelt uw verzoek.
Onze afdeling privacy behandelt uw verzoek.
De security officer en privacy officer zijn dezelfde persoon.
De functionaris databescherming is aangesteld.
Voor vragen is er een DPO.
Onze interne toezichthouder voor privacy is aangewezen.
Een aangewezen privacyverantwoordelijke ziet toe.
De chief privacy officer beslist.
Richt u tot de FG van onze organisatie.
De functionaris is te bereiken via fg noorderwind.
De privacymanager houdt het register bij.
De gegevensbeschermingsmedewerker helpt u.`,
    not: `Een functionaris van de gemeente kwam langs.
Wij hebben geen medewerkers in dienst.`,
  },
  purposes: {
    says: `Wij verwerken uw gegevens voor de volgende doelen.
De doeleinden van de verwerking zijn hieronder genoemd.
Het doel is u te kunnen bellen.
Wij gebruiken uw e-mailadres om u te antwoorden.
Wij gebruiken uw gegevens voor de nieuwsbrief.
Uw gegevens worden gebruikt om de bestelling te leveren.
Uw gegevens worden gebruikt voor de administratie.
Wij verwerken uw naam om u aan te spreken.
Wij verwerken uw adres voor de verzending.
Uw gegevens worden verwerkt ten behoeve van de training.
Wij hebben uw gegevens nodig om u in te schrijven.
Uw adres is nodig voor de bezorging.
Dit doen wij om de website te verbeteren.
Dit doen wij omdat wij u anders niet kunnen helpen.
Waarom verwerken wij uw gegevens?
Waarvoor gebruiken wij uw gegevens?
Waarom hebben wij uw gegevens nodig?
Wij vragen uw nummer zodat wij u kunnen bellen.
Gegevens worden verzameld teneinde u te informeren.
Met behulp van deze gegevens kunnen wij u sneller helpen.
Uw cv gebruiken wij alleen voor de selectie.
Wij leggen uw gegevens vast om de overeenkomst uit te voeren.
De gegevens dienen om misbruik te voorkomen.
De gegevens dienen ter beveiliging.
Uw gegevens worden niet voor andere doelen gebruikt.
Wij bewaren uw gegevens met het oog op de garantie.
Het gebruik van uw gegevens is bedoeld voor statistiek.
Wij verzamelen gegevens om de site te meten.
Uw gegevens gebruiken we voor het versturen van facturen.
Per doel leest u welke gegevens wij gebruiken.`,
    not: `Uw privacy is belangrijk.
Wij versturen geen gegevens.`,
  },
  ground: {
    says: `De grondslag is uw toestemming.
De rechtsgrond is artikel 6 AVG.
Wij doen dit op basis van een overeenkomst.
Dit is nodig voor de uitvoering van de overeenkomst.
Wij hebben hierbij een gerechtvaardigd belang.
Dit doen wij op grond van een gerechtvaardigd belang.
Ons gerechtvaardigde belang is de veiligheid van de site.
Wij zijn dit wettelijk verplicht.
Wij zijn daartoe verplicht op grond van de wet.
Wij hebben een wettelijke verplichting.
De wet verplicht ons deze gegevens te bewaren.
U heeft ons toestemming gegeven.
U geeft ons hiervoor uw toestemming.
Wij vragen u vooraf om toestemming.
Alleen als u akkoord gaat, plaatsen wij cookies.
De verwerking berust op uw instemming.
De verwerking is gebaseerd op de wet.
De verwerking is gebaseerd op uw inschrijving.
Wij mogen dit omdat u klant bent.
Wij mogen dit volgens de AVG.
De juridische basis is het contract met u.
De wettelijke basis is het contract met u.
Dit gebeurt ter uitvoering van een contract.
De verwerking is noodzakelijk voor het sluiten van een contract.
De verwerking is noodzakelijk om een wettelijke plicht na te komen.
De verwerking is noodzakelijk voor een taak van algemeen belang.
De verwerking is nodig om vitale belangen te beschermen.
Artikel 6, lid 1, onder b, van de AVG staat dit toe.
Wij hebben hiervoor een rechtmatige basis.
Op welke gronden verwerken wij gegevens?`,
    not: `Wij houden van duidelijkheid.
Uw gegevens zijn veilig opgeslagen.`,
  },
  recipients: {
    says: `Wij geven gegevens door aan Google.
Uw gegevens worden gedeeld met onze accountant.
Wij delen uw gegevens met bezorgdiensten.
Wij verstrekken uw gegevens aan de Belastingdienst.
Uw gegevens worden verstrekt aan PostNL.
Uw persoonsgegevens worden doorgegeven aan partners.
Wij verstrekken geen gegevens aan derden.
Ontvangers van uw gegevens zijn onze leveranciers.
Wij schakelen verwerkers in.
Wij maken gebruik van de diensten van Mailchimp.
Onze hostingpartij heeft toegang tot uw gegevens.
Wij stellen uw gegevens beschikbaar aan de gemeente.
Uw gegevens gaan naar ons boekhoudpakket.
Wij sturen uw gegevens naar de verzekeraar.
Uw IP-adres wordt verzonden naar Google.
Wij verkopen uw gegevens niet.
Uw gegevens worden met niemand gedeeld.
Alleen onze medewerkers zien uw gegevens.
Wij werken samen met de volgende bedrijven.
Onze dienstverleners krijgen uw adres.
Wij besteden de administratie uit aan een ander bedrijf.
Andere partijen hebben geen inzage.
Google ontvangt uw IP-adres.
Uw cv wordt doorgestuurd naar de opdrachtgever.
Onze softwareleverancier ziet uw gegevens.
Gegevens worden overgedragen aan incassobureaus.
Uw gegevens blijven binnen onze organisatie.
Externe partijen verwerken gegevens voor ons.
Een bureau verwerkt gegevens namens ons.
Met wie delen wij uw gegevens?`,
    not: `Wij delen uw zorgen over privacy.
Wij maken gebruik van cookies.
U ontvangt de nieuwsbrief elke maand.
Wij geven om uw privacy.`,
  },
  transfers: {
    says: `Wij geven gegevens niet door buiten de Europese Unie.
Gegevens gaan naar een land buiten de EU.
Gegevens blijven binnen de Europese Economische Ruimte.
Gegevens verlaten de EER niet.
Uw gegevens staan op servers in de Verenigde Staten.
Uw gegevens kunnen naar de VS gaan.
Wij sluiten modelcontracten.
De Europese Commissie nam een adequaatheidsbesluit.
De Commissie heeft standaardcontractbepalingen vastgesteld.
Google is aangesloten bij het Data Privacy Framework.
Mailchimp was aangesloten bij het Privacy Shield.
Doorgifte aan derde landen vindt niet plaats.
Er is geen doorgifte naar een derde land.
Gegevens worden opgeslagen binnen de EU.
Onze servers staan in Nederland.
Onze servers staan in de Europese Unie.
Alle gegevens worden in Europa verwerkt.
Gegevens worden buiten Europa verwerkt.
Wij gebruiken passende waarborgen voor internationale doorgifte.
Bindende bedrijfsvoorschriften beschermen de doorgifte.
Gegevens worden niet aan internationale organisaties verstrekt.
Uw gegevens worden niet naar het buitenland gestuurd.
De leverancier verwerkt gegevens in Amerika.
Standard contractual clauses zijn van toepassing.
SCC's zijn overeengekomen.
Binding corporate rules gelden.
De verwerking vindt plaats binnen de EER.
De gegevens worden niet buiten de EER verwerkt.
Het datacenter staat in Duitsland, binnen de EU.
Landen zonder passend beschermingsniveau krijgen niets.`,
    not: `Wij werken in heel Nederland voor zorginstellingen.
Onze collega's gaan graag op reis.`,
  },
  retention: {
    says: `Wij bewaren uw gegevens twee jaar.
De bewaartermijn is zes maanden.
Uw gegevens worden niet langer bewaard dan nodig.
Hoe lang bewaren wij gegevens?
Na een jaar verwijderen wij uw gegevens.
Uw cv wordt na vier weken verwijderd.
Na afloop van de procedure vernietigen wij uw cv.
De gegevens worden na zeven jaar vernietigd.
Wij wissen uw gegevens na de training.
Na dertig dagen worden logbestanden gewist.
Uw gegevens blijven twee jaar in ons systeem.
Uw gegevens blijven opgeslagen zolang u klant bent.
Zolang u bent ingeschreven, houden wij uw adres.
Wij slaan uw gegevens op voor de duur van de overeenkomst.
Gegevens worden opgeslagen tot u zich afmeldt.
De opslagtermijn is een jaar.
De bewaarduur verschilt per gegeven.
Wij hanteren een termijn van zeven jaar.
De fiscale bewaarplicht is zeven jaar.
Na die periode anonimiseren wij de gegevens.
De gegevens worden daarna geanonimiseerd.
Wij houden uw gegevens niet langer dan nodig.
Uw gegevens worden gearchiveerd voor vijf jaar.
Deze cookie verloopt na een jaar.
Wij verwijderen de gegevens zodra zij niet meer nodig zijn.
Uw account wordt na inactiviteit opgeheven en verwijderd.
Persoonsgegevens worden niet langer dan noodzakelijk verwerkt.
Na uw afmelding verdwijnen uw gegevens uit ons bestand.
Per soort gegeven geldt een termijn.
Retentie: twaalf maanden.`,
    not: `Wij respecteren uw privacy.
U leest hier wie wij zijn.`,
  },
  access: {
    says: `U heeft recht op inzage.
U mag uw gegevens inzien.
U kunt opvragen welke gegevens wij van u hebben.
U kunt uw gegevens laten corrigeren.
U kunt uw gegevens laten verwijderen.
U heeft het recht uw gegevens te rectificeren.
U heeft het recht om vergeten te worden.
U kunt een kopie van uw gegevens vragen.
U kunt uw gegevens laten aanpassen.
Op verzoek laten wij zien welke gegevens wij hebben.
U kunt ons vragen uw gegevens te wissen.
U kunt fouten in uw gegevens laten verbeteren.`,
    not: `De website werkt met en zonder cookies.`,
  },
  objection: {
    says: `U heeft het recht van bezwaar.
U kunt bezwaar maken tegen de verwerking.
U mag zich verzetten tegen direct marketing.
U heeft recht van verzet.
Bent u het niet eens met de verwerking, meld dat dan.
U kunt de verwerking weigeren.
Wilt u niet dat wij uw gegevens gebruiken, laat het weten.
U kunt zich afmelden voor reclame.
U kunt protest aantekenen tegen profilering.
U kunt opkomen tegen de verwerking.`,
    not: `Wij gaan zorgvuldig om met gegevens.`,
  },
  restriction: {
    says: `U kunt beperking van de verwerking vragen.
U heeft het recht de verwerking te beperken.
U kunt vragen de verwerking te laten stilleggen.
U kunt de verwerking tijdelijk laten stopzetten.
U mag ons vragen minder gegevens te verwerken.
U kunt uw gegevens laten afschermen.
U kunt uw gegevens laten blokkeren.
De verwerking kan op uw verzoek worden beperkt.
U kunt vragen om de verwerking op te schorten.
U kunt vragen het gebruik tijdelijk te bevriezen.`,
    not: `Uw gegevens zijn veilig.`,
  },
  portability: {
    says: `U heeft recht op overdraagbaarheid van gegevens.
U heeft recht op dataportabiliteit.
U kunt uw gegevens laten overdragen aan een ander.
U kunt uw gegevens meenemen naar een ander.
U krijgt uw gegevens in een gangbaar bestand.
Wij leveren uw gegevens in een machineleesbaar formaat.
U kunt uw gegevens laten overzetten.
Wij sturen uw gegevens op verzoek naar een andere organisatie.
U heeft recht op overdracht van uw gegevens.
U kunt uw gegevens downloaden en meenemen.`,
    not: `Wij bewaren uw keuze.`,
  },
  withdrawal: {
    says: `U kunt uw toestemming altijd intrekken.
U heeft het recht uw toestemming in te trekken.
Uw toestemming kan worden ingetrokken.
Trek uw toestemming in via de instellingen.
U kunt uw keuze altijd wijzigen.
U kunt uw voorkeuren later aanpassen.
U kunt zich op elk moment uitschrijven.
U kunt uw toestemming herroepen.
U kunt op uw toestemming terugkomen.
Verandert u van gedachten, pas dan uw keuze aan.
U kunt alsnog weigeren via de cookie-instellingen.
Onderaan elke nieuwsbrief staat een link om u af te melden.`,
    not: `Wij vragen uw toestemming.`,
  },
  complaint: {
    says: `U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.
Bent u ontevreden, ga dan naar de AP.
U heeft het recht te klagen bij de toezichthouder.
Heeft u een klacht over ons, laat het weten.
De Autoriteit Persoonsgegevens behandelt klachten.
U kunt naar de toezichthoudende autoriteit stappen.
Klachten kunt u melden bij de AP.
Klagen kan bij de privacytoezichthouder.
Komen wij er samen niet uit, dan kunt u naar de Autoriteit Persoonsgegevens.
U kunt zich wenden tot de toezichthouder.
U kunt een tip geven aan de Autoriteit Persoonsgegevens.
Dien uw klacht in bij de nationale toezichthouder.
Een klacht dient u in via de website van de AP.
U heeft klachtrecht.
Er is een klachtenprocedure.
U kunt een klachtenformulier invullen.
De autoriteit ziet toe op de naleving van de AVG.
De AP houdt toezicht op de privacywet.
Wij helpen u graag als u klachten heeft.
Gaat er iets mis, meld het dan bij de Autoriteit Persoonsgegevens.
Contact met de Autoriteit Persoonsgegevens vindt u op haar website.
Bij de gegevensbeschermingsautoriteit kunt u klagen.
U kunt beroep instellen bij de rechter.
U mag de zaak voorleggen aan de rechter.
Uw klacht nemen wij in behandeling.
Tegen ons besluit kunt u klagen.
U kunt de AP vragen te bemiddelen.
U kunt de toezichthouder inschakelen.
Het indienen van een klacht is gratis.
Het recht om een klacht in te dienen heeft u altijd.`,
    not: `Wij streven naar tevreden klanten.`,
  },
  date: {
    says: `Versie 3.
Laatst gewijzigd op een maandag.
Deze verklaring is bijgewerkt.
Deze verklaring geldt vanaf 1 januari 2026.
Datum: 3 maart 2026.
Laatste wijziging: maart 2026.
Laatst bijgewerkt in 2026.
Vastgesteld op 3-3-2026.
Deze verklaring is voor het laatst aangepast in mei 2025.
Ingangsdatum: 1 mei 2025.`,
    not: `Wij passen deze verklaring soms aan.`,
  },
};

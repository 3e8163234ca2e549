import type { LanguageWords } from '../language.ts';

/**
 * Greek. Terms of law as in the Greek version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'el',
  links: {
    privacy: `απορρήτου, απόρρητο, προσωπικά δεδομένα, προσωπικών δεδομένων, προστασία δεδομένων, ιδιωτικότητα,
    aporritou, aporrito, prosopika dedomena, prosopikon dedomenon, prostasia dedomenon`,
    cookies: 'cookie, cookies',
    document: 'πολιτική, δήλωση, όροι, politiki, dilosi, oroi',
    neutral: 'προστασία, προστασίας, χρήσης, χρήση, σχετικά, για, xrisis, prostasias',
    settings: 'ρυθμίσεις, προτιμήσεις, rythmiseis',
    other: 'συνταγή, συνταγές, συνταγη, νέα',
  },
  parts: {
    responsible: 'υπεύθυνος*, υπεύθυνο*, επικοινων*, τηλέφωνο',
    officer: 'υπεύθυνο* προστασίας, υπεύθυνος προστασίας, dpo',
    purposes: 'σκοπ*',
    ground: `νομική βάση, συγκατάθεση*, συναίνεση*, έννομο συμφέρον, έννομα συμφέροντα, σύμβαση*,
    νομική υποχρέωση`,
    recipients: `τρίτους, τρίτα μέρη, τρίτων, αποδέκτ*, εκτελούν* την επεξεργασία, κοινοποι*, διαβιβάζ*,
    μοιραζόμαστε, κοινοποιούνται, πάροχο*`,
    transfers: 'τρίτ* χώρ*, εκτός της ευρωπαϊκής, εκτός εε, εκτός εοχ, τυποποιημένες συμβατικές ρήτρες',
    retention: 'διατηρ*, διατήρηση*, αποθηκεύ*',
    access: 'πρόσβαση*',
    objection: 'εναντίωση*, εναντιωθ*, αντίρρηση*',
    restriction: 'περιορισμ*',
    portability: 'φορητότητα*',
    withdrawal: 'ανακαλ*, ανάκληση*',
    complaint: 'καταγγελία*, εποπτική αρχή, αρχή προστασίας δεδομένων',
    date: 'έκδοση, τελευταία ενημέρωση, τελευταία τροποποίηση',
    session: 'συνεδρία*, περίοδο* λειτουργίας',
  },
  categories: {
    analytics: 'αναλυτικ*, ανάλυση*, στατιστικ*, μετρήσ*, μέτρηση*, απόδοση*, επιδόσε*',
    marketing: 'διαφήμιση*, διαφημίσε*, διαφημιστικ*, μάρκετινγκ, εμπορικ* προώθηση*, στόχευση*',
    embed: 'μέσα κοινωνικής δικτύωσης, κοινωνικ*, εξωτερικό περιεχόμενο, χάρτες',
    preferences: 'προτιμήσε*, προτίμηση*, εξατομίκευση*',
    weak: 'απόδοση*, επιδόσε*',
    common: '',
  },
};

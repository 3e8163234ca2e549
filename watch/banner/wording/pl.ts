import type { ConsentWords } from '../wording.ts';

/** Polish. The letter ł stays as it is: it has no accent that could be taken off. */
export const wording: ConsentWords = {
  language: 'pl',
  rank: 8,
  common: ['na', 'w', 'z', 'do', 'dla', 'ta', 'ten', 'nasza', 'nasze', 'naszej', 'twoje', 'panstwa', 'korzysta', 'korzystamy', 'uzywamy', 'oraz', 'jest', 'sa', 'aby', 'w celu', 'celach', 'mozesz', 'wiecej', 'wszystkie', 'strona'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*', 'ciasteczka', 'ciasteczek', 'pliki cookie', 'plikow cookie'],
    consent: ['zgoda', 'zgody', 'zgode'],
    tracking: ['sledz*', 'podobne technologie', 'profilowanie'],
    privacy: ['prywatnosc*', 'dane osobowe', 'danych osobowych', 'rodo'],
    web: ['strona', 'strony', 'stronie', 'serwis*', 'witryn*', 'statyst*', 'anali*', 'reklam*', 'marketing*', 'partner*', 'urzadzeni*', 'przegladark*', 'ruch', 'dane', 'preferencj*', 'ulepsz*', 'popraw*', 'uzytkownik*'],
  },
  foreign: {
    newsletter: ['newsletter', 'zapisz sie', 'rabat', 'adres e mail'],
    age: ['18', 'pełnoletni*', 'wiek', 'alkohol*'],
    chat: ['czat', 'napisz .. wiadomosc', 'jak mozemy pomoc'],
    login: ['zaloguj', 'hasło', 'zarejestruj'],
    shop: ['koszyk', 'kup', 'dostawa', 'zamow'],
    food: ['przepis*', 'piekarnik', 'masło', 'maki', 'cukier'],
    embed: ['wideo', 'film', 'mapa', 'tresc', 'odtworz', 'formularz'],
  },
  control: {
    not: ['nie', 'bez', 'zadnych'],
    accept: ['akceptuj', 'akceptuje', 'zaakceptuj', 'akceptowac', 'zgadzam sie', 'wyrazam zgode', 'zezwol', 'zezwalam', 'pozwol', 'przyjmij', 'przyjmuje', 'wlacz wszystkie', 'włacz wszystkie', 'zaznacz wszystkie'],
    agree: ['tak', 'ok', 'zgoda', 'rozumiem', 'dobrze', 'w porzadku', 'dalej', 'kontynuuj', 'przejdz do serwisu'],
    all: ['wszystkie', 'wszystko', 'wszystkich'],
    reject: ['odrzuc', 'odrzucam', 'odrzucenie', 'odmow', 'odmawiam', 'nie zgadzam sie', 'nie dziekuje', 'nie akceptuje', 'wyłacz wszystkie', 'wycofaj', 'zablokuj', 'sprzeciw'],
    necessary: ['niezbedne', 'niezbednych', 'konieczne', 'koniecznych', 'wymagane', 'wymaganych', 'techniczne', 'funkcjonalne', 'podstawowe'],
    unnecessary: ['opcjonalne', 'opcjonalnych', 'zbedne', 'dodatkowe'],
    purposes: ['analityczne', 'analitycznych', 'statystyczne', 'statystyka', 'marketing*', 'reklamowe', 'reklamowych', 'spersonalizowane', 'społecznosciowe', 'wydajnosc*', 'preferencje'],
    only: ['tylko', 'wyłacznie', 'jedynie'],
    save: ['zapisz', 'potwierdz', 'zatwierdz', 'zastosuj'],
    selection: ['wybor', 'wybrane', 'wybranych', 'zaznaczone', 'preferencje', 'moj wybor'],
    settings: ['ustawienia', 'ustawien', 'dostosuj', 'zarzadzaj', 'preferencje', 'konfiguruj', 'opcje', 'zmien', 'szczegoły', 'pokaz szczegoły', 'personalizuj', 'wybierz'],
    close: ['zamknij', 'ukryj', 'pozniej', 'nie teraz', 'pomin', 'anuluj', 'wroc'],
    more: ['wiecej info*', 'dowiedz sie wiecej', 'czytaj wiecej', 'polityka', 'polityce', 'regulamin', 'informacje', 'tutaj', 'wiecej'],
  },
};

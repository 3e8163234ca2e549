/** Links that do something are told from pages, by their address, their words and their attributes. */
import { describe, expect, test } from 'vitest';
import { addressDoesSomething, doesSomething } from '../../../../crawler/pages/actions.ts';
import { bareLink } from '../../../../crawler/pages/links.ts';

const at = (path: string): boolean => addressDoesSomething(new URL(path, 'https://www.winkel.example/'));

describe('an address does something', () => {
  test.each([
    [
      'when it logs out',
      '/logout',
      '/account/uitloggen',
      '/user/sign-out.php',
      '/?do=logout',
      '/abmelden',
      '/deconnexion',
    ],
    [
      'when it fills or empties a cart',
      '/cart/add/12',
      '/addToCart/12',
      '/?add-to-cart=9',
      '/mand?remove_item=3',
      '/in-den-warenkorb/7',
    ],
    [
      'in further languages',
      '/odjavi-se',
      '/kosarica/dodaj-u-ko%C5%A1aricu/4',
      '/logi-v%C3%A4lja',
      '/pievienot-grozam/3',
      '/atsijungti',
      '/%CE%B1%CF%80%CE%BF%CF%83%CF%8D%CE%BD%CE%B4%CE%B5%CF%83%CE%B7',
      '/%D0%B2%D0%B8%D0%B9%D1%82%D0%B8',
      '/skra-ut',
      '/加入购物车/9',
      '/حذف/8',
    ],
    [
      'when it makes the choice about cookies, or undoes it',
      '/?consent=withdraw',
      '/?cookies=accept',
      '/nl?cookie_consent=0',
      '/over?acceptCookies=1',
      '/?gdpr_consent=deny&terug=%2F',
      '/a?cookie-keuze=alles',
      '/b?einwilligung=nein',
    ],
    ['when it adds to a cart by a bare parameter', '/cart?add=1&id_product=5', '/mand?token=9a&id=4'],
    [
      'when it votes or likes',
      '/poll?vote=1',
      '/berichten/4/like',
      '/idee/9/upvote',
      '/artikel/2/vind-ik-leuk',
    ],
    [
      'when it ends a subscription',
      '/unsubscribe?u=4',
      '/nieuwsbrief/afmelden',
      '/newsletter/abbestellen',
      '/se-d%C3%A9sabonner',
    ],
    [
      'when it deletes',
      '/foto/4/verwijderen',
      '/item/delete',
      '/x?action=delete&id=4',
      '/lista/eliminar/8',
      '/oppgave/slett',
    ],
    [
      'when it forgets the choice',
      '/cookies/reset',
      '/keuze-wissen',
      '/consent/clear',
      '/?reset_cookies=1',
      '/cookies-loeschen/zuruecksetzen',
      '/cookies/l%C3%B6schen',
    ],
    [
      'by a parameter that says so',
      '/index.php?task=user.logout',
      '/?cmd=opslaan',
      '/a?_method=put',
      '/b?op=toggle',
    ],
    [
      'by the proof that a page of the visitor asked for it',
      '/a?_wpnonce=1f',
      '/b?authenticity_token=x',
      '/c?sesskey=y',
    ],
    ['when it answers a comment', '/bericht?replytocom=55'],
  ])('%s', (_what, ...addresses) => {
    expect(addresses.filter((address) => !at(address))).toEqual([]);
  });

  test('and not when it only shows something', () => {
    const pages = [
      '/',
      '/contact',
      '/login',
      '/inloggen',
      '/aanmelden',
      '/nieuwsbrief',
      '/winkelwagen',
      '/bestellen',
      '/blog/how-to-delete-your-cookies',
      '/nieuws/stemmen-in-2026',
      '/index.php?option=x&task=view&id=4',
      '/?action=show',
      '/zoeken?q=logout',
      '/agenda?month=3',
      '/producten?pagina=2&sort=prijs',
      '/stem',
      '/merken',
      '/advies/adoptie',
      '/privacy',
      '/cookies',
      '/p?lang=de',
      '/webshop?event=12',
      '/acties',
      '/acties/zomer?pagina=2',
      '/blog/uitloggen-of-niet',
      '/cookies?taal=nl',
      '/recepten?q=cookies',
    ];
    expect(pages.filter(at)).toEqual([]);
  });
});

describe('a link does something', () => {
  const link = bareLink('https://www.winkel.example/x/8');
  test.each([
    'Uitloggen',
    'In winkelmandje',
    '♥ Vind ik leuk',
    'Add to cart',
    'Se déconnecter',
    'Verwijderen',
    'Zurücksetzen',
    'Usuń',
    'Legg i handlekurv',
  ])('when it is called %s', (text) => expect(doesSomething({ ...link, text })).toBe(true));
  test('when it sends, or asks whether one is sure', () => {
    expect(doesSomething({ ...link, acts: true })).toBe(true);
  });
  test('when search engines shall not follow it, with its parameters', () => {
    const sorted = { ...bareLink('https://www.winkel.example/x?id=8'), rel: 'noopener nofollow' };
    expect(doesSomething(sorted)).toBe(true);
    expect(doesSomething({ ...link, rel: 'nofollow' })).toBe(false);
  });
  test.each([
    'Winkelmandje',
    'Inloggen',
    'Contact',
    'Nieuwsbrief',
    'Lees verder',
    'Hoe verwijder ik mijn gegevens?',
    '',
  ])('and not when it is called %s', (text) => expect(doesSomething({ ...link, text })).toBe(false));
});

test('a link that answers a question about cookies is no page', () => {
  const link = (text: string) => doesSomething({ ...bareLink('https://www.winkel.example/terug?c=1'), text });
  for (const text of ['Weigeren', 'Alle cookies accepteren', 'Rejeitar', 'Godkänn alla', 'Tylko niezbędne'])
    expect(link(text), text).toBe(true);
  for (const text of [
    'Cookies',
    'Contact',
    'Cookieverklaring',
    'Welke cookies zijn noodzakelijk?',
    'Ok Computer',
  ])
    expect(link(text), text).toBe(false);
});

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

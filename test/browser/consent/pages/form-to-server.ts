import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'form that is sent to the server, no script',
  html: site({
    banner: `{{unless-chosen}}<form class="bar" method="post" action="/choose"><p>Wij gebruiken cookies voor statistieken en marketing. Gaat u daarmee akkoord?</p><input type="submit" name="keuze" value="Nee, niet akkoord"> <input type="submit" name="keuze" value="Ja, akkoord"></form>{{/unless-chosen}}`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};

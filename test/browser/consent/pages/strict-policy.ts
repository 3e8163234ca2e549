import { createHash } from 'node:crypto';
import { site, type BannerPage } from '../page.ts';

const html = site({
  banner: `<dialog id="box"><form method="dialog"><h2>Cookies</h2><p>Wij vragen uw toestemming voor analytische cookies.</p><button value="nee">Nee, alleen functioneel</button> <button value="ja">Ja, cookies toestaan</button></form></dialog>`,
  script: `var box = document.getElementById('box'); if (!recorded()) box.showModal(); box.addEventListener('close', function () { if (box.returnValue) record(box.returnValue === 'ja' ? 'accept' : 'reject'); });`,
});
const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
  ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
);

export const page: BannerPage = {
  name: 'policy that allows two scripts and nothing else, trusted types',
  html,
  headers: {
    'content-security-policy': `default-src 'none'; script-src ${hashes.join(' ')}; style-src 'unsafe-inline'; connect-src 'self'; form-action 'none'; require-trusted-types-for 'script'`,
  },
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};

/** Words in consent records that grant or deny. Pure. */

const listed = (lines: readonly string[]): Set<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** By language. Words of two Latin letters are left out where they are the code of a language too. */
const yes = listed([
  'true yes allow allowed granted grant accept accepted all optin opt-in enabled on given consented agreed',
  'ja akkoord alles toegestaan geaccepteerd alle akzeptiert zugestimmt erlaubt oui accepté autorisé',
  'sí aceptado aceptada aceptadas accettato accettata accettati sim aceite aceito aceites tak zgoda zaakceptowano',
  'accepterad accepterat godkänd godkänt accepteret godkendt tilladt godtatt akseptert tillatt kyllä hyväksytty',
  'sallittu ano přijato souhlas povoleno áno prijaté súhlas povolené sprejeto dovoljeno prihvaćeno dopušteno igen',
  'elfogadva engedélyezve acceptat permis nõus lubatud jā piekrītu atļauts taip sutinku priimta leista evet',
  'kabul onaylandı já samþykkt leyft aċċettat glactha да прието разрешено так прийнято дозволено ναι αποδοχή',
  'αποδεκτό نعم موافق مقبول 同意 接受 允许',
]);
const no = listed([
  'false no non deny denied reject rejected refuse refused declined decline revoked optout opt-out disabled off',
  'none necessary essential functional withdrawn blocked nee weiger geweigerd geen noodzakelijk functioneel',
  'nein abgelehnt verweigert refusé rechazado rechazada rechazadas rifiutato rifiutata rifiutati não recusado',
  'recusados nie odmowa odrzucono odrzucone nej nekad nekat avvisad avböjt afvist nægtet nei avslått avvist hylätty',
  'estetty odmítnuto nesouhlas zakázáno odmietnuté nesúhlas zakázané zavrnjeno odbijeno nem elutasítva refuzat',
  'respins keeldun keelatud nē noraidīts aizliegts nesutinku atmesta hayır reddedildi hafnað irrifjutat diúltaithe',
  'не отказано отхвърлено ні відхилено όχι απόρριψη απορρίφθηκε لا مرفوض رفض 拒绝 不同意',
]);

/** Letters and numbers that answer only beside a name. */
const letters: ReadonlyMap<string, boolean> = new Map([
  ...['1', 'y', 'j', 't'].map((each) => [each, true] as const),
  ...['0', 'n', 'f', '-1'].map((each) => [each, false] as const),
]);

/** The answer that a word gives; null if it is none. `1`, `0`, `y` and the like answer only `beside` a name. */
export function answerOf(word: string, beside = false): boolean | null {
  const plain = word.trim().toLowerCase();
  if (yes.has(plain)) return true;
  if (no.has(plain)) return false;
  return beside ? (letters.get(plain) ?? null) : null;
}

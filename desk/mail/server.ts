/** The mail server of the settings. Its password comes from the environment: settings are in the history. */
import { createTransport } from 'nodemailer';
import type { Settings } from '../model/settings.ts';

const PASSWORD = 'COOKIEWACHT_DESK_SMTP_PASSWORD';

export interface MailServer {
  from: string;
  /** Hands over one letter. */
  send(letter: { id: string; to: string; subject: string; text: string; html: string }): Promise<Handed>;
}

/** What became of it. `later`: it was not taken, and may be tried again. */
type Handed = { state: 'sent'; answer: string } | { state: 'later' | 'refused' | 'unsure'; problem: string };

/** The address is `smtp:` or `smtps:`, names a host, and holds no password. */
export function smtpAddress(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || url.password !== '')
    return null;
  return url.pathname === '' || url.pathname === '/' ? url : null;
}

/** The server; null where mail is not set up, and a sentence where its password is missing. */
export function mailServer(
  { smtp, mailFrom }: Settings,
  environment: NodeJS.ProcessEnv,
): MailServer | string | null {
  if (smtp === null || mailFrom === null) return null;
  const url = smtpAddress(smtp);
  if (url === null) return `the mail server ${smtp} is no address like smtp://name@mail.example.nl:587`;
  const user = decodeURIComponent(url.username);
  const pass = environment[PASSWORD] ?? '';
  if (user !== '' && pass === '')
    return `${PASSWORD} is missing: the mail server asks ${user} for a password`;
  const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const secure = url.protocol === 'smtps:';
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A password never goes over the network in clear.
    requireTLS: user !== '' && !loopback && !secure,
    ...(user === '' ? {} : { auth: { user, pass } }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from: mailFrom,
    async send({ id, to, ...letter }) {
      try {
        await transport.verify();
      } catch (error) {
        return { state: 'later', problem: problemOf(error) };
      }
      try {
        // By its name a server recognises a mail that it has.
        const messageId = `<${id}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`;
        const { response } = await transport.sendMail({
          ...letter,
          from: { name: 'Cookiewacht', address: mailFrom },
          to,
          messageId,
        });
        return { state: 'sent', answer: response };
      } catch (error) {
        const code = codeOf(error);
        const state = code === null ? 'unsure' : code >= 500 ? 'refused' : 'later';
        return { state, problem: problemOf(error) };
      }
    },
  };
}

/** The server's answer (RFC 5321, section 4.2); null when it gave none. */
const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : null;

const problemOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** The text of a request's body, as far as the browser shows it to an extension. */
import type browser from 'webextension-polyfill';

const longest = 65_536;
const mostParts = 200;

/** The body as text; undefined if there is none or the browser does not show it. */
export function bodyText({ requestBody }: browser.WebRequest.OnBeforeRequestDetailsType): string | undefined {
  if (!requestBody) return undefined;
  const form: unknown = requestBody.formData;
  if (typeof form === 'object' && form !== null) {
    const pairs = Object.entries(form)
      .slice(0, 200)
      .flatMap(([name, values]) =>
        (Array.isArray(values) ? values : [values])
          .slice(0, 5)
          .map((value) => [name, String(value).slice(0, 8192)]),
      );
    return new URLSearchParams(pairs).toString().slice(0, longest);
  }
  return textOf((requestBody.raw ?? []).map(({ bytes }): unknown => bytes));
}

/** The text of a body that is handed over in parts; parts that are files are not shown. */
function textOf(parts: readonly unknown[]): string | undefined {
  const decoder = new TextDecoder();
  let text: string | undefined;
  for (const part of parts.slice(0, mostParts)) {
    if (!(part instanceof ArrayBuffer)) continue;
    text ??= '';
    if (text.length < longest) text += decoder.decode(part.slice(0, longest - text.length), { stream: true });
  }
  return text;
}

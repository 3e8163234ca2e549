/**
 * Copies a text, in a report's page and in the extension; false where that is not allowed. The report carries it as text,
 * so it refers to nothing outside itself.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A file on disk and DevTools panels may not use the clipboard's newer interface; there the older way works.
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

/** Lines that came together, each with its number from 1; blank ones are left out. */
export type Lines = readonly { readonly number: number; readonly text: string }[];

/** A line that is longer than an event can be; nothing of what comes after it can be trusted. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';
}

/** The lines of a stream, as many at a time as have come, so that none waits for others. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  lengthMax: number,
): AsyncGenerator<Lines> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  const numbered = (texts: readonly string[]): Lines =>
    texts
      .map((text) => {
        number += 1;
        return { number, text };
      })
      .filter(({ text }) => text.trim() !== '');
  for await (const chunk of chunks) {
    const texts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = texts.pop() ?? '';
    const lines = numbered(texts);
    if (lines.length > 0) yield lines;
    if (rest.length > lengthMax) throw new LineTooLong(`line ${number + 1}`);
  }
  const last = numbered([rest + decoder.decode()]);
  if (last.length > 0) yield last;
}

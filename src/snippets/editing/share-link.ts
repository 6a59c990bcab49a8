/** What a link brought. */
export type SharedCode =
  | { kind: 'code'; id: string; code: string }
  /** Something of it was lost or changed on the way. */
  | { kind: 'broken' }
  /** A later version of this site made it. */
  | { kind: 'too new' }
  /** More code than a link may bring. */
  | { kind: 'too long' };

/** The way of writing that this module knows. */
const VERSION = 1;

/** Bytes of UTF-8 that a link's code has at most. */
export const MOST_BYTES = 65_536;

/** Code that cannot be deflated at all grows by a few bytes for each stored block; base64 makes 4 characters of 3 bytes. */
const MOST_CHARACTERS = Math.ceil(((MOST_BYTES + 64) * 4) / 3);

/** Bytes that are inflated at a time: deflate makes at most 1032 bytes of one, so this many give 264 kB. */
const SLICE = 256;

const LINK = /^#try=(\d{1,6})\.([\w-]{1,80})\.(.*)$/s;
const DATA = /^[\w-]*$/;

/**
 * The part of an address behind and with the `#` that opens a snippet with this code.
 *
 * @returns Nothing if the code is too long for a link.
 */
export async function writeShareLink(id: string, code: string): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(code);
  if (bytes.length > MOST_BYTES) return undefined;
  const deflated = await new Response(
    streamOf(bytes, bytes.length).pipeThrough(new CompressionStream('deflate-raw')),
  ).arrayBuffer();
  return `#try=${VERSION}.${id}.${toBase64Url(new Uint8Array(deflated))}`;
}

/**
 * Reads what `writeShareLink` wrote, or what somebody else has written to look like it.
 *
 * @param hash With its `#`.
 */
export async function readShareLink(hash: string): Promise<SharedCode> {
  const [, version, id, data] = LINK.exec(hash) ?? [];
  if (version === undefined || id === undefined || data === undefined) return { kind: 'broken' };
  if (Number(version) > VERSION) return { kind: 'too new' };
  if (Number(version) !== VERSION || !DATA.test(data)) return { kind: 'broken' };
  if (data.length > MOST_CHARACTERS) return { kind: 'too long' };
  try {
    const bytes = await inflate(fromBase64Url(data));
    if (!bytes) return { kind: 'too long' };
    const code = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'code', id, code };
  } catch {
    // What is not base64, not deflated, cut short or not UTF-8 throws, each in its own words.
    return { kind: 'broken' };
  }
}

/** @returns Nothing as soon as there is more than a link may bring; the rest is then never inflated. */
async function inflate(deflated: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = streamOf(deflated, SLICE).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const whole = new Uint8Array(MOST_BYTES);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return whole.subarray(0, length);
    if (length + value.length > MOST_BYTES) {
      await reader.cancel();
      return undefined;
    }
    whole.set(value, length);
    length += value.length;
  }
}

/** Bytes in slices; the next one is given when the one before has been used up. */
function streamOf(bytes: Uint8Array<ArrayBuffer>, slice: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let given = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (given < bytes.length) controller.enqueue(bytes.subarray(given, (given += slice)));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws {DOMException} If the text is no base64. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

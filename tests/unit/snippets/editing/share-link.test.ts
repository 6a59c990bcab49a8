import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_BYTES, readShareLink, writeShareLink } from '../../../../src/snippets/editing/share-link.ts';

const linkOf = (bytes: Uint8Array) => `#try=1.x.${Buffer.from(deflateRawSync(bytes)).toString('base64url')}`;

test('what a link is made of comes back to the letter', async () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  // Lone surrogates have no UTF-8; an editor's text never holds one.
  const code = fc.string({ unit: 'grapheme', maxLength: 2000 });
  await fc.assert(
    fc.asyncProperty(id, code, async (name, text) => {
      const link = await writeShareLink(name, text);
      expect(link).toMatch(/^#try=1\.[\w-]+\.[\w-]*$/);
      expect(await readShareLink(link ?? '')).toEqual({ kind: 'code', id: name, code: text });
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('a byte order mark and line ends of every kind are part of the code', async () => {
  const code = '\uFEFFconst a = 1;\r\nconst b = "\u202e\0";\r\n';
  expect(await readShareLink((await writeShareLink('x', code)) ?? '')).toEqual({ kind: 'code', id: 'x', code });
});

test('any text behind the # is code or refused, and never throws', async () => {
  const hash = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.tuple(fc.nat(3), fc.string(), fc.base64String()).map(([version, id, data]) => `#try=${version}.${id}.${data}`),
    fc.stringMatching(/^[\w-]{0,300}$/).map((data) => `#try=1.x.${data}`),
  );
  await fc.assert(
    fc.asyncProperty(hash, async (text) => {
      expect(['code', 'broken', 'too new', 'too long']).toContain((await readShareLink(text)).kind);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('a link that was cut short is broken, wherever it was cut', async () => {
  const code = Array.from({ length: 60 }, (_, line) => `console.log(${line} * ${line % 7});`).join('\n');
  const link = (await writeShareLink('x', code)) ?? '';
  expect(link.length).toBeGreaterThan(200);
  for (let end = 0; end < link.length; end++) {
    expect([end, await readShareLink(link.slice(0, end))]).toEqual([end, { kind: 'broken' }]);
  }
});

test.each([
  ['nothing', ''],
  ['another fragment', '#answer'],
  ['no id', '#try=1'],
  ['no data', '#try=1.x'],
  ['version 0', '#try=0.x.AA'],
  ['a version in words', '#try=one.x.AA'],
  ['a script', '#try=1.x.<script>alert(1)</script>'],
  ['base64 of the other alphabet', '#try=1.x.a+b/'],
  ['an escape', '#try=1.x.%41%41'],
  ['what is not deflated', `#try=1.x.${Buffer.from('const a = 1;').toString('base64url')}`],
  ['what is not UTF-8', linkOf(Uint8Array.of(0xff, 0xfe))],
  ['more behind its end', `${linkOf(Buffer.from('a'))}AAAA`],
])('a link with %s is broken', async (_, hash) => {
  expect(await readShareLink(hash)).toEqual({ kind: 'broken' });
});

test('a link of a later version is said to be too new, whatever stands in it', async () => {
  expect(await readShareLink('#try=2.x.a~b.c')).toEqual({ kind: 'too new' });
  expect(await readShareLink('#try=17.some-snippet.')).toEqual({ kind: 'too new' });
});

test('the id is that of the link, so that a page can tell a link for another snippet', async () => {
  expect(await readShareLink((await writeShareLink('gil-bound', 'a')) ?? '')).toEqual({
    kind: 'code',
    id: 'gil-bound',
    code: 'a',
  });
});

test('a link holds 64 kB of code and not one byte more, both ways', async () => {
  const most = 'é'.repeat(MOST_BYTES / 2);
  expect(await readShareLink((await writeShareLink('x', most)) ?? '')).toEqual({ kind: 'code', id: 'x', code: most });
  expect(await writeShareLink('x', `${most}a`)).toBeUndefined();
  expect(await readShareLink(linkOf(Buffer.from(`${most}a`)))).toEqual({ kind: 'too long' });
});

test('code that cannot be deflated fits into a link too, up to the same size', async () => {
  let state = 4;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648);
  const text = Array.from({ length: MOST_BYTES }, () => String.fromCharCode(32 + (next() % 95))).join('');
  expect(await readShareLink((await writeShareLink('x', text)) ?? '')).toMatchObject({ kind: 'code' });
});

/** Deflated zeros, as much of them as makes so many characters of a link. */
function bomb(characters: number): { link: string; inflated: number } {
  const inflated = Math.floor((characters * 3) / 4) * 1029;
  return { link: linkOf(Buffer.alloc(inflated)), inflated };
}

test('259 kB that would become 200 MB are refused by their length alone, and nothing is inflated', async () => {
  const { link, inflated } = bomb(259_000);
  expect(inflated).toBeGreaterThan(199e6);
  expect(link.length).toBeGreaterThan(255_000);
  const made = await readCounting(link);
  expect(made.result).toEqual({ kind: 'too long' });
  expect(made.bytes).toBe(0);
});

test('a bomb short enough to be read is ended while it inflates: of 65 MB, less than 1 MB is made', async () => {
  const { link, inflated } = bomb(85_000);
  expect(inflated).toBeGreaterThan(65e6);
  const made = await readCounting(link);
  expect(made.result).toEqual({ kind: 'too long' });
  expect(made.bytes).toBeGreaterThan(MOST_BYTES);
  expect(made.bytes).toBeLessThan(1e6);
});

interface Counted {
  result: unknown;
  bytes: number;
}

/** Reads a link while the platform's inflater counts what it hands out. */
async function readCounting(link: string): Promise<Counted> {
  const Real = globalThis.DecompressionStream;
  let bytes = 0;
  globalThis.DecompressionStream = class {
    readonly readable: ReadableStream;
    readonly writable: WritableStream;
    constructor(format: CompressionFormat) {
      const { readable, writable } = new Real(format);
      const count = new TransformStream<Uint8Array, Uint8Array>(
        {
          transform(chunk, controller) {
            bytes += chunk.length;
            controller.enqueue(chunk);
          },
        },
        undefined,
        { highWaterMark: 0 },
      );
      this.writable = writable;
      this.readable = readable.pipeThrough(count);
    }
  };
  try {
    return { result: await readShareLink(link), bytes };
  } finally {
    globalThis.DecompressionStream = Real;
  }
}

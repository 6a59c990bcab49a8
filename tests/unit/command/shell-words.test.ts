import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceOf, shellWords } from '../../../src/command/shell-words.ts';
import { statements } from '../../../src/command/statements.ts';

const words = (text: string): string[] =>
  shellWords(pieceOf(text)).flatMap((token) => (token.kind === 'word' ? [token.text] : []));

test.each([
  ['gunicorn -w 4 app:app', ['gunicorn', '-w', '4', 'app:app']],
  [`a 'b c' "d e" f\\ g`, ['a', 'b c', 'd e', 'f g']],
  [`--opt="x y"'z'`, ['--opt=x yz']],
  [`"a \\" \\$X b"`, ['a " $X b']],
  ['a \\\n  b \\   \n c', ['a', 'b', 'c']],
  ['$X ${X:-4} $(nproc --all) `nproc` "$(a "b" c)"', ['$X', '${X:-4}', '$(nproc --all)', '`nproc`', '$(a "b" c)']],
  ['$((2 * $(nproc) + 1))', ['$((2 * $(nproc) + 1))']],
  ['-w {{ workers }} -t <seconds>', ['-w', '{{ workers }}', '-t', '<seconds>']],
  ['a # b c', ['a']],
  ['a#b', ['a#b']],
  ["it's", ["it's"]],
  ['say "hi', ['say', '"hi']],
  ['$( x', ['$( x']],
  ['a;b&&c|d&', ['a', 'b', 'c', 'd']],
])('%j is split as a shell would, with its variables kept', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a word knows where it and each of its characters stand', () => {
  const text = `x  --a="b c"'d'\\ e`;
  const word = shellWords(pieceOf(text)).at(-1);
  if (word?.kind !== 'word') throw new Error('no word');
  expect([word.text, word.start, word.end]).toEqual(['--a=b cd e', 3, text.length]);
  expect(Array.from(word.text, (_, index) => text[word.at(index)]).join('')).toBe(word.text);
});

test('words in a quoted script stand where the pasted text has them', () => {
  const text = `sh -c "exec \\"gunicorn\\" -w '4'"`;
  const script = shellWords(pieceOf(text)).at(-1);
  if (script?.kind !== 'word') throw new Error('no word');
  const inner = shellWords(script).flatMap((token) => (token.kind === 'word' ? [token] : []));
  expect(inner.map(({ text: word }) => word)).toEqual(['exec', 'gunicorn', '-w', '4']);
  expect(inner.map(({ start, end }) => text.slice(start, end))).toEqual(['exec', '"gunicorn\\"', '-w', "'4'"]);
});

test('single quotes are told from double ones where there is a variable', () => {
  const literal = shellWords(pieceOf(`'$A' "$A" $A`)).map((token) => token.kind === 'word' && token.literal);
  expect(literal).toEqual([true, false, false]);
});

test('redirections take their file, and belong to no word', () => {
  const [found] = statements(pieceOf('cmd -w 4 > out.log 2>&1 app'));
  expect(found?.words.map(({ text }) => text)).toEqual(['cmd', '-w', '4', 'app']);
  expect(found?.redirects).toHaveLength(2);
});

test('tokens come in order, inside the text, and cover all but blanks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('ab -=$`"\'\\{}()<>|&;#\n\t')), maxLength: 80 }),
      (text) => {
        let last = 0;
        for (const { start, end } of shellWords(pieceOf(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start)).toMatch(/^(?:[ \t]|\\[ \t]*\n|\\$)*$/);
          last = end;
        }
        expect(text.slice(last)).toMatch(/^(?:[ \t]|\\[ \t]*\n|\\$)*$/);
      },
    ),
    { seed: 20261122, numRuns: 3000 },
  );
});

import { expect, test } from 'vitest';
import { bodyText } from '../../../../src/search/files/body-text.ts';

test.each([
  ['paragraphs', 'One *line*\nand **more**.\n\nAnother.', 'One line and more. Another.'],
  ['headings', '## What\n\nIt is.', 'What It is.'],
  ['lists', '- one\n- two\n  - three', 'one two three'],
  ['tables', '| a | b |\n| - | - |\n| c | d |', 'a b c d'],
  ['quotes', '> said\n>\n> twice', 'said twice'],
  [
    'code',
    'Set `--threads`:\n\n```bash\ngunicorn --threads 4\nkill 1\n```\n\nDone.',
    'Set --threads: gunicorn --threads 4 kill 1 Done.',
  ],
  ['links without their addresses', 'See [the docs](https://docs.example/x).', 'See the docs.'],
  ['what is in components, without their attributes', '<Note kind="secret">Mind **this**.</Note>', 'Mind this.'],
  ['quotes as they were typed', 'It\'s "so" -- yes...', 'It\'s "so" -- yes...'],
  ['nothing', '', ''],
])('a reader sees %s', (_, body, expected) => {
  expect(bodyText(body)).toBe(expected);
});

test.each([
  ['comments', '{/* secret */}\n\nSeen.'],
  ['addresses of pictures', '![](/secret.png)\n\nSeen.'],
])('a reader sees no %s', (_, body) => {
  expect(bodyText(body)).toBe('Seen.');
});

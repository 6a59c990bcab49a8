import type { Problem } from './content-file.ts';
import { idsInUse, sameWording, type IdInUse, type Ledger, type LedgerEntry, type Wording } from './ledger.ts';
import type { Question } from './read-knowledge.ts';
import { REDIRECTS_PATH, idOf, movedLine, type Redirects } from './redirects.ts';

/** What to run when something is new. */
export const ENTER_IT = 'run `npm run publish-ledger`, which enters it';

/** Published ids that are gone without a word, or mean something else now; ids and wordings that are not entered. */
export function checkLedger(questions: readonly Question[], ledger: Ledger, redirects: Redirects): Problem[] {
  const used = new Map(idsInUse(questions).map((use) => [use.id, use]));
  const gone = new Set(
    [...redirects.moved.map(({ from }) => from), ...redirects.withdrawn.map(({ address }) => address)].map(idOf),
  );
  const fresh = [...used.values()].filter(({ id }) => !(id in ledger.ids));
  return [
    ...Object.entries(ledger.ids).flatMap(([id, was]): Problem[] => {
      const use = used.get(id);
      if (use) return reused(use, was);
      return gone.has(id) ? [] : [{ path: 'content/ledger.json', message: lost(id, was, questions, fresh) }];
    }),
    ...[...used.values()].flatMap((use): Problem[] => {
      const was = ledger.ids[use.id];
      if (!was) {
        const found = `\`id\`: found \`${use.id}\`, which is not in content/ledger.json`;
        return [{ path: use.path, message: `${found}; ${ENTER_IT}` }];
      }
      return reworded(use, was);
    }),
  ];
}

function lost(id: string, was: LedgerEntry, questions: readonly Question[], fresh: readonly IdInUse[]): string {
  const owner = ownerOf(was, questions);
  // An id that was changed by hand leaves one behind and brings one along.
  const heirs = fresh.filter(({ entry }) =>
    entry.kind === 'question'
      ? was.kind === 'question' && entry.slug === was.slug
      : was.kind === 'answer' && entry.question === was.question,
  );
  const heir = heirs.length === 1 && heirs[0] ? heirs[0] : undefined;
  const now = heir ? `; ${heir.path} has \`${heir.id}\` now` : '';
  return [
    `found no \`${id}\` in content (${owner}), expected it where it was published: links point to /a/${id}/${now}`,
    `  Give it back its id or its file, or say in ${REDIRECTS_PATH} what became of it, under \`moved\` or \`withdrawn\`:`,
    `  ${movedLine(`/a/${id}/`, `/a/${heir?.id ?? '…'}/`)}`,
    `  - { address: /a/${id}/, on: <date>, why: <reason>, instead: /a/${heir?.id ?? '<id>'}/ }`,
  ].join('\n');
}

function ownerOf(was: LedgerEntry, questions: readonly Question[]): string {
  if (was.kind === 'question') return `question \`${was.slug}\``;
  const slug = questions.find(({ data }) => data.id === was.question)?.slug;
  return slug === undefined ? `answer to question \`${was.question}\`` : `answer in content/questions/${slug}`;
}

function reused({ id, path, entry }: IdInUse, was: LedgerEntry): Problem[] {
  const same =
    was.kind === 'question' ? entry.kind === 'question' : entry.kind === 'answer' && entry.question === was.question;
  if (same) return [];
  const owner = was.kind === 'question' ? `question \`${was.slug}\`` : `answer to question \`${was.question}\``;
  return [
    { path, message: `\`id\`: found \`${id}\`, which was published as ${owner}; expected an id never used before` },
  ];
}

const FIELDS = ['verdict', 'verdictNote', 'short'] as const satisfies readonly (keyof Wording)[];

function reworded({ path, wording }: IdInUse, { revisions }: LedgerEntry): Problem[] {
  const last = revisions.at(-1);
  if (last && sameWording(last, wording)) return [];
  const fields = FIELDS.filter((field) => last?.[field] !== wording[field]).map((field) => `\`${field}\``);
  const message = `${fields.join(', ')}: found another wording than revision ${revisions.length} in content/ledger.json`;
  return [{ path, message: `${message}; ${ENTER_IT} as revision ${revisions.length + 1}` }];
}

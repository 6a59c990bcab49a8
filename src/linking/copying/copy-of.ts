import type { Told } from '../copy.ts';
import type { CopyPassage } from './copy-passage.ts';
import { FORMATS } from './formats.ts';
import { passageHere } from './passage-here.ts';
import { FORMAT_NAMES, type FormatName } from './passage.ts';
import { permanentLink, sharedPassage } from './shared-passage.ts';

/** The format of a name that was kept, perhaps by an older version of this site. */
export const formatOf = (name: string): FormatName => FORMAT_NAMES.find((known) => known === name) ?? 'plain';

/** What a copy is good for, behind a verb: `for Slack`. */
export function purpose(format: FormatName): string {
  if (format === 'link') return 'link';
  return format === 'plain' ? 'as plain text' : `for ${FORMATS[format].label}`;
}

/**
 * What goes to the clipboard of something, or of what the reader is at where nothing is named.
 *
 * @throws {MissingPassage} If the words did not arrive; a link is known without them.
 */
export async function copyOf(source: CopyPassage | undefined, name: string): Promise<Told> {
  const format = formatOf(name);
  const here = source ?? passageHere();
  if (!here) throw new Error('expected something to copy on the page, found nothing');
  const button = here.querySelector<HTMLElement>('[data-copy]');
  const said = format === 'link' ? 'Link copied' : `Copied ${purpose(format)}`;
  try {
    const { passage } = await sharedPassage(here);
    return { ...FORMATS[format].write(passage), said, button };
  } catch (reason) {
    const plain = permanentLink(here);
    if (format === 'link' && plain !== undefined) return { plain, said, button };
    throw reason;
  }
}

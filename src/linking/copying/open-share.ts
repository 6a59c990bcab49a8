import { copy } from '../copy.ts';
import { store } from '../store.ts';
import { FORMAT_STORED_AS, isRich, lastChoice } from './chosen-format.ts';
import { copyOf, formatOf, purpose } from './copy-of.ts';
import type { CopyPassage } from './copy-passage.ts';
import { FORMATS } from './formats.ts';
import { passageHere } from './passage-here.ts';
import { FORMAT_NAMES, type FormatName } from './passage.ts';
import { MissingPassage, permanentLink, sharedPassage, type Shared } from './shared-passage.ts';

/**
 * Opens the choice of how something is copied, or what the reader is at where nothing is named.
 *
 * @param button Says for a moment what was copied, once it is.
 */
export async function openShare(source: CopyPassage | undefined = passageHere(), button?: HTMLElement): Promise<void> {
  if (!source) return;
  const arriving = import('./share-panel.ts');
  let shared: Shared | undefined;
  let problem: string | undefined;
  const link = permanentLink(source);
  try {
    shared = await sharedPassage(source);
  } catch (reason) {
    problem =
      reason instanceof MissingPassage && link !== undefined
        ? 'The words of this answer could not be loaded. Its link can be copied without them.'
        : 'What is to be copied could not be loaded. Is there a connection?';
  }
  const names: FormatName[] = shared ? [...FORMAT_NAMES] : link === undefined ? [] : ['link'];
  const { openSharePanel } = await arriving;
  openSharePanel({
    title: shared?.passage.title ?? 'Share',
    problem,
    choices: names.map((name) => ({
      name,
      label: FORMATS[name].label,
      key: FORMATS[name].key,
      action: `Copy ${purpose(name)}`,
      plain: shared ? FORMATS[name].write(shared.passage).plain : (link ?? ''),
    })),
    chosen: formatOf(lastChoice()),
    shows: shared?.preview && { preview: shared.preview, host: new URL(shared.passage.url).host },
    onCopy: (name) => {
      // The link has a button of its own.
      if (name !== 'link') store(FORMAT_STORED_AS, name);
      copy(copyOf(source, name), button ?? source.querySelector<HTMLElement>('[data-copy]'), isRich(name), true);
    },
  });
}

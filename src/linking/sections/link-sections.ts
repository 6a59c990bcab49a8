import type { Passage } from '../copying/passage.ts';

/**
 * Puts a link beside each heading that has an address: a press copies it, and the keys for copying, with the focus on
 * it, copy what the section says.
 */
export function linkSections(main: Element): void {
  for (const heading of main.querySelectorAll<HTMLElement>(':is(h2, h3)[id]')) {
    // An answer's title names the answer, which has buttons of its own.
    if (heading.querySelector('copy-passage') || heading.matches('.answer > header > *')) continue;
    const passage = sectionPassage(heading);
    const link = document.createElement('a');
    link.href = `#${heading.id}`;
    link.dataset['copy'] = 'link';
    link.append(part('sr', 'Copy link'), part('mark', '#'));
    const copies = document.createElement('copy-passage');
    copies.passage = () => passage;
    copies.append(link);
    // It goes on being called what it says, without the link that is now in it.
    heading.setAttribute('aria-label', passage.title);
    heading.append(copies);
    heading.classList.add('linked');
  }
}

/** The sign for those who see it, the words for those who hear it. */
function part(kind: 'sr' | 'mark', words: string): HTMLElement {
  const made = document.createElement('span');
  made.textContent = words;
  if (kind === 'sr') made.className = kind;
  else made.setAttribute('aria-hidden', 'true');
  return made;
}

/** A section as it is pasted: its heading and its first paragraph. */
function sectionPassage(heading: HTMLElement): Passage {
  let next = heading.nextElementSibling;
  while (next && !next.matches('p, h1, h2, h3')) next = next.querySelector('p') ?? next.nextElementSibling;
  return {
    title: text(heading),
    ...(next?.matches('p') && { text: text(next) }),
    facts: [],
    url: `#${heading.id}`,
  };
}

const text = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

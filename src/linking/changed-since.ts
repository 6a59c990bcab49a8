// Shows what an answer said when the link in the address bar was copied; the words of each revision are in the page.
const shared = new URLSearchParams(location.search).get('r');
const status = document.querySelector('[data-changed]');
for (const words of status?.querySelectorAll('template') ?? []) {
  if (words.dataset['r'] === shared) status?.append(words.content);
}

export {};

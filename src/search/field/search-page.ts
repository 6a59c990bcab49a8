import { Filters } from './extras.ts';
import './search-box.ts';
import { SearchHistory } from './search-history.ts';
import { addressOf } from './search-state.ts';

// What the search page has besides the field: filters that are always there, the address, and the list of everything.
const box = document.querySelector('search-box');
const live = box?.live;
if (live) {
  const history = new SearchHistory((state, top) => live.restore(state, top));
  live.startPage({
    filters: new Filters(box.querySelector('.filters'), () => live.step()),
    history,
    everything: document.querySelector('[data-everything]'),
  });
  const state = history.read();
  if (addressOf(state) !== '') live.restore(state, history.top);
  else live.search();
}

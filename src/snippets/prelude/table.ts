import { ownValue, primitive, shown } from './inspect.ts';
import {
  add,
  attempt,
  each,
  eachOfMap,
  getOwnPropertyDescriptor,
  isArray,
  isObject,
  list,
  mapSize,
  ownKeys,
  padEnd,
  padStart,
  slice,
} from './primordials.ts';

const MOST_ROWS = 200;
const MOST_COLUMNS = 20;

interface Row {
  name: string;
  value: unknown;
}

const hasFields = (value: unknown): value is object => isObject(value) && typeof value !== 'function';

/** The names of what an object shows, in order, up to so many. */
function fields(object: object, most: number): string[] {
  const names = list<string>();
  each(ownKeys(object), (key) => {
    if (names.length < most && typeof key === 'string' && getOwnPropertyDescriptor(object, key)?.enumerable)
      add(names, key);
  });
  return names;
}

/**
 * Rows of an array, an object or a Map as a plain table: columns aligned, numbers to the right. The
 * rows of an array have no names, those of an object and a Map do.
 *
 * @param columns The columns to show, in this order; all without it.
 */
export function formatTable(data: unknown, columns?: unknown): string {
  if (!hasFields(data)) return shown(data);
  const rows = list<Row>();
  if (attempt(() => mapSize(data), -1) < 0)
    each(fields(data, MOST_ROWS), (name) => add(rows, { name, value: ownValue(data, name) }));
  else
    eachOfMap(data, (value, key) => {
      if (rows.length < MOST_ROWS) add(rows, { name: shown(key), value });
    });

  const names = list<string>();
  const seen: Record<string, unknown> = { __proto__: null };
  const isChosen = isArray(columns);
  for (let place = 0; isChosen && place < columns.length && place < MOST_COLUMNS; place++) {
    const column: unknown = columns[place];
    add(names, primitive(typeof column === 'symbol' ? '' : column));
  }
  let plain = 0;
  each(rows, ({ value }) => {
    if (!hasFields(value)) plain++;
    else if (!isChosen)
      each(fields(value, MOST_COLUMNS), (name) => {
        if (seen[name] || names.length === MOST_COLUMNS) return;
        seen[name] = true;
        add(names, name);
      });
  });

  const lines = list<string>();
  const put = (header: string, valueOf: (row: Row) => unknown) => {
    let isNumeric = true;
    let width = 0;
    const cells = list<string>();
    const addCell = (text: string) => {
      add(cells, text);
      if (text.length > width) width = text.length;
    };
    addCell(primitive(header));
    each(rows, (row) => {
      const value = valueOf(row);
      const isMissing = value === undefined;
      if (!isMissing && typeof value !== 'number' && typeof value !== 'bigint') isNumeric = false;
      addCell(isMissing ? '' : shown(value));
    });
    const gap = lines[0] ? '  ' : '';
    each(cells, (text, place) => {
      lines[place] = (lines[place] ?? '') + gap + (isNumeric ? padStart : padEnd)(text, width);
    });
  };
  if (!isArray(data)) put('(index)', ({ name }) => name);
  each(names, (name) => put(name, ({ value }) => (hasFields(value) ? ownValue(value, name) : undefined)));
  if (plain > 0) put('value', ({ value }) => (hasFields(value) ? undefined : value));

  // Spaces at the end of a line would be lost where an output is stored.
  let text = '';
  for (let place = 0; place <= rows.length; place++) {
    const line = lines[place] ?? '';
    let end = line.length;
    while (line[end - 1] === ' ') end--;
    text += (place > 0 ? '\n' : '') + slice(line, 0, end);
  }
  return text;
}

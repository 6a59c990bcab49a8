import { inspect, ownValue, primitive } from './inspect.ts';
import {
  add,
  eachOfMap,
  getOwnPropertyDescriptor,
  isArray,
  join,
  list,
  mapSize,
  ownKeys,
  padEnd,
  padStart,
  slice,
} from './primordials.ts';

const MOST_ROWS = 200;
const MOST_COLUMNS = 20;
const VALUES = 'value';

interface Row {
  name: string;
  value: unknown;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The names of what an object shows, in order. */
function fields(object: object): string[] {
  const names = list<string>();
  const keys = ownKeys(object);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place];
    if (typeof key === 'string' && getOwnPropertyDescriptor(object, key)?.enumerable) add(names, key);
  }
  return names;
}

function includes(names: readonly string[], name: string): boolean {
  for (let place = 0; place < names.length; place++) if (names[place] === name) return true;
  return false;
}

function rowsOf(data: object): { rows: Row[]; named: boolean } {
  const rows = list<Row>();
  if (isMap(data)) {
    eachOfMap(data, (value, key) => {
      if (rows.length < MOST_ROWS) add(rows, { name: typeof key === 'string' ? primitive(key) : inspect(key), value });
    });
    return { rows, named: true };
  }
  const names = fields(data);
  for (let place = 0; place < names.length && place < MOST_ROWS; place++) {
    const name = names[place] ?? '';
    add(rows, { name: primitive(name), value: ownValue(data, name) });
  }
  return { rows, named: !isArray(data) };
}

function isMap(data: object): data is Map<unknown, unknown> {
  try {
    mapSize(data);
    return true;
  } catch {
    return false;
  }
}

/**
 * Rows of an array, an object or a Map as a plain table: columns aligned, numbers to the right. The
 * rows of an array have no names, those of an object and a Map do.
 *
 * @param columns The columns to show, in this order; all without it.
 */
export function formatTable(data: unknown, columns?: unknown): string {
  if (!isObject(data)) return typeof data === 'string' ? primitive(data) : inspect(data);
  const { rows, named } = rowsOf(data);
  const names = list<string>();
  let plain = false;
  if (isArray(columns)) {
    for (let place = 0; place < columns.length && place < MOST_COLUMNS; place++) {
      const column: unknown = columns[place];
      add(names, primitive(typeof column === 'symbol' ? '' : column));
    }
  }
  for (let place = 0; place < rows.length; place++) {
    const value = rows[place]?.value;
    if (!isObject(value)) plain = true;
    else if (!isArray(columns)) {
      const found = fields(value);
      for (let at = 0; at < found.length && names.length < MOST_COLUMNS; at++) {
        const name = found[at] ?? '';
        if (!includes(names, name)) add(names, name);
      }
    }
  }

  const lines = list<string>();
  for (let row = -1; row < rows.length; row++) add(lines, '');
  const put = (header: string, cell: (row: Row) => string, numeric: boolean) => {
    const cells = list<string>();
    let width = header.length;
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place];
      const text = row ? cell(row) : '';
      add(cells, text);
      if (text.length > width) width = text.length;
    }
    const pad = numeric ? padStart : padEnd;
    const gap = lines[0] === '' ? '' : '  ';
    lines[0] = (lines[0] ?? '') + gap + pad(header, width);
    for (let place = 0; place < rows.length; place++)
      lines[place + 1] = (lines[place + 1] ?? '') + gap + pad(cells[place] ?? '', width);
  };
  const shown = (value: unknown) =>
    value === undefined ? '' : typeof value === 'string' ? primitive(value) : inspect(value);
  const isNumeric = (value: unknown) => value === undefined || typeof value === 'number' || typeof value === 'bigint';
  const column = (header: string, valueOf: (row: Row) => unknown) => {
    let numeric = true;
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place];
      if (row && !isNumeric(valueOf(row))) numeric = false;
    }
    put(primitive(header), (row) => shown(valueOf(row)), numeric);
  };

  if (named) put('(index)', ({ name }) => name, false);
  for (let place = 0; place < names.length; place++) {
    const name = names[place] ?? '';
    column(name, ({ value }) => (isObject(value) ? ownValue(value, name) : undefined));
  }
  if (plain) column(VALUES, ({ value }) => (isObject(value) ? undefined : value));
  for (let place = 0; place < lines.length; place++) lines[place] = trimmedEnd(lines[place] ?? '');
  return join(lines, '\n');
}

/** Without the spaces at its end, which an editor would take away from a stored output. */
function trimmedEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  return slice(line, 0, end);
}

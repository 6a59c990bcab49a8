/**
 * Numbers as people write them in start commands: `4`, `$WORKERS`, `$((2 * $(nproc) + 1))`,
 * `int(os.environ.get("THREADS", 4))`. Read, never run.
 */
export type Amount =
  | { kind: 'number'; value: number }
  | {
      kind: 'unknown';
      /** What is not known, as written. */
      written: string;
      /** It counts the machine's CPUs; otherwise it is a setting, or not understood at all. */
      of: 'cpus' | 'name' | 'text';
      /** How the unknown, `n`, becomes the number. */
      formula: string;
      /** The default that is written beside it. */
      suggestion?: number;
    };

/** What the pasted text sets elsewhere. */
export type Known = (name: string) => string | undefined;

/** A value without the quotes around it. */
export function unquoted(written: string): string {
  return written.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** Longer than any sane expression. It bounds the work for arbitrary text. */
const LONGEST = 300;
/** Expressions by name may refer to each other this deep. */
const DEEPEST = 3;

const CPUS =
  /(?:multiprocessing\.|os\.|psutil\.)?(?:process_)?cpu_count\([\w=]*\)|len\(os\.sched_getaffinity\(0\)\)|\$\([^()]*(?:nproc|NPROCESSORS|cpuinfo)[^()]*\)|`[^`]*(?:nproc|NPROCESSORS|cpuinfo)[^`]*`|%k\b/g;
const NAMES =
  /\$\{(\w+)(?::?-([^{}]*))?\}|(?:os\.)?(?:environ\.get|getenv)\( *["'](\w+)["'] *(?:, *["']?([\w.]*)["']? *)?\)|(?:os\.)?environ\[["'](\w+)["']\]|%\((?:ENV_)?(\w+)\)s?|\{\{([^{}]*)\}\}|\$\((\w+)\)|\$(\w+)|%(\w+)%|<([\w-]+)>/g;
const BARE = /(?<![\w.$"'])[A-Za-z_]\w*(?![\w.("'])/g;

export function readAmount(written: string, known: Known = () => undefined): Amount {
  const opaque: Amount = { kind: 'unknown', written, of: 'text', formula: 'n' };
  let text = unquoted(written);
  if (text.length > LONGEST) return opaque;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = text;
    text = text
      .replace(NAMES, (whole, ...groups: unknown[]) => parenthesised(known(nameIn(groups).name)) ?? whole)
      .replace(BARE, (name) => parenthesised(known(name)) ?? name);
    if (text === before || text.length > LONGEST) break;
  }
  if (text.length > LONGEST) return opaque;

  const unknowns = new Map<string, { of: 'cpus' | 'name'; suggestion?: number }>();
  text = text
    .replace(CPUS, (whole) => {
      unknowns.set(whole, { of: 'cpus' });
      return '#';
    })
    .replace(NAMES, (whole, ...groups: unknown[]) => {
      const { fallback } = nameIn(groups);
      const suggestion = /^\d+$/.test(fallback) ? { suggestion: Number(fallback) } : {};
      unknowns.set(whole, { of: 'name', ...suggestion });
      return '#';
    })
    .replace(/ or \d+\b/g, '')
    .replace(/^\$\(\((.*)\)\)$/, '$1')
    .replace(/\$\(\(/g, '((')
    .replace(BARE, (whole) => {
      unknowns.set(whole, { of: 'name' });
      return '#';
    });
  const formula = text
    .trim()
    .replaceAll('#', 'n')
    .replace(/^(?:int|str|float)\(n\)$/, 'n');
  const value = evaluate(formula, 1);
  const [first, ...others] = unknowns;
  if (value === undefined || others.length > 0) return opaque;
  if (!first) return { kind: 'number', value };
  return { kind: 'unknown', written: first[0], formula, ...first[1] };
}

/** The name and the default, wherever the pattern captured them. */
function nameIn(groups: unknown[]): { name: string; fallback: string } {
  const captured = groups.slice(0, 11).map((group) => (typeof group === 'string' ? group.trim() : undefined));
  const [shell, shellDefault, get, getDefault, ...plain] = captured;
  return {
    name: shell ?? get ?? plain.find((name) => name !== undefined) ?? '',
    fallback: shellDefault ?? getDefault ?? '',
  };
}

function parenthesised(value: string | undefined): string | undefined {
  return value === undefined ? undefined : /^\w+$/.test(value) ? value : `(${value})`;
}

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  int: Math.trunc,
  float: (value) => value,
  str: (value) => value,
  round: Math.round,
  floor: Math.floor,
  ceil: Math.ceil,
  min: Math.min,
  max: Math.max,
};

/**
 * Simple arithmetic with one unknown: numbers, `n`, `+ - * / //`, brackets, `int`, `min`, `max`.
 *
 * @returns The value, or nothing where the text is not such arithmetic.
 */
export function evaluate(formula: string, n: number): number | undefined {
  const tokens = formula.match(/\d+(?:\.\d+)?|[\w.]+|\/\/|\S/g) ?? [];
  let place = 0;
  const accept = (...wanted: string[]): string | undefined =>
    wanted.includes(tokens[place] ?? '') ? tokens[place++] : undefined;

  // What is no arithmetic is NaN, and so is all that is computed with it.
  function sum(): number {
    let value = product();
    for (let sign = accept('+', '-'); sign; sign = accept('+', '-')) value += sign === '+' ? product() : -product();
    return value;
  }
  function product(): number {
    let value = factor();
    for (let sign = accept('*', '/', '//'); sign; sign = accept('*', '/', '//')) {
      const next = factor();
      value = sign === '*' ? value * next : sign === '/' ? value / next : Math.floor(value / next);
    }
    return value;
  }
  function factor(): number {
    const token = tokens[place++] ?? '';
    if (token === '-') return -factor();
    if (token === 'n') return n;
    if (/^\d/.test(token)) return Number(token);
    const name = token.replace(/^math\./, '');
    const call = Object.hasOwn(FUNCTIONS, name) && accept('(') ? FUNCTIONS[name] : undefined;
    if (!call && token !== '(') return NaN;
    const values = [sum()];
    while (accept(',')) values.push(sum());
    if (!accept(')')) return NaN;
    return call ? call(...values) : (values[0] ?? NaN);
  }

  const value = sum();
  return place < tokens.length || !Number.isFinite(value) ? undefined : value;
}

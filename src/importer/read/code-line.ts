import { CONTROL, INVISIBLE } from '../invisible.ts';
import { isCall } from './is-call.ts';

/** What a line looks like: code by itself, code beside code, or prose. */
export type Look = { is: 'code'; language: string | undefined } | { is: 'code beside code' } | { is: 'prose' };

interface Rule {
  /** What to highlight it as. */
  language: string | undefined;
  matches: RegExp | ((line: string) => boolean);
}

const COMMANDS =
  'pip3?|pipx|python[\\d.]*|gunicorn|uwsgi|waitress-serve|flask|uvicorn|hypercorn|granian|celery|docker|docker-compose|kubectl|apt|apt-get|brew|npm|npx|git|curl|wget|ab|wrk|siege|systemctl|heroku';
const ARGUMENT = String.raw`(?:--?[A-Za-z]|(?:run|install|exec|build|up|clone|push|apply|restart|create)(?=[ \t]|$)|[\w./-]+\.(?:py|txt|sh|ya?ml|toml|ini)\b|[\w.]+:\w|https?:)`;
const COMMAND = new RegExp(String.raw`^[ \t]*(?:sudo[ \t]+)?(?:${COMMANDS})[ \t]+${ARGUMENT}`);
const VALUE = String.raw`(?:["'[{(].*|-?\d[\w.]*|[\w.]+(?:\(.*|\[.*)?)[ \t]*(?:[#;].*)?`;

/** Lines that are code wherever they stand. Each rule is anchored at both ends or at a word prose does not begin with. */
export const CODE_RULES: readonly Rule[] = [
  { language: 'sh', matches: /^[ \t]*\$ +[A-Za-z./~]/ },
  { language: 'sh', matches: /^#!\// },
  { language: 'sh', matches: (line) => COMMAND.test(line) && !/[.!?:,][ \t]*$/.test(line) },
  { language: 'sh', matches: /^[ \t]*export [A-Z_][A-Z0-9_]*=/ },
  { language: 'python', matches: /^[ \t]*(?:>>>|\.\.\.) \S/ },
  { language: 'python', matches: /^[ \t]*from [\w.]+ import [\w*(]/ },
  { language: 'python', matches: /^[ \t]*import \w[\w.]*(?: as \w+)?(?:, ?\w[\w.]*(?: as \w+)?)*[ \t]*(?:#.*)?$/ },
  { language: 'python', matches: /^[ \t]*(?:async )?def \w+\(.*:[ \t]*(?:#.*)?$/ },
  { language: 'python', matches: /^[ \t]*class \w+(?:\([\w., =]*\))?:[ \t]*$/ },
  { language: 'python', matches: /^[ \t]*@\w[\w.]*(?:\(.*\))?[ \t]*$/ },
  { language: 'python', matches: /^[ \t]*if __name__ ?== ?/ },
  { language: 'python', matches: /^[ \t]*(?:try|else|finally):[ \t]*$/ },
  {
    language: 'js',
    matches: new RegExp(String.raw`^[ \t]*(?:export )?(?:const|let|var) [\w$]+ ?=[ \t]*(?:${VALUE}|.*[;{(\[])$`),
  },
  { language: 'js', matches: /^[ \t]*(?:export (?:default )?)?(?:async )?function\*? ?[\w$]*\(/ },
  { language: 'js', matches: /^[ \t]*(?:import|export) \S.* from ["'][^"']+["'];?[ \t]*$/ },
  { language: 'html', matches: /^[ \t]*<[!/]?[A-Za-z][^<>]*>(?:.*<\/[A-Za-z][^<>]*>)?[ \t]*$/ },
  { language: undefined, matches: /^Traceback \(most recent call last\):[ \t]*$/ },
  { language: undefined, matches: /^\[\d{4}-\d\d-\d\d[^\]]*\] \[\d+\] \[[A-Z]+\] / },
  { language: undefined, matches: /[^ \t{][ \t]*\{[ \t]*$/ },
  { language: undefined, matches: /^[ \t]*[a-z]+_\w+ [^ \t].*;[ \t]*$/ },
  {
    language: 'python',
    matches: new RegExp(String.raw`^[ \t]*[A-Za-z_][\w.]*(?:\[[^\]]*\])?[ \t]*[-+*/|]?=[ \t]*${VALUE}$`),
  },
  { language: 'python', matches: isCall },
  // Last, so that an indented line says its language where it can.
  { language: undefined, matches: /^(?: {4}|\t)[ \t]*[^ \t]/ },
];

/** Lines that are code only beside a line that is: by themselves they may be prose. */
const BESIDE: readonly RegExp[] = [
  /^[ \t]+[^ \t]/,
  /^(?:#|\/\/|--|\/\*)/,
  /^[\])}]+[;,]?[ \t]*$/,
  /^(?:(?:if|elif|while) .*|for \w+(?:, ?\w+)* in .*|(?:async )?with .*|except\b.*):[ \t]*$/,
  /^(?:return|raise|yield|await)(?: [\w.]+(?:\(.*)?)?[ \t]*$/,
  /^(?:pass|break|continue)[ \t]*$/,
  /^[A-Za-z.]*(?:Error|Exception|Warning): /,
];

/**
 * Whether a line looks like code. One with an invisible or control character never does: a fence
 * cannot show such a character, prose writes it as a reference.
 */
export function codeLine(line: string): Look {
  if (line.search(INVISIBLE) >= 0 || line.search(CONTROL) >= 0) return { is: 'prose' };
  const rule = CODE_RULES.find(({ matches }) => (typeof matches === 'function' ? matches(line) : matches.test(line)));
  if (rule) return { is: 'code', language: rule.language };
  return BESIDE.some((pattern) => pattern.test(line)) ? { is: 'code beside code' } : { is: 'prose' };
}

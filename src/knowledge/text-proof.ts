/** What a text shows for what it says. */
export interface TextProof {
  /** Addresses it links to on other sites, each once, without their fragments. */
  links: string[];
  /** Those that are documentation or a source file. */
  primary: string[];
  /** Runnable code whose output is checked at every build. */
  snippets: number;
}

/**
 * Documentation and source files of what the answers are about, by address. Threads, questions and answers, blogs and
 * package pages are none: they may be right, but they do not say what the software does.
 */
const PRIMARY: readonly RegExp[] = [
  // A file, a commit or the notes of a release: not the tip of a branch, which changes.
  /^github\.com\/[^/]+\/[^/]+\/blob\/(?!(?:main|master|trunk|HEAD)\/)[^/]+\//,
  /^github\.com\/[^/]+\/[^/]+\/(?:commit\/[0-9a-f]{7,40}|releases\/tag\/)/,
  /^git\.kernel\.org\//,
  // Documentation of projects.
  /^docs\.[\w.-]+\//,
  /^[\w-]+\.readthedocs\.(?:io|org)\//,
  /^[\w-]+\.palletsprojects\.com\//,
  /^(?:www\.)?gunicorn\.org\//,
  /^(?:www\.)?(?:gevent|tornadoweb|psycopg|uvicorn)\.org\//,
  /^(?:www\.)?uvicorn\.dev\//,
  /^(?:www\.)?nginx\.org\//,
  /^httpd\.apache\.org\//,
  /^(?:www\.)?postgresql\.org\/docs\//,
  /^(?:www\.)?pgbouncer\.org\//,
  /^kubernetes\.io\/docs\//,
  // Standards, the kernel's and the system's manuals.
  /^peps\.python\.org\//,
  /^(?:www\.)?rfc-editor\.org\//,
  /^datatracker\.ietf\.org\/doc\//,
  /^(?:www\.)?kernel\.org\/doc\//,
  /^(?:www\.)?man7\.org\//,
  /^(?:www\.)?freedesktop\.org\/software\//,
  // Hosts, in their own words.
  /^cloud\.google\.com\/[\w-]+\/(?:[\w-]+\/)*docs\//,
  /^devcenter\.heroku\.com\//,
  /^learn\.microsoft\.com\//,
];

/** Whether an address is documentation or a source file. */
export function isPrimary(address: string): boolean {
  const rest = address.replace(/^https?:\/\//, '');
  return PRIMARY.some((pattern) => pattern.test(rest));
}

const FENCE = /^[ \t]*(`{3,}|~{3,})([^\n]*)\n[\s\S]*?^[ \t]*\1[`~]*[ \t]*$/gm;
const CODE = /`[^`\n]*`/g;
const ADDRESS = /https?:\/\/[^\s<>()"'`\]]*(?:\([^\s<>()"'`\]]*\)[^\s<>()"'`\]]*)*/g;

/**
 * What the text of an answer shows: links, those of them that are primary, and snippets.
 *
 * @param body MDX without frontmatter; addresses in code are examples and do not count.
 */
export function textProof(body: string): TextProof {
  const snippets = [...body.matchAll(FENCE)].filter(([, , info = '']) => /^\s*ts run\b/.test(info)).length;
  const prose = body.replace(FENCE, '').replace(CODE, '');
  const found = [...prose.matchAll(ADDRESS)].map(([address]) => address.replace(/#.*$/, '').replace(/[.,;:!?]+$/, ''));
  const links = [...new Set(found)];
  return { links, primary: links.filter(isPrimary), snippets };
}

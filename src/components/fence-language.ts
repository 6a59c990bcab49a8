const LANGUAGES = { py: 'python', ini: 'ini', conf: 'nginx', yaml: 'yaml', wsgi: 'python', sh: 'shellscript' } as const;

type Ending = keyof typeof LANGUAGES;

/** How a file is coloured, by its ending; plain text where no rule knows it. Apache’s own is told by its name. */
export function fenceLanguage(name: string): (typeof LANGUAGES)[Ending] | 'apache' | 'text' {
  if (/^(apache|httpd|mod.wsgi).*\.conf$/.test(name)) return 'apache';
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return ending in LANGUAGES ? LANGUAGES[ending as Ending] : 'text';
}

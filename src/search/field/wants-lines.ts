const ERROR_LIKE =
  /error|exception|trace|fail|fatal|warn|refused|denied|time|reset|kill|invalid|cannot|line \d|\[\w+\]|[45]\d\d/i;

/**
 * Whether a pasted text gets a field of several lines, with its words below to choose from: it has lines, or is longer
 * than one line shows, or reads like an error.
 */
export function wantsLines(pasted: string): boolean {
  const { length } = pasted;
  return length > 300 || /[\r\n]/.test(pasted.trim()) || (length > 60 && ERROR_LIKE.test(pasted));
}

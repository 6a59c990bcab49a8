/**
 * What a reader wants of a code block: in a terminal session only the commands, without the prompt
 * and without what they print; elsewhere the whole block.
 *
 * @param language The fence's language; `console` is a terminal session.
 * @returns Text without a line end at the end. A session without a prompt is copied whole.
 */
export function copyableCode(language: string, code: string): string {
  const lines = code.replace(/\n+$/, '').split('\n');
  if (language !== 'console') return lines.join('\n');

  const commands: string[] = [];
  let continued = false;
  for (const line of lines) {
    const prompt = /^[$#] (.*)$/.exec(line);
    if (prompt || continued) {
      const command = prompt?.[1] ?? line;
      commands.push(command);
      // A backslash at the end carries a command on to the next line.
      continued = command.endsWith('\\');
    }
  }
  return commands.length > 0 ? commands.join('\n') : lines.join('\n');
}

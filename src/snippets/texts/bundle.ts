import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

/**
 * A module of this project with all that it imports, as one line of script.
 *
 * @param entry From this folder.
 * @throws {Error} If it does not build.
 */
export async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
    // The project's own settings are for the type checker.
    tsconfigRaw: {},
    ...options,
  });
  // Shortened, a line break in a text is a template with a line break in it: the only ones there are.
  const text = outputFiles?.[0]?.text.trimEnd().replaceAll('\n', '\\n') ?? '';
  if (text === '') throw new Error(`${entry}: the bundle is empty, expected a script`);
  return text;
}

import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders of src that a folder may import from; itself is always among them. */
const ARROWS = {
  model: [],
  knowledge: ['model'],
  command: ['model'],
  snippets: ['model', 'components', 'knowledge', 'linking'],
  importer: ['knowledge'],
  components: ['knowledge', 'model', 'linking'],
  linking: ['knowledge', 'model', 'components', 'previews'],
  previews: ['knowledge', 'model', 'components'],
  machines: ['knowledge', 'model', 'linking', 'previews', 'snippets'],
  calculator: ['knowledge', 'model', 'command', 'components', 'linking', 'previews'],
  search: ['knowledge', 'model', 'command', 'components', 'linking', 'calculator', 'styles'],
  layouts: ['components', 'knowledge', 'model', 'linking', 'previews', 'search', 'styles'],
  build: ['knowledge', 'model', 'search', 'linking', 'previews', 'snippets', 'components', 'machines'],
  tools: ['build', 'importer', 'knowledge', 'linking', 'snippets'],
};

/** Refuses imports into any folder that the table does not name. */
const arrows = Object.entries(ARROWS).map(([folder, allowed]) => {
  const open = [folder, ...allowed, ...(folder === 'components' ? ['styles'] : [])];
  return {
    files: [`src/${folder}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // A relative path that climbs to src and goes down into another folder.
              regex: `^(?:\\.\\./)+(?!(?:${open.join('|')})/)(?:${[...Object.keys(ARROWS), 'pages', 'styles'].join('|')})/`,
              message: `src/${folder} may import from: ${open.join(', ')}. The table is in eslint.config.mjs.`,
            },
          ],
        },
      ],
    },
  };
});

/** Readers import the model as a library: no platform, no clock, no chance. */
const pureModel = {
  files: ['src/model/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: '^(?!\\./|\\.\\./)', message: 'The model imports nothing but itself.' }] },
    ],
    'no-restricted-globals': [
      'error',
      'window',
      'document',
      'process',
      'Date',
      'performance',
      'setTimeout',
      'setInterval',
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Take a source of chance as an argument.' },
    ],
  },
};

/** Pure parts of capabilities: files and processes belong to the command line. */
const pureCore = {
  files: [
    'src/knowledge/**/*.ts',
    'src/importer/**/*.ts',
    'src/calculator/**/*.ts',
    'src/search/**/*.ts',
    'src/linking/**/*.ts',
  ],
  ignores: ['src/importer/cli.ts'],
  rules: {
    'no-restricted-globals': ['error', { name: 'process', message: 'Only a command line module knows the process.' }],
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ImportDeclaration[source.value=/^node:(fs|child_process|process)/]',
        message: 'Only a command line module touches files.',
      },
    ],
  },
};

export default defineConfig(
  { ignores: ['dist/', '.build/', '.astro/', 'tests/golden/**/cases/', 'src/tools/setup.mjs', '*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] }, extraFileExtensions: ['.astro'] },
    },
    rules: {
      // Numbers in sentences are what this project is about.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The type checker refuses dotted access to what an index signature gives.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...astro.configs.recommended,
  ...arrows,
  pureCore,
  pureModel,
  { files: ['**/*.astro', '**/*.astro/*.ts', '*.mjs'], ...tseslint.configs.disableTypeChecked },
);

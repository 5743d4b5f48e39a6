import tseslint from 'typescript-eslint';

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as `now`.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes in as `now`.',
  },
];
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in src/index.ts and handed to readConfig.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noEnvironment],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    files: ['dialogs/**/*.ts', 'directory/**/*.ts', 'locales/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnvironment, ...noClock] },
  },
  { files: ['src/index.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: [
      'src/cli/**/*.ts',
      'src/log.ts',
      'test/understanding/eval.ts',
      'test/understanding/peers.ts',
      'test/understanding/speed.ts',
      'test/conversation/walkRun.ts',
      'test/understanding/asides/eval.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);

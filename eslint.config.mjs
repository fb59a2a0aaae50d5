import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { composers, story } from './tools/story.mjs';

const server = [
  '@nestjs/*',
  'typeorm',
  'pg',
  'pg-boss',
  'passport*',
  'fastify',
  '@fastify/*',
  '@node-rs/*',
  '@tus/server',
];
const browser = ['react', 'react-dom', 'react-router', '@tanstack/*', 'idb'];

const forbid = (files, ...patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });
const flat = {
  group: ['../*', '../**'],
  message: 'A feature is one flat folder: import ./siblings, or another feature by its alias.',
};
const door = (app) => ({
  group: [`@${app}/*/*`, `!@${app}/platform/*`, `@${app}/platform/*/*`],
  message: 'Another folder is reached only through its index.ts.',
});
const later = (app, names) => ({
  group: names.map((name) => `@${app}/${name}`),
  message: 'It comes later in the story; tell it by an event or a registry instead.',
});
const noTests = (app) => ({ group: [`@${app}/testing`], message: 'Only tests and their data use the testing kit.' });

/** Flat config replaces a rule's options, so each folder gets all of its patterns in one entry. */
const fences = ['api', 'web'].flatMap((app) => {
  const order = [...story, ...composers[app]];
  const tests = ['spec', 'db-spec', 'http-spec', 'page.spec', 'given'].flatMap((kind) => [
    `**/*.${kind}.ts`,
    `**/*.${kind}.tsx`,
  ]);
  return order
    .flatMap((name, i) => {
      const folder = `apps/${app}/src/features/${name}/**`;
      const rest = order.slice(i + 1);
      const patterns = [flat, door(app), ...(rest.length > 0 ? [later(app, rest)] : [])];
      return [
        { ...forbid([folder], ...patterns, noTests(app)), ignores: tests },
        forbid(
          tests.map((kind) => folder.replace('/**', kind.slice(2))),
          ...patterns,
        ),
      ];
    })
    .concat([
      forbid(
        [`apps/${app}/src/platform/**`],
        { group: order.map((name) => `@${app}/${name}`), message: 'The platform does not know any feature.' },
        door(app),
      ),
    ]);
});

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '.nx/**', '**/*.config.mjs', 'apps/web/public/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-redeclare': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing has one name everywhere.' },
      ],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // Features of one app know each other by alias, never by relative path.
          allowCircularSelfDependency: true,
          // Styles and fonts have no alias: the bundler finds them by path.
          allow: ['../../../../libs/ui/src/**', '../../../libs/ui/src/**'],
          depConstraints: [
            {
              sourceTag: 'scope:api',
              onlyDependOnLibsWithTags: ['scope:api', 'scope:shared'],
              bannedExternalImports: browser,
            },
            {
              sourceTag: 'scope:web',
              onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'],
              bannedExternalImports: server,
            },
            // Browser tests stand outside: a browser and the database are both in their hands, the app's insides are not.
            { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:shared'] },
            {
              sourceTag: 'scope:shared',
              onlyDependOnLibsWithTags: ['scope:shared'],
              bannedExternalImports: [...server, ...browser],
            },
            {
              sourceTag: 'type:app',
              onlyDependOnLibsWithTags: ['type:contracts', 'type:rules', 'type:labs', 'type:ui'],
            },
            { sourceTag: 'type:bench', onlyDependOnLibsWithTags: ['type:contracts', 'type:rules'] },
            { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:contracts', 'type:rules', 'type:labs'] },
            { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:contracts', 'type:rules', 'type:labs'] },
            { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:ui'] },
            { sourceTag: 'type:rules', onlyDependOnLibsWithTags: ['type:rules', 'type:contracts'] },
            { sourceTag: 'type:labs', onlyDependOnLibsWithTags: ['type:labs', 'type:rules'] },
          ],
        },
      ],
    },
  },
  { files: ['**/*.config.ts', '**/*.d.ts', 'apps/web-e2e/src/seed-once.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['tools/jest/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...fences,
  prettier,
);

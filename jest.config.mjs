// One configuration for every kind of test: `.spec` pure, `.db-spec` and `.http-spec` on a real PostgreSQL, `.page.spec` in jsdom.
// Packages that are published as ES modules only; jest loads CommonJS, so swc turns these into it.
const esmPackages = [
  '@nestjs',
  '@fastify/static',
  '@fastify/cookie',
  'content-disposition',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit',
  '@tokenizer',
  'cookie',
  'ansis',
  'light-my-request',
  'uuid',
  'ghtml',
  '@tus',
  'srvx',
  'idb',
  '@scure',
  'csv-parse',
].join('|');

const swc = (react = false) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: react, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
    module: { type: 'commonjs' },
  },
];

const shared = {
  rootDir: import.meta.dirname,
  transform: {
    '\\.(id|en)\\.json$': '<rootDir>/tools/jest/messages-transform.cjs',
    '\\.tsx$': swc(true),
    '\\.(ts|mjs|js)$': swc(),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  moduleNameMapper: {
    '^@api/platform/(.+)$': '<rootDir>/apps/api/src/platform/$1/index.ts',
    '^@api/testing$': '<rootDir>/apps/api/src/testing/index.ts',
    '^@given/(.+)$': '<rootDir>/apps/api/src/features/$1/index.given.ts',
    '^@api/(.+)$': '<rootDir>/apps/api/src/features/$1/index.ts',
    '^@web/platform/(.+)$': '<rootDir>/apps/web/src/platform/$1/index.ts',
    '^@web/testing$': '<rootDir>/apps/web/src/testing/index.ts',
    '^@web/(.+)$': '<rootDir>/apps/web/src/features/$1/index.ts',
    '^@contracts/(.+)$': '<rootDir>/libs/contracts/src/$1/index.ts',
    '^@migrations$': '<rootDir>/migrations/index.ts',
    '^@rules$': '<rootDir>/libs/rules/src/index.ts',
    '^@given-rules$': '<rootDir>/libs/rules/src/index.given.ts',
    '^@labs/(.+)$': '<rootDir>/libs/labs/src/$1/index.ts',
    '^@curriculum-format$': '<rootDir>/libs/curriculum-format/src/index.ts',
    '^@ui$': '<rootDir>/libs/ui/src/index.ts',
    '\\.(css|woff2)$': '<rootDir>/tools/jest/empty.cjs',
  },
};

export default {
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'libs',
      testMatch: ['<rootDir>/libs/{rules,labs,contracts,curriculum-format}/**/*.spec.ts'],
    },
    { ...shared, displayName: 'api', testMatch: ['<rootDir>/apps/api/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'database',
      testMatch: ['<rootDir>/apps/api/**/*.db-spec.ts', '<rootDir>/apps/api/**/*.http-spec.ts'],
      globalSetup: '<rootDir>/tools/jest/start-database.mjs',
      globalTeardown: '<rootDir>/tools/jest/stop-database.mjs',
    },
    {
      ...shared,
      displayName: 'web',
      testMatch: ['<rootDir>/apps/web/**/*.spec.{ts,tsx}', '<rootDir>/libs/ui/**/*.spec.{ts,tsx}'],
      testEnvironment: '<rootDir>/tools/jest/browser-environment.cjs',
      setupFilesAfterEnv: ['<rootDir>/tools/jest/patient.cjs'],
    },
    { ...shared, displayName: 'tools', testMatch: ['<rootDir>/tools/**/*.spec.ts'] },
  ],
};

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const imports = 'no-restricted-imports';
const projects = '@nx/enforce-module-boundaries';

/** Each fence with a violation that it must catch, and the same place used rightly. */
const violations: [fence: string, at: string, code: string, rule: string][] = [
  [
    'a feature imports one that comes later in the story',
    'apps/api/src/features/cohorts/x.ts',
    `import { LearningModule } from '@api/learning';\nexport const x = LearningModule;\n`,
    imports,
  ],
  [
    'a web feature imports one that comes later in the story',
    'apps/web/src/features/learning/x.ts',
    `import { y } from '@web/evidence';\nexport const x = y;\n`,
    imports,
  ],
  [
    'a feature reaches past another’s door',
    'apps/api/src/features/learning/x.ts',
    `import { y } from '@api/cohorts/open-cohort';\nexport const x = y;\n`,
    imports,
  ],
  [
    'a feature grows a subfolder and climbs out of it',
    'apps/api/src/features/learning/x.ts',
    `import { y } from '../cohorts';\nexport const x = y;\n`,
    imports,
  ],
  [
    'the platform knows a feature',
    'apps/api/src/platform/http/x.ts',
    `import { y } from '@api/people';\nexport const x = y;\n`,
    imports,
  ],
  [
    'the web platform knows a feature',
    'apps/web/src/platform/http/x.ts',
    `import { y } from '@web/learning';\nexport const x = y;\n`,
    imports,
  ],
  [
    'a feature ships the testing kit',
    'apps/api/src/features/people/x.ts',
    `import { startApp } from '@api/testing';\nexport const x = startApp;\n`,
    imports,
  ],
  [
    'the server imports React',
    'apps/api/src/features/people/x.ts',
    `import { useState } from 'react';\nexport const x = useState;\n`,
    projects,
  ],
  [
    'the browser imports the database',
    'apps/web/src/features/home/x.ts',
    `import { Pool } from 'pg';\nexport const x = Pool;\n`,
    projects,
  ],
  [
    'contracts import the framework',
    'libs/contracts/src/kernel/x.ts',
    `import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n`,
    projects,
  ],
  [
    'the design system imports contracts',
    'libs/ui/src/x.ts',
    `import { Id } from '@contracts/kernel';\nexport const x = Id;\n`,
    projects,
  ],
  ['something is exported without a name', 'libs/rules/src/x.ts', `export default 1;\n`, 'no-restricted-syntax'],
  [
    'a type is left open',
    'libs/rules/src/x.ts',
    `export const x = (y: any) => y;\n`,
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'work is put off in a comment',
    'libs/rules/src/x.ts',
    `// TODO later\nexport const x = 1;\n`,
    'no-warning-comments',
  ],
];

const lint = (planted: readonly { at: string; code: string }[]): (string | null)[][] => {
  const { stdout, stderr } = spawnSync(process.execPath, ['tools/plant-violations.mjs', JSON.stringify(planted)], {
    cwd: root,
    encoding: 'utf8',
  });
  const line = stdout.trim().split('\n').pop() ?? '';
  if (!line.startsWith('[')) throw new Error(`The linter did not answer: ${stderr}`);
  return JSON.parse(line) as (string | null)[][];
};

describe('The fences', () => {
  let caught: (string | null)[][] = [];

  beforeAll(() => {
    // The linter reads who belongs to which project from Nx's graph, which has to be there.
    spawnSync(join(root, 'node_modules/.bin/nx'), ['show', 'projects'], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false' },
    });
    caught = lint(violations.map(([, at, code]) => ({ at, code })));
  }, 180_000);

  it.each(violations.map(([fence, , , rule], i) => [fence, rule, i] as const))('stand when %s', (_fence, rule, i) => {
    expect(caught[i]).toContain(rule);
  });

  it('let a feature use what comes before it', () => {
    const right = `import { newId } from '@api/platform/http';\nimport { OpenCohort } from '@api/cohorts';\nexport const x = [newId, OpenCohort];\n`;
    expect(lint([{ at: 'apps/api/src/features/learning/x.ts', code: right }])).toEqual([[]]);
  }, 60_000);
});

describe('The story', () => {
  it.each(['api', 'web'])('gives every feature folder of %s its place', async (app) => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { story, composers } from './tools/story.mjs'; console.log(JSON.stringify([...story, ...composers['${app}']]))`,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    const places = JSON.parse(stdout) as string[];
    const folder = join(root, 'apps', app, 'src/features');
    const features = existsSync(folder) ? readdirSync(folder) : [];
    expect(features.filter((name) => !places.includes(name))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const importsOf = (path: string): string[] =>
  [...readFileSync(join(process.cwd(), path), 'utf8').matchAll(/@import '.*?([\w-]+(?:\/[\w-]+)?\.css)';/g)].map(
    (match) => match[1] ?? '',
  );

it('takes every part of the design in its order, but not the face', () => {
  const design = importsOf('libs/ui/src/styles/index.css').filter((name) => name !== 'fonts.css');
  expect(importsOf('apps/web/src/app/app.css').map((name) => name.replace('styles/', ''))).toEqual(design);
});

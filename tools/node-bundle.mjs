// How server code is bundled: our own sources together, packages left in node_modules.
import { builtinModules } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

// oxc's helpers for decorators are not a dependency anybody installs, so they have to go into the bundle.
const isPackage = (id) => /^(@[a-z]|[a-z])/.test(id) && !isOurs(id) && !id.startsWith('@oxc-project/runtime');
const isOurs = (id) =>
  /^@(api|web|given|migrations|contracts|rules|given-rules|labs|curriculum-format|ui)(\/|$)/.test(id);

/** @type {import('rolldown').InputOptions} */
export const nodeBundle = {
  cwd: root,
  platform: 'node',
  tsconfig: join(root, 'tsconfig.json'),
  external: (id) => id.startsWith('node:') || builtinModules.includes(id) || isPackage(id),
};

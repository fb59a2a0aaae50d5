// Lints planted code at the addresses where it would stand, and prints which rule caught each: `tools/fences.spec.ts` reads it.
import { ESLint } from 'eslint';

const planted = JSON.parse(process.argv[2] ?? '[]');
const eslint = new ESLint({ cwd: process.cwd() });
const answers = [];
for (const { at, code } of planted) {
  const [result] = await eslint.lintText(code, { filePath: at });
  answers.push((result?.messages ?? []).map(({ ruleId }) => ruleId));
}
console.log(JSON.stringify(answers));

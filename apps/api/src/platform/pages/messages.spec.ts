import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { speak } from './messages';

const source = join(__dirname, '../..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.id.json'));

/** The names of the values a sentence waits for, also inside its plural forms. */
function valuesIn(sentence = ''): string[] {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    for (const token of part) {
      if (!Array.isArray(token)) continue;
      names.add(String(token[0]));
      for (const form of Object.values((token[2] ?? {}) as Record<string, unknown>)) walk(form);
    }
  };
  walk(compileMessage(sentence));
  return [...names].sort();
}

describe('message files', () => {
  it('are found', () => {
    expect(files).toContain('features/people/people.id.json');
  });

  it.each(files)('%s says everything in both languages', (name) => {
    const read = (file: string) => JSON.parse(readFileSync(join(source, file), 'utf8')) as Record<string, string>;
    const [id, en] = [read(name), read(name.replace('.id.json', '.en.json'))];
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
    const feature = name.split('/').at(-2);
    expect(Object.keys(id).filter((key) => !key.startsWith(`${feature}:`))).toEqual([]);
    expect([...Object.values(id), ...Object.values(en)].filter((sentence) => sentence.trim() === '')).toEqual([]);
    // A sentence that waits for a value in one language waits for it in the other.
    for (const key of Object.keys(id)) expect([key, valuesIn(en[key])]).toEqual([key, valuesIn(id[key])]);
  });
});

describe('speak', () => {
  const say = speak({
    id: { 'x:hello': ['Halo, ', ['name'], '.'], 'x:bye': ['Sampai jumpa.'] },
    en: { 'x:hello': ['Hello, ', ['name'], '.'], 'x:bye': ['Goodbye.'] },
  });

  it('says a sentence in the language that is asked for', () => {
    expect(say('id', 'x:hello', { name: 'Bu Sari' })).toBe('Halo, Bu Sari.');
    expect(say('en', 'x:hello', { name: 'Bu Sari' })).toBe('Hello, Bu Sari.');
    expect(say('id', 'x:bye')).toBe('Sampai jumpa.');
  });
});

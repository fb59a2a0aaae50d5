import { notesInChangelog } from './changelog-notes';

const changelog = (text: string) => new Map([['curricula/x/CHANGELOG.md', text]]);
const text = `# Yang baru

## 0.3.0

- **Modul baru.** Anda belajar.
- Kartu baru.

## 0.2.0

- Lab.
`;

describe('The notes in a changelog', () => {
  it('are those of the number asked for, without its marks', () => {
    expect(notesInChangelog(changelog(text), '0.3.0')).toBe('- Modul baru. Anda belajar.\n- Kartu baru.');
    expect(notesInChangelog(changelog(text), '0.2.0')).toBe('- Lab.');
  });

  it.each(['0.3', '0.3.1', '0.4.0', ''])('are none for “%s”, which it does not name', (number) => {
    expect(notesInChangelog(changelog(text), number)).toBe('');
  });

  it('are none where there is no changelog, or only another file of that name', () => {
    expect(notesInChangelog(new Map(), '0.3.0')).toBe('');
    expect(notesInChangelog(new Map([['curricula/x/courses/CHANGELOG.md', text]]), '0.3.0')).toBe('');
  });

  it('end with a whole line where the changelog is longer than a note', () => {
    const line = `- ${'a'.repeat(98)}`;
    const notes = notesInChangelog(changelog(`## 1.0.0\n${`${line}\n`.repeat(30)}`), '1.0.0');
    expect(notes.length).toBeLessThanOrEqual(2000);
    expect(notes.split('\n')).toEqual(Array.from({ length: 19 }, () => line));
  });
});

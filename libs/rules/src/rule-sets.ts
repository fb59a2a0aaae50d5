/**
 * The rule sets this library computes by. A set never changes under its name: a changed result is a new number,
 * and the old one stays while an entry or a pinned version names it.
 */
export const ruleSets = {
  levels: 'levels@2',
  quiz: 'quiz@1',
  scenario: 'scenario@1',
  readiness: 'readiness@1',
  awareness: 'awareness@1',
  knowledge: 'knowledge@1',
} as const;

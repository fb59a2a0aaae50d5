/** A `like` pattern that finds the words anywhere in a lower-cased text; signs with a meaning to `like` stand for themselves. */
export const searchPattern = (typed: string): string => `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

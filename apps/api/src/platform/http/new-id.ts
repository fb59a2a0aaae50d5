import { v5, v7 } from 'uuid';

/** A new id, ordered by time. */
export const newId = (): string => v7();

/** The id that always belongs to this name within a namespace: asking twice gives the same row. */
export const namedId = (name: string, namespace: string): string => v5(name, namespace);

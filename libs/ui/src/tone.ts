/** What a note, chip or tile says: settled, please look, please repair, news, or the desk's own emphasis. */
export type Tone = 'ok' | 'wait' | 'fix' | 'info' | 'own';

/** What a lab asks before it goes on; asked again and again until it is answered, it changes nothing by itself. */
export interface LabQuestion {
  /** Names the question for the one who answers: `dates`, `column.total`. */
  readonly id: string;
  /** What may be answered; empty where anything may. */
  readonly options: readonly string[];
  /** What it is about, taken from the file: example values, counts. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What a lab noticed: a code that the message files put into words, and what to put there. */
export interface LabFinding {
  readonly code: string;
  readonly severity: 'stop' | 'mend' | 'proof' | 'hint' | 'good';
  readonly values: Readonly<Record<string, string | number>>;
  /** Where in the text: first letter and the one after the last, in UTF-16 units. */
  readonly at?: readonly [number, number];
}

/** What a lab's command prints. */
export interface DoorAnswer {
  readonly result: unknown;
  readonly questions: readonly LabQuestion[];
  readonly findings: readonly LabFinding[];
}

/** A lab without its screen: the file's bytes and the answers to its questions in, the same result as on the phone out. */
export type Door = (
  file: Uint8Array,
  flags: ReadonlyMap<string, readonly string[]>,
) => DoorAnswer | Promise<DoorAnswer>;

/** What an engine counts from a finished work, on the phone and again on the server. Ten thousand basis points are full marks. */
export interface LabResult {
  readonly basisPoints: number;
}

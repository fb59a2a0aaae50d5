import { Injectable } from '@nestjs/common';
import type { MarkingView } from '@contracts/assessments';
import { parseCurriculum } from '@curriculum-format';

export type Phrases = MarkingView['phrases'];

/** Rubrics of a version number a few dozen; their phrases a few kilobytes each. */
const shelved = 200;

/** Mentors' phrase banks, read from the rubrics' source once. They belong to published versions, so what was read stays true. */
@Injectable()
export class PhraseShelf {
  private readonly banks = new Map<string, Phrases>();

  find(key: string): Phrases | undefined {
    return this.banks.get(key);
  }

  /** Reads a rubric's file; one that is missing has no phrases. */
  put(key: string, source: string | null): Phrases {
    if (this.banks.size >= shelved) this.banks.clear();
    const phrases = source === null ? [] : phrasesIn(source);
    this.banks.set(key, phrases);
    return phrases;
  }
}

function phrasesIn(source: string): Phrases {
  const { curriculum } = parseCurriculum(new Map([['version/rubrics/rubric.yaml', source]]), 'version');
  const [rubric] = curriculum.rubrics;
  return (rubric?.data.phrases ?? []).map(({ use, competency, safety, text }) => ({
    use,
    competency: competency ?? null,
    safety: safety ?? false,
    text,
  }));
}

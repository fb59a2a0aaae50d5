import { Injectable } from '@nestjs/common';
import { instrumentProblems } from '@contracts/instruments';
import { parseInstrument, type SourceFiles } from '@curriculum-format';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { insertDraft, sign } from './instruments.repository';

/** Brings an instrument's files in as a draft, never as a version: publishing is two people's act. */
@Injectable()
export class ImportInstrument {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Answers the draft's id. Raises `instruments/not-readable` and `instruments/version-exists`. */
  async execute(
    actor: { readonly agencyId: string; readonly personId: string },
    files: SourceFiles,
    root: string,
  ): Promise<string> {
    const { instrument, findings } = parseInstrument(files, root);
    if (instrument === null) throw new Problem(instrumentProblems['not-readable'], { findings });
    const { id: instrumentId, slug, kind, version: number, title } = instrument.document.data;
    return this.database.transaction(actor, async (tx) => {
      const at = this.clock.now();
      const by = actor.personId;
      const id = await insertDraft(tx, { instrumentId, slug, kind, number, title, by, at }, files);
      await sign(tx, id, by, 'drafted', at);
      return id;
    });
  }
}

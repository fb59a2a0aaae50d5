import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { checklistItems } from '@contracts/curricula';
import { AddFramework } from '@api/competencies';
import {
  ApproveVersion,
  EditQuestionWords,
  ImportDraft,
  PublishVersion,
  RequestReview,
  StartDraft,
  readContentFolder,
  ReadQuiz,
  ReadVersion,
} from '@api/curricula';
import { ImportInstrument, SignInstrument } from '@api/instruments';
import type { Actor } from '@api/platform/auth';

/** Brings the shipped curriculum in as a draft and sees it through its signatures, by two people as always. */
@Injectable()
export class StageCurricula {
  constructor(
    private readonly addFramework: AddFramework,
    private readonly importDraft: ImportDraft,
    private readonly requestReview: RequestReview,
    private readonly approveVersion: ApproveVersion,
    private readonly publishVersion: PublishVersion,
    private readonly startDraft: StartDraft,
    private readonly editQuestion: EditQuestionWords,
    private readonly readVersion: ReadVersion,
    private readonly readQuiz: ReadQuiz,
    private readonly importInstrument: ImportInstrument,
    private readonly signInstrument: SignInstrument,
  ) {}

  async framework(content: string): Promise<void> {
    const path = 'frameworks/kla-umkm/framework.yaml';
    await this.addFramework.execute(await readFile(join(content, path), 'utf8'), path);
  }

  /** Answers the published version's id. */
  async publish(content: string, editor: Actor, reviewer: Actor): Promise<string> {
    const root = 'curricula/ai-untuk-usaha-saya';
    const id = await this.importDraft.execute(editor, await readContentFolder(content, root), root);
    const sign = { revision: 1, note: '', checklist: [...checklistItems] };
    await this.requestReview.execute(editor, id, sign);
    await this.approveVersion.execute(reviewer, id, sign);
    await this.publishVersion.execute(reviewer, id, sign);
    return id;
  }

  /** The questionnaires, signed by the same two people. */
  async instruments(content: string, editor: Actor, reviewer: Actor): Promise<void> {
    for (const name of ['cek-kesiapan', 'apakah-ini-ai', 'cek-pengetahuan']) {
      const root = `instruments/${name}`;
      const id = await this.importInstrument.execute(editor, (await readContentFolder(content, root)).files, root);
      await this.signInstrument.approve(reviewer, id);
      await this.signInstrument.publish(reviewer, id);
    }
  }

  /** The next version with one question said more clearly, handed in and waiting for a reviewer. */
  async handIn(editor: Actor, publishedId: string): Promise<void> {
    const { curriculum } = await this.readVersion.execute(editor, publishedId, 'id');
    const draftId = await this.startDraft.execute(editor, curriculum.id, { basedOn: publishedId });
    const { modules } = await this.readVersion.execute(editor, draftId, 'id');
    const quiz = modules.flatMap(({ quizzes }) => quizzes).find(({ lesson }) => lesson?.startsWith('3.2'));
    const [question] = quiz ? (await this.readQuiz.execute(editor, draftId, quiz.id)).questions : [];
    if (!question) throw new Error('The demo finds no question to edit.');
    const [first, ...rest] = question.options.map(({ id, text, why }) => ({ id, text, why }));
    if (!first) throw new Error('The demo finds no option to edit.');
    const options = [{ ...first, why: `${first.why} Coba bacakan kepada orang di rumah.` }, ...rest];
    const { revision } = await this.editQuestion.execute(editor, draftId, question.id, {
      revision: 1,
      stem: question.stem,
      options,
    });
    await this.requestReview.execute(editor, draftId, {
      revision,
      note: 'Penjelasan kuis 3.2 dibuat lebih dekat dengan keseharian.',
      checklist: [],
    });
  }
}

import { useCallback, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EditQuestionRequest, QuizDraftView } from '@contracts/curricula';
import { useDesk } from '@web/platform/desk';
import { ProblemError, send } from '@web/platform/http';
import { curriculaQuery, quizQuery } from './curricula.queries';
import { questionKey, sameWords, wordsOf, type KeptQuestion, type QuestionWords } from './question-words';

type Question = QuizDraftView['questions'][number];

/** A question while its words are changed: what is typed stays on this device until the draft on the server has it. */
export function useQuestion(quiz: QuizDraftView, question: Question) {
  const { shelf } = useDesk();
  const key = questionKey(quiz.versionId, question.id);
  const server = wordsOf(question);
  const [kept, setKept] = useState<KeptQuestion | null>(() => shelf.read<KeptQuestion>(key));
  const [isOnDevice, setOnDevice] = useState(true);

  const keep = useCallback(
    (next: KeptQuestion | null) => {
      setKept(next);
      if (next === null) shelf.remove(key);
      setOnDevice(next === null || shelf.write(key, next));
    },
    [shelf, key],
  );
  const words = kept?.words ?? server;
  const base = kept?.base ?? server;
  const isChanged = kept !== null && !sameWords(words, server);
  const change = (next: QuestionWords): void =>
    keep(sameWords(next, server) && sameWords(base, server) ? null : { words: next, base });

  return {
    words,
    change,
    isChanged,
    isOnDevice,
    /** Somebody else changed this question in the draft since the typing began. */
    isContested: isChanged && !sameWords(base, server),
    server,
    keepMine: () => keep({ words, base: server }),
    takeServer: () => keep(null),
    restore: (mine: QuestionWords) => keep({ words: mine, base: server }),
    forget: () => keep(null),
    base,
  };
}

/**
 * Puts a question's words into the draft. A draft that was edited elsewhere meanwhile is read again; where this question is still as
 * it was, the words go in after all.
 */
export function useSaveQuestion({ versionId, activityId }: QuizDraftView, questionId: string) {
  const client = useQueryClient();
  const put = (body: EditQuestionRequest) =>
    send<{ revision: number }>(`/api/curriculum-versions/${versionId}/questions/${questionId}`, {
      method: 'PUT',
      body,
    });

  return useMutation({
    mutationFn: async ({ words, base, revision }: { words: QuestionWords; base: QuestionWords; revision: number }) => {
      const request = { stem: words.stem, options: words.options.map((option) => ({ ...option })) };
      try {
        await put({ ...request, revision });
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'common/edited-meanwhile') throw error;
        const fresh = await client.fetchQuery({ ...quizQuery(versionId, activityId), staleTime: 0 });
        const now = fresh.questions.find(({ id }) => id === questionId);
        if (!now || !sameWords(wordsOf(now), base)) throw error;
        await put({ ...request, revision: fresh.revision });
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: curriculaQuery().queryKey }),
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { AssessmentView, MarkingView } from '@contracts/assessments';
import { ProblemError } from '@web/platform/http';
import { Emphasised } from '@web/platform/i18n';
import { Button, Dialog, Note, showToast } from '@ui';
import type { JudgementKeeper } from './judgement-keeper';
import { useT } from './marking.messages';
import { marking, outdateQueues, releaseAssessment, rememberAssessment } from './mentor.api';

type Props = { readonly view: MarkingView; readonly keeper: JudgementKeeper; readonly onClose: () => void };

const overtaken: readonly string[] = ['assessments/newer-version', 'assessments/already-judged'];

/** The words have not all reached the server, so what would be released is not what is on the screen. */
class NotSaved extends Error {}

/** Names the learner and the decision once more, gives the judgement to her, and goes on to the next work. */
export function ReleaseDialog({ view, keeper, onClose }: Props) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { decision } = keeper.snapshot().judgement;
  const { id, learnerName: learner, place } = view;
  const release = useMutation({
    mutationFn: async () => {
      if (!(await keeper.flush())) throw new NotSaved();
      return releaseAssessment(id, keeper.savedRevision);
    },
    onSuccess: async (released) => {
      rememberAssessment(client, id, released);
      void outdateQueues(client);
      showToast({ words: t(`released.${released.decision ?? 'returned'}`, { learner }) });
      await navigate(place.nextId ? `/mentor/kiriman/${place.nextId}` : '/mentor');
    },
    onError: async (error) => {
      if (!(error instanceof ProblemError)) return;
      if (error.code === 'common/edited-meanwhile') {
        keeper.meet(error.document['stored'] as AssessmentView);
        return onClose();
      }
      // The thread has moved on; the screen that comes in its place cannot say why.
      if (overtaken.includes(error.code)) showToast({ words: error.document.title });
      await client.invalidateQueries({ queryKey: marking(id).queryKey });
    },
  });
  return (
    <Dialog
      title={t('release.ask', { learner })}
      onClose={onClose}
      actions={
        <>
          <Button look="alt" onClick={onClose}>
            {t('release.look')}
          </Button>
          <Button busy={release.isPending && t('release.busy')} onClick={() => release.mutate()}>
            {t(decision === 'accepted' ? 'release.accepted' : 'release.returned')}
          </Button>
        </>
      }
    >
      <div className="stack-2">
        <p>
          <Emphasised>
            {t(decision === 'accepted' ? 'release.accepted-more' : 'release.returned-more', {
              learner,
              business: view.businessName,
            })}
          </Emphasised>
        </p>
        <p className="soft">{t('release.final')}</p>
        {release.isError && (
          <Note
            tone="wait"
            icon={release.error instanceof ProblemError ? 'info' : 'weak-signal'}
            role="alert"
            title={t('release.trouble')}
          >
            {release.error instanceof ProblemError ? release.error.document.title : t('release.trouble-more')}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

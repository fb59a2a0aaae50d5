import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { AssessmentView } from '@contracts/assessments';
import { ProblemError } from '@web/platform/http';
import { Emphasised } from '@web/platform/i18n';
import { StorageTrouble } from '@web/platform/store';
import { Button, Dialog, Note, showToast } from '@ui';
import { nextCarried } from './carried-works';
import { useT as useCarryT } from './carry.messages';
import type { JudgementKeeper } from './judgement-keeper';
import { useT } from './marking.messages';
import { marking, outdateQueues, rememberAssessment } from './mentor.api';
import type { OpenWork } from './open-work';
import { overtaken, releaseOrKeep } from './release-or-keep';
import { useMentorDevice } from './use-mentor-device';

type Props = { readonly work: OpenWork; readonly keeper: JudgementKeeper; readonly onClose: () => void };

/** Names the learner and the decision once more, gives the judgement to her, and goes on to the next work. */
export function ReleaseDialog({ work: { view, newest }, keeper, onClose }: Props) {
  const t = useT();
  const tCarry = useCarryT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const device = useMentorDevice();
  const { decision } = keeper.snapshot().judgement;
  const { id, learnerName: learner, businessName, taskTitle, place } = view;
  const about = { submissionId: id, learnerName: learner, businessName, taskTitle, no: newest?.no ?? 0 };
  const release = useMutation({
    mutationFn: () => releaseOrKeep(keeper, device, about, newest?.id ?? ''),
    onSuccess: async (done) => {
      if (done.outcome === 'kept') {
        showToast({ words: tCarry('queue.saved', { learner }) });
        const next = device && nextCarried(device.bag.snapshot(), id);
        await navigate(next ? `/mentor/kiriman/${next}` : '/mentor');
        return outdateQueues(client);
      }
      rememberAssessment(client, id, done.assessment);
      void outdateQueues(client);
      const isSecond = done.outcome === 'second';
      showToast({
        words: isSecond
          ? tCarry('queue.second', { learner })
          : t(`released.${done.assessment.decision ?? 'returned'}`, { learner }),
      });
      if (isSecond) void client.invalidateQueries({ queryKey: marking(id).queryKey });
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
              business: businessName,
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
            {release.error instanceof ProblemError
              ? release.error.document.title
              : release.error instanceof StorageTrouble
                ? tCarry('trouble.storage-keep')
                : t('release.trouble-more')}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DecidedJudgement } from '@web/platform/bag';
import { useDesk } from '@web/platform/desk';
import { Button, buttonClass, Card, Details, Dialog, showToast } from '@ui';
import { callBack } from './call-back';
import { useT } from './carry.messages';
import { DecidedChip } from './decided-chip';
import type { MentorDevice } from './mentor-device';
import { useBag, useMentorDevice, useOutbox } from './use-mentor-device';
import { useDue } from './use-due';

/** What was decided on this device, and where each judgement is; what the server did not take, with the way on. */
export function DecidedCard() {
  const t = useT();
  const device = useMentorDevice();
  const { judgements } = useBag();
  const { flying } = useOutbox();
  if (!device || judgements.length === 0) return null;
  const arrived = judgements.filter(({ answer }) => answer && answer.outcome !== 'refused');
  const waiting = judgements.filter(({ answer }) => !answer).length;
  const refused = judgements.length - arrived.length - waiting;
  return (
    <section className="stack-2" aria-label={t('sent.title')}>
      <h2>{t('sent.title')}</h2>
      <p className="soft" role="status">
        {refused > 0 && waiting === 0 ? t('sent.look', { count: refused }) : t('sent.lead', { count: waiting })}
      </p>
      <Card className="tight">
        <ul className="list">
          {judgements.map((item) => (
            <DecidedRow key={item.id} device={device} item={item} flying={flying} />
          ))}
        </ul>
      </Card>
      {arrived.length > 0 && (
        <p>
          <Button look="quiet" onClick={() => void device.bag.remove(arrived.map(({ id }) => id))}>
            {t('sent.clear')}
          </Button>
        </p>
      )}
    </section>
  );
}

type Refusal = Extract<DecidedJudgement['answer'], { outcome: 'refused' }>;

/** The work is another's, or judged for good: there is nothing to go on with. */
const settled: readonly string[] = [
  'common/not-found',
  'assessments/not-yours-any-more',
  'assessments/second-already',
  'assessments/already-judged',
  'assessments/newer-version',
];
const canBeMended = ({ code }: Refusal): boolean => !settled.includes(code);

type RowProps = { readonly device: MentorDevice; readonly item: DecidedJudgement; readonly flying: string | null };

function DecidedRow({ device, item, flying }: RowProps) {
  const t = useT();
  const { clock } = useDesk();
  const { format } = useDue();
  const { submissionId, learnerName: learner, taskTitle: task, decidedAt, request, answer } = item;
  return (
    <li>
      <div className="grow stack-2">
        <p>
          <span className="t">
            {learner} · {task}
          </span>
          <span className="soft">
            {t(`sent.${request.decision}`)} · {t('sent.decided', { when: format.recently(decidedAt, clock()) })}
          </span>
        </p>
        <div className="row between wrap">
          <DecidedChip item={item} flying={flying} />
          {answer?.outcome !== 'refused' && (
            <Link
              className={buttonClass({ look: 'alt' })}
              to={`/mentor/kiriman/${submissionId}`}
              aria-label={t('sent.open-label', { learner, task })}
            >
              {t('sent.open')}
            </Link>
          )}
        </div>
        {answer?.outcome === 'refused' && <Refused device={device} item={item} answer={answer} />}
      </div>
    </li>
  );
}

/** Words the server did not take: why, the words themselves, and what can be done with them. */
function Refused({ device, item, answer }: Omit<RowProps, 'flying'> & { readonly answer: Refusal }) {
  const t = useT();
  const { shelf } = useDesk();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { strength, nextStep, reason: why } = item.request;
  const edit = async (): Promise<void> => {
    const came = await callBack(device, shelf, item);
    if (came === 'here') await navigate(`/mentor/kiriman/${item.submissionId}`);
    else showToast({ words: t(`sent.${came}`) });
  };
  return (
    <div className="quote fix stack-2">
      <p>{answer.title}</p>
      <Details summary={t('sent.text')}>
        <p className="typed">{[strength, nextStep, why].filter(Boolean).join('\n\n')}</p>
      </Details>
      <div className="row wrap">
        {canBeMended(answer) && (
          <Button look="alt" onClick={() => void edit()}>
            {t('sent.edit')}
          </Button>
        )}
        {answer.code === 'assessments/newer-version' && (
          <Link className={buttonClass({ look: 'alt' })} to={`/mentor/kiriman/${item.submissionId}`}>
            {t('sent.newer')}
          </Link>
        )}
        <Button look="quiet" onClick={() => void device.outbox.sendAgain(item.id)}>
          {t('sent.again')}
        </Button>
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('sent.forget')}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={t('sent.forget-ask', { learner: item.learnerName })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('sent.forget-not')}</Button>
              <Button look="stop" onClick={() => void device.bag.remove([item.id])}>
                {t('sent.forget')}
              </Button>
            </>
          }
        >
          {t('sent.forget-more')}
        </Dialog>
      )}
    </div>
  );
}

import { useState } from 'react';
import type { CommentView, VersionView } from '@contracts/curricula';
import { useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Button, Card, Chip, Details, showToast } from '@ui';
import { AnswerDialog } from './comment.dialog';
import { useT } from './curricula.messages';
import { TroubleNote } from './trouble.note';
import { useComment } from './use-comment';

type Props = {
  version: VersionView;
  comments: readonly CommentView[];
  /** Names the place of each, where it does not stand beside it. */
  named?: boolean;
};

/** What was said of a place: what is open first, what is settled folded away but never gone. */
export function CommentList({ version, comments, named = false }: Props) {
  const t = useT();
  const open = comments.filter(({ resolved }) => resolved === null);
  const settled = comments.filter(({ resolved }) => resolved !== null);
  const list = (shown: readonly CommentView[]) => (
    <ul className="stack" aria-label={t('comments')}>
      {shown.map((comment) => (
        <CommentItem key={comment.id} version={version} comment={comment} named={named} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 && list(open)}
      {settled.length > 0 && (
        <Details summary={t('comments.settled', { count: settled.length })}>{list(settled)}</Details>
      )}
    </>
  );
}

function CommentItem({ version, comment, named }: { version: VersionView; comment: CommentView; named: boolean }) {
  const t = useT();
  const format = useFormat(useSession().agency.zone);
  const resolving = useComment(version.id);
  const [isAnswering, setAnswering] = useState(false);
  const { id, kind, words, where, place, quote, by, at, answers, resolved, mayResolve } = comment;
  const onSuccess = (): void => showToast({ words: t('comment.resolved') });
  return (
    <Card as="li" className="tight stack-2">
      <div className="row between wrap">
        <Chip tone={resolved ? 'ok' : kind === 'must-mend' ? 'fix' : 'info'}>
          {t(resolved ? 'comment.is-resolved' : `comment.${kind}`)}
        </Chip>
        <span className="sm soft">{t('comment.by', { name: by, when: format.dayAndTime(at) })}</span>
      </div>
      {named && <p className="soft">{where}</p>}
      {(named || place !== 'same') && quote !== '' && <p className="quote">{quote}</p>}
      {place !== 'same' && <p className="sm soft">{t(`comment.place-${place}`)}</p>}
      <p>{words}</p>
      {answers.map((answer, index) => (
        <div key={index} className="inset">
          <p className="sm soft">{t('comment.by', { name: answer.by, when: format.dayAndTime(answer.at) })}</p>
          <p>{answer.words}</p>
        </div>
      ))}
      {resolved && (
        <p className="sm soft">
          {t('comment.resolved-by', { name: resolved.by, when: format.dayAndTime(resolved.at) })}
        </p>
      )}
      {!resolved && (version.may.answer || mayResolve) && (
        <div className="row wrap">
          {version.may.answer && (
            <Button look="quiet" className="flush" onClick={() => setAnswering(true)}>
              {t('comment.answer')}
            </Button>
          )}
          {mayResolve && (
            <Button
              look="quiet"
              className="flush"
              busy={resolving.isPending && t('busy')}
              onClick={() => resolving.mutate({ to: `/${id}/resolution` }, { onSuccess })}
            >
              {t('comment.resolve')}
            </Button>
          )}
        </div>
      )}
      <TroubleNote error={resolving.error} />
      {isAnswering && <AnswerDialog versionId={version.id} comment={comment} onClose={() => setAnswering(false)} />}
    </Card>
  );
}

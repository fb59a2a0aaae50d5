import { type ReactNode, useState } from 'react';
import type { ChangeView, CommentRequest, CommentView } from '@contracts/curricula';
import { useKept } from '@web/platform/desk';
import { Button, Choice, ChoiceGroup, Dialog, Field, showToast, TextArea } from '@ui';
import { quoteOf } from './comments.rules';
import { useT } from './curricula.messages';
import { TroubleNote } from './trouble.note';
import { useComment } from './use-comment';

/** Longest comment and answer the server keeps. */
const longest = 1000;
const kinds = ['must-mend', 'remark'] as const;

type CommentProps = { versionId: string; change: ChangeView; onClose: () => void };

/** Says something of one place; what is written is kept on this device until it is sent. */
export function CommentDialog({ versionId, change, onClose }: CommentProps) {
  const t = useT();
  const { path, where } = change;
  const [kind, setKind] = useState<CommentView['kind']>('must-mend');
  return (
    <SayDialog
      title={t('comment.on', { where })}
      act={t('comment.send')}
      said={t('comment.sent')}
      kept={`curricula/comment/${versionId}/${path}/${where}`}
      versionId={versionId}
      toSend={(words) => ({ body: { path, where, quote: quoteOf(change), kind, words } satisfies CommentRequest })}
      onClose={onClose}
    >
      <ChoiceGroup legend={t('comment.kind')}>
        {kinds.map((each) => (
          <Choice
            key={each}
            name="kind"
            note={t(`comment.${each}-more`)}
            checked={kind === each}
            onChange={() => setKind(each)}
          >
            {t(`comment.${each}`)}
          </Choice>
        ))}
      </ChoiceGroup>
    </SayDialog>
  );
}

type AnswerProps = { versionId: string; comment: CommentView; onClose: () => void };

/** Answers a comment. */
export function AnswerDialog({ versionId, comment, onClose }: AnswerProps) {
  const t = useT();
  return (
    <SayDialog
      title={t('comment.answer-to', { name: comment.by })}
      act={t('comment.answer-send')}
      said={t('comment.answered')}
      kept={`curricula/answer/${comment.id}`}
      versionId={versionId}
      toSend={(words) => ({ to: `/${comment.id}/answers`, body: { words } })}
      onClose={onClose}
    >
      <p className="quote">{comment.words}</p>
    </SayDialog>
  );
}

type SayProps = {
  title: string;
  /** What the button says. */
  act: string;
  said: string;
  /** Under which name the words are kept on this device. */
  kept: string;
  versionId: string;
  toSend: (words: string) => { to?: string; body: unknown };
  onClose: () => void;
  children: ReactNode;
};

function SayDialog({ title, act, said, kept, versionId, toSend, onClose, children }: SayProps) {
  const t = useT();
  const [words, setWords, forgetWords] = useKept(kept, '');
  const sending = useComment(versionId);
  const send = (): void =>
    sending.mutate(toSend(words.trim()), {
      onSuccess: () => {
        forgetWords();
        onClose();
        showToast({ words: said });
      },
    });
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button busy={sending.isPending && t('busy')} off={words.trim() === '' && t('comment.empty')} onClick={send}>
            {act}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('comment.not')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {children}
        <Field label={t('comment.words')}>
          {(wiring) => (
            <TextArea {...wiring} maxLength={longest} value={words} onChange={({ target }) => setWords(target.value)} />
          )}
        </Field>
        <TroubleNote error={sending.error} />
      </div>
    </Dialog>
  );
}

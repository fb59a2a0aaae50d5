import type { MovedView } from '@contracts/moves';
import { Note } from '@ui';
import { useT } from './news.messages';

/** One calm sentence of what changed in her lessons, and that nothing is lost. */
export function MovedNote({ moved: { back, again } }: { moved: MovedView }) {
  const t = useT();
  if (back) return <Note title={t('moved.back')}>{t('moved.back.more')}</Note>;
  return <Note title={t('moved')}>{again > 0 ? t('moved.again', { count: again }) : t('moved.kept')}</Note>;
}

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormat } from '@web/platform/format';
import { Note } from '@ui';
import { useT } from './marking.messages';
import { alikeTexts } from './mentor.api';
import type { OpenWork } from './open-work';

/** Tells the mentor alone which texts are nearly the same as another learner's; nothing where there are none, or no signal. */
export function AlikeNote({ work: { view, task } }: { work: OpenWork }) {
  const t = useT();
  const format = useFormat();
  const { data } = useQuery({ ...alikeTexts(view.id), enabled: view.mine });
  if (!data?.texts.length) return null;
  const labels = new Map(task.steps.flatMap(({ fields }) => fields).map(({ id, label }) => [id, label]));
  return (
    <Note tone="info" title={t('alike')}>
      <ul>
        {data.texts.map(({ field, id, learnerName, share }) => (
          <li key={`${field}-${id ?? share}`}>
            <span lang="id">{labels.get(field) ?? field}</span>:{' '}
            {id && learnerName ? (
              <Link to={`/mentor/kiriman/${id}`}>
                {t('alike.of', { share: format.number(share / 100), learner: learnerName })}
              </Link>
            ) : (
              t('alike.of-somebody', { share: format.number(share / 100) })
            )}
          </li>
        ))}
      </ul>
      {t('alike.ask')}
    </Note>
  );
}

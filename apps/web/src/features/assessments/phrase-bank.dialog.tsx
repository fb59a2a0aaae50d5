import { useState } from 'react';
import type { PackagedCriterion } from '@contracts/packages';
import { Button, Choice, Dialog, Field, List, ListRow, Select } from '@ui';
import { useT } from './marking.messages';
import { pickPhrases, type CommentPart, type Phrase } from './phrases.rules';

type Props = {
  readonly part: CommentPart;
  readonly phrases: readonly Phrase[];
  readonly criteria: readonly PackagedCriterion[];
  readonly levels: Readonly<Record<string, number>>;
  readonly onTake: (phrase: Phrase) => void;
  readonly onClose: () => void;
};

/** The criterion one would most likely write about: the weakest for what comes next, none for praise. */
function likely(
  part: CommentPart,
  criteria: readonly PackagedCriterion[],
  levels: Readonly<Record<string, number>>,
): string {
  if (part === 'strength') return '';
  return [1, 2].map((level) => criteria.find(({ id }) => levels[id] === level)?.id).find(Boolean) ?? '';
}

/** Phrases that mentors share, narrowed by criterion and safety; one click puts one into the field, to be made one's own. */
export function PhraseBank({ part, phrases, criteria, levels, onTake, onClose }: Props) {
  const t = useT();
  const [criterionId, setCriterionId] = useState(() => likely(part, criteria, levels));
  const [safety, setSafety] = useState(false);
  const criterion = criteria.find(({ id }) => id === criterionId);
  const found = pickPhrases(phrases, { part, criterion, safety });
  const about = ({ competency, safety: must }: Phrase): string => {
    const title =
      criteria.find(({ competencies }) => competency !== null && competencies.includes(competency))?.title ??
      t('phrases.encourage');
    return must ? t('criterion.safety-legend', { title }) : title;
  };
  const hasSafety = pickPhrases(phrases, { part, criterion, safety: true }).length > 0;
  return (
    <Dialog
      wide
      title={t('phrases.for', { part: t(`comment.${part}`) })}
      onClose={onClose}
      actions={
        <Button look="alt" onClick={onClose}>
          {t('phrases.close')}
        </Button>
      }
    >
      <div className="stack">
        <p className="soft">{t('phrases.more')}</p>
        <Field label={t('phrases.criterion')}>
          {(wiring) => (
            <Select {...wiring} value={criterionId} onChange={({ target }) => setCriterionId(target.value)}>
              <option value="">{t('phrases.all')}</option>
              {criteria.map(({ id, title, competencies }) => (
                <option key={id} value={id}>
                  {`${title} (${competencies.join(', ')})`}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {(hasSafety || safety) && (
          <Choice type="checkbox" checked={safety} onChange={({ target }) => setSafety(target.checked)}>
            {t('phrases.safety')}
          </Choice>
        )}
        {found.length === 0 ? (
          <p role="status">{t('phrases.none')}</p>
        ) : (
          <List label={t('phrases.title')}>
            {found.map((phrase) => (
              <ListRow
                key={phrase.text}
                title={about(phrase)}
                link={<button type="button" onClick={() => onTake(phrase)} />}
              >
                <span lang="id">{phrase.text}</span>
              </ListRow>
            ))}
          </List>
        )}
      </div>
    </Dialog>
  );
}

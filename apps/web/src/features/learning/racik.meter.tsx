import type { PackagedField } from '@contracts/packages';
import { hasRacik, racikIngredients } from '@rules';
import { LetterTiles } from '@ui';
import type { TypedAnswers } from './answers.rules';
import { useT } from './learning.messages';

/** Which of the five ingredients a prompt has already; under it one sentence about the first that is missing. */
export function RacikMeter({ typed, fields }: { typed: TypedAnswers; fields: readonly PackagedField[] }) {
  const t = useT();
  if (!racikIngredients.every((ingredient) => fields.some(({ id }) => id === ingredient))) return null;
  const has = hasRacik(
    Object.fromEntries(racikIngredients.map((name) => [name, typeof typed[name] === 'string' ? typed[name] : ''])),
  );
  const count = racikIngredients.filter((name) => has[name]).length;
  const missing = racikIngredients.find((name) => !has[name]);
  return (
    <div className="stack-2">
      <LetterTiles
        label={t('racik.count', { count })}
        tiles={racikIngredients.map((name) => ({
          letter: name.slice(0, 1).toUpperCase(),
          there: has[name],
          words: t(has[name] ? 'racik.there' : 'racik.not-yet', { name: t(`racik.${name}`) }),
        }))}
      />
      <p role="status">
        <b>{t('racik.count', { count })}</b> {missing && t(`racik.add-${missing}`)}
      </p>
    </div>
  );
}

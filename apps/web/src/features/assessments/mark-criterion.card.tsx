import type { PackagedCriterion } from '@contracts/packages';
import { Card, Chip, Choice, ChoiceGroup } from '@ui';
import { useT } from './marking.messages';

type Props = {
  readonly criterion: PackagedCriterion;
  readonly level: number | undefined;
  /** What it was in the version before. */
  readonly earlier: { readonly no: number; readonly level: number } | null;
  readonly onPick: (level: number) => void;
};

export const criterionAnchor = (id: string): string => `kriteria-${id}`;

/** One criterion with its four levels, each with what it looks like; none is chosen beforehand. */
export function MarkCriterion({ criterion: { id, title, safety, ask, levels }, level, earlier, onPick }: Props) {
  const t = useT();
  return (
    <Card id={criterionAnchor(id)} data-criterion={id} className="stack-2">
      <div className="row between wrap" aria-hidden="true">
        <b className="lead">{title}</b>
        <span className="row wrap">
          {safety && (
            <Chip tone="wait" icon="flag">
              {t('criterion.safety')}
            </Chip>
          )}
          {level === undefined && <Chip>{t('criterion.open')}</Chip>}
        </span>
      </div>
      <ChoiceGroup
        legend={safety ? t('criterion.safety-legend', { title }) : title}
        hideLegend
        hint={<span lang="id">{ask}</span>}
      >
        <div className="lv">
          {levels.map((descriptor, index) => (
            <Choice
              key={index}
              name={criterionAnchor(id)}
              checked={level === index + 1}
              onChange={() => onPick(index + 1)}
              note={<span lang="id">{descriptor}</span>}
            >
              <b>{t(`level.${(index + 1) as 1 | 2 | 3 | 4}`)}</b>
            </Choice>
          ))}
        </div>
      </ChoiceGroup>
      {earlier && (
        <p className="sm soft">
          {t('criterion.earlier', { no: earlier.no, level: t(`level.${earlier.level as 1 | 2 | 3 | 4}`) })}
        </p>
      )}
    </Card>
  );
}

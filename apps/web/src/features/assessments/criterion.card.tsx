import type { MarkedCriterion } from '@web/submissions';
import { Card, Chip } from '@ui';
import { useT } from './assessments.messages';

/** One criterion as the learner reads it: name, level, and what that level looks like. */
export function CriterionCard({ criterion, marked }: { criterion: MarkedCriterion; marked: boolean }) {
  const t = useT();
  const { title, safety, level, descriptor } = criterion;
  return (
    <Card as="li" className={marked ? 'look stack-2' : 'stack-2'}>
      <div className="row between start">
        <b className="grow">
          {title} {safety && <Chip icon="flag">{t('safety')}</Chip>}
        </b>
        <Chip tone={marked ? 'wait' : 'ok'} icon={marked ? 'pencil' : 'tick'}>
          {t('of-four', { level })}
        </Chip>
      </div>
      <p>
        <b>{t(`level.${level}`)}.</b> {descriptor}
      </p>
    </Card>
  );
}

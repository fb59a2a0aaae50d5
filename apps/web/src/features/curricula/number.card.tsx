import type { VersionChangeView, VersionView } from '@contracts/curricula';
import { Card, Chip, Details, type Tone } from '@ui';
import { useT } from './curricula.messages';
import { stepBetween } from './curricula.rules';

const tones: Readonly<Record<VersionChangeView['step'], Tone>> = { patch: 'ok', minor: 'info', major: 'wait' };
const counted = ['question', 'lesson', 'activity', 'task', 'criterion'] as const;
const kinds = ['changed', 'added', 'removed'] as const;

/** How big the change is, counted in what people count, and why. */
export function NumberCard({ version: { number, status, comparedWith, change } }: { version: VersionView }) {
  const t = useT();
  if (!change || comparedWith === null) return null;
  const { step, reasons, counts } = change;
  const said = counted.flatMap((thing) =>
    kinds.flatMap((kind) => {
      const count = counts[thing]?.[kind] ?? 0;
      return count > 0 ? t(`counts.${kind}`, { count, thing: t(`reason.${thing}`) }) : [];
    }),
  );
  const follows = status === 'draft' && stepBetween(comparedWith, number) !== step;
  return (
    <Card as="section" className="stack-2">
      <h2>{t('number')}</h2>
      <div className="row between wrap">
        <b>
          {comparedWith} → {number}
        </b>
        <Chip tone={tones[step]}>{t(`number.${step}`)}</Chip>
      </div>
      {said.length > 0 && <p>{t('number.counts', { list: said.join(', ') })}</p>}
      <p className="soft">{t(`number.${step}-more`)}</p>
      {follows && <p>{t('number.rises')}</p>}
      {reasons.length > 0 && (
        <Details summary={t('number.why')}>
          <ul>
            {reasons.map(({ thing, change: what, where }, index) => (
              <li key={index}>{t('reason', { where, thing: t(`reason.${thing}`), change: t(`reason.${what}`) })}</li>
            ))}
          </ul>
        </Details>
      )}
    </Card>
  );
}

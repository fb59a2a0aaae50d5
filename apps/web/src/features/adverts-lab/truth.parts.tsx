import type { LabFinding } from '@labs/door';
import type { AdvertFindingCode, WeekReckoning, WeekTruth } from '@labs/adverts';
import { useFormat } from '@web/platform/format';
import { Card } from '@ui';
import { useT } from './adverts-lab.messages';
import { StripChart } from './strip.chart';

type Props = {
  readonly reckoned: WeekReckoning;
  readonly truth: WeekTruth;
};

/** What was hidden: the week without the advert, three answers for one week, and two hundred weeks alike. */
export function TruthParts({ reckoned, truth }: Props) {
  const t = useT();
  const format = useFormat();
  const { shown, estimate, controlPercent } = reckoned;
  const signed = (value: number) => (value > 0 ? '+' : '') + format.number(value);
  const figures = { claimed: shown.claimed, rise: signed(shown.withAdvert.after - shown.withAdvert.before) };
  return (
    <>
      <Card as="section" className="stack">
        <h2>{t('truth.same')}</h2>
        <p>{t('truth.same-more', { without: truth.withoutAdvert, after: shown.withAdvert.after })}</p>
      </Card>
      <Card as="section" className="stack">
        <h2>{t('truth.sum')}</h2>
        <p>
          {estimate && controlPercent !== null
            ? t('truth.three', {
                ...figures,
                control: signed(controlPercent),
                whole: estimate.whole,
                low: estimate.low,
                high: estimate.high,
              })
            : t('truth.three-small', figures)}
        </p>
        <Findings findings={reckoned.findings} />
      </Card>
      {truth.pictures.map(({ picture, extra, similar }) => (
        <StripChart
          key={picture}
          similar={similar}
          own={extra}
          picture={truth.pictures.length > 1 ? picture : undefined}
        />
      ))}
    </>
  );
}

/** What the lab noticed of plan and week, a line each. */
export function Findings({ findings }: { findings: readonly LabFinding[] }) {
  const t = useT();
  return findings.map(({ code, values }) => <p key={code}>{t(`found.${code as AdvertFindingCode}`, values)}</p>);
}

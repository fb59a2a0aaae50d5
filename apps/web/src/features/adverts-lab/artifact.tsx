import { advertQuestions, resultOf, type AdvertAnswers, type AdvertQuestion } from '@labs/adverts';
import { useFormat } from '@web/platform/format';
import { Chip } from '@ui';
import { useT } from './adverts-lab.messages';
import { Findings } from './truth.parts';
import { WeekFigures } from './week-figures';

/** A finished week as a mentor opens it: the plan, its figures, and every answer with what the lab said to it. */
export function Artifact({ work }: { work: unknown }) {
  const t = useT();
  const result = resultOf(work);
  const given = useGiven();
  if (!result) return <p>{t('art.none')}</p>;
  const { levers, scenario, answers } = result.work;
  const two = levers.pictures.length > 1;
  const right = result.checks.filter(({ state }) => state === 'right').length;
  const plan = [
    t(`scenario.${scenario}`),
    t(`goal.${levers.goal}`),
    t(`area.${levers.area}`),
    ...levers.pictures.map((picture) => t(`picture.${picture}`)),
    t('days.n', { days: levers.days }),
  ];
  return (
    <div className="stack-5">
      <section className="stack">
        <h3>{t('art.plan')}</h3>
        <p>{plan.join(' · ')}</p>
        <WeekFigures work={result.work} week={result.shown} />
        <p>{t('truth.lead', { extra: result.truth.extra, claimed: result.shown.claimed })}</p>
        <Findings findings={result.findings} />
        <p className="sm soft">{t('made-up-more')}</p>
      </section>
      <section className="stack">
        <h3>{t('art.answers')}</h3>
        <p>{t('score', { right })}</p>
        <ol className="card tight list">
          {advertQuestions.map((question, i) => {
            const { state, code } = result.checks[i]!;
            return (
              <li key={question}>
                <span className="grow">
                  <span className="t">{t(`ask.${two && question === 'extra' ? 'difference' : question}`)}</span>
                  <span>{t('art.given', { given: given(question, answers, two) ?? t('art.no-answer') })}</span>
                  {state === 'again' && <span className="soft"> {t(`say.${code}`)}</span>}
                </span>
                {state === 'right' && (
                  <Chip tone="ok" icon="tick">
                    {t('check.right')}
                  </Chip>
                )}
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}

/** An answer in words. */
function useGiven() {
  const t = useT();
  const format = useFormat();
  const money = (value: number | 'none') => (value === 'none' ? t('field.none') : format.rupiah(value));
  return (question: AdvertQuestion, answers: AdvertAnswers, two: boolean): string | undefined => {
    const { paid, costPerClick, rise, comparison, extra, difference, worth, conclusion, next } = answers;
    switch (question) {
      case 'paid':
        return paid === undefined ? undefined : money(paid);
      case 'costPerClick':
        return costPerClick === undefined ? undefined : money(costPerClick);
      case 'rise':
        return rise && `${t('field.book')}: ${rise.book}; ${t('field.app')}: ${rise.app}`;
      case 'comparison':
        return comparison === undefined ? undefined : String(comparison);
      case 'extra':
        if (two) return difference && t(`difference.${difference}`);
        if (extra === 'too-small') return t('field.too-small');
        return extra && `${extra.whole} (${extra.low}–${extra.high})`;
      case 'worth':
        return worth && `${money(worth.perExtra)}, ${t(`verdict.${worth.verdict}`)}`;
      case 'conclusion':
        return conclusion && t(`conclusion.${conclusion}`);
      case 'next':
        return next;
    }
  };
}

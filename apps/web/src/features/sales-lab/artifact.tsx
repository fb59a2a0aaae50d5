import { checkAnswers, readWork } from '@labs/sales';
import { Card, Chip, Details } from '@ui';
import { BookFacts } from './book.facts';
import { useT } from './sales-lab.messages';
import { StateList } from './state.list';
import { useLabFormat } from './use-lab-format';
import { BestSellersView, ForecastView, SummaryView, TrendView } from './views';
import { WeekView } from './week.view';

/** A finished work for whoever opens it beside the rubric: how the questions stand, the own words, the sums. */
export function Artifact({ work }: { readonly work: unknown }) {
  const t = useT();
  const { number, rupiah } = useLabFormat();
  const read = readWork(work);
  if (!read) return <p>{t('artifact.unreadable')}</p>;
  const { source, report, answers } = read;
  const checked = checkAnswers(report, answers);
  const own = checked.filter(({ number: of }) => answers.words?.[of]?.trim());
  return (
    <div className="stack-5">
      <p className="row wrap">
        <Chip icon="chart">{t(source === 'own' ? 'artifact.own' : `data.${source}`)}</Chip>
        <span>
          {t('artifact.sum', { used: number(report.cleaning.used), turnover: rupiah(report.summary.turnover) })}
        </span>
      </p>
      <h3>{t('send.questions')}</h3>
      <StateList checked={checked} />
      {own.map(({ number: of, topic }) => (
        <Card key={of} className="stack-2">
          <h3>{t(`ask.${topic}`)}</h3>
          <p>{answers.words![of]}</p>
        </Card>
      ))}
      <Details summary={t('artifact.figures')} card>
        <div className="stack-5">
          <BookFacts report={report} />
          <SummaryView report={report} />
          <WeekView report={report} />
          <ForecastView report={report} source={source} />
          <BestSellersView report={report} />
          <TrendView report={report} />
        </div>
      </Details>
    </div>
  );
}

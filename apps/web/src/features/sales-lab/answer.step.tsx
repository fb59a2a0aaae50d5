import { useState } from 'react';
import { checkAnswers, dropReasons, type OwnAnswers, type SentReport } from '@labs/sales';
import { LabScreen, type Bench } from '@web/labs';
import { Button, Choice, ChoiceGroup, Details, Field, Input, Note, Progress, Select, TextArea } from '@ui';
import type { SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';
import { useDays } from './view';
import { BestSellersView, CustomersView, ForecastView, PairsView, SummaryView, TrendView } from './views';
import { WeekView } from './week.view';
import { BookFacts } from './book.facts';

type Props = { readonly bench: Bench<SalesBench>; readonly report: SentReport };

const views = {
  cleaning: BookFacts,
  'per-day': SummaryView,
  'best-sellers': BestSellersView,
  busiest: WeekView,
  slowest: BestSellersView,
  saturday: ForecastView,
  customers: CustomersView,
  pairs: PairsView,
  trend: TrendView,
  limits: SummaryView,
} as const;

/** The eight questions, one at a time: what the report knows is checked, the rest is the mentor's. */
export function AnswerStep({ bench, report }: Props) {
  const t = useT();
  const { value, change } = bench;
  const all = checkAnswers(report, value.answers);
  const asked = all.filter(({ state }) => state !== 'not-in-data');
  const at = Math.min(value.question, asked.length - 1);
  const { number, topic, state } = asked[at]!;
  const [checked, setChecked] = useState(false);
  const Figures = views[topic];
  const settled = state === 'right' || state === 'for-mentor';
  const shown = checked && state !== 'open';
  const last = at + 1 === asked.length;

  const answer = (more: Partial<OwnAnswers>) => {
    setChecked(false);
    change((before) => ({ ...before, answers: { ...before.answers, ...more } }));
  };
  const go = (question: number) => {
    setChecked(false);
    change((before) => (question < asked.length ? { ...before, question } : { ...before, step: 'send' }));
  };

  return (
    <LabScreen
      bench={bench}
      eyebrow={t('ask.count', { number: at + 1, of: asked.length })}
      title={t(`ask.${topic}`)}
      dock={
        shown && settled ? (
          <Button big full onClick={() => go(at + 1)}>
            {t(last ? 'ask.done' : 'ask.next')}
          </Button>
        ) : (
          <Button big full off={state === 'open' ? t('ask.first') : undefined} onClick={() => setChecked(true)}>
            {t('ask.check')}
          </Button>
        )
      }
    >
      <Progress value={at + 1} max={asked.length} label={t('ask.count', { number: at + 1, of: asked.length })}>
        {null}
      </Progress>
      <AnswerFields
        key={topic}
        number={number}
        topic={topic}
        report={report}
        answers={value.answers}
        onAnswer={answer}
      />
      {shown && (
        <Note
          tone={settled ? 'ok' : 'wait'}
          role="status"
          title={t(`checked.${state as 'right' | 'look-again' | 'for-mentor'}`)}
        >
          {t(`checked.${state as 'right' | 'look-again' | 'for-mentor'}-more`)}
        </Note>
      )}
      <Details summary={t('ask.figures')} card>
        <Figures report={report} source={value.source} />
      </Details>
      <p className="row wrap">
        {at > 0 && (
          <Button look="quiet" onClick={() => go(at - 1)}>
            {t('ask.back')}
          </Button>
        )}
        {!(shown && settled) && (
          <Button look="quiet" onClick={() => go(at + 1)}>
            {t(last ? 'ask.done' : 'ask.later')}
          </Button>
        )}
        <Button look="quiet" onClick={() => change((before) => ({ ...before, step: 'report' }))}>
          {t('ask.report')}
        </Button>
      </p>
    </LabScreen>
  );
}

type FieldsProps = {
  readonly number: number;
  readonly topic: keyof typeof views;
  readonly report: SentReport;
  readonly answers: OwnAnswers;
  readonly onAnswer: (more: Partial<OwnAnswers>) => void;
};

function AnswerFields({ number, topic, report, answers, onAnswer }: FieldsProps) {
  const t = useT();
  const days = useDays();
  const words = (hint: string, of = number) => (
    <Field label={t('ask.words')} hint={hint}>
      {(wiring) => (
        <TextArea
          {...wiring}
          maxLength={1_000}
          value={answers.words?.[of] ?? ''}
          onChange={({ target }) => onAnswer({ words: { ...answers.words, [of]: target.value } })}
        />
      )}
    </Field>
  );
  const figure = (key: 'used' | 'perDay' | 'low' | 'high', label: string, hint?: string) => (
    <Figure
      key={key}
      label={label}
      hint={hint}
      value={answers[key]}
      onValue={(value) => onAnswer({ [key]: value } as Partial<OwnAnswers>)}
    />
  );

  if (topic === 'cleaning') {
    return (
      <>
        {figure('used', t('ask.used'))}
        <Field label={t('ask.reason')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={answers.reason ?? ''}
              onChange={({ target }) => onAnswer({ reason: target.value })}
            >
              <option value="" disabled>
                {t('ask.choose')}
              </option>
              {dropReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`reason.${reason}`)}
                </option>
              ))}
              <option value="none">{t('reason.none')}</option>
            </Select>
          )}
        </Field>
      </>
    );
  }
  if (topic === 'per-day') return figure('perDay', t('ask.rupiah'), t('ask.rupiah-hint'));
  if (topic === 'best-sellers') {
    return (
      <>
        <ThreeBest
          label={t('best.by-quantity')}
          report={report}
          names={answers.byQuantity}
          onNames={(byQuantity) => onAnswer({ byQuantity })}
        />
        <ThreeBest
          label={t('best.by-turnover')}
          report={report}
          names={answers.byTurnover}
          onNames={(byTurnover) => onAnswer({ byTurnover })}
        />
        <ChoiceGroup legend={t('ask.same')}>
          {([true, false] as const).map((same) => (
            <Choice key={String(same)} name="same" checked={answers.same === same} onChange={() => onAnswer({ same })}>
              {t(same ? 'ask.same-yes' : 'ask.same-no')}
            </Choice>
          ))}
        </ChoiceGroup>
      </>
    );
  }
  if (topic === 'busiest') {
    const hours = report.week.ready && report.week.busiestHour !== undefined ? report.week.hours : [];
    return (
      <>
        <Pick
          label={t('week.day')}
          options={days}
          value={answers.weekday}
          onPick={(weekday) => onAnswer({ weekday })}
        />
        {hours.length > 0 && (
          <Pick
            label={t('week.hour-head')}
            options={hours.map((_, hour) => t('week.hour', { hour }))}
            value={answers.hour}
            onPick={(hour) => onAnswer({ hour })}
          />
        )}
      </>
    );
  }
  if (topic === 'saturday') {
    return (
      <>
        {figure('low', t('ask.low'))}
        {figure('high', t('ask.high'))}
        {words(t('ask.prepare'))}
      </>
    );
  }
  return words(t(`ask.${topic}-hint`));
}

type FigureProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
};

/** A whole number as people write it: with dots, with Rp, with blanks. */
function Figure({ label, hint, value, onValue }: FigureProps) {
  const t = useT();
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const digits = text.replace(/rp|[\s.,]/gi, '');
  return (
    <Field label={label} hint={hint} error={digits !== '' && !/^\d+$/.test(digits) ? t('ask.digits') : undefined}>
      {(wiring) => (
        <Input
          {...wiring}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            const own = target.value.replace(/rp|[\s.,]/gi, '');
            onValue(/^\d{1,15}$/.test(own) ? Number(own) : undefined);
          }}
        />
      )}
    </Field>
  );
}

type PickProps = {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: number | undefined;
  readonly onPick: (index: number) => void;
};

function Pick({ label, options, value, onPick }: PickProps) {
  const t = useT();
  return (
    <Field label={label}>
      {(wiring) => (
        <Select {...wiring} value={value ?? ''} onChange={({ target }) => onPick(Number(target.value))}>
          <option value="" disabled>
            {t('ask.choose')}
          </option>
          {options.map((option, index) => (
            <option key={option} value={index}>
              {option}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

type ThreeBestProps = {
  readonly label: string;
  readonly report: SentReport;
  readonly names: readonly string[] | undefined;
  readonly onNames: (names: readonly string[]) => void;
};

/** Three products to choose, from those that any ranking names. */
function ThreeBest({ label, report, names = [], onNames }: ThreeBestProps) {
  const t = useT();
  if (!report.bestSellers.ready) return null;
  const { byQuantity, byTurnover, products } = report.bestSellers;
  const known = [...new Set([...byQuantity, ...byTurnover].map(({ name }) => name))].sort();
  const places = Array.from({ length: Math.min(3, products) }, (_, place) => place);
  const put = (place: number, name: string) =>
    onNames(places.map((one) => (one === place ? name : (names[one] ?? ''))));
  return (
    <fieldset className="stack-2">
      <legend>
        <b>{label}</b>
      </legend>
      {places.map((place) => (
        <Field key={place} label={t('ask.place', { place: place + 1 })}>
          {(wiring) => (
            <Select {...wiring} value={names[place] ?? ''} onChange={({ target }) => put(place, target.value)}>
              <option value="">{t('ask.choose')}</option>
              {known.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
    </fieldset>
  );
}

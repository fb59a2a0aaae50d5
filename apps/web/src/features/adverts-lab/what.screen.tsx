import { useState } from 'react';
import { leverLimits, paidAfter, pictures, runWeek, type Picture } from '@labs/adverts';
import { NumberField, readNumber } from '@web/labs';
import { useFormat } from '@web/platform/format';
import { Button, Card, Choice, ChoiceGroup, Field, Note, Select } from '@ui';
import { unanswered, type AdvertBench } from './advert-bench';
import { AdvertScreen } from './advert.screen';
import { useT } from './adverts-lab.messages';

const pictureNames = (Object.keys(pictures) as Picture[]).filter((picture) => picture !== 'jelas2');
const { budget: mostBudget, budgetStep, fewestDays, mostDays } = leverLimits;
const budgets = Array.from({ length: mostBudget / budgetStep + 1 }, (_, step) => step * budgetStep);
const dayCounts = Array.from({ length: mostDays - fewestDays + 1 }, (_, more) => fewestDays + more);

/** The other levers: what is shown, for how much and how long, and when one would stop. */
export function WhatScreen({ bench }: { bench: AdvertBench }) {
  const t = useT();
  const format = useFormat();
  const { value, change } = bench;
  const { levers, typed } = value;
  const [asked, setAsked] = useState(false);
  const set = (changes: Partial<typeof levers>) => change(unanswered(value, { levers: { ...levers, ...changes } }));
  const type = (field: string) => (text: string) => change({ ...value, typed: { ...typed, [field]: text } });

  const written = [typed['stop.spend'], typed['stop.orders']].map((text) => (text ?? '').trim());
  const [spend, fewerThan] = written.map(readNumber);
  const none = written.every((text) => text === '');
  const fits = none || (inRange(spend, 1_000_000) && inRange(fewerThan, 1_000));
  const run = () => {
    setAsked(true);
    if (!fits) return;
    const planned = unanswered(value, { stop: none ? null : { spend: spend!, fewerThan: fewerThan! } });
    change({ ...planned, at: runWeek(planned).stopAsked === null ? 'week' : 'stop' });
  };

  const two = levers.pictures.length > 1;
  return (
    <AdvertScreen
      bench={bench}
      title={t('what.title')}
      dock={
        <Button big onClick={run}>
          {t('what.on')}
        </Button>
      }
    >
      {two ? (
        <p>{t('pictures.fixed')}</p>
      ) : (
        <ChoiceGroup legend={t('picture.legend')}>
          {pictureNames.map((picture) => (
            <Choice
              key={picture}
              name="picture"
              checked={levers.pictures.includes(picture)}
              onChange={() => set({ pictures: [picture] })}
              note={t(`picture.${picture}-more`)}
            >
              {t(`picture.${picture}`)}
            </Choice>
          ))}
        </ChoiceGroup>
      )}
      {levers.pictures.includes('heboh') && (
        <Note tone="wait" icon="flag" title={t('loud')} role="status">
          {t('loud-more')}
        </Note>
      )}
      <Field label={two ? t('budget.each') : t('budget')}>
        {(wiring) => (
          <Select {...wiring} value={levers.budget} onChange={(event) => set({ budget: Number(event.target.value) })}>
            {budgets.map((budget) => (
              <option key={budget} value={budget}>
                {format.rupiah(budget)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('days')}>
        {(wiring) => (
          <Select {...wiring} value={levers.days} onChange={(event) => set({ days: Number(event.target.value) })}>
            {dayCounts.map((days) => (
              <option key={days} value={days}>
                {t('days.n', { days })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <p aria-live="polite">
        <b>{t('paid')}: </b>
        {t('paid-more', {
          paid: format.rupiah(paidAfter({ ...value, stoppedAfter: null }, levers.days)),
          tax: format.number(value.tax / 100),
        })}
      </p>
      <Card as="section" className="stack">
        <h2>{t('stop.legend')}</h2>
        <p className="soft">{t('stop.why')}</p>
        <NumberField
          label={t('stop.spend')}
          text={typed['stop.spend']}
          onType={type('stop.spend')}
          optional={none}
          asked={asked}
          error={fits || inRange(spend, 1_000_000) ? undefined : t('stop.both')}
        />
        <NumberField
          label={t('stop.orders')}
          text={typed['stop.orders']}
          onType={type('stop.orders')}
          optional={none}
          asked={asked}
          error={fits || inRange(fewerThan, 1_000) ? undefined : t('stop.both')}
        />
      </Card>
    </AdvertScreen>
  );
}

const inRange = (value: number | null | undefined, most: number) =>
  value !== null && value !== undefined && value >= 1 && value <= most;

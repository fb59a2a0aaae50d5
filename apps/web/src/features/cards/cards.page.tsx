import { useState } from 'react';
import { Link, useLoaderData } from 'react-router';
import { dateText, dueCards, dueOn, turnCard, type CardMemories } from '@rules';
import { KeepTroubleNote, useHome } from '@web/learning';
import { useFormat } from '@web/platform/format';
import { useDraft } from '@web/platform/forms';
import { Screen } from '@web/platform/frame';
import { Button, buttonClass, Card, Dock, Empty, PageTitle, Progress, Scene } from '@ui';
import { useT } from './cards.messages';
import { memoriesKey, type Cards } from './load-cards';

export { loadCards } from './load-cards';

/** A sitting of at most three cards: she answers in her head, turns the card, and says whether she had it. */
export function CardsPage() {
  const t = useT();
  const { cards, draft, memories: found, today } = useLoaderData() as Cards;
  const { value: memories, change, keep, trouble } = useDraft<CardMemories>(memoriesKey, draft, found);
  const [sitting, setSitting] = useState(() => dueCards(cards, found, today));
  const [at, setAt] = useState(0);
  const [turned, setTurned] = useState(false);
  const [knew, setKnew] = useState(0);
  const card = sitting[at];
  const more = dueCards(cards, memories, today);

  const answer = (remembered: boolean) => {
    if (!card) return;
    change(turnCard(memories, card.id, remembered, today));
    void keep();
    if (remembered) setKnew(knew + 1);
    setTurned(false);
    setAt(at + 1);
  };
  const goOn = () => {
    setSitting(more);
    setAt(0);
    setKnew(0);
  };

  if (!card)
    return (
      <Screen title={t('title')} back={{ to: '/belajar', text: t('back') }}>
        <PageTitle>{t('title')}</PageTitle>
        <KeepTroubleNote trouble={trouble} />
        {sitting.length === 0 ? (
          <Empty scene={<Scene name="warung" label={t('scene')} />} title={t('none')} action={<Home />}>
            {t('none-more')} <NextDay cards={cards} memories={memories} today={today} />
          </Empty>
        ) : (
          <Empty
            title={t('done')}
            action={more.length > 0 ? <Button onClick={goOn}>{t('more', { count: more.length })}</Button> : <Home />}
          >
            {knew === 0 ? t('done-none') : t('done-some', { count: knew })}{' '}
            {more.length === 0 && <NextDay cards={cards} memories={memories} today={today} />}
          </Empty>
        )}
      </Screen>
    );

  const label = t('progress', { number: at + 1, count: sitting.length });
  return (
    <Screen
      title={t('title')}
      back={{ to: '/belajar', text: t('back') }}
      dock={
        <Dock label={t('dock')}>
          {turned ? (
            <div className="row grow">
              <Button look="alt" big onClick={() => answer(false)}>
                {t('not-yet')}
              </Button>
              <Button big onClick={() => answer(true)}>
                {t('knew')}
              </Button>
            </div>
          ) : (
            <Button big onClick={() => setTurned(true)}>
              {t('turn')}
            </Button>
          )}
        </Dock>
      }
    >
      <Progress value={at + 1} max={sitting.length} label={label} />
      <PageTitle detail={at === 0 && !turned && t('lead')}>{t('title')}</PageTitle>
      <KeepTroubleNote trouble={trouble} />
      <Card as="section" className="stack">
        <h2>{card.ask}</h2>
        {turned && (
          <dl className="stack-2" aria-live="polite">
            <dt className="soft">{t('answer')}</dt>
            <dd className="t">{card.answer}</dd>
            <dt className="soft">{t('why')}</dt>
            <dd>{card.why}</dd>
          </dl>
        )}
      </Card>
    </Screen>
  );
}

function Home() {
  const t = useT();
  return (
    <Link className={buttonClass({ look: 'alt' })} to="/belajar">
      {t('home')}
    </Link>
  );
}

/** The day on which the next card comes, where one is known; today's are over. */
function NextDay({ cards, memories, today }: Pick<Cards, 'cards' | 'memories' | 'today'>) {
  const t = useT();
  const { day } = useFormat(useHome().person.zone);
  const days = cards.flatMap((card) => dueOn(card, memories) ?? []);
  return days.length === 0 ? null : <>{t('next', { day: day(dateText(Math.max(today + 1, Math.min(...days)))) })}</>;
}

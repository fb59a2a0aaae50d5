import { useDeferredValue, useId, useMemo } from 'react';
import {
  chatbotEngine,
  confusions,
  goalsOf,
  handOver,
  hiddenTest,
  learn,
  outOfScope,
  tellingWords,
  type Chatbot,
  type Goal,
  type Outcome,
} from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { Button, Card, Details, Icon, Note } from '@ui';
import { nameOf, useRun, workOf, type Place, type ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import { ComparedWithFirst } from './compared-with-first';
import { FiveMeasures } from './five-measures';
import { Illustrative } from './illustrative';
import { Why } from './why';

const shown = 3;
const mostWords = 3;

/** What came of the small test: what to mend first, what happened, the five measures, what is confused, and the threshold. */
export function ResultScreen({ bench, bot, change, go }: ScreenProps) {
  const t = useT();
  const slider = useId();
  const { chatbot, template, runs } = bot;
  const test = useMemo(() => hiddenTest(template), [template]);
  const slow = useDeferredValue(bot);
  const { measures, outcomes } = useRun(slow, test);
  const first = runs.length > 1 ? runs[0] : undefined;
  const goals = goalsOf(measures, first);
  const missed = goals.filter(({ met }) => !met);
  const worst = missed[0];
  const astray = [...outcomes].filter(wentAstray).sort((one, other) => harm(other) - harm(one));
  const mend = worst && placeToMend(worst, astray, chatbot);
  const finish = async () => {
    if (await bench.finish(chatbotEngine, workOf(bot))) go({ screen: 'done' });
  };
  return (
    <LabScreen
      bench={bench}
      eyebrow={t('result.eyebrow', { run: runs.length, count: test.length })}
      title={
        worst
          ? t(`missed.${worst.measure}`, { count: worst.count, of: worst.of, left: worst.of - worst.count })
          : t('result.all-met')
      }
      lead={
        worst
          ? t(missed.length === 1 ? 'result.only-this' : 'result.start-here', {
              count: goals.length - missed.length,
              of: goals.length,
            })
          : t('result.all-met-lead')
      }
      dock={
        mend ? (
          <Button big onClick={() => go(mend)}>
            {mend.screen === 'intent'
              ? t('result.mend-intent', { name: nameOf(chatbot, mend.intent) })
              : t('result.mend-rules')}
          </Button>
        ) : (
          <Button big onClick={() => void finish()}>
            {t(bench.activity ? 'result.send' : 'result.keep')}
          </Button>
        )
      }
    >
      {astray.length > 0 && (
        <section className="stack">
          <h2>{t('result.happened')}</h2>
          {astray.slice(0, shown).map((outcome) => (
            <Happened key={outcome.message.text} outcome={outcome} chatbot={chatbot} />
          ))}
          {astray.length > shown && (
            <Details summary={t('result.others', { count: astray.length - shown })}>
              <div className="stack">
                {astray.slice(shown).map((outcome) => (
                  <Happened key={outcome.message.text} outcome={outcome} chatbot={chatbot} />
                ))}
              </div>
            </Details>
          )}
        </section>
      )}
      <section className="stack-2">
        <h2>{t('measure.title')}</h2>
        <p className="soft">{t('measure.goal-line')}</p>
        <Card>
          <FiveMeasures measures={measures} first={first} />
        </Card>
        {first && <ComparedWithFirst first={first} now={measures} />}
      </section>
      <section className="stack-2">
        <h2>{t('confused.title')}</h2>
        {confusions(outcomes).length === 0 && <p>{t('confused.none')}</p>}
        {confusions(outcomes)
          .slice(0, shown)
          .map(({ expected, answered, count }) => (
            <p key={`${expected}/${answered}`}>
              {expected === handOver || expected === outOfScope
                ? t(`confused.${expected}`, { answered: nameOf(chatbot, answered), count })
                : t('confused.pair', {
                    expected: nameOf(chatbot, expected),
                    answered: nameOf(chatbot, answered),
                    count,
                  })}
            </p>
          ))}
      </section>
      <section className="stack-2">
        <h2 id={slider}>{t('threshold.title')}</h2>
        <p className="soft">{t('threshold.lead')}</p>
        <input
          type="range"
          className="range"
          min={10}
          max={100}
          step={5}
          value={chatbot.threshold}
          aria-labelledby={slider}
          aria-valuetext={t('threshold.at', { threshold: chatbot.threshold })}
          onChange={(event) => change({ chatbot: { ...chatbot, threshold: Number(event.target.value) } })}
        />
        <p className="row between soft" aria-hidden="true">
          <span>{t('threshold.more')}</span>
          <span>{t('threshold.fewer')}</span>
        </p>
        <p role="status">
          {t('threshold.counts', {
            threshold: chatbot.threshold,
            right: measures.right,
            answerable: measures.answerable,
            wrong: measures.wrong,
            all: measures.all,
          })}
        </p>
      </section>
      <Note tone="info" title={t('result.small')}>
        {t('result.small-more')}
      </Note>
      <Illustrative bot={bot} />
      <p className="row wrap">
        <Button look="alt" onClick={() => go({ screen: 'bot' })}>
          {t('result.back')}
        </Button>
        {mend && (
          <Button look="quiet" onClick={() => void finish()}>
            {t(bench.activity ? 'result.send-so' : 'result.keep-so')}
          </Button>
        )}
      </p>
    </LabScreen>
  );
}

/** One message that went astray: what was asked, what the bot did, what it should have done. */
function Happened({ outcome: { message, answer }, chatbot }: { readonly outcome: Outcome; readonly chatbot: Chatbot }) {
  const t = useT();
  const { expects } = message;
  const words = expects === handOver ? tellingWords(learn(chatbot), message.text).slice(0, mostWords) : [];
  return (
    <Card className="stack">
      <p className="say-in">
        <b>{t('chat.customer')}</b>
        {message.text}
      </p>
      <p className="say-out">
        <b>{t('chat.bot')}</b>
        {answer.reply}
      </p>
      <p className="row start">
        <Icon name="flag" />
        <b>
          {expects === handOver || expects === outOfScope
            ? t(`should.${expects}`)
            : t('should.answer', { intent: nameOf(chatbot, expects) })}
        </b>
      </p>
      {words.length > 0 && <p>{t('should.add-words', { words: words.map((word) => `“${word}”`).join(', ') })}</p>}
      <Why answer={answer} chatbot={chatbot} />
    </Card>
  );
}

const wentAstray = ({ message: { expects }, verdict }: Outcome): boolean =>
  verdict === 'wrong' || verdict === 'unknown' || (verdict === 'handed-over' && expects !== handOver);

/** What does the customer most harm comes first: nobody hears the complaint, then a wrong answer, then none. */
const harm = ({ message: { expects }, verdict }: Outcome): number =>
  expects === handOver ? 3 : verdict === 'wrong' ? 2 : 1;

/** Where to go for what was missed: the rules for a person, or the intent that should have answered and did not. */
function placeToMend({ measure }: Goal, astray: readonly Outcome[], chatbot: Chatbot): Place {
  const ids = new Set(chatbot.intents.map(({ id }) => id));
  const should = astray.find(({ message }) => ids.has(message.expects))?.message.expects;
  const did = astray.flatMap(({ answer }) => (answer.kind === 'answer' ? [answer.match.intent] : []))[0];
  const intent = measure === 'heldBack' ? did : (should ?? did);
  return measure === 'handedOver' || intent === undefined ? { screen: 'rules' } : { screen: 'intent', intent };
}

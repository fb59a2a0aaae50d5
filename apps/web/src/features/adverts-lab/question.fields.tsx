import { conclusions, scenarios, type AdvertQuestion, type AdvertWork, type WeekReckoning } from '@labs/adverts';
import { NumberField } from '@web/labs';
import { useFormat } from '@web/platform/format';
import { Choice, ChoiceGroup, Field, TextArea } from '@ui';
import { useT } from './adverts-lab.messages';

type Props = {
  readonly question: AdvertQuestion;
  readonly work: AdvertWork;
  readonly reckoned: WeekReckoning;
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (field: string, text: string) => void;
  /** Asked to check it: what is missing is said beside its field. */
  readonly asked: boolean;
};

/** Where one question is answered, with the help that the lab gives for it. */
export function QuestionFields({ question, work, reckoned, typed, onType, asked }: Props) {
  const t = useT();
  const help = useHelp(question, work, reckoned);
  const none = typed[`${question}.none`] === 'yes';
  const number = (field: string, label: string, hint?: string) => (
    <NumberField label={label} hint={hint} text={typed[field]} onType={(text) => onType(field, text)} asked={asked} />
  );
  const noneOf = (words: string) => (
    <Choice
      type="checkbox"
      checked={none}
      onChange={(event) => onType(`${question}.none`, event.target.checked ? 'yes' : '')}
    >
      {words}
    </Choice>
  );
  const choices = <Name extends string>(
    field: string,
    legend: string,
    names: readonly Name[],
    words: (name: Name) => string,
    hidden = true,
  ) => (
    <ChoiceGroup legend={legend} hideLegend={hidden} error={asked && !typed[field] && t('field.choose')}>
      {names.map((name) => (
        <Choice key={name} name={field} checked={typed[field] === name} onChange={() => onType(field, name)}>
          {words(name)}
        </Choice>
      ))}
    </ChoiceGroup>
  );

  switch (question) {
    case 'paid':
      return number('paid', t('field.rupiah'));
    case 'costPerClick':
      return (
        <>
          {!none && number('costPerClick', t('field.rupiah'), t('hint.cost'))}
          {noneOf(t('field.none'))}
        </>
      );
    case 'rise':
      return (
        <>
          {number('rise.book', t('field.book'), t('field.minus'))}
          {number('rise.app', t('field.app'))}
        </>
      );
    case 'comparison':
      return number('comparison', t('field.orders'), t('field.minus'));
    case 'extra':
      if (work.levers.pictures.length > 1) {
        return (
          <>
            <p className="soft">{help}</p>
            {choices('difference', t('ask.difference'), ['enough', 'chance'], (name) => t(`difference.${name}`))}
          </>
        );
      }
      return (
        <>
          <p className="soft">{help}</p>
          {!none && (
            <>
              {number('extra.whole', t('field.whole'))}
              {number('extra.low', t('field.low'))}
              {number('extra.high', t('field.high'))}
            </>
          )}
          {noneOf(t('field.too-small'))}
        </>
      );
    case 'worth':
      return (
        <>
          <p className="soft">{help}</p>
          {!none && number('worth.perExtra', t('field.perExtra'))}
          {noneOf(t('field.none'))}
          {choices(
            'worth.verdict',
            t('verdict.legend'),
            ['profit', 'loss', 'unknown'],
            (name) => t(`verdict.${name}`),
            false,
          )}
        </>
      );
    case 'conclusion':
      return choices('conclusion', t('ask.conclusion'), conclusions, (name) => t(`conclusion.${name}`));
    case 'next':
      return (
        <Field
          label={t('field.next')}
          hint={t('field.next-hint')}
          error={asked && !typed['next']?.trim() && t('field.write')}
        >
          {(wiring) => (
            <TextArea
              {...wiring}
              maxLength={800}
              value={typed['next'] ?? ''}
              onChange={(event) => onType('next', event.target.value)}
            />
          )}
        </Field>
      );
  }
}

/** What the lab lends to a question that nobody should have to look up: the way to reckon, with this week's figures in it. */
function useHelp(question: AdvertQuestion, work: AdvertWork, { shown, estimate }: WeekReckoning): string | undefined {
  const t = useT();
  const format = useFormat();
  const { withAdvert, without, pictures } = shown;
  if (question === 'extra' && pictures.length > 1) {
    const [first, second] = pictures.map(({ claimed }) => claimed) as [number, number];
    const bound = format.decimal(2 * Math.sqrt(first + second));
    return t('hint.difference', { first, second, sum: first + second, bound });
  }
  if (question === 'extra') {
    if (!estimate) return t('hint.too-small', { before: without.before });
    return t('hint.extra', {
      a0: withAdvert.before,
      a1: withAdvert.after,
      b0: without.before,
      b1: without.after,
      spread: format.decimal(estimate.spread),
    });
  }
  if (!estimate) return t('hint.worth-unknown');
  return t('hint.worth', {
    whole: estimate.whole,
    margin: format.rupiah(scenarios[work.scenario].margin),
    paid: format.rupiah(shown.paid),
  });
}

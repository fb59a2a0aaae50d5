import { useLocale } from '@web/platform/i18n';
import { Choice, ChoiceGroup, Field, Select } from '@ui';
import type { Question } from './sitting.rules';
import { useT } from './sittings.messages';

type Props = {
  readonly question: Question;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
};

/** One question: whole cards to press, or for pairs a list to pick from beside each. */
export function QuestionFields({ question, chosen, onChoose }: Props) {
  const t = useT();
  const lang = useLocale() === 'id' ? undefined : 'id';
  const { id, text, many, options, lefts } = question;
  if (lefts)
    return (
      <div className="stack">
        <h2 lang={lang}>{text}</h2>
        {lefts.map((left, at) => (
          <Field key={left} label={<span lang={lang}>{left}</span>}>
            {(wiring) => (
              <Select
                {...wiring}
                value={chosen[at] ?? ''}
                onChange={({ target }) =>
                  onChoose(lefts.map((_left, i) => (i === at ? target.value : (chosen[i] ?? ''))))
                }
              >
                <option value="">{t('match-choose')}</option>
                {options.map((option) => (
                  <option key={option.id} value={option.id} lang={lang}>
                    {option.text}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </div>
    );
  const choose = (option: string) => {
    if (!many) return onChoose([option]);
    onChoose(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]);
  };
  return (
    <ChoiceGroup legend={<h2 lang={lang}>{text}</h2>} hint={many ? t('several') : undefined}>
      {options.map((option) => (
        <Choice
          key={option.id}
          type={many ? 'checkbox' : 'radio'}
          name={id}
          value={option.id}
          checked={chosen.includes(option.id)}
          onChange={() => choose(option.id)}
          note={option.note && <span lang={lang}>{option.note}</span>}
        >
          <span lang={lang}>{option.text}</span>
        </Choice>
      ))}
    </ChoiceGroup>
  );
}

import type { LabQuestion } from '@labs/door';
import { Choice, ChoiceGroup, Field, Select } from '@ui';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';

type Props = {
  readonly question: LabQuestion;
  readonly answer: string | undefined;
  readonly onAnswer: (option: string) => void;
};

type Key = Parameters<ReturnType<typeof useT>>[0];

/** What the engine asks about the file, answered by its default until the owner says otherwise. */
export function AskedQuestion({ question, answer, onAnswer }: Props) {
  const t = useT();
  const { dateShort } = useLabFormat();
  const { id, options, values } = question;
  const kind = id.startsWith('numbers.') && id !== 'numbers.m' ? 'numbers' : id.startsWith('merge.') ? 'merge' : id;
  const said = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((one: string) => (key === 'days' ? dateShort(one) : one)).join(' · ')
        : (value as string | number),
    ]),
  );
  const chosen = answer ?? String(values['default'] ?? '');
  if (id === 'product') {
    return (
      <Field label={t('asked.product')} hint={t('asked.product-more')}>
        {(wiring) => (
          <Select {...wiring} value={chosen} onChange={({ target }) => onAnswer(target.value)}>
            {options.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    );
  }
  return (
    <ChoiceGroup legend={t(`asked.${kind}` as Key, said)} hint={t(`asked.${kind}-more` as Key, said)}>
      {options.map((option) => (
        <Choice key={option} name={id} checked={chosen === option} onChange={() => onAnswer(option)}>
          {t(`option.${[kind, option].join('.')}` as Key)}
        </Choice>
      ))}
    </ChoiceGroup>
  );
}

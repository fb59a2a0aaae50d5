import type { StockQuestion, StockWork } from '@labs/stock';
import { NumberField } from '@web/labs';
import { Choice, Field, Input, Select, TextArea } from '@ui';
import { readTenths } from './read-desk';
import type { Typed } from './stock-desk';
import { useT } from './stock-lab.messages';

type Props = {
  readonly question: StockQuestion;
  readonly work: StockWork;
  readonly typed: Typed;
  readonly onType: (field: string, text: string) => void;
  /** Asked to check it: what is missing is said beside its field. */
  readonly asked: boolean;
};

/** Where one question is answered. */
export function QuestionFields({ question, work, typed, onType, asked }: Props) {
  const t = useT();
  const few = typed[`a.${question}.too-few`] === 'yes';
  const number = (
    field: 'used' | 'stockouts' | 'closed' | 'point' | 'safety' | 'packs' | 'pieces' | 'tool-pieces',
    optional = false,
  ) => (
    <NumberField
      label={t(`a.${field}`)}
      text={typed[`a.${field}`]}
      onType={(text) => onType(`a.${field}`, text)}
      asked={asked}
      optional={optional}
    />
  );
  const words = (field: 'weekend' | 'cash' | 'decision', label: string) => (
    <Field label={label} hint={t('a.words-hint')} error={asked && !typed[`a.${field}`]?.trim() && t('text.empty')}>
      {(wiring) => (
        <TextArea
          {...wiring}
          maxLength={400}
          value={typed[`a.${field}`] ?? ''}
          onChange={(event) => onType(`a.${field}`, event.target.value)}
        />
      )}
    </Field>
  );
  const product = (field: 'perPiece' | 'perWeekBest') => (
    <Field label={t(`a.${field}`)} error={asked && !typed[`a.${field}`] && t('a.choose')}>
      {(wiring) => (
        <Select
          {...wiring}
          value={typed[`a.${field}`] ?? ''}
          onChange={(event) => onType(`a.${field}`, event.target.value)}
        >
          <option value="">{t('a.choose')}</option>
          {work.products.map(({ name }, n) => (
            <option key={n} value={n}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  const tooFew = (
    <Choice
      type="checkbox"
      checked={few}
      onChange={(event) => onType(`a.${question}.too-few`, event.target.checked ? 'yes' : '')}
    >
      {t('a.too-few')}
    </Choice>
  );

  switch (question) {
    case 'days':
      return (
        <>
          {number('used')}
          {number('stockouts')}
          {number('closed')}
        </>
      );
    case 'point':
      return (
        <>
          {!few && number('point')}
          {!few && number('safety')}
          {tooFew}
        </>
      );
    case 'packs':
      return (
        <>
          {!few && number('packs')}
          {tooFew}
        </>
      );
    case 'weekend':
    case 'cash':
      return words(question, t('a.words'));
    case 'best':
      return (
        <>
          {product('perPiece')}
          {product('perWeekBest')}
        </>
      );
    case 'price':
      return number('pieces');
    case 'tool': {
      const hours = typed['a.tool-hours'] ?? '';
      return (
        <>
          {number('tool-pieces', Boolean(hours.trim()))}
          <Field
            label={t('a.tool-hours')}
            error={asked && hours.trim() !== '' && readTenths(hours) === null && t('a.hours-unread')}
          >
            {(wiring) => (
              <Input
                {...wiring}
                inputMode="decimal"
                value={hours}
                onChange={(event) => onType('a.tool-hours', event.target.value)}
              />
            )}
          </Field>
          {words('decision', t('a.decision'))}
        </>
      );
    }
  }
}

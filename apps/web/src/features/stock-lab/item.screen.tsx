import { useState } from 'react';
import { serviceLevels } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Button, Choice, ChoiceGroup, Field, Note, Select } from '@ui';
import { readFresh, readItem } from './read-desk';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';
import { DeskNumber, DeskText } from './typed.fields';

/** The goods, and how they are ordered. */
export function ItemScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const format = useFormat();
  const { value, change } = bench;
  const { typed } = value;
  const [asked, setAsked] = useState(false);
  const set = (field: string, text: string) => change({ ...value, typed: { ...typed, [field]: text } });
  const fresh = typed['fresh'] === 'yes';
  const complete = readItem(typed) !== null && (!fresh || readFresh(typed, []) !== null);
  const goOn = () => {
    setAsked(true);
    if (complete) change({ ...value, at: 'shelf' });
  };
  const shared = { bench, asked };
  return (
    <StockScreen
      bench={bench}
      title={t('item.title')}
      dock={
        <Button big onClick={goOn}>
          {t('item.on')}
        </Button>
      }
    >
      <div className="stack">
        <DeskText {...shared} name="name" />
        <DeskText {...shared} name="unit" />
        <DeskText {...shared} name="deliveries" />
      </div>
      <ChoiceGroup legend={t('item.check.legend')}>
        {(['1', '7'] as const).map((every) => (
          <Choice
            key={every}
            name="checkEvery"
            checked={typed['checkEvery'] === every}
            onChange={() => set('checkEvery', every)}
          >
            {t(`item.check.${every}`)}
          </Choice>
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={t('item.level.legend')}>
        {serviceLevels.map((level) => (
          <Choice
            key={level}
            name="level"
            checked={typed['level'] === String(level)}
            onChange={() => set('level', String(level))}
          >
            {t('item.level', { level })}
          </Choice>
        ))}
      </ChoiceGroup>
      <div className="stack">
        <DeskNumber {...shared} name="stock" />
        <DeskNumber {...shared} name="onTheWay" />
        <DeskNumber {...shared} name="pack" />
        <DeskNumber {...shared} name="cover" />
        <DeskNumber {...shared} name="packPrice" optional />
        <DeskNumber {...shared} name="shelfLife" optional />
      </div>
      <div className="stack">
        <Choice
          type="checkbox"
          checked={fresh}
          onChange={(event) => set('fresh', event.target.checked ? 'yes' : '')}
          note={t('item.fresh-more')}
        >
          {t('item.fresh')}
        </Choice>
        {fresh && (
          <>
            <Field label={t('f.weekday')}>
              {(wiring) => (
                <Select
                  {...wiring}
                  value={typed['weekday'] ?? '5'}
                  onChange={(event) => set('weekday', event.target.value)}
                >
                  {format.weekdays.map((day, i) => (
                    <option key={day} value={i}>
                      {day}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <DeskNumber {...shared} name="margin" />
            <DeskNumber {...shared} name="cost" />
            <DeskNumber {...shared} name="salvage" />
          </>
        )}
      </div>
      {asked && !complete && <Note tone="wait" title={t('part.wrong')} role="status" />}
    </StockScreen>
  );
}

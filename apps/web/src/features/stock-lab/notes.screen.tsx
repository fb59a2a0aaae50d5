import { useState } from 'react';
import { dateText } from '@rules';
import { useFormat } from '@web/platform/format';
import { Button, Field, Input, Note } from '@ui';
import { readDays, readWeek } from './read-desk';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';

const mostWeeks = 18;

/** The notebook, a line a week. */
export function NotesScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const format = useFormat();
  const { value, change } = bench;
  const { mondays, typed } = value;
  const [asked, setAsked] = useState(false);
  const days = readDays(value);
  const goOn = () => {
    setAsked(true);
    if (days && days.length > 0) change({ ...value, at: 'item' });
  };
  return (
    <StockScreen
      bench={bench}
      title={t('notes.title')}
      lead={t('notes.lead')}
      dock={
        <Button big onClick={goOn}>
          {t('notes.on')}
        </Button>
      }
    >
      <Note tone="own" icon="pencil" title={t('notes.how')}>
        {t('notes.how-more')}
      </Note>
      <div className="stack">
        {mondays.map((monday, i) => {
          const text = typed[`week.${monday}`] ?? '';
          const from = format.dateShort(dateText(monday));
          const unread = asked && text.trim() !== '' && !readWeek(text, monday);
          const empty = asked && days?.length === 0 && i === 0;
          return (
            <Field
              key={monday}
              label={t('notes.week', { number: i + 1, from })}
              error={unread ? t('notes.wrong') : empty && t('notes.empty')}
            >
              {(wiring) => (
                <Input
                  {...wiring}
                  autoComplete="off"
                  autoCapitalize="off"
                  value={text}
                  onChange={(event) =>
                    change({ ...value, typed: { ...typed, [`week.${monday}`]: event.target.value } })
                  }
                />
              )}
            </Field>
          );
        })}
        {mondays.length < mostWeeks && (
          <Button
            look="alt"
            full
            icon="plus"
            onClick={() => change({ ...value, mondays: [mondays[0]! - 7, ...mondays] })}
          >
            {t('notes.more')}
          </Button>
        )}
      </div>
    </StockScreen>
  );
}

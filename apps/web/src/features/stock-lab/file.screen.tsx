import { useEffect, useState, type ComponentType } from 'react';
import { useDevice } from '@web/platform/device';
import type { StockFileProps } from '@web/sales-lab';
import { Button, Note, Skeleton } from '@ui';
import { ownDesk, type StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';
import { withBook } from './with-book';

/** An own file, read by the reader of Lab Angka Usaha, which is fetched only now. */
export function FileScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { clock } = useDevice();
  const { value, change } = bench;
  const [Reader, setReader] = useState<ComponentType<StockFileProps> | 'missing' | null>(null);
  const [tried, setTried] = useState(0);
  useEffect(() => {
    let left = false;
    import('@web/sales-lab').then(
      ({ StockFile }) => !left && setReader(() => StockFile),
      () => !left && setReader('missing'),
    );
    return () => {
      left = true;
    };
  }, [tried]);

  const leave = () => change({ ...value, fromFile: false, at: 'notes' });
  if (Reader !== null && Reader !== 'missing') {
    return (
      <Reader
        bench={bench}
        pasted={value.typed['pasted'] ?? ''}
        onPaste={(pasted) => change({ ...value, typed: { ...value.typed, pasted } })}
        onLeave={leave}
        onRead={(book) => change(withBook({ ...ownDesk(clock()), fromFile: true }, book))}
      />
    );
  }
  return (
    <StockScreen
      bench={bench}
      title={t('file.title')}
      dock={
        Reader === 'missing' && (
          <>
            <Button
              big
              onClick={() => {
                setReader(null);
                setTried(tried + 1);
              }}
            >
              {t('file.again')}
            </Button>
            <Button big look="quiet" onClick={leave}>
              {t('file.by-hand')}
            </Button>
          </>
        )
      }
    >
      {Reader === 'missing' ? (
        <Note tone="wait" icon="phone" title={t('file.missing')} role="status">
          {t('file.missing-more')}
        </Note>
      ) : (
        <Skeleton label={t('file.opening')} />
      )}
    </StockScreen>
  );
}

import { Button } from '@ui';
import type { Place, StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';

type Props = {
  readonly bench: StockBench;
  readonly label: string;
  readonly onGo: () => void;
  /** Where one goes who has nothing to write here. */
  readonly skipTo: Place;
};

/** The buttons under a part's form: reckon it, or leave it out. */
export function PartDock({ bench, label, onGo, skipTo }: Props) {
  const t = useT();
  return (
    <>
      <Button big onClick={onGo}>
        {label}
      </Button>
      <Button big look="quiet" onClick={() => bench.change({ ...bench.value, at: skipTo })}>
        {t('part.skip')}
      </Button>
    </>
  );
}

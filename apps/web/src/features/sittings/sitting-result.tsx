import { useNavigate } from 'react-router';
import type { InstrumentSheet } from '@contracts/sittings';
import { Screen } from '@web/platform/frame';
import { Button, Dock, Note, PageTitle } from '@ui';
import { AwarenessResult } from './awareness.result';
import { ReadinessResultView } from './readiness.result';
import type { Answered } from './sitting.rules';
import { useT } from './sittings.messages';

type Props = {
  readonly title: string;
  readonly back: { readonly to: string; readonly text: string };
  readonly sheet: InstrumentSheet;
  readonly answered: Answered;
  readonly onAgain: () => void;
};

/** What came of a questionnaire, in words; of a measured one only what the server says. */
export function SittingResultPage({ title, back, sheet, answered, onAgain }: Props) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Screen
      title={title}
      back={back}
      gap="stack-5"
      dock={
        <Dock label={t('dock')}>
          <Button big onClick={() => void navigate(back.to)}>
            {t('on')}
          </Button>
        </Dock>
      }
    >
      <PageTitle eyebrow={title}>{t('result')}</PageTitle>
      {sheet.kind === 'readiness' ? (
        <ReadinessResultView sheet={sheet} answered={answered} onAgain={onAgain} />
      ) : (
        <Measured {...answered} />
      )}
    </Screen>
  );
}

function Measured({ result }: Answered) {
  const t = useT();
  if (result === null || result.kind === 'readiness')
    return (
      <Note tone="info" icon="phone" title={t('waiting')} role="status">
        {t('waiting-more')}
      </Note>
    );
  if (result.kind === 'awareness') return <AwarenessResult result={result} />;
  return result.right === undefined ? (
    <Note tone="ok" icon="tick" title={t('knowledge.kept')}>
      {t('knowledge.kept-more')}
    </Note>
  ) : (
    <Note tone="ok" icon="tick" title={t('knowledge.right', { right: result.right, asked: result.asked ?? 0 })} />
  );
}

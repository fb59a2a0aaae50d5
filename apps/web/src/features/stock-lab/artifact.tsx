import { isPoint, resultOf } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Card } from '@ui';
import { AnswersList } from './answers.list';
import { LeanFigures } from './lean.figures';
import { MarginFigures } from './margin.figures';
import { ShelfFigures } from './shelf.figures';
import { useT } from './stock-lab.messages';
import { ToolFigures } from './tool.figures';

/** A finished work as a mentor opens it: the parts that were reckoned, and every answer with what the lab said to it. */
export function Artifact({ work }: { work: unknown }) {
  const t = useT();
  const format = useFormat();
  const result = resultOf(work);
  if (!result) return <p>{t('art.none')}</p>;
  const { reckoned, checks } = result;
  const { reorder } = reckoned;
  const { item } = result.work;
  const right = checks.filter(({ state }) => state === 'right').length;
  const parts = { work: result.work, reckoned };
  return (
    <div className="stack-5">
      {item && reorder && (
        <section className="stack">
          <h3>{t('art.stock', { name: item.name })}</h3>
          <p>
            {isPoint(reorder)
              ? t('shelf.title', { point: format.number(reorder.point), unit: item.unit })
              : t('shelf.few-lead', { openDays: reorder.openDays, needed: reorder.needed })}
          </p>
          <ShelfFigures {...parts} />
        </section>
      )}
      <LeanFigures {...parts} />
      <MarginFigures {...parts} />
      {result.work.tool && reckoned.tool && (
        <p>{t('tool.title', { tool: result.work.tool.name, monthly: format.rupiah(reckoned.tool.monthly) })}</p>
      )}
      <ToolFigures {...parts} />
      <section className="stack">
        <h3>{t('art.answers')}</h3>
        <p>{t('score', { right })}</p>
        <Card className="tight">
          <AnswersList {...{ work: result.work, checks }} />
        </Card>
      </section>
    </div>
  );
}
